import type { Database } from './database.ts';

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
      .values({ question_id: questionId, user, is_good })
      .onConflict((conflict) => conflict.columns(['question_id', 'user']).doUpdateSet({ is_good }))
      .execute();
    if (before === undefined) return 'first';
    return before.is_good === is_good ? 'same' : 'changed';
  });
}
