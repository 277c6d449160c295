import type { Database } from './database.ts';
import type { Counted } from './outcome.ts';
import { readDislikes } from './votes.ts';

/** A question that was refused, or answered without a headline, or whose answer somebody dislikes. */
export interface Unanswered extends Counted {
  readonly id: string;
  readonly question: string;
  readonly askedAt: string;
  /** Its words are for nobody to see. */
  readonly isPrivate: boolean;
}

/** Questions that are looked at, the latest. */
const MOST_UNANSWERED = 10_000;

/** The latest first. */
export async function readUnanswered(db: Database, guildId: string): Promise<readonly Unanswered[]> {
  const rows = await db
    .selectFrom('questions')
    .select(['id', 'question', 'asked_at', 'outcome', 'counter', 'is_private'])
    .where('guild', '=', guildId)
    .where(({ eb, exists, or, selectFrom }) =>
      or([
        eb('outcome', '!=', 'headline'),
        exists(
          selectFrom('votes')
            .select('question_id')
            .whereRef('question_id', '=', 'questions.id')
            .where('is_good', '=', 0),
        ),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .limit(MOST_UNANSWERED)
    .execute();
  const dislikes = await readDislikes(db, guildId);
  return rows.map(({ id, question, asked_at, outcome, counter, is_private }) => ({
    id,
    question,
    askedAt: asked_at,
    isPrivate: is_private === 1,
    outcome,
    isCountered: counter !== null,
    dislikes: dislikes.get(id) ?? [],
  }));
}
