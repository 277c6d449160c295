import { compareNames, createNameReader, type StatedName } from '../../check/statement/names.ts';
import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { antecedent, type Passage } from '../../index/passage.ts';
import { claimsBefore } from '../../language/claims/take-back.ts';
import { createReader, type Reading } from '../../language/reading.ts';
import { type Answer, type Difference, type Quote, quotePassage } from '../../search/answer.ts';
import { type Examination, examineQuestion, type Kept } from '../../search/examine.ts';
import { creditOf, type Question, type QuestionTerm, verbsOf } from '../../search/question/question.ts';
import {
  type Asking,
  compareValues,
  findOtherNames,
  isWithin,
  OPENING,
  type Value,
} from './compare-asked.ts';
import { findLatest } from './find-latest.ts';
import { findTurns } from './find-turns.ts';

/** A sentence that may decide, with the one that it cannot be understood without. */
interface Deciding {
  readonly passage: Passage;
  readonly before: Passage | null;
  readonly reading: Reading;
  /** How much of the question it holds, by weight, of what is no date and no number: 0 to 1. */
  readonly coverage: number;
  /** The words that deny, refuse or call off what is asked about. */
  readonly turns: readonly Span[];
  /** The dates and numbers that stand for those of the question, the same or others. */
  readonly values: readonly Value[];
  /** The names that stand where the question has another. */
  readonly names: readonly Value[];
}

/** A sentence that holds less of the question decides nothing of it by a date or a number. */
const LEAST_COVERAGE = 0.5;
/** One that holds so much of it, and decides it, leaves nothing unsaid. */
const SETTLING = 0.75;
/** A word for the same deed is enough. */
const SAME_DEED = 0.75;

/**
 * The answer to a question of yes or no, with the sentence that decides it first and the deciding words marked: a denial, the
 * date, number or name that was asked about or the other one that stands in its place, or the deed. Null for any other question.
 * It says neither yes nor no.
 *
 * @param whole the answer to the question as it stands
 */
export function tellWhether(
  whole: Answer,
  { question, kept }: Pick<Examination, 'question' | 'kept'>,
  knowledge: Knowledge,
): Answer | null {
  const [best] = kept;
  if (question.asked.type !== 'yesno' || !question.isEnglish || best === undefined) return null;
  const readNames = createNameReader(knowledge);
  const namesIn = (one: Reading): StatedName[] => readNames(one.text, one.mentions(), one.tokens());
  const asked = createReader(knowledge)({ text: question.text, article: { language: 'en' } });
  const asking: Asking = { question, asked, names: namesIn(asked), namesIn };
  const readOne = (passage: Passage, before: Passage | null): Deciding =>
    readDeciding(asking, passage, before, knowledge);
  const { passage } = best.judged.candidate;
  const latest = findLatest(question, passage, knowledge);
  const first = latest === null ? readOne(passage, best.before) : readOne(latest, antecedent(latest));
  const plain = latest === null && first.coverage < SETTLING ? findWithoutValues(asking, knowledge) : null;
  const other = plain && readOne(plain.judged.candidate.passage, plain.before);
  const likeliest = chooseDeciding(other && isBetter(other, first) ? other : first, asking, readOne);
  const chosen = (latest === null && findDenied(likeliest, kept, asking, readOne)) || likeliest;
  const quote = quotePassage(chosen.passage, chosen.before, findMarks(chosen, question));
  const others = whole.quotes.filter((other) => !overlap(other, quote));
  const told = { quotes: [quote, ...others], difference: differenceOf(chosen) };
  return isSettled(chosen) ? { ...whole, ...told, ...SETTLED } : { ...whole, ...told };
}

/** What is found where the question has no date and no number: they may stand in a sentence on something else. */
function findWithoutValues({ question, asked }: Asking, knowledge: Knowledge): Kept | null {
  const values = [...asked.dates(), ...asked.quantities()].toSorted((a, b) => b.start - a.start);
  const plain = values.reduce(
    (text, { start, end }) => `${text.slice(0, start).replace(LEADS_TO_VALUE, '')}${text.slice(end)}`,
    question.text,
  );
  return plain === question.text ? null : (examineQuestion(plain, knowledge, 1).kept[0] ?? null);
}

const LEADS_TO_VALUE = /\s+(?:(?:in|on|at|by|since|until|for|from|of|during|around)\s+)?(?:the\s+)?$/i;

/** It has what is asked about, and a date or a number in the place of that of the question. */
function isBetter({ coverage, values, turns }: Deciding, first: Deciding): boolean {
  return coverage >= SETTLING && coverage > first.coverage && values.length + turns.length > 0;
}

/** What an answer says of what is missing, where the quote settles the question. */
const SETTLED = {
  status: 'answered',
  asked: null,
  reason: null,
  counter: null,
  missing: [],
  suggestions: [],
} as const;

/** A passage that has most of the question and denies it, or has its date or number or another, leaves nothing to be said. */
function isSettled({ coverage, turns, values, names }: Deciding): boolean {
  return coverage >= SETTLING && turns.length + values.length + names.length > 0;
}

function overlap(one: Quote, other: Quote): boolean {
  return one.article.id === other.article.id && one.start < other.end && other.start < one.end;
}

