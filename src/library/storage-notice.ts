import type { Logger } from '../logger.ts';
import { systemCodeOf } from '../system-error.ts';

/** Says in the log that nothing can be kept in `DATA_DIR`: once, until something was kept again. */
export interface StorageNotice {
  /** Anything but an error of the system is a bug, and told each time. */
  failed(error: unknown): void;
  worked(): void;
}

export function createStorageNotice(logger: Pick<Logger, 'warn'> | undefined): StorageNotice {
  let isTold = false;
  return {
    failed(err) {
      if (systemCodeOf(err) === null) {
        logger?.warn({ err }, 'something could not be kept in DATA_DIR');
        return;
      }
      if (isTold) return;
      isTold = true;
      logger?.warn(
        { err },
        'DATA_DIR cannot be written to: answers go on, the corpus cannot be changed from Discord, and nothing new is kept',
      );
    },
    worked() {
      isTold = false;
    },
  };
}
