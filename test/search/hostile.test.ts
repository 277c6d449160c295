import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { understandFollowUp } from '../../src/follow-up/follow-up.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { analyseQuestion } from '../../src/search/question/question.ts';
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

describe('a question that repeats itself', () => {
  const text =
    'Norvik Marine and the Almar Foundation signed a memorandum in Bergen. Its membership was sponsored by Castell.';
  const knowledge = buildKnowledge({ version: '0', articles: [articleOf({ text })] });

  it('with sixty pronouns has the question before answered once', () => {
    let searches = 0;
    const index = {
      ...knowledge.index,
      search: (...args: Parameters<typeof knowledge.index.search>) => {
        // A single word is looked up to see how it is written.
        if (args[0].size > 1) searches += 1;
        return knowledge.index.search(...args);
      },
    };
    const counting = { ...knowledge, index };
    const asked = understandFollowUp('they '.repeat(60), 'Who signed a memorandum in Bergen?', counting);
    expect(asked?.question).toContain('Norvik Marine and the Almar Foundation');
    expect(searches).toBe(1);
  });

  it('has each of its words sought a few times at the most, and finds the same', () => {
    const { terms } = analyseQuestion('memorandum Bergen '.repeat(16), knowledge);
    expect(terms).toHaveLength(8);
    expect(answer('memorandum Bergen '.repeat(16), knowledge).quotes).toEqual(
      answer('memorandum Bergen', knowledge).quotes,
    );
  });
});
