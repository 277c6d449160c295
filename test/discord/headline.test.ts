import { describe, expect, test } from 'vitest';
import { writeHeadline } from '../../src/discord/headline.ts';
import type { Answer, Quote } from '../../src/search/answer.ts';
import { TEXTS } from '../../src/texts/languages.ts';

const START = 40;
const TEXT = 'Lena Haugen opened the lock on Friday and,\nwith Marta Quill, the quay (8 May 2021) of Quorn.';

/** The sentence with these of its words marked. */
function quoteOf(...marked: string[]): Quote {
  const highlights = marked.map((words) => {
    const start = START + TEXT.indexOf(words);
    return { start, end: start + words.length };
  });
  const article = { id: 'lock', title: 'The lock', publisher: null, published: '2023-12-12', url: null };
  return {
    key: 'lock¶1',
    text: TEXT,
    start: START,
    end: START + TEXT.length,
    paragraph: 1,
    highlights,
    article,
  };
}
const stated = (text: string): Answer['answer'] => ({ text, kind: 'other', basis: 'stated' });

describe('what was put to the words of a sentence is said in the reader’s language', () => {
  test.each([
    [
      'on Friday (8 December 2023)',
      ['on Friday'],
      'on Friday (8 décembre 2023)',
      'on Friday (\u20688 ديسمبر 2023\u2069)',
    ],
    [
      'Lena Haugen and Marta Quill',
      ['Lena Haugen', 'Marta Quill'],
      'Lena Haugen et Marta Quill',
      'Lena Haugen وMarta Quill',
    ],
  ] as const)('%s', (text, marked, french, arabic) => {
    const said = { answer: stated(text), quotes: [quoteOf(...marked)] };
    expect(writeHeadline(TEXTS.en, said)).toBe(text);
    expect(writeHeadline(TEXTS.fr, said)).toBe(french);
    expect(writeHeadline(TEXTS.ar, said)).toBe(arabic);
  });

  test('but the words of the sentence are not', () => {
    for (const text of ['the quay (8 May 2021)', 'Friday and, with Marta Quill', 'the lock (and more)']) {
      expect(writeHeadline(TEXTS.fr, { answer: stated(text), quotes: [quoteOf(text)] })).toBe(text);
    }
  });
});
