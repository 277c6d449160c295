import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

const LIFE_MS = 2500;

test('turns are given in order, and other things happen between any two', async () => {
  const takeTurn = createTurns(LIFE_MS);
  const happened: string[] = [];
  const turns = [1, 2, 3].map(async (number) => {
    await takeTurn();
    happened.push(`turn ${number}`);
  });
  const others = (async () => {
    for (let round = 1; round <= 3; round += 1) {
      await nextRound();
      happened.push('something else');
    }
  })();
  await Promise.all([...turns, others]);
  expect(happened).toEqual([
    ...['turn 1', 'something else'],
    ...['turn 2', 'something else'],
    ...['turn 3', 'something else'],
  ]);
  await takeTurn();
});

test('where too many wait, the last to come is the first, and those that are too old are let go at once', async () => {
  let nowMs = 0;
  const takeTurn = createTurns(LIFE_MS, () => nowMs);
  const given: string[] = [];
  const turns = [0, 1, 2000, 2100].map(async (sinceMs) => {
    nowMs = sinceMs;
    await takeTurn();
    given.push(`since ${sinceMs}`);
  });
  nowMs = 2602;
  await nextRound();
  expect(given).toEqual(['since 0', 'since 1', 'since 2100']);
  await Promise.all(turns);
  expect(given.at(-1)).toBe('since 2000');
});
