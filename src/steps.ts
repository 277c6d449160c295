import { setImmediate } from 'node:timers/promises';

/** Work in small parts: a generator that breaks off where something else may be done before it goes on. */
export type Steps<T> = Generator<void, T, void>;

/** How many articles of a corpus have been read; once all have been, what they say is still to be put together. */
export interface Progress {
  readonly read: number;
  readonly articles: number;
}

export type OnProgress = (progress: Progress) => void;

/** How many questions have been asked of two corpora. */
export interface AskingProgress {
  readonly asked: number;
  readonly questions: number;
}

/** In milliseconds: so long is worked in one go. Whoever types notices nothing of it. */
const SLICE_MS = 2;
/** So many are sorted or merged in one go: well under a slice, even where comparing takes microseconds. */
const RUN = 256;

/** Does the work in one go. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Does the work in slices of some 2 ms; before each one, whatever else is due has its turn.
 *
 * @param isWanted asked before each slice; once it is not, the work is left where it is.
 * @returns null for work that was left.
 */
export async function finishInSlices<T>(
  steps: Steps<T>,
  isWanted: () => boolean,
  pause: () => Promise<unknown> = setImmediate,
): Promise<T | null> {
  for (;;) {
    await pause();
    if (!isWanted()) return null;
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < until);
  }
}

/** Does work in slices that nobody leaves half done. */
export async function inSlices<T extends object>(steps: Steps<T>): Promise<T> {
  const result = await finishInSlices(steps, () => true);
  if (result === null) throw new Error('work was left that nobody wanted to leave');
  return result;
}

/** Sorts as `toSorted` does, equals in their order. */
export function* sortInSteps<T extends object | string>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN) {
    yield;
    runs.push(items.slice(at, at + RUN).sort(compare));
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  for (let [l, r] = [0, 0]; ; ) {
    const [a, b] = [left[l], right[r]];
    if (a === undefined || b === undefined) return merged.concat(left.slice(l), right.slice(r));
    if (compare(b, a) < 0) {
      merged.push(b);
      r++;
    } else {
      merged.push(a);
      l++;
    }
    if (merged.length % RUN === 0) yield;
  }
}
