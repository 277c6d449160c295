import { systemCodeOf } from '../system-error.ts';

/**
 * What a failure of the database means:
 *
 * - `unavailable`: it is locked, read-only, full or out of reach, and may work again later.
 * - `damaged`: the engine itself says that the file is no sound database.
 * - `bug`: a statement is wrong; trying again does not help.
 */
type StorageFailure = 'unavailable' | 'damaged' | 'bug';

/** A database that failed, whichever engine it is. `code` is short and holds no path: it may go to the log. */
export class StorageError extends Error {
  override readonly name: string = 'StorageError';

  constructor(
    readonly failure: StorageFailure,
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`The database failed: ${code}`, options);
  }
}

export function isUnavailable(error: unknown): error is StorageError {
  return error instanceof StorageError && error.failure === 'unavailable';
}

export function isDamage(error: unknown): error is StorageError {
  return error instanceof StorageError && error.failure === 'damaged';
}

/** Does something with files. @throws {StorageError} with the code of the file system, where that refuses. */
export async function fromFileSystem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === null) throw error;
    throw new StorageError('unavailable', code, { cause: error });
  }
}
