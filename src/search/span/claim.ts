import type { Knowledge } from '../../index/knowledge.ts';
import type { Reading } from '../../language/reading.ts';
import { wordAt } from '../../language/spans/answer-span.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import {
  type Deed,
  type DeedState,
  groupsAsked,
  type Mark,
  readDeeds,
  stateAsked,
  subjectOf,
} from './deeds.ts';

/** How what a sentence claims differs from what the question asks. */
export interface Claim {
  readonly deeds: readonly Deed[];
  /** What it says of the deeds that the question names; null where it names none of these. */
  readonly said: DeedState | null;
  /** How many deeds the question names. */
  readonly asked: number;
  /** How often the sentence names one of these, nouns counting half; how often what excludes one. */
  readonly same: number;
  readonly opposed: number;
  /** How many of the question's names go on here ("Norvik Spain" for "Norvik"), and how many are cut short. */
  readonly extended: number;
  readonly shortened: number;
  /** The question's year, or month, is not here: 1, or 2 where another is. */
  readonly otherYear: number;
  readonly otherMonth: number;
  /** Words of the question that are not here while their opposites are: "men's" and "women's". */
  readonly opposites: number;
  /** For a sentence that begins with "it" or "the company": whether the one before begins with a name of the question's. */
  readonly spokenOf: number;
  /** Words such as "first" and "former" that only the question has, or only the sentence. */
  readonly ranksMissing: number;
  readonly ranksAdded: number;
}

const CAPITALISED = /^\p{Lu}/u;
const YEAR = /\b(?:19|20)\d{2}\b/g;
const MONTH =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi;
const ANAPHOR =
  /^["“']?(?:it|its|they|their|he|she|his|her|the (?:company|firm|bank|centre|center|network|association|foundation|ministry|agreement|memorandum|laboratory|programme|program|project|two|parties))\b/i;
/** Words of which a sentence says the one and not the other. */
const OPPOSITES = [
  'men women',
  'man woman',
  'male female',
  'boys girls',
  'first second',
  'first last',
  'second third',
  'north south',
  'east west',
  'northern southern',
  'eastern western',
  'upper lower',
  'inner outer',
  'minimum maximum',
  'least most',
  'smallest largest',
  'lowest highest',
  'cheapest dearest',
  'youngest oldest',
  'before after',
  'earlier later',
  'old new',
  'former current',
  'previous present',
  'import export',
  'imports exports',
  'public private',
  'winner loser',
  'buyer seller',
  'lender borrower',
  'donor recipient',
  'teacher student',
  'summer winter',
  'spring autumn',
  'morning evening',
  'full associate',
  'full partial',
  'domestic foreign',
  'income expenditure',
  'profit loss',
  'departure arrival',
  'opening closing',
  'gross net',
].map((pair) => pair.split(' '));
const OPPOSITES_OF: ReadonlyMap<string, readonly string[]> = new Map(
  OPPOSITES.flat().map((word) => {
    const pairs = OPPOSITES.filter((pair) => pair.includes(word));
    return [word, pairs.flat().filter((other) => other !== word)];
  }),
);
const RANK =
  /\b(?:first|second|third|last|former|previous|next|current|currently|present|latest|new|newest|old|original|earlier|final|now|today|before|early|initial|deputy|vice|acting)\b/gi;

/** Finds the words of a sentence that a question speaks of, itself or by what stands for them. */
export function findMarks({ terms }: Question, reading: Reading): Mark[] {
  const byTerm = new Map<string, QuestionTerm>();
  for (const term of terms)
    for (const variant of term.variants)
      for (const each of variant.terms) if (!byTerm.has(each)) byTerm.set(each, term);
  for (const term of terms) byTerm.set(term.term, term);
  const words = reading.words();
  return reading.tokens().flatMap((token): Mark[] => {
    const term = token.stop ? undefined : byTerm.get(token.term);
    return term === undefined ? [] : [{ word: wordAt(words, token.start), term }];
  });
}

/**
 * @param before the sentence before in the paragraph, null for the first
 * @param after the sentence behind it, which may take back what it says; null for the last
 */
export function readClaim(
  question: Question,
  reading: Reading,
  { before, after }: { readonly before: Reading | null; readonly after: Reading | null },
  marks: readonly Mark[],
  { deeds: lexicon }: Pick<Knowledge, 'deeds'>,
): Claim {
  const words = reading.words();
  const termAt = reading.termAt();
  const asked = groupsAsked(question.terms, lexicon);
  const deeds = readDeeds(question, reading, after, marks, lexicon);
  const nouns = words.filter(
    ({ tag, start }) =>
      tag === 'NOUN' && lexicon.groupsOf(termAt.get(start) ?? '').some((group) => asked.includes(group)),
  );
  const ranksAsked = findAll(RANK, question.text);
  const ranksSaid = findAll(RANK, reading.text);
  return {
    deeds,
    said: stateAsked(deeds),
    asked: asked.length,
    same: deeds.filter(({ match, isVerb }) => isVerb && match === 1).length + nouns.length / 2,
    opposed: deeds.filter(({ isOpposed, isVerb }) => isVerb && isOpposed).length,
    ...compareNames(question, reading, marks, termAt),
    otherYear: compareFound(YEAR, question.text, reading.text),
    otherMonth: compareFound(MONTH, question.text, reading.text),
    opposites: countOpposites(question.text, reading.text),
    spokenOf: before !== null && ANAPHOR.test(reading.text) ? openingOf(before, question) : 0,
    ranksMissing: ranksAsked.filter((rank) => !ranksSaid.includes(rank)).length,
    ranksAdded: ranksSaid.filter((rank) => !ranksAsked.includes(rank)).length,
  };
}

/** Whether the first name of a sentence is one of the question's. */
function openingOf(before: Reading, question: Question): number {
  const [first] = before.mentions();
  if (first === undefined) return 0;
  const marks = findMarks(question, before);
  return subjectOf(first, before, marks);
}

function countOpposites(question: string, sentence: string): number {
  const asked = wordsOf(question);
  const opposites = [...asked].flatMap((word) =>
    (OPPOSITES_OF.get(word) ?? []).filter((other) => !asked.has(other)).map((other) => ({ word, other })),
  );
  if (opposites.length === 0) return 0;
  const said = wordsOf(sentence);
  return opposites.filter(({ word, other }) => said.has(other) && !said.has(word)).length;
}

const WORD = /\p{L}+/gu;

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}

