import { answer } from '../answer/answer.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Answer, Quote } from '../search/answer.ts';
import type { AskingProgress, Steps } from '../steps.ts';

/** A question that somebody asked. */
export interface KeptQuestion {
  readonly id: string;
  readonly question: string;
}

/** Kept questions in the same words, which another corpus answers otherwise. */
export interface AnswerChange {
  readonly ids: readonly string[];
  /** With the first quote alone, and neither suggestions nor parts. */
  readonly before: Answer;
  readonly after: Answer;
}

export interface AnswerChanges {
  /** How many questions were asked, and how many of them are answered otherwise. */
  readonly asked: number;
  readonly changed: number;
  readonly changes: readonly AnswerChange[];
}

/**
 * Asks questions of two corpora. An answer is another one with another status, headline or first quote.
 *
 * @param onProgress called before the first and after each
 */
export function* compareAnswers(
  before: Knowledge,
  after: Knowledge,
  questions: readonly KeptQuestion[],
  onProgress: (progress: AskingProgress) => void,
): Steps<AnswerChanges> {
  const idsOf = new Map<string, string[]>();
  for (const { id, question } of questions) {
    const ids = idsOf.get(question);
    if (ids) ids.push(id);
    else idsOf.set(question, [id]);
  }
  const changes: AnswerChange[] = [];
  let asked = 0;
  onProgress({ asked, questions: questions.length });
  for (const [question, ids] of idsOf) {
    yield;
    const [old, fresh] = [ask(question, before), ask(question, after)];
    if (!isSame(old, fresh)) changes.push({ ids, before: old, after: fresh });
    asked += ids.length;
    onProgress({ asked, questions: questions.length });
  }
  const changed = changes.reduce((sum, { ids }) => sum + ids.length, 0);
  return { asked, changed, changes };
}

function ask(question: string, knowledge: Knowledge): Answer {
  return { ...answer(question, knowledge, { limit: 1 }), suggestions: [], parts: [] };
}

function isSame(one: Answer, other: Answer): boolean {
  return (
    one.status === other.status &&
    one.answer?.text === other.answer?.text &&
    one.answer?.basis === other.answer?.basis &&
    isSameQuote(one.quotes[0], other.quotes[0])
  );
}

/** Where in its article a quote stands may change without it: what it says and whence does not. */
function isSameQuote(one: Quote | undefined, other: Quote | undefined): boolean {
  return one?.article.id === other?.article.id && one?.text === other?.text;
}
