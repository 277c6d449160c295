import { EventEmitter, once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { StorageError } from './storage-error.ts';

/** How long SQLite waits for a lock that another process holds. */
const BUSY_TIMEOUT_MS = 1000;
/** How long a statement is waited for: a disk that hangs must not keep anybody waiting. */
const STATEMENT_BOUND_MS = 5000;

/** A connection to SQLite in a thread of its own. */
export interface SqliteThread {
  /** Runs a statement. @throws {StorageError} when SQLite refuses it, or does not finish in time. */
  execute<R>(sql: string, parameters: readonly unknown[]): Promise<{ rows: R[]; changes: number }>;
  /** Closes the connection and ends the thread. Never fails. */
  close(): Promise<void>;
}

/** Starts the thread. It opens the file with the first statement. */
export function startSqliteThread(path: string): SqliteThread {
  const worker = new Worker(new URL('./sqlite-worker.js', import.meta.url), {
    // What the process was started with is not for its threads.
    execArgv: [],
    workerData: { path, busyTimeoutMs: BUSY_TIMEOUT_MS },
  });
  const replies = new EventEmitter<Record<string, unknown[]>>();
  replies.setMaxListeners(0);
  let isEnded = false;
  let lastId = 0;
  const end = (cause?: unknown) => {
    isEnded = true;
    replies.emit('error', new StorageError('unavailable', 'THREAD_ENDED', { cause }));
  };
  // Without a listener, an emitter throws its errors.
  replies.on('error', () => {});
  worker.on('message', (reply) => replies.emit(String(reply.id), reply));
  worker.on('error', end);
  worker.on('exit', () => end());

  async function execute(sql: string | null, parameters: readonly unknown[]) {
    if (isEnded) throw new StorageError('unavailable', 'THREAD_ENDED');
    lastId += 1;
    const id = String(lastId);
    const late = { id, error: { code: 'TIMEOUT', message: 'no reply in time' } };
    const timer = setTimeout(() => replies.emit(id, late), STATEMENT_BOUND_MS);
    try {
      worker.postMessage({ id, sql, parameters });
      const [reply] = await once(replies, id);
      if (reply.error === undefined) return reply;
      throw describeFailure(reply.error.code, reply.error.message);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    execute,
    async close() {
      await execute(null, []).catch(() => undefined);
      await worker.terminate();
    },
  };
}

/** Codes of SQLite that blame the statement. */
const BUGS = /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|RANGE|MISUSE|INTERNAL|TOOBIG)/;
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB)/;

function describeFailure(code: string, message: string): StorageError {
  const failure = DAMAGE.test(code) ? 'damaged' : BUGS.test(code) ? 'bug' : 'unavailable';
  return new StorageError(failure, code, { cause: new Error(message) });
}
