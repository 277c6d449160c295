import { readNumbers } from '../../check/statement/numbers.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Reading } from '../../language/reading.ts';
import type { Token } from '../../language/words/tokens.ts';
import { type Answer, quotePassage } from '../../search/answer.ts';
import type { Examination } from '../../search/examine.ts';
import { mayTellOfCounted, tellsOfCounted } from '../../search/gate/licence.ts';
import { isPlural } from '../../search/question/asked-nouns.ts';
import { creditOf, type Question, type QuestionTerm } from '../../search/question/question.ts';
import { createViewer, type SpanChoice } from '../../search/span/choose-span.ts';
import { answerInParts, partOf, withoutHeadline } from '../in-parts.ts';
import { findTelling, type Telling } from './find-telling.ts';
import { readWanted } from './read-wanted.ts';

/** So many sentences are told of. */
const MOST = 10;

/**
 * What is asked to be counted, where no sentence states the number: the sentences that tell of one each, and no number. Null where
 * fewer than two tell of one, where a number is said that counts these, and for a question that counts nothing that was done.
 *
 * @param whole the answer to the question as it stands
 */
export function tellCounted(
  whole: Answer,
  { question, candidates, headline }: Pick<Examination, 'question' | 'candidates' | 'headline'>,
  knowledge: Knowledge,
): Answer | null {
  const { type } = question.asked;
  if (type !== 'count' && type !== 'often') return null;
  const isOfOthers =
    type === 'count' && whole.answer !== null && headline !== null && countsOthers(headline.choice);
  if (whole.answer !== null && !isOfOthers) return null;
  const viewOne = createViewer(question, candidates, knowledge);
  const counted = candidates.flatMap((candidate, rank): Telling[] => {
    const tells = mayTellOfCounted(question, candidate) && tellsOfCounted(viewOne(candidate, rank));
    return tells ? [{ passage: candidate.passage, before: null }] : [];
  });
  const tellings = [...counted, ...(countsDeeds(question) ? findTelling(question, knowledge) : [])];
  // The one that states how many there are tells most.
  const byNumber = [
    ...tellings.filter(({ passage }) => numbersHead(knowledge.read(passage), question)),
    ...tellings,
  ];
  const quotes = new Map(
    byNumber.map(({ passage, before }) => [passage.text, quotePassage(passage, before, [])]),
  );
  if (quotes.size < 2) return isOfOthers ? withoutHeadline(whole) : null;
  const parts = [...quotes.values()]
    .slice(0, MOST)
    .map((quote) => partOf(whole, { label: quote.article.title, answer: null, quotes: [quote] }));
  return answerInParts(whole, 'counted', parts);
}

/** "How many members does it have" counts no deeds: that a sentence has its words tells of none. */
function countsDeeds(question: Question): boolean {
  const wanted = readWanted(question);
  return wanted !== null && (wanted.verbs.length > 0 || wanted.frame !== null);
}

/** "memoranda" has no ending that tells. */
function isSeveral(noun: string): boolean {
  return isPlural(noun) || /[^aeiou](?:da|ia|ta)$/.test(noun);
}

/** A number of just those that are to be counted. */
function numbersHead(reading: Reading, question: Question): boolean {
  return readNumbers(reading).some(
    ({ counted, unit }) => unit === null && counted !== null && isHead(counted.term, question),
  );
}

/** Whether a term stands for the noun that is to be counted. */
function isHead(term: string, { terms, asked }: Question): boolean {
  return terms.some(
    (one) =>
      !one.name &&
      !one.verb &&
      (isSeveral(one.text.toLowerCase()) || one.text.toLowerCase() === asked.head) &&
      creditOf(one, new Set([term])) > 0,
  );
}

/**
 * The number counts something else beside what is to be counted, "an agreement with two schools", or measures it, "a seven-year
 * agreement".
 */
function countsOthers({ span, view: { question, reading } }: SpanChoice): boolean {
  const number = readNumbers(reading).find(({ start, end }) => start < span.end && span.start < end);
  if (number === undefined) return false;
  const { start, unit, counted } = number;
  const end = Math.max(number.end, counted?.start ?? 0);
  const tokens = reading.tokens().filter(({ stop }) => !stop);
  const isCounted = (token: Token): boolean =>
    token.start >= start && token.start <= end && creditOfAny(question.terms, token.term) > 0;
  if (tokens.some(isCounted)) return false;
  if (unit === 'ordinal' || unit === 'percent' || (unit === null && counted === null)) return false;
  // "Jobs" may be told by a verb, and soup by the portion: of one thing that is named the number says how many of another.
  const nouns = new Set(
    reading.words().flatMap((word) => (/^(?:NOUN|PROPN)$/.test(word.tag) ? [word.start] : [])),
  );
  const isOne = (token: Token): boolean =>
    token.end < start && nouns.has(token.start) && isPluralOf(question);
  return tokens.some((token) => (unit !== null || isOne(token)) && isHead(token.term, question));
}

/** Whether several are to be counted, and no amount measured. */
function isPluralOf({ asked }: Question): boolean {
  return asked.type === 'count' && asked.head !== null && isSeveral(asked.head);
}

function creditOfAny(terms: readonly QuestionTerm[], term: string): number {
  return Math.max(0, ...terms.map((one) => (one.name ? 0 : creditOf(one, new Set([term])))));
}
