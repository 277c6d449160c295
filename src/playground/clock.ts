/** Time, for deadlines and timestamps; a test has one of its own that can be put forward. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls once after so many milliseconds, unless the function that it returns is called first. */
  after(delayMs: number, call: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, call) {
    const timer = setTimeout(call, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Where Discord's ids begin to count: https://discord.com/developers/docs/reference#snowflakes. */
const EPOCH_MS = 1_420_070_400_000n;
const TIMESTAMP_SHIFT = 22n;

/** Ids as Discord makes them: the time, and rising without exception. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const earliest = (BigInt(clock.now()) - EPOCH_MS) << TIMESTAMP_SHIFT;
    last = earliest > last ? earliest : last + 1n;
    return last.toString();
  };
}
