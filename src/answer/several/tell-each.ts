import type { Knowledge } from '../../index/knowledge.ts';
import type { Answer, Part, Quote } from '../../search/answer.ts';
import { askForEach, askOfPair, askOfTimes } from './ask-of-pair.ts';
import { askOfEach, type SubQuestion } from './split-questions.ts';

/** How questions are asked each for itself, and how what they found is made one answer. */
export interface AskingWays {
  readonly askAll: (questions: readonly SubQuestion[], limit?: number) => Part[];
  readonly join: (question: string, parts: readonly Part[]) => Answer;
}

/**
 * What is asked of two years, or of a year and now, is told of each by a sentence that has the year, or whose article is of it.
 * Null where one sentence has both, or where none has one.
 */
export function tellAtTimes(whole: Answer, ways: AskingWays): Answer | null {
  const times = askOfTimes(whole.question);
  const isTogether = whole.status === 'answered' && isOf(whole.quotes[0], times?.map(({ own }) => own) ?? []);
  if (times === null || isTogether) return null;
  const asked = ways.askAll(times, LOOKED_AT);
  const parts = asked.map((part) => onlyOfItsTime(part, asked));
  const [one, other] = parts.map(({ quotes: [best] }) => best && `${best.key} ${best.start}`);
  const isApart = one !== undefined && other !== undefined && one !== other;
  return isApart ? ways.join(whole.question, parts) : null;
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
export function tellEach(whole: Answer, knowledge: Knowledge, ways: AskingWays): Answer | null {
  const { question, status, quotes } = whole;
  const values = askForEach(question);
  const apart = values ?? askOfPair(question, knowledge);
  const each = apart ?? askOfEach(question, knowledge);
  if (each === null) return null;
  const names = each.map(({ own }) => own);
  // Of two dates or numbers, a sentence with both names need have neither.
  if (isOf(quotes[0], names) && (values === null || status === 'answered')) return null;
  const joined = ways.join(question, ways.askAll(each));
  // Each name has a sentence of its own.
  const isApart = joined.parts.every(({ label, quotes: [best] }) => isOf(best, [label]));
  if (apart === null) return isApart ? joined : null;
  const parts = joined.parts.map(onlyOfItsName);
  const best = parts.flatMap((part) => part.quotes.slice(0, 1));
  const areApart = new Set(best.map(({ key, start }) => `${key} ${start}`)).size === best.length;
  const isTold = parts.some((part) => part.status === 'answered');
  // Where nothing answers, two passages are told of, and not one.
  const isEnough = isTold || (status !== 'answered' && best.length === parts.length);
  return isEnough && areApart ? ways.join(question, parts) : null;
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
