import { describe, expect, test } from 'vitest';
import { EVENT_PARTS } from '../../src/knowledge/event-frames.ts';
import { texts as english, said } from '../../src/texts/en.ts';
import { TEXTS } from '../../src/texts/languages.ts';

/** What is the same in several languages: names, signs, and where values are only put together. */
const SHARED =
  /^(?:date|enumerated|paragraphMark|names\..*|buttons\.(?:good|bad)|smallTalk\.reactions\..*|citation\.formats\.(?:markdown|bibtex|csl-json)|lookups\.(?:askExample|party|office|countedBriefly)|helpCommand|askOn\.example|setup\.(?:languageNames|permissions)\..*|questions\.gaps\.entry|questions\.stats\.citedEntry|versions\.(?:choice|answers\.times)|pictures\.kinds)$/;
/** The same words in English and in French. */
const FRENCH_WORDS =
  /^(?:lookups\.eventTypes\.(?:acquisition|centre|collaboration)|lookups\.statuses\.possible|page|pageMark)$/;

function* leaves(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string' || typeof value === 'function') yield [path, String(value)];
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, path === '' ? key : `${path}.${key}`);
}

const ENGLISH = new Map(leaves(said, ''));

test.each(['fr', 'ar'] as const)('%s says everything in words of its own', (language) => {
  const same = [...leaves(TEXTS[language], '')]
    .filter(([path, text]) => ENGLISH.get(path) === text && !SHARED.test(path))
    .map(([path]) => path);
  expect(same.filter((path) => language !== 'fr' || !FRENCH_WORDS.test(path))).toEqual([]);
});

test('French sets a space that does not break before the signs that want one', () => {
  const lines = Object.values(TEXTS.fr).flatMap((value) => [...leaves(value, '')]);
  const written = lines.map(([, text]) => text).filter((text) => !text.includes('=>') && !text.includes('{'));
  expect(written.filter((text) => / [:;!?»]|« /.test(text))).toEqual([]);
});

describe('numbers of things', () => {
  test.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالًا'],
    [99, '99 مقالًا'],
    [100, '100 مقال'],
    [103, '103 مقالات'],
    [1000, '1,000 مقال'],
  ])('%d articles in Arabic', (articles, counted) => {
    expect(TEXTS.ar.corpusCounts(articles, 3)).toBe(`${counted}، 3 مقاطع`);
  });

  test('none is one in French, and thousands stand apart', () => {
    expect(TEXTS.fr.articleList(0)).toBe('0 article dans le corpus');
    expect(TEXTS.fr.articleList(2)).toBe('2 articles dans le corpus');
    expect(TEXTS.fr.corpusCounts(1, 12_345).replace(/\s/g, ' ')).toBe('1 article, 12 345 passages');
  });
});

test('dates are as exact as they are known', () => {
  const written = ['2021-03-01', '2021-03', '2021'].map(TEXTS.fr.date);
  expect(written).toEqual(['1er mars 2021', 'mars 2021', '2021']);
  expect(written.map((date) => TEXTS.fr.time('publication', date))).toEqual([
    'rapporté le **1er mars 2021**',
    'rapporté en **mars 2021**',
    'rapporté en **2021**',
  ]);
  const arabic = ['2021-03-01', '2021-03', '2021'].map(TEXTS.ar.date);
  // Isolated, so that they keep together beside an English title.
  expect(arabic).toEqual(['\u20681 مارس 2021\u2069', '\u2068مارس 2021\u2069', '\u20682021\u2069']);
  expect(TEXTS.fr.lookups.period('3 mai 2021', null)).toBe('depuis le 3 mai 2021');
  expect(TEXTS.fr.lookups.period(null, 'mai 2021')).toBe('jusqu’en mai 2021');
  expect(TEXTS.fr.lookups.period(null, '3 mai 2021')).toBe('jusqu’au 3 mai 2021');
});

test('names that are listed in Arabic stand apart, each in its own direction', () => {
  expect(TEXTS.ar.enumerated(['Norvik (3)', 'Almar'])).toBe('\u2068Norvik (3)\u2069، \u2068Almar\u2069');
  expect(TEXTS.fr.enumerated(['Norvik (3)', 'Almar'])).toBe('Norvik (3), Almar');
});

test('every part that an event knows has a word', () => {
  for (const role of EVENT_PARTS) {
    expect(TEXTS.ar.lookups.role(role), role).toMatch(/^[\u0600-\u06ff ]+$/);
    if (role !== 'participant') expect(TEXTS.fr.lookups.role(role)).not.toBe(role);
  }
});

test('a question in a language that no article is in is told which those are', () => {
  expect(english.foreign(['en', 'fr'])).toContain('in English and French.');
  expect(TEXTS.fr.foreign(['en', 'ar'])).toContain('en anglais et arabe.');
  expect(TEXTS.ar.foreign(['en'])).toContain('الإنجليزية');
});
