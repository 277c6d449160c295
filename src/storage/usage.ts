import { type Database, readList } from './database.ts';
import { type Tally, tally } from './outcome.ts';
import { readDislikes } from './votes.ts';

/** What was asked in one guild in so many days. */
export interface Usage {
  /** By day, `YYYY-MM-DD`, the earliest first. */
  readonly days: readonly { readonly day: string; readonly asked: number; readonly answered: number }[];
  /** The ids of articles with how often each was quoted, the most often first. */
  readonly articles: readonly { readonly id: string; readonly count: number }[];
  readonly tally: Tally;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** @param days how many, with today. */
export async function readUsage(db: Database, guildId: string, days: number, now: Date): Promise<Usage> {
  const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const firstMs = now.getTime() - (days - 1) * DAY_MS;
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'asked_at', 'status', 'outcome', 'counter', 'articles'])
    .where('guild', '=', guildId)
    .where('asked_at', '>=', dayOf(firstMs))
    .execute();
  const dislikes = await readDislikes(db, guildId, dayOf(firstMs));
  const byDay = new Map(
    Array.from({ length: days }, (_, day) => [dayOf(firstMs + day * DAY_MS), { asked: 0, answered: 0 }]),
  );
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
    tally: tally(
      rows.map(({ id, outcome, counter }) => ({
        outcome,
        isCountered: counter !== null,
        dislikes: dislikes.get(id) ?? [],
      })),
    ),
  };
}
