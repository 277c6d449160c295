import type { Token } from '../../language/words/tokens.ts';
import type { Question, QuestionTerm } from '../question/question.ts';

/** A word of the sentence that the question speaks of too. */
export interface Match {
  readonly at: number;
  readonly token: Token;
  readonly term: QuestionTerm;
}

/** A question and a sentence that may answer it. */
export interface View {
  readonly question: Question;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly matches: readonly Match[];
}

/** What stands beside a span says that it answers something else. */
export const RULED_OUT = -2;
