import { describe, expect, test } from 'vitest';
import { texts } from '../../src/texts/en.ts';

describe('the outcome', () => {
  const related = { status: 'related', kind: 'date', subject: 'COMET memorandum', missing: [] } as const;

  test.each([
    [related, 'The corpus has passages on **COMET memorandum**, but none says **when**.'],
    [
      { ...related, missing: ['expire'] },
      'The corpus has passages on **COMET memorandum**, but none says **when** and none mentions **expire**.',
    ],
    [
      { ...related, kind: 'other', missing: ['expire'] },
      'The corpus has passages on **COMET memorandum**, but none mentions **expire**.',
    ],
    [
      { ...related, kind: 'other' },
      'The corpus has passages on **COMET memorandum**, but none states what was asked.',
    ],
    [
      { ...related, subject: null, kind: 'quantity' },
      'The corpus has passages close to this question, but none says **how many or how much**.',
    ],
    [{ ...related, status: 'not_found', missing: ['Quorn'] }, 'Nothing in the corpus mentions **Quorn**.'],
    [
      { ...related, status: 'not_found', missing: ['Quorn', 'Vexil', 'Zorb'] },
      'Nothing in the corpus mentions **Quorn**, **Vexil**, or **Zorb**.',
    ],
    [{ ...related, status: 'not_found' }, 'Nothing in the corpus answers this.'],
  ] as const)('%j', (outcome, sentence) => {
    expect(texts.outcome(outcome)).toBe(sentence);
  });
});

test('counts are in the singular for one', () => {
  expect(texts.articleList(1)).toBe('1 article in the corpus');
  expect(texts.corpusCounts(1, 1)).toBe('1 article, 1 passage');
  expect(texts.corpusCounts(2, 12_345)).toBe('2 articles, 12,345 passages');
  expect(texts.tooMany.questions(10, 30, 1)).toContain('Try again in 1 second.');
});
