import type { Logger } from '../logger.ts';
import type { DatabaseEngine, OpenDatabase, Tables } from './database.ts';
import { isDamage, isUnavailable, StorageError } from './storage-error.ts';

/** A database that is opened when it is first used, and again once it is lost. */
export interface KeptOpen<Schema = Tables> {
  /** @throws {StorageError} when the database cannot be used; what the work itself throws is passed on. */
  use<T>(work: (database: OpenDatabase<Schema>) => Promise<T>): Promise<T>;
  /** Never fails. */
  close(): Promise<void>;
}

/** Failures that go by without the connection being made anew. */
const PASSING: readonly string[] = ['SQLITE_BUSY', 'SQLITE_FULL', 'TIMEOUT'];

/** A damaged database is set aside, and a new one begun: only one of which the engine itself says that it is damaged. */
export function keepOpen<Schema>(
  engine: DatabaseEngine<Schema>,
  logger: Logger,
  now: () => Date,
): KeptOpen<Schema> {
  let opened: Promise<OpenDatabase<Schema>> | null = null;
  let isClosed = false;

  async function attempt<T>(work: (database: OpenDatabase<Schema>) => Promise<T>): Promise<T> {
    if (isClosed) throw new StorageError('unavailable', 'CLOSED');
    opened ??= engine.open();
    const mine = opened;
    let database: OpenDatabase<Schema> | null = null;
    try {
      database = await mine;
      return await work(database);
    } catch (error) {
      // Others may have failed at the same connection, and have made a new one by now.
      if (opened === mine && isDamage(error)) opened = replace(mine, error.code);
      else if (opened === mine && (database === null || isLost(error))) {
        opened = null;
        await database?.close();
      }
      throw error;
    }
  }

  async function replace(
    damaged: Promise<OpenDatabase<Schema>>,
    code: string,
  ): Promise<OpenDatabase<Schema>> {
    await closeQuietly(damaged);
    await engine.setAside(now());
    logger.warn(
      { code },
      `the database of ${engine.name} is damaged: it is set aside, and a new one is begun`,
    );
    return engine.open();
  }

  return {
    use: (work) => attempt(work).catch((error) => (isDamage(error) ? attempt(work) : Promise.reject(error))),
    async close() {
      isClosed = true;
      if (opened !== null) await closeQuietly(opened);
    },
  };
}

function isLost(error: unknown): boolean {
  return isUnavailable(error) && !PASSING.includes(error.code);
}

async function closeQuietly(opened: Promise<Pick<OpenDatabase, 'close'>>): Promise<void> {
  await opened.then((database) => database.close()).catch(() => undefined);
}
