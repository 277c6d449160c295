import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/language/reading.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';
import { ASSERTED, DENIED, ENDED, type Expected, HYPOTHETICAL, PLANNED, POSSIBLE } from './sentences.ts';

const tagger = createTagger();
const read = createReader({ analyse: createAnalyser(tagger), tagger, gazetteer: new Set() });
const claimsOf = (text: string) => read({ text, article: { language: 'en' } }).claims();

/** `denied`, or the mood of a deed that is not denied; `none` where nothing is claimed of it. */
function statusOf({ word, occurrence, sentence }: Expected): string {
  const claim = claimsOf(sentence).filter(({ word: { text } }) => text.toLowerCase() === word.toLowerCase())[
    occurrence - 1
  ];
  if (claim === undefined) return 'none';
  return claim.polarity === 'denied' ? 'denied' : claim.mood;
}

describe('a deed is', () => {
  it.each(DENIED)('denied: $sentence', (each) => {
    expect(statusOf(each)).toBe('denied');
  });

  it.each(PLANNED)('only planned: $sentence', (each) => {
    expect(['planned', 'due', 'ongoing']).toContain(statusOf(each));
  });

  it.each(POSSIBLE)('only possible: $sentence', (each) => {
    expect(statusOf(each)).toBe('possible');
  });

  it.each(HYPOTHETICAL)('hypothetical: $sentence', (each) => {
    expect(statusOf(each)).toBe('hypothetical');
  });

  it.each(ENDED)('over: $sentence', (each) => {
    expect(statusOf(each)).toBe('ended');
  });

  it.each(ASSERTED)('stated: $sentence', (each) => {
    expect(statusOf(each)).toBe('fact');
  });
});

describe('those of whom it is denied', () => {
  it.each([
    ['Not Vellum Press but Hartmann House signed the author.', 'Vellum Press'],
    ['Amrita Foods founded the association, not the ministry.', 'the ministry'],
    ['Pemberton bought Ardal Steel but not its mines.', 'its mines'],
    ['Instead of Roth, Gallant won the contract.', 'Roth'],
    ['It was not Roth but Gallant who won the contract.', 'Roth'],
    ['It was not Roth who won the contract.', 'Roth'],
  ])('are apart from those who do it: %s', (sentence, name) => {
    const [claim] = claimsOf(sentence).filter(({ form }) => form === 'verb');
    expect(claim?.excluded.map(({ start, end }) => sentence.slice(start, end))).toEqual([name]);
  });
});

describe('a noun that names a thing', () => {
  it.each([
    ['chair', 'Casper Dahl refused to fund the robotics chair.'],
    ['fund', 'The Danish fund Agero trained wardens.'],
    ['finance', 'The finance chief of Ostby resigned.'],
    ['trains', 'Ostby bought six trains.'],
    ['dredging', 'Ostby signed the dredging contract.'],
  ])('claims no deed: “%s” in %s', (noun, sentence) => {
    expect(claimsOf(sentence).map(({ word }) => word.text)).not.toContain(noun);
  });

  it.each([
    ['merger', 'The merger talks continue.'],
    ['chair', 'Its chair, Ditte Holm, spoke.'],
  ])('may tell of a deed or an office elsewhere: “%s” in %s', (noun, sentence) => {
    expect(claimsOf(sentence).map(({ word }) => word.text)).toContain(noun);
  });
});

describe('claims of any text', () => {
  const words = fc.constantFrom(
    ...'not never no nobody Norvik signed to sign signing had if that which , ; and but until 2014 will plans was denied having agreement the of without - ( ” is false once than neither nor'.split(
      ' ',
    ),
  );

  it('have words and spans that lie within it', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(words, { maxLength: 60 }).map((each) => each.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { word, left, right, excluded } of claimsOf(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.text);
          for (const { start, end } of [left, right, ...excluded]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
