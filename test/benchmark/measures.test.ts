import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/search/answer.ts';
import { measure } from './measures.ts';
import type { GoldQuestion } from './squad.ts';

const gold = (question: string, answers: string[], paragraph = 1): GoldQuestion => ({
  question,
  answers,
  article: 'a',
  paragraph,
});

/** An answer with one quote for each `[paragraph, text]`. */
const given = (status: Answer['status'], span: string | null, quotes: [number, string][]): Answer => ({
  question: '',
  status,
  answer: span === null ? null : { text: span, kind: 'person', basis: 'stated' },
  kind: 'person',
  quotes: quotes.map(([paragraph, text]) => ({
    key: `a¶${paragraph}`,
    text,
    start: 0,
    end: text.length,
    paragraph,
    highlights: [],
    article: { id: 'a', title: 'A', publisher: null, published: null, url: null },
  })),
  subject: null,
  missing: [],
  suggestions: [],
  more: false,
  corpus: { version: '0', articles: 1, passages: 1 },
});

describe('the measures of a question set', () => {
  it('count a quote that holds a gold answer, whatever its punctuation and case', () => {
    const outcomes = [
      {
        gold: gold('Who came?', ['J. Doe-Smith']),
        answer: given('answered', null, [[1, 'So j doe smith came.']]),
        durationMs: 1,
      },
      {
        gold: gold('Who left?', ['Ann']),
        answer: given('answered', null, [
          [2, 'Bob left.'],
          [1, 'Ann left.'],
        ]),
        durationMs: 3,
      },
    ];
    const measures = measure(outcomes);
    expect([measures.quoteAt1, measures.quoteAt3]).toEqual([0.5, 1]);
    expect([measures.passageAt1, measures.passageAt5]).toEqual([0.5, 1]);
  });

  it('give the F1 of the span over questions that ask for one', () => {
    const outcomes = [
      {
        gold: gold('Who came?', ['the tall Ann Lee', 'nobody']),
        answer: given('answered', 'Ann Lee', []),
        durationMs: 1,
      },
      { gold: gold('What came?', ['rain']), answer: given('answered', null, []), durationMs: 1 },
    ];
    // 2 of 2 words right, 2 of 3 found ("the" does not count): 2·(1·⅔)/(1+⅔)
    expect(measure(outcomes).slotF1).toBeCloseTo(0.8);
  });

  it('tell the answered share of what has an answer from the refused share of what has none', () => {
    const outcomes = [
      { gold: gold('Who came?', ['Ann']), answer: given('answered', 'Ann', []), durationMs: 1 },
      { gold: gold('Who came?', ['Ann']), answer: given('related', null, []), durationMs: 1 },
      { gold: gold('Who fell?', []), answer: given('not_found', null, []), durationMs: 1 },
    ];
    const { answered, refused } = measure(outcomes);
    expect([answered, refused]).toEqual([0.5, 1]);
  });
});
