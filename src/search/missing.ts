import type { Article } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { CALENDAR_WORDS } from '../language/names/name-words.ts';
import { contentTerms } from '../language/words/tokens.ts';
import type { Question, QuestionTerm } from './question/question.ts';

/** On the Zipf scale: a word of so common a kind is not what a corpus lacks. */
const TELLS_NOTHING = 4;
/** So many phrases of a question are named as missing. */
const MOST_PHRASES = 4;
/** In letters: a shorter piece of a word is no word of a compound. */
const LEAST_PIECE = 3;
const COUNTS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

/**
 * The words of a question that the whole corpus lacks, as typed; those that stand side by side as one phrase. A word that
 * the corpus holds in another form is not missing: as a synonym, joined or hyphenated, as a figure, in the name of a
 * publisher or author, or as the date of an article. Verbs are left out: what is done can be said by others.
 */
export function findMissing({ text, terms }: Question, knowledge: Knowledge): string[] {
  const missing = terms.filter(
    // That none says "sit" or "recent" tells nobody anything.
    (term, at) =>
      !term.known &&
      (term.name || !(term.verb || knowledge.commonness(term.text.toLowerCase()) >= TELLS_NOTHING)) &&
      !isHeld(term, terms[at + 1], terms[at - 1], knowledge),
  );
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of missing) {
    const last = spans.at(-1);
    if (last && /^[ -]?$/.test(text.slice(last.end, start))) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  const phrases = spans.map(({ start, end }) => text.slice(start, end).replace(/['’]s$/, ''));
  return [...new Set(phrases)].slice(0, MOST_PHRASES);
}

type Term = Pick<QuestionTerm, 'text' | 'term'>;

/** Whether the corpus holds a word that its index does not know as it was typed. */
function isHeld(
  term: Term,
  next: Term | undefined,
  previous: Term | undefined,
  knowledge: Knowledge,
): boolean {
  const holds = (word: string): boolean => {
    const found = contentTerms(knowledge.analyse(word));
    return found.length > 0 && found.every((each) => knowledge.index.frequency(each) > 0);
  };
  return (
    (next !== undefined && holds(term.text + next.text)) ||
    (previous !== undefined && holds(previous.text + term.text)) ||
    otherSpellings(term.text).some((parts) => parts.every(holds)) ||
    isOfSource(term.text, knowledge.corpus.articles)
  );
}

/** A word in two pieces, and a number as a figure or as a word. */
function otherSpellings(text: string): string[][] {
  const word = text.toLowerCase();
  const count = COUNTS.indexOf(word);
  const figure = /^(\p{N}+(?:[.,]\p{N}+)*)(\p{L}*)$/u.exec(word);
  const pieces: string[][] = [];
  for (let at = LEAST_PIECE; at <= word.length - LEAST_PIECE; at++)
    pieces.push([word.slice(0, at), word.slice(at)]);
  return [
    ...(/^\p{L}+$/u.test(word) ? pieces : []),
    ...(count < 0 ? [] : [[String(count)]]),
    ...(figure?.[2] ? [[figure[1] ?? '']] : []),
    ...(COUNTS[Number(word)] === undefined ? [] : [[COUNTS[Number(word)] ?? '']]),
  ];
}

/** What stands beside each quote: publisher, author and date of the article. */
function isOfSource(text: string, articles: readonly Article[]): boolean {
  const word = text.toLowerCase().replace(/['’]s$/, '');
  const isOfDate = /^\d{1,4}$/.test(word) || CALENDAR_WORDS.has(text);
  return articles.some(
    ({ publisher, author, published }) =>
      wordsOf(`${publisher ?? ''} ${author ?? ''}`).includes(word) ||
      (isOfDate && published !== null && wordsOf(formatDate(published)).includes(word)),
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
