import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { removeTemporary, writeTemporary } from '../corpus/write-changes.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';

/** The lock: a database without content, of which the system knows who holds it. */
const LOCK_FILE = 'in-use.lock';
/** A process that is being replaced may need so long to end. */
const WAIT_MS = 3000;
const RETRY_MS = 100;

/** A folder of data that no other process writes to. */
export interface ClaimedFolder {
  /** What the system says when it is written to; null where that works. */
  readonly refusal: unknown;
  release(): void;
}

/**
 * Claims a folder for this process, and removes the temporary files that an earlier one left in it.
 *
 * The lock is the operating system's, held through SQLite: it ends with the process, however that ends, and counts
 * between containers that share the folder. A file with the number of a process would outlive a crash, and the number
 * means nothing in another container.
 *
 * @param waitMs how long another process may take to release it
 * @throws {UserError} when another process holds it
 */
export async function claimDataFolder(folder: string, { waitMs = WAIT_MS } = {}): Promise<ClaimedFolder> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const release = await holdWithin(waitMs, join(folder, LOCK_FILE)).catch((error: unknown) => ({ error }));
  if (release === null) throw new UserError(texts.dataFolderInUse);
  if (typeof release === 'function') {
    await removeTemporary(folder);
    return { refusal: await probe(folder), release };
  }
  const refusal = await probe(folder);
  if (refusal === null) throw new UserError(texts.dataFolderUnlocked, { cause: release.error });
  // A folder that nobody can write to needs no lock.
  return { refusal, release: () => undefined };
}

async function holdWithin(waitMs: number, path: string): Promise<(() => void) | null> {
  const endMs = performance.now() + waitMs;
  for (;;) {
    const release = await hold(path);
    if (release !== null || performance.now() > endMs) return release;
    await delay(RETRY_MS);
  }
}

/** Why the folder cannot be written to: that permission is given says nothing of a full disk. */
async function probe(folder: string): Promise<unknown> {
  try {
    await rm(await writeTemporary(folder, [new Uint8Array(1)]));
    return null;
  } catch (error) {
    return error;
  }
}

/**
 * @returns what releases the lock; null while another process holds it
 * @throws when there can be no lock
 */
async function hold(path: string): Promise<(() => void) | null> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(path, { timeout: 0 });
  try {
    // Neither leaves a statement open, which closing would wait for, and nothing is written to the disk.
    database.exec('PRAGMA journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null;
    throw error;
  }
  return () => {
    if (!database.open) return;
    database.exec('ROLLBACK');
    database.close();
  };
}
