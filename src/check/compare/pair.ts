import type { Passage } from '../../index/passage.ts';
import type { VerbClaim } from '../../language/claims/claim.ts';
import type { Token } from '../../language/words/tokens.ts';
import type { Question, QuestionTerm } from '../../search/question/question.ts';
import type { Statement } from '../statement/statement.ts';
import type { Holds } from './paraphrases.ts';

/** A statement of a message with its words as terms, each of which knows what may stand for it. */
export interface Claim {
  readonly statement: Statement;
  readonly question: Question;
}

/** A claim beside a sentence that may say the same. */
export interface Pair {
  readonly claim: Claim;
  readonly said: Statement;
  readonly passage: Passage;
  readonly holds: Holds;
  /** The terms of a title that says what the article is about, and not what happened; none of a headline. */
  readonly topic: ReadonlySet<string>;
}

/** The one thing in which a passage says something else: what was claimed, and what the passage has in its place. */
export interface Difference {
  readonly kind: 'date' | 'number' | 'name';
  readonly claimed: string;
  readonly stated: string;
  /** Where in the passage it stands; null when it is the article's own date. */
  readonly at: { readonly start: number; readonly end: number } | null;
}

/** How one part of a claim stands to the sentence. */
export type Finding =
  | { readonly holds: true /** By the date of the article alone. */; readonly byPublication?: boolean }
  | {
      readonly holds: false;
      /** Null when the sentence has nothing in its place. */
      readonly difference: Difference | null;
      /** What does not hold, for whoever looks into it. */
      readonly reason: string;
    };

export const HELD: Finding = { holds: true };

export function missing(reason: string): Finding {
  return { holds: false, difference: null, reason };
}

/** The term of a claim that a token of it is. */
export function termAt({ question }: Claim, token: Pick<Token, 'start'>): QuestionTerm | undefined {
  return question.terms.find(({ start }) => start === token.start);
}

/** Verbs that say next to nothing by themselves: what they are about is compared. */
export const LIGHT =
  /^(?:am|is|are|was|were|be|been|being|has|have|had|having|become|becomes|became|do|does|did|make|makes|made|get|gets|got|take|takes|took|taken|go|goes|went|gone|act|acts|acted|serve|serves|served|located|situated|called|titled|known)$/i;

/** Verbs that only tell a figure: who "recorded 57 cases" has 57 cases, and reported them. */
export const TELLING_FIGURES = /^(?:report|record|register|confirm|count|document|log)(?:s|ed|ing|ged)?$/i;

/** What of a sentence may tell a figure as such a verb does. */
export function figuresIn({ predicates }: Statement): VerbClaim[] {
  return predicates.filter(
    ({ word, finite }) => finite && (LIGHT.test(word.text) || TELLING_FIGURES.test(word.text)),
  );
}

/** Whether a word belongs to a name, a date or a number, which are compared as wholes. */
export function isInValue({ start }: Pick<Token, 'start'>, { names, dates, numbers }: Statement): boolean {
  return (
    // "More than 57" is compared with what bounds it.
    numbers.some(({ from, end }) => from <= start && start < end) ||
    [...dates, ...names.map(({ mention }) => mention)].some(
      // "Norvik's" is a word of the name, and longer.
      (span) => span.start <= start && start < span.end,
    )
  );
}
