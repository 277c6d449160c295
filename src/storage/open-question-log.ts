import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { Logger } from '../logger.ts';
import type { StorageNotice } from '../storage-notice.ts';
import { systemCodeOf } from '../system-error.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { OpenDatabase } from './database.ts';
import { countOwn, deleteOld, deleteOwn } from './deletion.ts';
import { keepOpen } from './keep-open.ts';
import { readNewest, readPublicWords } from './newest.ts';
import { KEPT_DAYS, type QuestionLog } from './question-log.ts';
import { createSqlite } from './sqlite.ts';
import { isUnavailable } from './storage-error.ts';
import { readUnanswered } from './unanswered.ts';
import { readUsage } from './usage.ts';
import { createUserHash, userKeyPath } from './user-hash.ts';
import { castVote, giveReason } from './votes.ts';
import { claimTelling, readUntold, readWanted, settleTelling, unwant, want } from './wanted.ts';
import { type Waiting, writeQuestions } from './write-questions.ts';
import { createWriteQueue } from './write-queue.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CLEANING_MS = 60 * 60 * 1000;
/** How often it is looked whether there is anything to clean, or to erase that could not be before. */
const LOOK_MS = 60 * 1000;
/** A few megabytes of memory. */
const MOST_WAITING = 10_000;
const PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 5000;
const LOST = 'questions are lost: they could not be kept';

export interface QuestionLogOptions {
  readonly folder: string;
  readonly logger: Logger;
  /** Whether it has been said that nothing can be kept in the folder; that includes questions. */
  readonly notice?: Pick<StorageNotice, 'isTold'> | undefined;
  readonly now?: () => Date;
}

/** Opens the log, which begins with deleting what is too old. Neither this nor an answer waits for the database. */
export function openQuestionLog({
  folder,
  logger,
  notice,
  now = () => new Date(),
}: QuestionLogOptions): QuestionLog {
  const engine = createSqlite(folder, 'questions');
  const database = keepOpen(engine, logger, now);
  const queue = createWriteQueue<Waiting>({
    async write(items) {
      await database.use(async ({ db }) => writeQuestions(db, items, await hashing()));
      noteSuccess();
    },
    onFailure(error) {
      noteFailure(error);
      return isUnavailable(error);
    },
    onLoss(lost) {
      // A line for each power of two: the count grows, the log does not.
      if (Number.isInteger(Math.log2(lost))) logger.warn({ lost }, LOST);
    },
    mostWaiting: MOST_WAITING,
    pauseMs: PAUSE_MS,
    longestPauseMs: LONGEST_PAUSE_MS,
  });
  let hash: Promise<(userId: string) => string> | null = null;
  let isFailing = false;
  let isClosed = false;
  let cleanedMs = Number.NEGATIVE_INFINITY;
  // At first in any case: the process before this may have ended too early for it.
  let isErasureDue = true;
  void clean();
  const timer = setInterval(() => {
    if (isErasureDue || now().getTime() - cleanedMs >= CLEANING_MS) void clean();
  }, LOOK_MS);
  timer.unref();

  function hashing(): Promise<(userId: string) => string> {
    hash ??= createUserHash(folder).catch((error) => {
      hash = null;
      throw error;
    });
    return hash;
  }

  /** Says so once, until something could be written again. */
  function noteFailure(error: unknown): void {
    if (isClosed) return;
    const isTold = isFailing || (systemCodeOf(error) !== null && notice?.isTold() === true);
    if (isTold) logger.debug({ err: error }, 'the database of questions failed');
    else logger.warn({ err: error }, 'what people ask cannot be kept for now');
    isFailing = true;
  }

  function noteSuccess(): void {
    if (isFailing) logger.info('what people ask is kept again');
    isFailing = false;
  }

  function oldestKept(): Date {
    return new Date(now().getTime() - KEPT_DAYS * DAY_MS);
  }

  /** Deletes what is too old, and erases what was deleted. @returns whether nothing is left to do. */
  async function clean(): Promise<boolean> {
    const oldest = oldestKept();
    try {
      if (await database.use(({ db }) => deleteOld(db, oldest))) isErasureDue = true;
      if (isErasureDue) await database.use(({ erase }) => erase());
      isErasureDue = false;
      await engine.removeSetAside(oldest);
      cleanedMs = now().getTime();
      if (queue.filter(() => true).length === 0) noteSuccess();
      return true;
    } catch (error) {
      noteFailure(error);
      return false;
    }
  }

  /** For what somebody waits for. @throws {UserError} when the database cannot be used. */
  async function use<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
    try {
      return await database.use(work);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      noteFailure(error);
      throw new LocalisedError((texts) => texts.questions.unavailable, { cause: error });
    }
  }

  return {
    newId,

    record(asked) {
      queue.add({ asked, at: now() });
    },

    async vote(id, userId, guildId, isGood) {
      await queue.flush();
      if (queue.filter(({ asked }) => asked.id === id).length > 0)
        throw new LocalisedError((texts) => texts.questions.unavailable);
      return use(async ({ db }) => castVote(db, id, guildId, (await hashing())(userId), isGood));
    },

    giveReason: (id, userId, guildId, reason) =>
      use(async ({ db }) => giveReason(db, id, guildId, (await hashing())(userId), reason)),

    async countOwn(userId) {
      await queue.flush();
      const own = await use(async ({ db }) => countOwn(db, (await hashing())(userId)));
      const waiting = queue.filter(({ asked }) => asked.userId === userId).length;
      return { ...own, questions: own.questions + waiting };
    },

    async deleteOwn(userId) {
      await queue.remove(({ asked }) => asked.userId === userId);
      await use(async ({ db }) => {
        await deleteOwn(db, (await hashing())(userId));
        isErasureDue = true;
        // Nobody can tell what a damaged database holds.
        await engine.removeSetAside(now());
      });
      return clean();
    },

    async newest() {
      await queue.flush();
      return use(({ db }) => readNewest(db, oldestKept()));
    },

    publicWords: (guildId, ids) => use(({ db }) => readPublicWords(db, guildId, ids)),

    async unanswered(guildId) {
      await queue.flush();
      return use(({ db }) => readUnanswered(db, guildId));
    },

    async usage(guildId, days) {
      await queue.flush();
      return use(({ db }) => readUsage(db, guildId, days, now()));
    },

    wanted: (guildId) => use(({ db }) => readWanted(db, guildId, now())),
    want: (guildId, questionIds) => use(({ db }) => want(db, guildId, newId(), questionIds, now())),
    unwant: (guildId, questionIds) => use(({ db }) => unwant(db, guildId, questionIds)),
    untold: () => use(({ db }) => readUntold(db, now())),
    claimTelling: (untold) => use(({ db }) => claimTelling(db, untold, now())),
    settleTelling: (untold, isTold) => use(({ db }) => settleTelling(db, untold, isTold, now())),

    async close() {
      clearInterval(timer);
      const lost = await queue.close();
      if (lost > 0) logger.warn({ lost }, LOST);
      isClosed = true;
      await database.close();
    },
  };
}

function newId(): string {
  return randomBytes(8).toString('hex');
}

/** Deletes what was kept while the log was on. Never fails. */
export async function deleteQuestionLog(folder: string, logger: Logger): Promise<void> {
  try {
    await createSqlite(folder, 'questions').remove();
    await rm(userKeyPath(folder), { force: true });
  } catch (err) {
    logger.warn({ err }, 'what was kept of questions cannot be deleted');
  }
}
