import type { Answer } from '../search/answer.ts';
import { levelOf } from '../search/level.ts';

/**
 * How a question ended, the surest first: with a headline; with quotes and no headline; with quotes of which none clearly
 * answers it; or refused, since no passage says it.
 */
export type Outcome = 'headline' | 'quotes' | 'unsure' | 'refused';

/** Why somebody dislikes an answer. */
export const DISLIKE_REASONS = ['wrong', 'incomplete', 'outdated', 'other'] as const;
export type DislikeReason = (typeof DISLIKE_REASONS)[number];

export function outcomeOf(answer: Pick<Answer, 'status' | 'answer' | 'reason'>): Outcome {
  const level = levelOf(answer);
  if (level === 'not_said') return answer.reason === 'unsure' ? 'unsure' : 'refused';
  return level === 'says' ? 'headline' : 'quotes';
}

/** What is counted of a question. */
export interface Counted {
  /** Null for one that was answered before this was kept. */
  readonly outcome: Outcome | null;
  readonly isCountered: boolean;
  /** One for each person who dislikes the answer; null for one without a reason. */
  readonly dislikes: readonly (DislikeReason | null)[];
}

export interface Tally {
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Of how many the nearest passage speaks against what was asked. */
  readonly countered: number;
  /** How many were answered before it was kept whether with a headline. */
  readonly earlier: number;
  readonly dislikes: Readonly<Record<DislikeReason | 'none', number>>;
}

/** Counts how questions ended, and what was disliked for which reason. */
export function tally(questions: readonly Counted[]): Tally {
  const outcomes = { headline: 0, quotes: 0, unsure: 0, refused: 0 };
  const dislikes = { wrong: 0, incomplete: 0, outdated: 0, other: 0, none: 0 };
  let [countered, earlier] = [0, 0];
  for (const question of questions) {
    if (question.outcome === null) earlier += 1;
    else outcomes[question.outcome] += 1;
    if (question.isCountered) countered += 1;
    for (const reason of question.dislikes) dislikes[reason ?? 'none'] += 1;
  }
  return { outcomes, countered, earlier, dislikes };
}
