import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/en.ts';

describe('what is said instead of an answer', () => {
  const asked = 'when the COMET memorandum expires';
  const related = { status: 'related', reason: 'not_said', asked, missing: [], counter: null } as const;

  test.each([
    [related, 'No passage says **when the COMET memorandum expires**.'],
    [
      { ...related, missing: ['Quorn', 'Vexil'] },
      'No passage says **when the COMET memorandum expires**: none mentions **Quorn** or **Vexil**.',
    ],
    [{ ...related, asked: null }, 'No passage answers this question.'],
    [
      { ...related, missing: ['quit'], counter: 'opposite' },
      'No passage says **when the COMET memorandum expires**.',
    ],
    [
      { ...related, asked: null, missing: ['Quorn'] },
      'No passage answers this question: none mentions **Quorn**.',
    ],
    [{ ...related, status: 'not_found', missing: ['Quorn'] }, 'Nothing in the corpus mentions **Quorn**.'],
    [
      { ...related, status: 'not_found', missing: ['Quorn', 'Vexil', 'Zorb'] },
      'Nothing in the corpus mentions **Quorn**, **Vexil**, or **Zorb**.',
    ],
    [{ ...related, reason: 'unsure' }, 'No passage clearly answers this question.'],
    [{ ...related, status: 'not_found' }, 'No passage says **when the COMET memorandum expires**.'],
  ] as const)('%j', (answer, sentence) => {
    expect(texts.notSaid(answer)).toBe(sentence);
  });
});

test('counts are in the singular for one', () => {
  expect(texts.articleList(1)).toBe('1 article in the corpus');
  expect(texts.corpusCounts(1, 1)).toBe('1 article, 1 passage');
  expect(texts.corpusCounts(2, 12_345)).toBe('2 articles, 12,345 passages');
  expect(texts.tooMany.questions(10, 30, 1)).toContain('Try again in 1 second.');
});
