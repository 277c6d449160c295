import { randomBytes } from 'node:crypto';
import type { Logger } from '../logger.ts';
import { type Database, openDatabase, type Tables } from './database.ts';
import { createUserHash } from './user-hash.ts';

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

/** A question that found no answer, or none that pleased. */
export interface Unanswered {
  readonly id: string;
  readonly question: string;
  readonly askedAt: string;
  /** Null for one that was asked privately. */
  readonly channel: string | null;
  readonly downvotes: number;
  readonly isAnswered: boolean;
}

/** A gap that somebody means to fill. */
interface Wanted {
  readonly id: string;
  readonly question: string;
  readonly channels: readonly string[];
}

/** What was asked in one guild in so many days. */
interface Usage {
  /** By day, `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly { readonly day: string; readonly asked: number; readonly answered: number }[];
  /** The ids of articles with how often each was quoted, the most often first. */
  readonly articles: readonly { readonly id: string; readonly count: number }[];
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
/** Unanswered questions that are looked at, the latest. */
const MOST_UNANSWERED = 10_000;

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
      const { db } = await open();
      const rows = await db
        .selectFrom('questions')
        .leftJoin('votes', (join) =>
          join.onRef('votes.question_id', '=', 'questions.id').on('votes.is_good', '=', 0),
        )
        .select(['id', 'question', 'asked_at', 'channel', 'status', 'is_private'])
        .select(({ fn }) => fn.count<number>('votes.question_id').as('downvotes'))
        .where('guild', '=', guildId)
        .groupBy(['id', 'question', 'asked_at', 'channel', 'status', 'is_private'])
        .having(({ eb, fn, or }) =>
          or([eb('status', '!=', 'answered'), eb(fn.count('votes.question_id'), '>', 0)]),
        )
        .orderBy('asked_at', 'desc')
        .limit(MOST_UNANSWERED)
        .execute();
      return rows.map(({ id, question, asked_at, channel, status, is_private, downvotes }) => ({
        id,
        question,
        askedAt: asked_at,
        channel: is_private === 1 ? null : channel,
        downvotes: Number(downvotes),
        isAnswered: status === 'answered',
      }));
    },

    async usage(guildId, days) {
      await state.writing;
      const { db } = await open();
      const from = new Date(now().getTime() - (days - 1) * DAY_MS).toISOString().slice(0, 10);
      const rows = await db
        .selectFrom('questions')
        .select(['asked_at', 'status', 'articles'])
        .where('guild', '=', guildId)
        .where('asked_at', '>=', from)
        .execute();
      return countUsage(rows, from, days);
    },

    async wanted(guildId) {
      const { db } = await open();
      let query = db.selectFrom('wanted').select(['id', 'question', 'channels']).where('told_at', 'is', null);
      if (guildId !== null) query = query.where('guild', '=', guildId);
      const rows = await query.execute();
      return rows.map((row) => ({ ...row, channels: readList(row.channels) }));
    },

    async want(guildId, { id, question, channels }) {
      const { db } = await open();
      const row = {
        id,
        guild: guildId,
        question,
        channels: JSON.stringify(channels),
        marked_at: now().toISOString(),
      };
      await db
        .insertInto('wanted')
        .values({ ...row, told_at: null })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute();
    },

    async unwant(guildId, id) {
      const { db } = await open();
      await db.deleteFrom('wanted').where('guild', '=', guildId).where('id', '=', id).execute();
    },

    async fill(id) {
      const { db } = await open();
      const { numUpdatedRows } = await db
        .updateTable('wanted')
        .set({ told_at: now().toISOString() })
        .where('id', '=', id)
        .where('told_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

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

function readList(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

function countUsage(
  rows: readonly Pick<Tables['questions'], 'asked_at' | 'status' | 'articles'>[],
  from: string,
  days: number,
): Usage {
  const byDay = new Map<string, { asked: number; answered: number }>();
  for (let day = 0; day < days; day += 1)
    byDay.set(new Date(Date.parse(from) + day * DAY_MS).toISOString().slice(0, 10), {
      asked: 0,
      answered: 0,
    });
  const cited = new Map<string, number>();
  for (const { asked_at, status, articles } of rows) {
    const counts = byDay.get(asked_at.slice(0, 10));
    if (counts === undefined) continue;
    counts.asked += 1;
    if (status !== 'answered') continue;
    counts.answered += 1;
    for (const id of new Set(readList(articles))) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  return {
    days: [...byDay].map(([day, counts]) => ({ day, ...counts })),
    articles: [...cited]
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  };
}
