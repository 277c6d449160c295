import type { Database } from './database.ts';
import { MOST_COMPARED } from './question-log.ts';

/** The newest questions that were asked at an instant or later. */
export async function readNewest(db: Database, since: Date) {
  return db
    .selectFrom('questions')
    .select(['id', 'question'])
    .where('asked_at', '>=', since.toISOString())
    .orderBy('asked_at', 'desc')
    .limit(MOST_COMPARED)
    .execute();
}

/** The words of questions that were asked for all to see in a guild, by their ids. @param ids at most `MOST_COMPARED` */
export async function readPublicWords(
  db: Database,
  guildId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'question'])
    .where('id', 'in', ids)
    .where('guild', '=', guildId)
    .where('is_private', '=', 0)
    .execute();
  return new Map(rows.map(({ id, question }) => [id, question]));
}
