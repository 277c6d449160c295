import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqliteThread } from './sqlite-thread.ts';
import { StorageError } from './storage-error.ts';

/** How long a query waits for its turn while others use the one connection. */
const TURN_BOUND_MS = 2000;

/** Kysely's dialect for SQLite, with the connection in a thread of its own. */
export function createSqliteDialect(thread: SqliteThread): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(thread: SqliteThread): Driver {
  const connection = createConnection(thread);
  const waiting: (() => void)[] = [];
  let isTaken = false;

  return {
    init: async () => {},

    async acquireConnection() {
      if (isTaken) {
        await new Promise<void>((resolve, reject) => {
          const take = () => {
            clearTimeout(timer);
            resolve();
          };
          const timer = setTimeout(() => {
            waiting.splice(waiting.indexOf(take), 1);
            reject(new StorageError('unavailable', 'TIMEOUT'));
          }, TURN_BOUND_MS);
          waiting.push(take);
        });
      }
      isTaken = true;
      return connection;
    },

    async releaseConnection() {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },

    // Immediate: one that only reads at first and then writes would fail at a lock without waiting for it.
    beginTransaction: async () => void (await thread.execute('begin immediate', [])),
    commitTransaction: async () => void (await thread.execute('commit', [])),
    // SQLite rolls back by itself on a full disk, and then refuses to do so again.
    rollbackTransaction: async () => void (await thread.execute('rollback', []).catch(() => undefined)),
    destroy: () => thread.close(),
  };
}

function createConnection(thread: SqliteThread): DatabaseConnection {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery) {
      const { rows, changes } = await thread.execute<R>(sql, parameters);
      return { rows, numAffectedRows: BigInt(changes) };
    },
    // All rows come at once: nothing here reads more than fits into a message.
    async *streamQuery<R>(query: CompiledQuery) {
      yield await connection.executeQuery<R>(query);
    },
  };
  return connection;
}
