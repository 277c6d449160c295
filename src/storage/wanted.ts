import type { ExpressionBuilder } from 'kysely';
import { type Database, inParts, type Tables } from './database.ts';
import type { Outcome } from './outcome.ts';

/** A channel that is to be told once the corpus answers what was asked there. */
export interface Untold {
  readonly gap: string;
  readonly channelId: string;
  /** The latest public question of the gap in this very channel: its wording is the one to tell. */
  readonly questionId: string;
  readonly question: string;
  /** How it ended when it was asked, and the version of the corpus then. */
  readonly outcome: Outcome | null;
  readonly corpusVersion: string;
}

/**
 * How long a telling of unknown outcome may be repeated: Discord takes no second message with the same nonce "in the past few
 * minutes". Later, the channel counts as told, so that nobody is told twice.
 */
export const REPEATABLE_MS = 60_000;

/** Ids of the questions of a guild whose gaps are to be filled. */
export async function readWanted(db: Database, guildId: string, now: Date): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('wanted')
    .innerJoin('questions', 'questions.id', 'wanted.question_id')
    .select('question_id')
    .where('guild', '=', guildId)
    .where(isUntold(now))
    .execute();
  return new Set(rows.map(({ question_id }) => question_id));
}

/** Marks a gap, by those of its questions that were asked for all to see in a channel of the guild. */
export async function want(
  db: Database,
  guildId: string,
  gap: string,
  questionIds: readonly string[],
  now: Date,
): Promise<void> {
  const marked_at = now.toISOString();
  const mark = { gap, marked_at, claimed_at: null, told_at: null };
  await db.transaction().execute(async (transaction) => {
    for (const ids of inParts(questionIds)) {
      const found = await transaction
        .selectFrom('questions')
        .select('id')
        .where('id', 'in', ids)
        .where('guild', '=', guildId)
        .where('is_private', '=', 0)
        .where('channel', 'is not', null)
        .execute();
      if (found.length === 0) continue;
      await transaction
        .insertInto('wanted')
        .values(found.map(({ id }) => ({ question_id: id, ...mark })))
        .onConflict((conflict) => conflict.column('question_id').doUpdateSet(mark))
        .execute();
    }
  });
}

/** Takes back the marks of the gaps of a guild to which these questions belong. */
export async function unwant(db: Database, guildId: string, questionIds: readonly string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const ids of inParts(questionIds)) {
      const gaps = transaction
        .selectFrom('wanted')
        .innerJoin('questions', 'questions.id', 'wanted.question_id')
        .select('gap')
        .where('question_id', 'in', ids)
        .where('guild', '=', guildId);
      await transaction.deleteFrom('wanted').where('gap', 'in', gaps).where('told_at', 'is', null).execute();
    }
  });
}

/** One entry for each channel of each gap, in the wording of that channel. */
export async function readUntold(db: Database, now: Date): Promise<readonly Untold[]> {
  const rows = await db
    .selectFrom('wanted')
    .innerJoin('questions', 'questions.id', 'wanted.question_id')
    .select(['gap', 'channel', 'question_id', 'question', 'outcome', 'corpus_version'])
    .where('is_private', '=', 0)
    .where(isUntold(now))
    .orderBy('asked_at', 'desc')
    .execute();
  const latest = new Map<string, Untold>();
  for (const { gap, channel, question_id, question, outcome, corpus_version } of rows) {
    const key = `${gap}:${channel}`;
    if (channel === null || latest.has(key)) continue;
    latest.set(key, {
      gap,
      channelId: channel,
      questionId: question_id,
      question,
      outcome,
      corpusVersion: corpus_version,
    });
  }
  return [...latest.values()];
}

/**
 * Claims the telling of a channel: whoever gets true is to tell it, and to say how that ended.
 *
 * @returns false where it has been claimed or told, or its question deleted meanwhile
 */
export async function claimTelling(
  db: Database,
  { gap, channelId, questionId }: Untold,
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const isThere = await transaction
      .selectFrom('wanted')
      .innerJoin('questions', 'questions.id', 'wanted.question_id')
      .select('question_id')
      .where('question_id', '=', questionId)
      .where('gap', '=', gap)
      .where(isUntold(now))
      .executeTakeFirst();
    if (isThere === undefined) return false;
    await transaction
      .updateTable('wanted')
      .set({ claimed_at: now.toISOString() })
      .where('gap', '=', gap)
      .where('claimed_at', 'is', null)
      .where('question_id', 'in', questionsIn(transaction, channelId))
      .execute();
    return true;
  });
}

/** Ends a claim: the channel has been told, or has certainly not been and may be told later. */
export async function settleTelling(
  db: Database,
  { gap, channelId }: Untold,
  isTold: boolean,
  now: Date,
): Promise<void> {
  await db
    .updateTable('wanted')
    .set(isTold ? { told_at: now.toISOString() } : { claimed_at: null })
    .where('gap', '=', gap)
    .where('question_id', 'in', questionsIn(db, channelId))
    .execute();
}

function questionsIn(db: Database, channelId: string) {
  return db.selectFrom('questions').select('id').where('channel', '=', channelId);
}

function isUntold(now: Date) {
  const repeatableSince = new Date(now.getTime() - REPEATABLE_MS).toISOString();
  return ({ eb, and, or }: ExpressionBuilder<Tables, 'wanted'>) =>
    and([
      eb('wanted.told_at', 'is', null),
      or([eb('wanted.claimed_at', 'is', null), eb('wanted.claimed_at', '>=', repeatableSince)]),
    ]);
}
