import { setImmediate as nextRound } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

test('turns are given in order, and other things happen between any two', async () => {
  const takeTurn = createTurns();
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
    'turn 1',
    'something else',
    'turn 2',
    'something else',
    'turn 3',
    'something else',
  ]);
  await takeTurn();
});
