import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, DatabaseEngine, OpenDatabase, Tables } from './database.ts';
import { startSqliteThread } from './sqlite-thread.ts';
import { fromFileSystem, StorageError } from './storage-error.ts';

const NAME = 'questions.db';
const SET_ASIDE = new RegExp(`^${NAME}\\.damaged-(\\d+)`);

/** SQLite, with its file in a folder. */
export function createSqlite(folder: string): DatabaseEngine {
  const path = join(folder, NAME);
  return {
    async open() {
      await fromFileSystem(() => mkdir(folder, { recursive: true }));
      return open(path);
    },

    setAside: (now) =>
      fromFileSystem(async () => {
        const aside = `${path}.damaged-${now.getTime()}`;
        await rename(path, aside);
        // The log of writes belongs to the file: a new database must not find it.
        await rename(`${path}-wal`, `${aside}-wal`).catch(() => undefined);
        await rm(`${path}-shm`, { force: true });
      }),

    removeSetAside: (until) => removeFiles((name) => Number(SET_ASIDE.exec(name)?.[1]) <= until.getTime()),

    remove: () => removeFiles((name) => name.startsWith(NAME)),
  };

  function removeFiles(isMeant: (name: string) => boolean): Promise<void> {
    return fromFileSystem(async () => {
      const names = (await readdir(folder)).filter(isMeant);
      await Promise.all(names.map((name) => rm(join(folder, name))));
    });
  }
}

async function open(path: string): Promise<OpenDatabase> {
  // Loaded here: it takes a fifth of a second, which no start needs to wait for.
  const [{ Kysely, Migrator, sql }, { createSqliteDialect }, { migrations }] = await Promise.all([
    import('kysely'),
    import('./sqlite-dialect.ts'),
    import('./migrations.ts'),
  ]);
  const db = new Kysely<Tables>({ dialect: createSqliteDialect(startSqliteThread(path)) });
  try {
    // Several processes may read while one writes, and a crash loses no more than the last writes.
    await sql`pragma journal_mode = wal`.execute(db);
    await sql`pragma synchronous = normal`.execute(db);
    await sql`pragma secure_delete = on`.execute(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, erase: () => erase(db), close: () => db.destroy() };
}

/**
 * Writes the file anew and empties the log of writes. `secure_delete` alone leaves text behind: what SQLite moves from one
 * page to another stays in the first, which was seen with one deleted row in a thousand.
 */
async function erase(db: Database): Promise<void> {
  const { sql } = await import('kysely');
  await sql`vacuum`.execute(db);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy !== 0) throw new StorageError('unavailable', 'SQLITE_BUSY');
}
