import { describe, expect, it } from 'vitest';
import { readForest, type StoredForest } from '../../src/search/forest.ts';

/** Two trees: the first asks for the height and then for the width, the second for the width alone. */
const stored: StoredForest = {
  names: ['height', 'width'],
  trees: [
    { feature: [0, -1, 1, -1, -1], number: [10, -1, 5, 2, 4] },
    { feature: [1, -1, -1], number: [3, 0.5, -0.5] },
  ],
};
const forest = readForest(stored, ['height', 'width']);

describe('a forest', () => {
  it.each([
    ['up to both thresholds', [10, 3], -0.5],
    ['above the first alone', [11, 3], 2.5],
    ['above all', [11, 6], 3.5],
  ])('sums the leaves that a row falls into: %s', (_, row, score) => {
    expect(forest.score(row)).toBe(score);
  });

  it('tells what each feature gave: together the score, but for the means at the roots', () => {
    const gave = forest.contributions([11, 6]);
    const means = (-1 + 3) / 2 + 0;
    expect([...gave.values()].reduce((a, b) => a + b, means)).toBeCloseTo(3.5);
    expect(gave.get('height')).toBe(2);
    expect(gave.get('width')).toBe(0.5);
  });

  it('refuses to score rows of other features than it was fitted to', () => {
    const other = readForest(stored, ['height', 'depth']);
    expect(() => other.score([1, 1])).toThrow('other features');
  });
});
