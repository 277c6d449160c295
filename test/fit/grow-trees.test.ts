import { describe, expect, it } from 'vitest';
import { readForest } from '../../src/search/forest.ts';
import { chooseOne, growForest, tellRight } from './grow-trees.ts';

const NAMES = ['left', 'right', 'noise'];
const GROWTH = { trees: 40, depth: 3, rate: 0.3, ridge: 1, leastBend: 0.1, features: 1 };
const rowOf = (...values: number[]) => Float32Array.from(values);

describe('trees that are grown', () => {
  it('tell right from wrong where only two features together do', () => {
    const rows = Array.from({ length: 400 }, (_, i) => rowOf(i % 2, (i >> 1) % 2, (i * 7) % 11));
    const labels = rows.map((row) => Number(row[0] !== row[1]));
    const forest = readForest(
      growForest(
        NAMES,
        rows,
        tellRight(
          labels,
          labels.map(() => 1),
        ),
        GROWTH,
      ),
      NAMES,
    );
    expect(rows.every((row, i) => forest.score(row) > 0 === (labels[i] === 1))).toBe(true);
  });

  it('learn which of several is the right one', () => {
    const groups = Array.from({ length: 60 }, (_, g) =>
      Array.from({ length: 4 }, (_, i) => rowOf((g + i) % 4, i, g % 5)),
    );
    const rows = groups.flat();
    const targets = rows.map((row) => Number(row[0] === 3));
    const starts = groups.map((_, g) => 4 * g);
    const weights = groups.map(() => 1);
    const forest = readForest(growForest(NAMES, rows, chooseOne(starts, targets, weights), GROWTH), NAMES);
    for (const group of groups) {
      const scores = group.map((row) => forest.score(row));
      expect(group[scores.indexOf(Math.max(...scores))]?.[0]).toBe(3);
    }
  });

  it('are the same for the same rows', () => {
    const rows = Array.from({ length: 50 }, (_, i) => rowOf(i % 7, i % 3, i % 5));
    const labels = rows.map((_, i) => Number(i % 7 > 3));
    const grow = () =>
      growForest(
        NAMES,
        rows,
        tellRight(
          labels,
          labels.map(() => 1),
        ),
        { ...GROWTH, features: 0.6 },
      );
    expect(grow()).toEqual(grow());
  });
});
