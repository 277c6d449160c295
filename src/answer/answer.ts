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
import { askForEach, askOfPair, askOfTimes } from './ask-of-pair.ts';
import { askOfEach, type SubQuestion, splitQuestions } from './split-questions.ts';
import { tellArticles } from './tell-articles.ts';
import { tellCounted } from './tell-counted.ts';
import { tellItems } from './tell-items.ts';
import { tellTimes } from './tell-times.ts';
import { tellWhether } from './tell-whether.ts';

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
  const each =
    told === null || askForEach(whole.question) !== null ? tellEach(whole, knowledge, options) : null;
  return each ?? told ?? tellAtTimes(whole, knowledge, options) ?? whole;
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

/**
 * What is asked of two years, or of a year and now, is told of each by a sentence that has the year, or whose article is of it.
 * Null where one sentence has both, or where none has one.
 */
function tellAtTimes(whole: Answer, knowledge: Knowledge, options: AnswerOptions): Answer | null {
  const times = askOfTimes(whole.question);
  const isTogether = whole.status === 'answered' && isOf(whole.quotes[0], times?.map(({ own }) => own) ?? []);
  if (times === null || isTogether) return null;
  const asked = askAll(times, knowledge, { ...options, limit: LOOKED_AT });
  const parts = asked.map((part) => onlyOfItsTime(part, asked));
  const [one, other] = parts.map(({ quotes: [best] }) => best && `${best.key} ${best.start}`);
  const isApart = one !== undefined && other !== undefined && one !== other;
  return isApart ? joinParts(whole.question, parts, options) : null;
}

/** So many quotes are looked through for one of a time. */
const LOOKED_AT = 8;

/** A part with what is of its year, or of none that is asked of; what is of now comes from the newest article. */
function onlyOfItsTime(part: Part, asked: readonly Part[]): Part {
  const others = asked.flatMap(({ label }) => (label === part.label ? [] : [label]));
  const isOf = ({ text, article: { published } }: Quote, label: string): boolean =>
    text.includes(label) || published?.startsWith(label) === true;
  const isOfOther = (quote: Quote): boolean => others.some((label) => isOf(quote, label));
  const own = /^\d/.test(part.label)
    ? part.quotes.filter((quote) => isOf(quote, part.label))
    : part.quotes
        .filter((quote) => !isOfOther(quote))
        .toSorted((a, b) => ((a.article.published ?? '') < (b.article.published ?? '') ? 1 : -1));
  if (own[0] === part.quotes[0]) return part;
  return { ...part, quotes: own, answer: null, status: 'related', counter: null };
}

/**
 * What is asked of two names is told of each, unless one sentence has both, and so are the dates or sizes that are to be
 * compared. Null where no two are asked of, or where nothing tells of one.
 */
function tellEach(whole: Answer, knowledge: Knowledge, options: AnswerOptions): Answer | null {
  const { question, status, quotes } = whole;
  const values = askForEach(question);
  const apart = values ?? askOfPair(question, knowledge);
  const each = apart ?? askOfEach(question, knowledge);
  if (each === null) return null;
  const names = each.map(({ own }) => own);
  // Of two dates or numbers, a sentence with both names need have neither.
  if (isOf(quotes[0], names) && (values === null || status === 'answered')) return null;
  const joined = joinParts(question, askAll(each, knowledge, options), options);
  // Each name has a sentence of its own.
  const isApart = joined.parts.every(({ label, quotes: [best] }) => isOf(best, [label]));
  if (apart === null) return isApart ? joined : null;
  const parts = joined.parts.map(onlyOfItsName);
  const best = parts.flatMap((part) => part.quotes.slice(0, 1));
  const areApart = new Set(best.map(({ key, start }) => `${key} ${start}`)).size === best.length;
  const isTold = parts.some((part) => part.status === 'answered');
  // Where nothing answers, two passages are told of, and not one.
  const isEnough = isTold || (status !== 'answered' && best.length === parts.length);
  return isEnough && areApart ? joinParts(question, parts, options) : null;
}

/** A part without what is quoted of another name: what is then left without a quote is not answered. */
function onlyOfItsName(part: Part): Part {
  const names = part.label.match(CAPITALISED) ?? [part.label];
  // "The Kisandu authority" may be called "the authority".
  const [, noun] = / (\p{Ll}+)$/u.exec(part.label) ?? [];
  const isOfIt = (quote: Quote | undefined): boolean =>
    isOf(quote, names) || (noun !== undefined && quote?.text.toLowerCase().includes(`the ${noun} `) === true);
  if (isOfIt(part.quotes[0])) return part;
  const quotes = part.quotes.filter(isOfIt);
  return {
    ...part,
    quotes,
    answer: null,
    status: quotes.length > 0 ? 'related' : 'not_found',
    counter: null,
  };
}

const CAPITALISED = /\p{Lu}[\p{L}\p{N}-]*/gu;

function isOf(quote: Quote | undefined, names: readonly string[]): boolean {
  const text = quote?.text.toLowerCase();
  return text !== undefined && names.every((name) => piecesOf(name).every((piece) => text.includes(piece)));
}

/** "Almar Foundation" stands as it is written; of "the velmar office", as people type it, each word may stand by itself. */
function piecesOf(name: string): string[] {
  const lower = name.toLowerCase();
  return name === lower ? lower.replace(/^(?:the|an?) /, '').split(' ') : [lower];
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
