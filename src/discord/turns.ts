/** Waits for one's turn. */
export type TakeTurn = () => Promise<void>;

/** Whoever has waited for so long shows that more comes than can be done. */
const CROWDED_MS = 500;
/** Two clocks may differ by this much before somebody is let go as too old. */
const TOLERANCE_MS = 100;

/**
 * Gives turns, one in each round of the event loop. A socket may hand over hundreds of events at once: answered on the spot,
 * they would hold up timers, heartbeats and the answers on their way.
 *
 * Turns are given in the order in which they are asked for, until too many wait. Then the last to come is the first: were
 * it the last, everyone would be answered just when it is too late, and nobody in time.
 *
 * @param lifeMs who has waited longer gets a turn at once: there is nothing to do any more but to drop it.
 */
export function createTurns(lifeMs: number, now: () => number = () => performance.now()): TakeTurn {
  const waiting: { readonly give: () => void; readonly sinceMs: number }[] = [];
  const longestWaitMs = (): number => now() - (waiting[0]?.sinceMs ?? Number.POSITIVE_INFINITY);
  const next = (): void => {
    while (longestWaitMs() > lifeMs + TOLERANCE_MS) waiting.shift()?.give();
    const taken = longestWaitMs() > CROWDED_MS ? waiting.pop() : waiting.shift();
    taken?.give();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push({ give: resolve, sinceMs: now() });
      if (waiting.length === 1) setImmediate(next);
    });
}
