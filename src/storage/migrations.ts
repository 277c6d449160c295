import { type Migration, sql } from 'kysely';
import type { Schemas } from './database.ts';

const questions: Record<string, Migration> = {
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
  '4-wanted-by-question': {
    async up(db) {
      await db.schema
        .createTable('wanted_questions')
        .addColumn('question_id', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('gap', 'varchar(32)', (column) => column.notNull())
        .addColumn('marked_at', 'varchar(32)', (column) => column.notNull())
        .addColumn('claimed_at', 'varchar(32)')
        .addColumn('told_at', 'varchar(32)')
        .execute();
      // The old table had the wording of its own, which may have been asked privately: only marks of public questions go on.
      await sql`
        insert into wanted_questions (question_id, gap, marked_at, told_at)
        select wanted.id, wanted.id, wanted.marked_at, wanted.told_at
        from wanted inner join questions on questions.id = wanted.id
        where questions.is_private = 0 and questions.channel is not null`.execute(db);
      await db.schema.dropTable('wanted').execute();
      await db.schema.alterTable('wanted_questions').renameTo('wanted').execute();
    },
  },
  '5-outcomes': {
    async up(db) {
      // All or nothing: a column that is there already would end the next try.
      await db.transaction().execute(async (all) => {
        await all.schema.alterTable('questions').addColumn('outcome', 'varchar(16)').execute();
        await all.schema.alterTable('questions').addColumn('counter', 'varchar(16)').execute();
        await all.schema.alterTable('votes').addColumn('reason', 'varchar(16)').execute();
        // Which of these were unsure, and which of the answered had a headline, was not kept.
        await sql`update questions set outcome = 'refused' where status <> 'answered'`.execute(all);
      });
    },
  },
};

const settings: Record<string, Migration> = {
  '1-servers': {
    async up(db) {
      await db.schema
        .createTable('servers')
        .addColumn('guild', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('mentions', 'text')
        .addColumn('replies', 'varchar(16)', (column) => column.notNull())
        .addColumn('language', 'varchar(8)')
        .addColumn('channel_languages', 'text', (column) => column.notNull())
        .execute();
    },
  },
};

const watches: Record<string, Migration> = {
  '1-watches': {
    async up(db) {
      await db.schema
        .createTable('watches')
        .addColumn('id', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('kind', 'varchar(16)', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('names', 'text', (column) => column.notNull())
        .addColumn('user', 'varchar(32)')
        .addColumn('language', 'varchar(8)')
        .addColumn('guild', 'varchar(32)')
        .addColumn('channel', 'varchar(32)')
        .addColumn('made_at', 'varchar(32)', (column) => column.notNull())
        .execute();
      await db.schema
        .createTable('seen')
        .addColumn('digest', 'varchar(16)', (column) => column.primaryKey())
        .execute();
      await db.schema
        .createTable('news')
        .addColumn('id', 'varchar(32)', (column) => column.primaryKey())
        .addColumn('watch', 'varchar(32)', (column) => column.notNull())
        .addColumn('passages', 'text', (column) => column.notNull())
        .addColumn('claimed_at', 'varchar(32)')
        .execute();
    },
  },
};

/** How the tables of each database came to be, in order. What a release has shipped is never changed. */
export const migrations: Readonly<Record<keyof Schemas, Record<string, Migration>>> = {
  questions,
  settings,
  watches,
};
