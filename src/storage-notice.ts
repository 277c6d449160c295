import type { Logger } from './logger.ts';
import { systemCodeOf } from './system-error.ts';

/** What is kept. A small thing may still find room where a large one does not. */
type Kept = 'versions' | 'build' | 'facts';

/** Says in the log that something cannot be kept in `DATA_DIR`: once, until everything could be kept again. */
export interface StorageNotice {
  /** Anything but an error of the system is a bug, and told each time. */
  failed(kept: Kept, error: unknown): void;
  worked(kept: Kept): void;
  /** Whether it has been said, and not everything could be kept since. */
  isTold(): boolean;
}

export function createStorageNotice(logger: Pick<Logger, 'warn'> | undefined): StorageNotice {
  const failing = new Set<Kept>();
  return {
    failed(kept, err) {
      if (systemCodeOf(err) === null) {
        logger?.warn({ err }, 'something could not be kept in DATA_DIR');
        return;
      }
      const isTold = failing.size > 0;
      failing.add(kept);
      if (isTold) return;
      logger?.warn(
        { err },
        'DATA_DIR cannot be written to: answers go on, the corpus cannot be changed from Discord, and nothing new is kept',
      );
    },
    worked(kept) {
      failing.delete(kept);
    },
    isTold: () => failing.size > 0,
  };
}
