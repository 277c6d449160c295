import { expect, it } from 'vitest';
import { dot, fitLogistic } from './fit-logistic.ts';

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

it('fits the odds that the examples have', () => {
  const examples = [
    { row: [0, 1], target: 0.25, weight: 40 },
    { row: [1, 1], target: 0.75, weight: 40 },
  ];
  const weights = fitLogistic(examples, 0.001);
  expect(chance(dot([0, 1], weights))).toBeCloseTo(0.25, 3);
  expect(chance(dot([1, 1], weights))).toBeCloseTo(0.75, 3);
});

it('keeps weights small where little speaks for them, and at nought where nothing does', () => {
  const examples = [
    { row: [1, 0, 1], target: 1, weight: 1 },
    { row: [0, 0, 1], target: 0, weight: 1 },
  ];
  const [loose = 0, unused = 1] = fitLogistic(examples, 0.1);
  const [tight = 0] = fitLogistic(examples, 10);
  expect(tight).toBeGreaterThan(0);
  expect(loose).toBeGreaterThan(tight);
  expect(unused).toBe(0);
});
