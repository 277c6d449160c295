import { describe, expect, it } from 'vitest';
import type { Judged } from './judged.ts';
import { measureRisk } from './risk.ts';

const right: Judged = {
  answerable: true,
  answered: true,
  wrong: false,
  headline: null,
  first: true,
  ofThree: true,
  slot: null,
  union: null,
  confidence: 0,
};
const wrong: Judged = { ...right, wrong: true, first: false };
const impossible: Judged = { ...wrong, answerable: false, ofThree: false };
const refused = { answered: false, wrong: false };

/** With confidence falling from one to the next. */
const ranked = (...all: Judged[]): Judged[] => all.map((each, index) => ({ ...each, confidence: -index }));

describe('the risk of answers', () => {
  it('is told in shares of the questions that each concerns', () => {
    const judged: Judged[] = [
      { ...right, headline: 'right', slot: true },
      { ...wrong, headline: 'false', slot: false },
      { ...right, union: true },
      { ...right, ...refused, first: false },
      { ...impossible, headline: 'false' },
      { ...impossible, ...refused },
      { ...impossible, ...refused },
    ];
    expect(measureRisk(judged)).toEqual({
      questions: 7,
      answered: 0.75,
      wrong: 0.5,
      coverage: 0,
      headlines: 3,
      headlinesRight: 1,
      headlinesFalse: 2 / 3,
      refused: 2 / 3,
      slot: 0.5,
      first: 0.5,
      ofThree: 1,
      union: 1,
    });
  });

  it('has no share where no question counts towards one', () => {
    const { headlines: _, headlinesRight: __, questions: ___, coverage, ...shares } = measureRisk([]);
    expect(new Set(Object.values(shares))).toEqual(new Set([null]));
    expect(coverage).toBe(0);
  });
});

describe('the coverage', () => {
  const coverageOf = (...judged: Judged[]) => measureRisk(judged).coverage;

  it('is the share of the answerable that can be answered, the surest first, with one in ten wrong', () => {
    const nine = Array.from({ length: 9 }, () => right);
    expect(coverageOf(...ranked(...nine, wrong, wrong))).toBeCloseTo(10 / 11);
    expect(coverageOf(...ranked(...nine, wrong, wrong, ...nine))).toBe(1);
    expect(coverageOf(...ranked(...nine, impossible, wrong))).toBeCloseTo(9 / 10);
  });

  it('is what the surest answers allow, whatever their order in the file', () => {
    expect(coverageOf(...ranked(right, right, wrong, right).reverse())).toBe(0.5);
    expect(coverageOf(...ranked(wrong, right, right, right))).toBe(0);
  });

  it('takes answers of one confidence together', () => {
    expect(coverageOf(right, right, wrong)).toBe(0);
  });

  it('leaves refused what is refused', () => {
    expect(coverageOf(...ranked({ ...right, ...refused }, right))).toBe(0.5);
  });
});
