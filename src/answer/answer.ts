import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import {
  type Answer,
  type AnswerOptions,
  answerFrom,
  answerOne,
  examineFor,
  QUOTES,
  type Quote,
} from '../search/answer.ts';
import { askOfEach, type SubQuestion, splitQuestions } from './split-questions.ts';
import { tellArticles } from './tell-articles.ts';
import { tellItems } from './tell-items.ts';
import { tellTimes } from './tell-times.ts';

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
  const { limit = QUOTES } = options;
  const examination = examineFor(text, knowledge, limit);
  const whole = answerFrom(examination, knowledge, limit);
  const told =
    tellArticles(whole, knowledge) ?? tellTimes(whole, knowledge) ?? tellItems(whole, examination, knowledge);
  if (told !== null) return { ...told, quotes: told.quotes.slice(0, limit) };
  const each = askOfEach(whole.question, knowledge);
  if (each === null) return whole;
  const names = each.map(({ own }) => own);
  if (isOf(whole.quotes[0], names)) return whole;
  const joined = join(text, each, knowledge, options);
  // Each name has a sentence of its own.
  const isApart = joined.parts.every(({ label, quotes: [best] }) => isOf(best, [label]));
  return isApart ? joined : whole;
}

function isOf(quote: Quote | undefined, names: readonly string[]): boolean {
  return quote !== undefined && names.every((name) => quote.text.toLowerCase().includes(name.toLowerCase()));
}

function join(
  text: string,
  questions: readonly SubQuestion[],
  knowledge: Knowledge,
  options: AnswerOptions,
): Answer {
  const parts = questions.map(({ own, question }) => ({
    ...answerOne(question, knowledge, options),
    label: own,
  }));
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
    quotes: firstOfEach(parts).slice(0, options.limit ?? QUOTES),
    more: true,
    form: 'questions',
    parts,
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
