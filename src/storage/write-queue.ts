/** What is waiting to be written. */
export interface WriteQueue<T> {
  /** Never fails: what finds no room is lost, and counted. */
  add(item: T): void;
  /** Writes what waits. @returns whether nothing waits any more. */
  flush(): Promise<boolean>;
  /** Those that wait and meet a condition. */
  filter(isMeant: (item: T) => boolean): readonly T[];
  /** Takes out what meets a condition, and waits until nothing of it is being written. */
  remove(isMeant: (item: T) => boolean): Promise<void>;
  /** Tries once more. @returns how many were lost, those that still wait counted. */
  close(): Promise<number>;
}

export interface WriteQueueOptions<T> {
  write(items: readonly T[]): Promise<void>;
  /** Told why writing failed. @returns whether it is worth trying again; if not, the items are lost. */
  onFailure(error: unknown): boolean;
  /** Told how many have been lost in all, whenever some are. */
  onLoss(lost: number): void;
  readonly mostWaiting: number;
  /** After the first failure. Each further one doubles the pause, up to `longestPauseMs`. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
}

/** More in one statement would be prepared for longer than others should wait. */
const MOST_AT_ONCE = 100;

/** Keeps what is to be written in memory, in order, until it is; tries again with growing pauses. */
export function createWriteQueue<T>(options: WriteQueueOptions<T>): WriteQueue<T> {
  let items: T[] = [];
  let lost = 0;
  let writing: Promise<boolean> | null = null;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  function lose(count: number): void {
    lost += count;
    options.onLoss(lost);
  }

  async function writeAll(): Promise<boolean> {
    clearTimeout(retry);
    while (items.length > 0) {
      const batch = new Set(items.slice(0, MOST_AT_ONCE));
      try {
        await options.write([...batch]);
        items = items.filter((item) => !batch.has(item));
        failures = 0;
      } catch (error) {
        if (options.onFailure(error)) {
          const pauseMs = Math.min(options.pauseMs * 2 ** failures, options.longestPauseMs);
          failures += 1;
          retry = setTimeout(() => void flush(), pauseMs);
          writing = null;
          return false;
        }
        items = items.filter((item) => !batch.has(item));
        lose(batch.size);
      }
    }
    // At once with the last look at the items: one that is added later must begin anew.
    writing = null;
    return true;
  }

  async function flush(): Promise<boolean> {
    if (items.length === 0) return true;
    writing ??= writeAll();
    return writing;
  }

  return {
    add(item) {
      if (items.length >= options.mostWaiting) return lose(1);
      items.push(item);
      if (failures === 0) void flush();
    },
    flush,
    filter: (isMeant) => items.filter(isMeant),
    async remove(isMeant) {
      items = items.filter((item) => !isMeant(item));
      await writing;
    },
    async close() {
      await flush();
      clearTimeout(retry);
      return lost + items.length;
    },
  };
}
