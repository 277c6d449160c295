import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paginate } from '../../src/discord/article-pages.ts';
import { fits, MESSAGE_LIMITS } from '../../src/discord/limits.ts';
import { unescapeMarkdown } from '../../src/discord/markdown.ts';
import { articleOf } from '../support/articles.ts';

const sentence = (words: number, word: string) => `${Array(words).fill(word).join(' ')} ended here.`;

test('a short article is one page, its paragraphs apart', () => {
  expect(paginate(articleOf({ text: 'One is here.\n\nTwo *is*\nthere.' }))).toEqual([
    { content: 'One is here.\n\nTwo \\*is\\* there.', first: 1, last: 2 },
  ]);
});

test('paragraphs stay whole as long as they fit a page', () => {
  const paragraph = sentence(240, 'crane');
  const pages = paginate(articleOf({ text: Array(4).fill(paragraph).join('\n\n') }));
  expect(pages.map(({ first, last }) => [first, last])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 4],
  ]);
  expect(pages.every(({ content }) => content === paragraph)).toBe(true);
});

test('a paragraph longer than a page is parted between its sentences', () => {
  const sentences = ['First', 'Second', 'Third'].map((word) => `${word} ${sentence(200, 'harbour')}`);
  const pages = paginate(articleOf({ text: sentences.join(' ') }));
  expect(pages.map(({ content }) => content)).toEqual(sentences);
  expect(pages.every(({ first, last }) => first === 1 && last === 1)).toBe(true);
});

test('no page is longer than a message holds and no word is lost, however the text is built', () => {
  const words = fc.constantFrom(
    'quay',
    '*',
    '語'.repeat(400),
    'x'.repeat(3500),
    'Yes. No.',
    '\n',
    '\n\n',
    '😀'.repeat(900),
    '_'.repeat(2000),
  );
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), (parts) => {
      const text = parts.join(' ').trim();
      const pages = paginate(articleOf({ text: text }));
      expect(pages.every(({ content }) => fits([content, 'x'.repeat(1000)], MESSAGE_LIMITS))).toBe(true);
      const read = pages.map(({ content }) => unescapeMarkdown(content)).join('');
      expect(read.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
    { numRuns: 60 },
  );
});
