import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import {
  type Answer,
  type AnswerOptions,
  answerFrom,
  examineFor,
  type Part,
  QUOTES,
  type Quote,
} from '../search/answer.ts';
import { tellCounted } from './list/tell-counted.ts';
import { tellItems } from './list/tell-items.ts';
import { askForEach } from './several/ask-of-pair.ts';
import { type SubQuestion, splitQuestions } from './several/split-questions.ts';
import { type AskingWays, tellAtTimes, tellEach } from './several/tell-each.ts';
import { tellArticles } from './tell-articles.ts';
import { tellTimes } from './time/tell-times.ts';
import { tellWhether } from './yes-no/tell-whether.ts';

/**
 * Answers a message from the passages of a corpus: quotes, never words of its own. Several questions in one message are
 * answered each for itself. Pure: the same message and knowledge give the same answer. Any text is accepted; one without a word
 * to look for is not found.
 *
 * @throws Error when a quote is not the slice of its article that it claims to be, which would be a bug.
 */
export function answer(text: string, knowledge: Knowledge, options: AnswerOptions = {}): Answer {
  const questions = splitQuestions(text, knowledge);
  if (questions.length > 1) return join(text, questions, knowledge, options);
  const [only] = questions;
  if (only === undefined) throw new Error('a message has at least one question');
  const found = answerAlone(only.own, knowledge, options);
  if (found.status === 'answered' || only.question === only.own) return found;
  // What leads to the question may hide it.
  const core = answerAlone(only.question, knowledge, options);
  return core.status === 'answered' ? { ...core, question: found.question } : found;
}

/** Answers one question in the way that is its own, or that of each name or time which it is asked of. */
function answerAlone(text: string, knowledge: Knowledge, options: AnswerOptions): Answer {
  const { told, whole } = tell(text, knowledge, options);
  const ways: AskingWays = {
    askAll: (questions, limit = options.limit ?? QUOTES) => askAll(questions, knowledge, { limit }),
    join: (question, parts) => joinParts(question, parts, options),
  };
  const each = told === null || askForEach(whole.question) !== null ? tellEach(whole, knowledge, ways) : null;
  return each ?? told ?? tellAtTimes(whole, ways) ?? whole;
}

/** What is told in a way of its own: by articles, by date, by members, or by what decides it; and the answer as a whole. */
function tell(
  text: string,
  knowledge: Knowledge,
  { limit = QUOTES }: AnswerOptions,
): { readonly told: Answer | null; readonly whole: Answer } {
  const examination = examineFor(text, knowledge, limit);
  const whole = answerFrom(examination, knowledge, limit);
  const told =
    tellArticles(whole, knowledge) ??
    tellTimes(whole, knowledge) ??
    tellItems(whole, examination, knowledge) ??
    tellCounted(whole, examination, knowledge) ??
    tellWhether(whole, examination, knowledge);
  return { told: told && { ...told, quotes: told.quotes.slice(0, limit) }, whole };
}

function join(
  text: string,
  questions: readonly SubQuestion[],
  knowledge: Knowledge,
  options: AnswerOptions,
): Answer {
  return joinParts(text, askAll(questions, knowledge, options, true), options);
}

/** @param isOwn whether each is a question of its own, which may ask for a list */
function askAll(
  questions: readonly SubQuestion[],
  knowledge: Knowledge,
  options: AnswerOptions,
  isOwn = false,
): Part[] {
  return questions.map(({ own, question }) => {
    const { told, whole } = tell(question, knowledge, options);
    const isTold = told !== null && (told.form === 'one' || (isOwn && told.form === 'items'));
    return { ...(isTold ? told : whole), label: own };
  });
}

/** Of a list among several questions so many are told of. */
const MOST_OF_LIST = 3;

/** What a list has stands below each other under the question; a part itself has no parts. */
function spread(part: Part): readonly Part[] {
  if (part.parts.length === 0) return [part];
  return part.parts
    .slice(0, MOST_OF_LIST)
    .map((one) => ({ ...one, label: part.label, form: 'one', parts: [] }));
}

function joinParts(text: string, parts: readonly Part[], { limit = QUOTES }: AnswerOptions): Answer {
  const [first] = parts;
  if (first === undefined) throw new Error('a message has at least one question');
  const answered = parts.filter(({ status }) => status === 'answered');
  const lead = answered[0] ?? parts.find(({ status }) => status === 'related') ?? first;
  const said = parts.map((part) => part.answer?.text);
  const isSaid = said.every((span) => span !== undefined);
  return {
    ...lead,
    question: text,
    answer: isSaid && lead.answer ? { ...lead.answer, text: [...new Set(said)].join('; ') } : null,
    quotes: firstOfEach(parts).slice(0, limit),
    more: true,
    form: 'questions',
    parts: parts.flatMap(spread),
  };
}

/** The best quote of each part, then the second of each, and so on; no two overlap. */
function firstOfEach(parts: readonly Answer[]): Quote[] {
  const longest = Math.max(...parts.map(({ quotes }) => quotes.length));
  const found: Quote[] = [];
  for (let at = 0; at < longest; at++)
    for (const { quotes } of parts) {
      const quote = quotes[at];
      if (quote === undefined) continue;
      const known = found.findIndex(
        ({ article, start, end }) =>
          article.id === quote.article.id && start < quote.end && quote.start < end,
      );
      if (known < 0) found.push(quote);
      else found.splice(known, 1, alsoMarked(found[known] ?? quote, quote.highlights));
    }
  return found;
}

/** A quote with more of it marked; what overlaps a mark is not marked again. */
function alsoMarked(quote: Quote, highlights: readonly Span[]): Quote {
  const isFree = ({ start, end }: Span): boolean =>
    start >= quote.start &&
    end <= quote.end &&
    !quote.highlights.some((mark) => mark.start < end && start < mark.end);
  return { ...quote, highlights: [...quote.highlights, ...highlights.filter(isFree)] };
}