function compareFound(pattern: RegExp, question: string, sentence: string): number {
  const asked = findAll(pattern, question);
  if (asked.length === 0) return 0;
  const said = findAll(pattern, sentence);
  if (asked.some((each) => said.includes(each))) return 0;
  return said.length > 0 ? 2 : 1;
}

function findAll(pattern: RegExp, text: string): string[] {
  return (text.match(pattern) ?? []).map((found) => found.toLowerCase());
}

function compareNames(
  { terms, allTerms }: Question,
  reading: Reading,
  marks: readonly Mark[],
  termAt: ReadonlyMap<number, string>,
): Pick<Claim, 'extended' | 'shortened'> {
  const words = reading.words();
  const names = terms.filter(({ name }) => name);
  const followerOf = (term: QuestionTerm) => names.find(({ start }) => start === term.end + 1);
  const goesOn = ({ word }: Mark): boolean => {
    const [own, next] = [words[word], words[word + 1]];
    return (
      own !== undefined &&
      next !== undefined &&
      next.start === own.end + 1 &&
      CAPITALISED.test(next.text) &&
      !allTerms.has(termAt.get(next.start) ?? '')
    );
  };
  const isMarked = (term: QuestionTerm): boolean => marks.some((mark) => mark.term === term);
  const lasts = names.filter((term) => followerOf(term) === undefined);
  return {
    extended: lasts.filter((term) => marks.some((mark) => mark.term === term && goesOn(mark))).length,
    shortened: names.filter((term) => {
      const next = followerOf(term);
      return next !== undefined && isMarked(term) && !isMarked(next);
    }).length,
  };
}
