import { access, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database, DatabaseEngine, OpenDatabase, Schemas } from './database.ts';
import { startSqliteThread } from './sqlite-thread.ts';
import { fromFileSystem, StorageError } from './storage-error.ts';

/** SQLite, with the file of a database in a folder. */
export function createSqlite<Name extends keyof Schemas>(
  folder: string,
  name: Name,
): DatabaseEngine<Schemas[Name]> {
  const file = `${name}.db`;
  const path = join(folder, file);
  const setAside = new RegExp(`^${file}\\.damaged-(\\d+)`);
  return {
    name,

    exists: () =>
      access(path).then(
        () => true,
        () => false,
      ),

    async open() {
      await fromFileSystem(() => mkdir(folder, { recursive: true }));
      return open(path, name);
    },

    setAside: (now) =>
      fromFileSystem(async () => {
        const aside = `${path}.damaged-${now.getTime()}`;
        await rename(path, aside);
        // The log of writes belongs to the file: a new database must not find it.
        await rename(`${path}-wal`, `${aside}-wal`).catch(() => undefined);
        await rm(`${path}-shm`, { force: true });
      }),

    removeSetAside: (until) => removeFiles((one) => Number(setAside.exec(one)?.[1]) <= until.getTime()),

    remove: () => removeFiles((one) => one.startsWith(file)),
  };

  function removeFiles(isMeant: (name: string) => boolean): Promise<void> {
    return fromFileSystem(async () => {
      const names = (await readdir(folder)).filter(isMeant);
      await Promise.all(names.map((name) => rm(join(folder, name))));
    });
  }
}

async function open<Name extends keyof Schemas>(
  path: string,
  name: Name,
): Promise<OpenDatabase<Schemas[Name]>> {
  // Loaded here: it takes a fifth of a second, which no start needs to wait for.
  const [{ Kysely, Migrator, sql }, { createSqliteDialect }, { migrations }] = await Promise.all([
    import('kysely'),
    import('./sqlite-dialect.ts'),
    import('./migrations.ts'),
  ]);
  const db = new Kysely<Schemas[Name]>({ dialect: createSqliteDialect(startSqliteThread(path)) });
  try {
    // Several processes may read while one writes, and a crash loses no more than the last writes.
    await sql`pragma journal_mode = wal`.execute(db);
    await sql`pragma synchronous = normal`.execute(db);
    await sql`pragma secure_delete = on`.execute(db);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations[name] } });
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
async function erase<Schema>(db: Database<Schema>): Promise<void> {
  const { sql } = await import('kysely');
  await sql`vacuum`.execute(db);
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  if (rows[0]?.busy !== 0) throw new StorageError('unavailable', 'SQLITE_BUSY');
}
