import type { Database } from './database.ts';
import type { Asked } from './question-log.ts';

/** A question on its way to the database. */
export interface Waiting {
  readonly asked: Asked;
  readonly at: Date;
}

/** Writes questions. One that is there already is left as it is: an earlier try may have worked after all. */
export async function writeQuestions(
  db: Database,
  items: readonly Waiting[],
  hash: (userId: string) => string,
): Promise<void> {
  const rows = items.map(({ asked, at }) => ({
    id: asked.id,
    question: asked.question,
    status: asked.status,
    outcome: asked.outcome,
    counter: asked.counter,
    articles: JSON.stringify(asked.articles),
    corpus_version: asked.corpusVersion,
    asked_at: at.toISOString(),
    guild: asked.guildId,
    channel: asked.channelId,
    user: hash(asked.userId),
    is_private: asked.isPrivate ? 1 : 0,
  }));
  await db
    .insertInto('questions')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}
