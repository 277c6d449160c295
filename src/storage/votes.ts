import type { Database } from './database.ts';
import type { DislikeReason } from './outcome.ts';

/** Whether a vote is the first of its user on a question, or changes the one before, or says the same again. */
export type VoteOutcome = 'first' | 'changed' | 'same';

/** @returns null where there is no such question in the guild. */
export async function castVote(
  db: Database,
  questionId: string,
  guildId: string | null,
  user: string,
  isGood: boolean,
): Promise<VoteOutcome | null> {
  return db.transaction().execute(async (transaction) => {
    const question = await transaction
      .selectFrom('questions')
      .select('guild')
      .where('id', '=', questionId)
      .executeTakeFirst();
    if (question === undefined || question.guild !== guildId) return null;
    const before = await transaction
      .selectFrom('votes')
      .select('is_good')
      .where('question_id', '=', questionId)
      .where('user', '=', user)
      .executeTakeFirst();
    const is_good = isGood ? 1 : 0;
    await transaction
      .insertInto('votes')
      .values({ question_id: questionId, user, is_good, reason: null })
      .onConflict((conflict) =>
        conflict.columns(['question_id', 'user']).doUpdateSet({ is_good, ...(isGood && { reason: null }) }),
      )
      .execute();
    if (before === undefined) return 'first';
    return before.is_good === is_good ? 'same' : 'changed';
  });
}

/** Keeps why a user dislikes an answer. @returns false where no such vote is kept in the guild. */
export async function giveReason(
  db: Database,
  questionId: string,
  guildId: string | null,
  user: string,
  reason: DislikeReason,
): Promise<boolean> {
  const inGuild = db
    .selectFrom('questions')
    .select('id')
    .where('id', '=', questionId)
    .where('guild', guildId === null ? 'is' : '=', guildId);
  const { numUpdatedRows } = await db
    .updateTable('votes')
    .set({ reason })
    .where('question_id', 'in', inGuild)
    .where('user', '=', user)
    .where('is_good', '=', 0)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Why the answers to questions of a guild are disliked, by the question's id: one entry for each bad vote. */
export async function readDislikes(
  db: Database,
  guildId: string,
  since = '',
): Promise<ReadonlyMap<string, readonly (DislikeReason | null)[]>> {
  const rows = await db
    .selectFrom('votes')
    .innerJoin('questions', 'questions.id', 'votes.question_id')
    .select(['question_id', 'reason'])
    .where('guild', '=', guildId)
    .where('asked_at', '>=', since)
    .where('is_good', '=', 0)
    .execute();
  const dislikes = new Map<string, (DislikeReason | null)[]>();
  for (const { question_id, reason } of rows) {
    const known = dislikes.get(question_id);
    if (known) known.push(reason);
    else dislikes.set(question_id, [reason]);
  }
  return dislikes;
}