function readDeciding(
  asking: Asking,
  passage: Passage,
  before: Passage | null,
  knowledge: Knowledge,
): Deciding {
  const { question, asked } = asking;
  const reading = knowledge.read(passage);
  const held = new Set([...passage.terms, ...(before?.terms ?? [])]);
  const valued = [...asked.dates(), ...asked.quantities()];
  const terms = question.terms.filter((term) => !valued.some((value) => isWithin(term, value)));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const covered = terms.reduce((sum, term) => sum + term.weight * creditOf(term, held), 0);
  const names = findOtherNames(asking, passage, before && knowledge.read(before), reading);
  const turns = findTurns(question, reading, knowledge.deeds);
  return {
    passage,
    before,
    reading,
    coverage: covered / total,
    turns,
    values: compareValues(asked, reading),
    // Who did not do it is no other than who did.
    names: turns.length > 0 ? [] : names,
  };
}

/** The best passage, or the sentence behind it where that takes it back, or denies what it leaves open. */
function chooseDeciding(
  first: Deciding,
  asking: Asking,
  readOne: (passage: Passage, before: Passage) => Deciding,
): Deciding {
  const next = first.passage.group.passages[first.passage.position + 1];
  if (next === undefined) return first;
  const behind = readOne(next, first.passage);
  const isOpen = first.turns.length === 0 && (first.values.length === 0 || first.names.length > 0);
  return takesBack(first, behind) || (isOpen && turnsOn(behind, asking)) ? behind : first;
}

/** Where the likeliest tells of no such deed: what denies it among the next likeliest, or behind one of them. */
function findDenied(
  likeliest: Deciding,
  kept: readonly Kept[],
  asking: Asking,
  readOne: (passage: Passage, before: Passage | null) => Deciding,
): Deciding | null {
  const verbs = verbsOf(asking.question);
  const tells = ({ passage }: Deciding): boolean =>
    verbs.some((verb) => creditOf(verb, new Set(passage.terms)) >= SAME_DEED);
  if (verbs.length === 0 || likeliest.turns.length > 0 || tells(likeliest)) return null;
  const others = kept.slice(1).flatMap(({ judged: { candidate }, before }) => {
    const next = candidate.passage.group.passages[candidate.passage.position + 1];
    const one = readOne(candidate.passage, before);
    return next === undefined ? [one] : [one, readOne(next, candidate.passage)];
  });
  const isDenied = (one: Deciding): boolean =>
    one.coverage >= LEAST_COVERAGE && tells(one) && namesAll(one, asking) && turnsOn(one, asking);
  return others.find(isDenied) ?? null;
}

/** Its article has a word of all that the question names, and the sentence itself of the first. */
function namesAll({ passage }: Deciding, { question }: Asking): boolean {
  const held = new Set(passage.terms);
  const [first, ...more] = question.terms.filter(({ name }) => name);
  return (
    first !== undefined &&
    creditOf(first, held) > 0 &&
    more.every((term) => creditOf(term, passage.group.article) > 0)
  );
}

function takesBack({ reading }: Deciding, behind: Deciding): boolean {
  const claims = reading.claims();
  return claimsBefore(reading, behind.reading).some((claim, i) => claim !== claims[i]);
}

/** It denies something of what is asked about, and of nobody else: "The committee refused the offer." */
function turnsOn({ passage, reading, turns }: Deciding, { question, names, namesIn }: Asking): boolean {
  const held = new Set(passage.terms);
  const [turn] = turns;
  if (turn === undefined) return false;
  if (/^\s(?:it|this|that|these|those)\b/.test(reading.text.slice(turn.end))) return true;
  const opening = namesIn(reading).find(({ mention }) => mention.start < OPENING);
  // People type names without their capitals.
  const isTyped = opening?.terms.every((term) => question.terms.some((one) => standsFor(one, term)));
  const isOfAnother =
    opening !== undefined && !isTyped && names.every((name) => compareNames(name, opening) === 'other');
  return !isOfAnother && question.terms.some((term) => !term.verb && creditOf(term, held) > 0);
}

function differenceOf({ turns, values, names, coverage }: Deciding): Difference | null {
  if (turns.length > 0) return null;
  const told = coverage >= LEAST_COVERAGE ? values.find(({ difference }) => difference !== null) : undefined;
  return (told ?? names[0])?.difference ?? null;
}

/** What is marked of the sentence that decides: what it denies, the values or names, or what it has of the question. */
function findMarks({ turns, values, names, reading }: Deciding, question: Question): readonly Span[] {
  if (turns.length > 0) return turns;
  const found = values.length > 0 ? values : names;
  return found.length > 0 ? found.map(({ at }) => at) : findHeld(reading, question);
}

/** What the sentence has of the question: its verb, or what is no name, or else its names; words beside each other as one. */
function findHeld(reading: Reading, question: Question): Span[] {
  const verbs = verbsOf(question);
  const words = question.terms.filter(({ name }) => !name);
  const tokens = reading.tokens().filter(({ stop }) => !stop);
  const held = [verbs, words, question.terms]
    .map((terms) => tokens.filter(({ term }) => terms.some((one) => standsFor(one, term))))
    .find((found) => found.length > 0);
  const marks: Span[] = [];
  for (const { start, end } of held ?? []) {
    const last = marks.at(-1);
    if (last && reading.text.slice(last.end, start) === ' ') marks.splice(-1, 1, { start: last.start, end });
    else marks.push({ start, end });
  }
  return marks;
}

function standsFor({ variants }: QuestionTerm, text: string): boolean {
  return variants.some(({ terms: [only, ...more] }) => more.length === 0 && only === text);
}
