import type { Database } from './database.ts';

/** A question that found no answer, or none that pleased. */
export interface Unanswered {
  readonly id: string;
  readonly question: string;
  readonly askedAt: string;
  /** Its words are for nobody to see. */
  readonly isPrivate: boolean;
  readonly downvotes: number;
  readonly isAnswered: boolean;
}

/** Unanswered questions that are looked at, the latest. */
const MOST_UNANSWERED = 10_000;

/** The latest first. */
export async function readUnanswered(db: Database, guildId: string): Promise<readonly Unanswered[]> {
  const rows = await db
    .selectFrom('questions')
    .leftJoin('votes', (join) =>
      join.onRef('votes.question_id', '=', 'questions.id').on('votes.is_good', '=', 0),
    )
    .select(['id', 'question', 'asked_at', 'status', 'is_private'])
    .select(({ fn }) => fn.count<number>('votes.question_id').as('downvotes'))
    .where('guild', '=', guildId)
    .groupBy(['id', 'question', 'asked_at', 'status', 'is_private'])
    .having(({ eb, fn, or }) =>
      or([eb('status', '!=', 'answered'), eb(fn.count('votes.question_id'), '>', 0)]),
    )
    .orderBy('asked_at', 'desc')
    .limit(MOST_UNANSWERED)
    .execute();
  return rows.map(({ id, question, asked_at, status, is_private, downvotes }) => ({
    id,
    question,
    askedAt: asked_at,
    isPrivate: is_private === 1,
    downvotes: Number(downvotes),
    isAnswered: status === 'answered',
  }));
}
