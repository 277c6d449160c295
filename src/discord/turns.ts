/** Waits for one's turn. */
export type TakeTurn = () => Promise<void>;

/**
 * Gives turns in the order in which they are asked for, one in each round of the event loop. A socket may hand over
 * hundreds of events at once: answered on the spot, they would hold up timers, heartbeats and the answers on their way.
 */
export function createTurns(): TakeTurn {
  const waiting: (() => void)[] = [];
  const next = (): void => {
    waiting.shift()?.();
    if (waiting.length > 0) setImmediate(next);
  };
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      if (waiting.length === 1) setImmediate(next);
    });
}
