import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { answer } from '../../src/search/answer.ts';
import { articleOf } from '../support/articles.ts';

/** Articles that fit into a file and that nobody would write; what grows out of proportion here runs into the test's time limit. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one unbroken word', 'a'.repeat(400_000)],
  ['a text without a full stop', 'sponsored membership of the network '.repeat(11_000)],
  ['an endless abbreviation', 'A.B.'.repeat(100_000)],
  ['an endless contraction', "a'b".repeat(130_000)],
  ['nothing but numbers', '2019 '.repeat(80_000)],
  ['an endless name', 'Ministry of '.repeat(35_000)],
  ['brackets without end', 'Network (NRA '.repeat(30_000)],
];

describe('an article that is made to be slow', () => {
  it.each(HOSTILE)(
    'of %s is read, and questions about it come back',
    (_, text) => {
      const knowledge = buildKnowledge({ version: '0', articles: [articleOf({ text })] });
      for (const question of [
        'Who sponsored the membership of the network?',
        'When did the NRA meet in 2019?',
        text.slice(0, 100_000),
      ]) {
        for (const quote of answer(question, knowledge).quotes)
          expect(text.slice(quote.start, quote.end)).toBe(quote.text);
      }
    },
    20_000,
  );
});
