import type { Database } from './database.ts';

/** How much of one person's is kept. */
export interface Own {
  readonly questions: number;
  readonly votes: number;
}

/** @param user as the hash has it */
export async function countOwn(db: Database, user: string): Promise<Own> {
  const count = async (table: 'questions' | 'votes') => {
    const { count } = await db
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('user', '=', user)
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  return { questions: await count('questions'), votes: await count('votes') };
}

/** Deletes the questions of a person, what hangs on them, and the person's votes on questions of others. */
export async function deleteOwn(db: Database, user: string): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const own = transaction.selectFrom('questions').select('id').where('user', '=', user);
    await transaction.deleteFrom('wanted').where('question_id', 'in', own).execute();
    await transaction.deleteFrom('votes').where('question_id', 'in', own).execute();
    await transaction.deleteFrom('votes').where('user', '=', user).execute();
    await transaction.deleteFrom('questions').where('user', '=', user).execute();
  });
}

/** Deletes what was asked before an instant, and what hangs on it. @returns whether there was anything. */
export async function deleteOld(db: Database, before: Date): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    const instant = before.toISOString();
    const old = transaction.selectFrom('questions').select('id').where('asked_at', '<', instant);
    await transaction.deleteFrom('wanted').where('question_id', 'in', old).execute();
    await transaction.deleteFrom('votes').where('question_id', 'in', old).execute();
    const { numDeletedRows } = await transaction
      .deleteFrom('questions')
      .where('asked_at', '<', instant)
      .executeTakeFirst();
    return numDeletedRows > 0n;
  });
}
