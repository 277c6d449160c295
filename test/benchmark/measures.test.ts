import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/search/answer.ts';
import { articleOf } from '../support/articles.ts';
import type { Outcome } from './compare.ts';
import { measure, measureTimes } from './measures.ts';
import { sentencesOf } from './sentences.ts';
import type { GoldQuestion } from './squad.ts';

const article = articleOf({ id: 'a', text: 'So j doe smith came. Bob left.\n\nAnn left. It rained.' });
const sentences = sentencesOf({ articles: [article], version: '0' });

/** A question whose answer stands in the second paragraph. */
const gold = (question: string, answers: string[]): GoldQuestion => ({
  question,
  answers,
  article: 'a',
  paragraph: 2,
});

/** Quotes by their texts; without a status, as a peer gives them. */
function outcome(
  asked: GoldQuestion,
  quoted: readonly string[],
  status: Answer['status'] | null = null,
  span: string | null = null,
): Outcome<GoldQuestion> {
  const answer: Answer | null = status && {
    question: asked.question,
    status,
    answer: span === null ? null : { text: span, kind: 'person', basis: 'stated' },
    kind: 'person',
    quotes: [],
    asked: null,
    counter: null,
    form: 'one',
    parts: [],
    undated: null,
    difference: null,
    reason: status === 'answered' ? null : 'not_said',
    missing: [],
    suggestions: [],
    more: false,
    corpus: { version: '0', articles: 1, passages: 4 },
  };
  const quotes = quoted.map((text) => {
    const start = article.text.indexOf(text);
    const paragraph = start < article.text.indexOf('\n') ? 1 : 2;
    return { article: 'a', paragraph, start, end: start + text.length, text };
  });
  return { gold: asked, found: { quotes, answer }, durationMs: 1 };
}

describe('the measures of a question set', () => {
  it('count a quote that holds a gold answer, whatever its punctuation and case', () => {
    const outcomes = [
      outcome(gold('Who came?', ['J. Doe-Smith']), ['So j doe smith came.']),
      outcome(gold('Who left?', ['Ann']), ['Bob left.', 'Ann left.']),
    ];
    const { quoteAt1, quoteAt3 } = measure(outcomes, sentences);
    expect([quoteAt1, quoteAt3]).toEqual([0.5, 1]);
  });

  it('count a quote from the gold paragraph, whatever it says', () => {
    const outcomes = [
      outcome(gold('Who left?', ['Ann']), ['It rained.']),
      outcome(gold('Who left?', ['Ann']), ['Bob left.', 'So j doe smith came.', 'It rained.']),
      outcome(gold('Who left?', ['Ann']), []),
      outcome(gold('Who fell?', []), ['It rained.']),
    ];
    const { passageAt1, passageAt5 } = measure(outcomes, sentences);
    expect(passageAt1).toBeCloseTo(1 / 3);
    expect(passageAt5).toBeCloseTo(2 / 3);
  });

  it('give the F1 of the span over questions that ask for one', () => {
    const outcomes = [
      outcome(gold('Who came?', ['the tall Ann Lee', 'nobody']), [], 'answered', 'Ann Lee'),
      outcome(gold('What came?', ['rain']), [], 'answered'),
    ];
    // 2 of 2 words right, 2 of 3 found ("the" does not count): 2·(1·⅔)/(1+⅔)
    expect(measure(outcomes, sentences).slotF1).toBeCloseTo(0.8);
  });

  it('tell the answered share of what has an answer from the refused share of what has none', () => {
    const outcomes = [
      outcome(gold('Who came?', ['Ann']), [], 'answered', 'Ann'),
      outcome(gold('Who came?', ['Ann']), [], 'related'),
      outcome(gold('Who fell?', []), [], 'not_found'),
    ];
    const { answered, refused } = measure(outcomes, sentences);
    expect([answered, refused]).toEqual([0.5, 1]);
  });

  it('leave out status and span where only sentences are found', () => {
    const { answered, refused, slotF1 } = measure(
      [outcome(gold('Who came?', ['Ann']), ['Ann left.']), outcome(gold('Who fell?', []), [])],
      sentences,
    );
    expect([answered, refused, slotF1]).toEqual([null, null, null]);
  });

  it('count the sentences of the three quotes that are read', () => {
    const read = ['So j doe smith came. Bob left.', 'Ann left.', 'It rained.'];
    const outcomes = [outcome(gold('Who left?', ['Ann']), [...read, 'Ann left. It rained.'])];
    expect(measure(outcomes, sentences).sentencesPerQuote).toBeCloseTo(4 / 3);
  });
});

describe('the times of a question set', () => {
  it('are the middle one and the one that a hundredth exceeds', () => {
    const asked = gold('Who came?', ['Ann']);
    // Not in order: from 200 down to 1.
    const outcomes = Array.from({ length: 200 }, (_, index) => {
      return { ...outcome(asked, []), durationMs: 200 - index };
    });
    expect(measureTimes(outcomes)).toEqual({ medianMs: 101, p99Ms: 199 });
  });
});
