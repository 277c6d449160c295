import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely, Migration } from 'kysely';

/** What people asked. Instants are ISO 8601, lists JSON, truth values 0 and 1: every database has these. */
export interface Tables {
  questions: {
    id: string;
    question: string;
    status: 'answered' | 'related' | 'not_found';
    /** Keys of the articles that were quoted, a JSON list. */
    articles: string;
    corpus_version: string;
    asked_at: string;
    guild: string | null;
    channel: string | null;
    /** A keyed hash of the user's id. */
    user: string;
    is_private: number;
  };
  votes: { question_id: string; user: string; is_good: number };
  /** Gaps that somebody means to fill. */
  wanted: {
    id: string;
    guild: string;
    question: string;
    /** Where it was asked for all to see, a JSON list. */
    channels: string;
    marked_at: string;
    told_at: string | null;
  };
}

export type Database = Kysely<Tables>;

const migrations: Record<string, Migration> = {
  '1-questions': {
    async up(db) {
      await db.schema
        .createTable('questions')
        .addColumn('id', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('status', 'varchar(16)', (column) => column.notNull())
        .addColumn('articles', 'text', (column) => column.notNull())
        .addColumn('corpus_version', 'varchar(16)', (column) => column.notNull())
        .addColumn('asked_at', 'varchar(32)', (column) => column.notNull())
        .addColumn('guild', 'varchar(32)')
        .addColumn('channel', 'varchar(32)')
        .addColumn('user', 'varchar(64)', (column) => column.notNull())
        .addColumn('is_private', 'integer', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('questions_by_guild')
        .on('questions')
        .columns(['guild', 'asked_at'])
        .execute();
      await db.schema.createIndex('questions_by_user').on('questions').column('user').execute();
    },
  },
  '2-votes': {
    async up(db) {
      await db.schema
        .createTable('votes')
        .addColumn('question_id', 'varchar(32)', (column) => column.notNull())
        .addColumn('user', 'varchar(64)', (column) => column.notNull())
        .addColumn('is_good', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('votes_key', ['question_id', 'user'])
        .execute();
    },
  },
  '3-wanted': {
    async up(db) {
      await db.schema
        .createTable('wanted')
        .addColumn('id', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('guild', 'varchar(32)', (column) => column.notNull())
        .addColumn('question', 'text', (column) => column.notNull())
        .addColumn('channels', 'text', (column) => column.notNull())
        .addColumn('marked_at', 'varchar(32)', (column) => column.notNull())
        .addColumn('told_at', 'varchar(32)')
        .execute();
    },
  },
};

/**
 * Opens the database in a folder, and brings it up to date. One that is damaged, or is none, is set aside, and a new one begun.
 *
 * @param onSetAside told how the old one is called now, and why
 */
export async function openDatabase(
  folder: string,
  onSetAside: (path: string, reason: unknown) => void,
): Promise<Database> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'questions.db');
  try {
    return await open(path);
  } catch (reason) {
    const aside = `${path}.damaged-${Date.now()}`;
    await rename(path, aside);
    onSetAside(aside, reason);
    return open(path);
  }
}

async function open(path: string): Promise<Database> {
  // Loaded here: it takes a fifth of a second, which no start needs to wait for.
  const [{ default: Libsql }, { Kysely, Migrator, SqliteDialect }] = await Promise.all([
    import('libsql'),
    import('kysely'),
  ]);
  const connection = new Libsql(path, { timeout: 5000 });
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    // Several processes may read while one writes, and a crash loses no more than the last writes.
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = NORMAL');
    const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}

/** Lists of ids are kept as JSON. */
export function readList(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}
