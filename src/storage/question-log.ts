import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';
import { type Database, openDatabase, type Tables } from './database.ts';
import { readUnanswered, type Unanswered } from './unanswered.ts';
import { readUsage, type Usage } from './usage.ts';
import { createUserHash } from './user-hash.ts';
import { fill, readWanted, unwant, type Wanted, want } from './wanted.ts';

/** A question as it was answered. */
export interface Asked {
  /** As `newId` makes them. */
  readonly id: string;
  /** As it was understood. */
  readonly question: string;
  readonly status: Tables['questions']['status'];
  /** The ids of the articles that were quoted. */
  readonly articles: readonly string[];
  readonly corpusVersion: string;
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly userId: string;
  readonly isPrivate: boolean;
}

/** What people ask, and what they do not find. */
export interface QuestionLog {
  newId(): string;
  /** Never fails, and nobody waits for it: what cannot be kept is told to the program's log. */
  record(asked: Asked): void;
  /** @returns whether it is the first vote of the user on it; null where there is no such question in the guild. */
  vote(
    id: string,
    userId: string,
    guildId: string | null,
    isGood: boolean,
  ): Promise<'first' | 'changed' | 'same' | null>;
  countOwn(userId: string): Promise<{ questions: number; votes: number }>;
  deleteOwn(userId: string): Promise<void>;
  unanswered(guildId: string): Promise<readonly Unanswered[]>;
  usage(guildId: string, days: number): Promise<Usage>;
  wanted(guildId: string | null): Promise<readonly Wanted[]>;
  want(guildId: string, wanted: Wanted): Promise<void>;
  unwant(guildId: string, id: string): Promise<void>;
  /** Marks a gap as filled. @returns whether nobody has done so before: whoever gets true is the one to tell. */
  fill(id: string): Promise<boolean>;
  close(): Promise<void>;
}

/** So long what was asked is kept. */
export const KEPT_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Opens the log when it is first used. */
export function openQuestionLog(folder: string, logger: Logger, now = () => new Date()): QuestionLog {
  const state: { opened: Promise<Opened> | null; cleanedMs: number; writing: Promise<void> } = {
    opened: null,
    cleanedMs: 0,
    writing: Promise.resolve(),
  };

  function open(): Promise<Opened> {
    state.opened ??= (async () => ({
      db: await openDatabase(folder, (path, err) =>
        logger.warn({ err, path }, 'the question log was damaged and is set aside'),
      ),
      hash: await createUserHash(folder),
    }))();
    return state.opened;
  }

  async function write(asked: Asked, at: Date): Promise<void> {
    const { db, hash } = await open();
    const { id, question, status, articles, corpusVersion, guildId, channelId, userId, isPrivate } = asked;
    const row = {
      id,
      question,
      status,
      articles: JSON.stringify(articles),
      corpus_version: corpusVersion,
      asked_at: at.toISOString(),
      guild: guildId,
      channel: channelId,
      user: hash(userId),
      is_private: isPrivate ? 1 : 0,
    };
    await db.insertInto('questions').values(row).execute();
    if (now().getTime() - state.cleanedMs > DAY_MS) {
      state.cleanedMs = now().getTime();
      await forget(db, new Date(now().getTime() - KEPT_DAYS * DAY_MS).toISOString());
    }
  }

  return {
    newId: () => randomBytes(8).toString('hex'),

    record(asked) {
      const at = now();
      state.writing = state.writing
        .then(() => write(asked, at))
        .catch((err: unknown) => logger.warn({ err }, 'a question could not be kept'));
    },

    async vote(id, userId, guildId, isGood) {
      await state.writing;
      const { db, hash } = await open();
      const found = await db.selectFrom('questions').select('guild').where('id', '=', id).executeTakeFirst();
      if (found === undefined || found.guild !== guildId) return null;
      const key = { question_id: id, user: hash(userId) };
      const is_good = isGood ? 1 : 0;
      const before = await db
        .selectFrom('votes')
        .select('is_good')
        .where('question_id', '=', id)
        .where('user', '=', key.user)
        .executeTakeFirst();
      await db
        .insertInto('votes')
        .values({ ...key, is_good })
        .onConflict((conflict) => conflict.columns(['question_id', 'user']).doUpdateSet({ is_good }))
        .execute();
      if (before === undefined) return 'first';
      return before.is_good === is_good ? 'same' : 'changed';
    },

    async countOwn(userId) {
      await state.writing;
      const { db, hash } = await open();
      const user = hash(userId);
      const count = async (table: 'questions' | 'votes') => {
        const { count } = await db
          .selectFrom(table)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .where('user', '=', user)
          .executeTakeFirstOrThrow();
        return Number(count);
      };
      return { questions: await count('questions'), votes: await count('votes') };
    },

    async deleteOwn(userId) {
      await state.writing;
      const { db, hash } = await open();
      const user = hash(userId);
      await db.transaction().execute(async (transaction) => {
        const own = transaction.selectFrom('questions').select('id').where('user', '=', user);
        await transaction.deleteFrom('votes').where('question_id', 'in', own).execute();
        await transaction.deleteFrom('votes').where('user', '=', user).execute();
        await transaction.deleteFrom('questions').where('user', '=', user).execute();
      });
    },

    async unanswered(guildId) {
      await state.writing;
      return readUnanswered((await open()).db, guildId);
    },

    async usage(guildId, days) {
      await state.writing;
      return readUsage((await open()).db, guildId, days, now());
    },

    wanted: async (guildId) => readWanted((await open()).db, guildId),
    want: async (guildId, wanted) => want((await open()).db, guildId, wanted, now()),
    unwant: async (guildId, id) => unwant((await open()).db, guildId, id),
    fill: async (id) => fill((await open()).db, id, now()),

    async close() {
      await state.writing;
      if (state.opened !== null) await (await state.opened).db.destroy();
    },
  };
}

interface Opened {
  readonly db: Database;
  readonly hash: (userId: string) => string;
}

async function forget(db: Database, before: string): Promise<void> {
  const old = db.selectFrom('questions').select('id').where('asked_at', '<', before);
  await db.deleteFrom('votes').where('question_id', 'in', old).execute();
  await db.deleteFrom('questions').where('asked_at', '<', before).execute();
}
