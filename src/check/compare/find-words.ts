import type { Span } from '../../corpus/split.ts';
import { antecedent } from '../../index/passage.ts';
import type { QuestionTerm } from '../../search/question/question.ts';
import type { Statement } from '../statement/statement.ts';
import {
  type Finding,
  figuresIn,
  HELD,
  isInValue,
  LIGHT,
  missing,
  type Pair,
  TELLING_FIGURES,
} from './pair.ts';
import { isOfSubject, speaksOfSubject, subjectIn } from './subject.ts';

/** Small words that an index passes over and that change what is said. */
const TELLING =
  /\b(?:only|solely|exclusively|all|every|each|always|never|no|none|nobody|nothing|most|half|almost|nearly|last|against|without|before|after|until|again|still|already|former|formerly|except|besides|both|neither|instead|rather|too|other|another)\b/gi;

export function* findTellingWords({ claim: { statement }, said }: Pair): Generator<Finding> {
  const { text, numbers, dates } = statement;
  for (const { 0: word, index } of text.matchAll(TELLING)) {
    // "almost 57" is read with its number, "last Friday" with its date.
    const isOfNumber = numbers.some(({ start }) => start > index && start - index < NEAR);
    const isOfDate = dates.some(
      ({ start, relation }) => relation === word.toLowerCase() && start > index && start - index < NEAR,
    );
    if (isOfNumber || isOfDate || isInValue({ start: index }, statement)) continue;
    yield new RegExp(`\\b${word}\\b`, 'i').test(said.text) ? HELD : missing(`“${word}”`);
  }
}

/** Who is "the largest" is more than "among the largest" or "one of the largest". */
export function* findRank({ claim: { statement }, said }: Pair): Generator<Finding> {
  for (const { 1: rank = '' } of said.text.matchAll(AMONG)) {
    const claimed = new RegExp(`\\b${rank}\\b`, 'i').exec(statement.text);
    const isAmong = [...statement.text.matchAll(AMONG)].some(({ 1: own }) => own === rank);
    if (claimed && !isAmong) yield missing(`“${rank}”`);
  }
}

const AMONG =
  /\b(?:among|amongst|one of|some of)(?: the| its| their)?(?: [\p{L}’'-]+){0,2}? (\p{L}+est|most|leading|first|top|best)\b/giu;

/** In characters: "almost all of the 57". */
const NEAR = 12;

/** Turns of phrase with a noun in them that says nothing. */
const EMPTY_PHRASES =
  /\b(?:on behalf of|in order to|as part of|by way of|in addition to|with regard to|in terms of|according to|due to|because of|so far|at present)\b/gi;

/** The content words outside names, dates and numbers: each has to be there. */
export function* findWords(pair: Pair): Generator<Finding> {
  const { claim, said, holds } = pair;
  const { statement, question } = claim;
  const empty = [...statement.text.matchAll(EMPTY_PHRASES)].map(({ 0: phrase, index }) => ({
    start: index,
    end: index + phrase.length,
  }));
  const terms = new Set(said.tokens.filter(({ stop }) => !stop).map(({ term }) => term));
  const subject = subjectIn(pair);
  for (const term of question.terms) {
    if (isInValue(term, statement) || LIGHT.test(term.text)) continue;
    if (isOfSubject(term, subject) && speaksOfSubject(said)) continue;
    if (subject !== null && !term.verb && isBeside(term, subject, statement)) continue;
    if (empty.some(({ start, end }) => start <= term.start && term.end <= end)) continue;
    if (statement.numbers.length > 0 && TELLING_FIGURES.test(term.text) && figuresIn(said).length > 0)
      continue;
    const isFirm = term.verb || isOfOffice(term, statement);
    if (holds(term, terms) || (!isFirm && isHeldNearby(term, terms, pair))) continue;
    if (isOfOffice(term, statement) && statement.offices.length > 0) continue;
    yield missing(`the word “${term.text}”`);
  }
}

/** "The film Warcraft", "the Warcraft film": what kind of thing the article is about. */
function isBeside({ start, end }: QuestionTerm, subject: Span, { text }: Statement): boolean {
  const between = start < subject.start ? text.slice(end, subject.start) : text.slice(subject.end, start);
  return /^ (?:(?:the|an?) )?["“]?$/i.test(between) && /^\p{Ll}/u.test(text.slice(start));
}

/** What an office is called is compared with its holder: "chairs" is "the chair of". */
function isOfOffice({ start, end }: QuestionTerm, { reading, offices }: Statement): boolean {
  const words = reading.words();
  return offices.some(({ from, to }) =>
    words.slice(from, to).some((word) => word.start <= start && end <= word.end),
  );
}

/** In the sentence that the passage goes on from, or as part of what the paragraph calls the thing in full. */
function isHeldNearby(term: QuestionTerm, terms: ReadonlySet<string>, pair: Pair): boolean {
  const { claim, passage, holds, topic } = pair;
  if (holds(term, topic)) return true;
  const before = antecedent(passage);
  if (before && holds(term, new Set(before.terms))) return true;
  const { question } = claim;
  const at = question.terms.indexOf(term);
  // "The laboratory", which another sentence calls "the tide laboratory".
  const next = question.terms[at + 1];
  if (next !== undefined && next.start - term.end === 1 && holds(next, terms)) {
    const isCalled = passage.group.passages.some(({ terms: others }) =>
      others.some((other, i) => other === term.term && others[i + 1] === next.term),
    );
    if (isCalled) return true;
  }
  // "The assembly", of which the sentence before says whose it is.
  const owned = question.terms[at - 1];
  const previous = passage.group.passages[passage.position - 1];
  if (owned === undefined || previous === undefined || !holds(owned, terms)) return false;
  const isOwner = /^ of (?:the )?$/.test(question.text.slice(owned.end, term.start));
  const told = new Set(previous.terms);
  return isOwner && holds(owned, told) && holds(term, told);
}
