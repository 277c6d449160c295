import { expect, onTestFinished, test, vi } from 'vitest';
import { createWriteQueue } from '../../src/storage/write-queue.ts';

function queueOf({ isTransient = true, mostWaiting = 5 } = {}) {
  const state = { isDown: false, tries: 0, written: [] as number[], losses: [] as number[] };
  const queue = createWriteQueue<number>({
    async write(items) {
      await null;
      state.tries += 1;
      if (state.isDown) throw new Error('down');
      state.written.push(...items);
    },
    onFailure: () => isTransient,
    onLoss: (lost) => void state.losses.push(lost),
    mostWaiting,
    pauseMs: 1000,
    longestPauseMs: 4000,
  });
  return { state, queue };
}

test('everything is written in order, whatever is added while something is being written', async () => {
  const { state, queue } = queueOf({ mostWaiting: 1000 });
  for (let n = 0; n < 250; n += 1) {
    queue.add(n);
    if (n % 7 === 0) await null;
  }
  expect(await queue.flush()).toBe(true);
  expect(state.written).toEqual(Array.from({ length: 250 }, (_, n) => n));
});

test('after a failure it tries again by itself, with growing pauses', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { state, queue } = queueOf();
  state.isDown = true;
  queue.add(1);
  expect(await queue.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(999);
  expect(state.tries).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(state.tries).toBe(2);
  await vi.advanceTimersByTimeAsync(2000 + 4000);
  expect(state.tries).toBe(4);
  state.isDown = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(state.written).toEqual([1]);
});

test('what finds no room is lost and counted; what waits is written later, or counted at the end', async () => {
  const { state, queue } = queueOf();
  state.isDown = true;
  for (let n = 0; n < 7; n += 1) queue.add(n);
  expect(state.losses).toEqual([1, 2]);
  expect(await queue.close()).toBe(7);
  state.isDown = false;
  expect(await queue.close()).toBe(2);
  expect(state.written).toEqual([0, 1, 2, 3, 4]);
});

test('what can never be written is lost at once', async () => {
  const { state, queue } = queueOf({ isTransient: false });
  state.isDown = true;
  queue.add(1);
  expect(await queue.flush()).toBe(true);
  expect(state.losses).toEqual([1]);
});

test('what is taken out is not written', async () => {
  const { state, queue } = queueOf();
  state.isDown = true;
  for (const n of [1, 2, 3]) queue.add(n);
  await queue.flush();
  await queue.remove((n) => n === 2);
  expect(queue.filter(() => true)).toEqual([1, 3]);
  state.isDown = false;
  await queue.flush();
  expect(state.written).toEqual([1, 3]);
});
