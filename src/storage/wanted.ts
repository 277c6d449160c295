import { type Database, readList } from './database.ts';

/** A gap that somebody means to fill. */
export interface Wanted {
  readonly id: string;
  readonly question: string;
  readonly channels: readonly string[];
}

/** Those of a guild that are not filled yet; of all guilds for null. */
export async function readWanted(db: Database, guildId: string | null): Promise<readonly Wanted[]> {
  let query = db.selectFrom('wanted').select(['id', 'question', 'channels']).where('told_at', 'is', null);
  if (guildId !== null) query = query.where('guild', '=', guildId);
  const rows = await query.execute();
  return rows.map((row) => ({ ...row, channels: readList(row.channels) }));
}

export async function want(
  db: Database,
  guildId: string,
  { id, question, channels }: Wanted,
  now: Date,
): Promise<void> {
  const row = {
    id,
    guild: guildId,
    question,
    channels: JSON.stringify(channels),
    marked_at: now.toISOString(),
    told_at: null,
  };
  await db
    .insertInto('wanted')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function unwant(db: Database, guildId: string, id: string): Promise<void> {
  await db.deleteFrom('wanted').where('guild', '=', guildId).where('id', '=', id).execute();
}

/** @returns whether nobody has done so before. */
export async function fill(db: Database, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('wanted')
    .set({ told_at: now.toISOString() })
    .where('id', '=', id)
    .where('told_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
