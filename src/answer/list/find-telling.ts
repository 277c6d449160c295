import { readNumbers } from '../../check/statement/numbers.ts';
import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { antecedent, type Passage } from '../../index/passage.ts';
import { claimsBefore } from '../../language/claims/take-back.ts';
import { isOffice } from '../../language/names/name-words.ts';
import type { Reading } from '../../language/reading.ts';
import { toSingular } from '../../language/words/singular.ts';
import type { Token } from '../../language/words/tokens.ts';
import { creditOf, type Question, type QuestionTerm } from '../../search/question/question.ts';
import { findPassagesAbout, inTerms } from '../passages-about.ts';
import { findListed, headingOf, holds, isTitled } from './find-listed.ts';
import { BARE_KIND, GENERIC, readWanted, type Wanted, WHO_WAS_THERE } from './read-wanted.ts';
import { actsOnAsked, deniesIt, isAsserted, tellsOf } from './told-deeds.ts';
import { createShortForms, type IsShortened, isInterview, namesKind, saidIn } from './told-names.ts';

/** A sentence that tells of one of the things that are asked for, and the one before where it cannot be understood without. */
export interface Telling {
  readonly passage: Passage;
  readonly before: Passage | null;
}

/**
 * The sentences of all articles that each tell of one of several things asked for: with all that the question names, the deed done
 * and the noun there; the oldest article first. Empty where the question says too little to tell.
 */
export function findTelling(question: Question, knowledge: Knowledge): Telling[] {
  const wanted = readWanted(question);
  if (wanted === null) return [];
  const about = question.terms.filter(({ text }) => !GENERIC.test(text));
  const nearest = findPassagesAbout(about, [], knowledge);
  const apartFromWords = [
    ...findSpoken(nearest, about, knowledge),
    ...findPresent(wanted, nearest, knowledge),
  ];
  const passages = [...new Set([...nearest, ...apartFromWords])].filter(({ article }) =>
    /^en\b/i.test(article.language),
  );
  const listed = findListed(wanted, passages, knowledge);
  if (listed.length > 0) return listed.map((passage) => ({ passage, before: null }));
  const isShortened = createShortForms(question);
  const rarestFirst = wanted.others.toSorted((a, b) => b.weight - a.weight);
  const found = passages.flatMap((passage) => {
    const before = antecedent(passage);
    const from = rootOf(passage);
    const tellings = [{ passage, before }, ...(from === before ? [] : [{ passage, before: from }])];
    return tellings
      .filter((telling) => isTold(telling, wanted, { knowledge, isShortened, rarestFirst }))
      .slice(0, 1);
  });
  const told = new Set(found.map(({ passage }) => passage));
  // What is told of by itself is not quoted twice.
  const isTwice = ({ passage, before }: Telling): boolean =>
    before !== null &&
    passage.group.passages.slice(before.position, passage.position).some((one) => told.has(one));
  const apart = found.map((one) => (isTwice(one) ? { ...one, before: null } : one));
  return sortByArticle(apart.flatMap((one) => [one, ...goesOn(one, knowledge)])).filter(
    isFirstOfName(wanted, knowledge),
  );
}

/** All that is said in an interview with somebody of those that are named, who calls them "we". */
function findSpoken(
  passages: readonly Passage[],
  about: readonly QuestionTerm[],
  { groups }: Knowledge,
): Passage[] {
  const names = about.filter(({ name }) => name);
  const opens = ({ article, paragraph, position, terms }: Passage): boolean =>
    paragraph === 1 &&
    position === 0 &&
    names.every((name) => creditOf(name, new Set(terms)) > 0) &&
    isInterview(article);
  const openings = names.length === 0 ? [] : passages.filter(opens);
  return openings.flatMap((opening) => passagesFrom(opening, groups));
}

/** Who was there, by the minutes of a meeting that has what is asked about in its title. */
function findPresent(
  { frame, others }: Wanted,
  passages: readonly Passage[],
  { groups }: Knowledge,
): Passage[] {
  if (frame === null || !frame.tellsWhoWasThere) return [];
  const isTitled = (passage: Passage): boolean =>
    others.every((term) => holds(term, passage, passage.group.title));
  const firstOf = new Map(passages.filter(isTitled).map((passage) => [passage.article, passage]));
  return [...firstOf.values()].flatMap(({ article, group }) => {
    let first = group;
    for (let at = group.index - 1; groups.at(at)?.passages[0]?.article === article; at--)
      first = groups.at(at) ?? first;
    const [opening] = first.passages;
    return passagesFrom(opening, groups).filter(({ text }) => WHO_WAS_THERE.test(text));
  });
}

/** All of an article from the paragraph of one of its sentences on. */
function passagesFrom(from: Passage | undefined, groups: Knowledge['groups']): Passage[] {
  const found: Passage[] = [];
  if (from === undefined) return found;
  for (let at = from.group.index; groups.at(at)?.passages[0]?.article === from.article; at++)
    found.push(...(groups.at(at)?.passages ?? []));
  return found;
}

/** Where a paragraph names whom its next sentences call "it": "The college … Its treaty … In May 2018 it …" */
function rootOf(passage: Passage): Passage | null {
  const { group, position } = passage;
  for (let at = position; at > Math.max(0, position - MOST_LEANING); at--)
    if (!leans(group.passages[at])) return at === position ? null : (group.passages[at] ?? null);
  return group.passages[Math.max(0, position - MOST_LEANING)] ?? null;
}

function leans(passage: Passage | undefined): boolean {
  return passage !== undefined && (antecedent(passage) !== null || IN_TIME_IT.test(passage.text));
}

/** So many sentences behind a name may call it "it". */
const MOST_LEANING = 2;
const IN_TIME_IT =
  /^(?:In|On|By|Since|From|During|After|Before)(?: (?:\p{Lu}\p{Ll}+|\d{1,4}|the|same|that|early|late|spring|summer|autumn|winter|year|month|of)){1,5},? (?:it|they|he|she)\b/u;

/** "The foundation signed two agreements. The first, with A, … The second, with B, …": what is told of one by one. */
function goesOn({ passage }: Telling, { read }: Knowledge): Telling[] {
  const numbers = readNumbers(read(passage));
  const behind = passage.group.passages.slice(passage.position + 1);
  const isOther = behind.findIndex(({ text }) => !ONE_BY_ONE.test(text));
  const items = isOther < 0 ? behind : behind.slice(0, isOther);
  const isCounted = numbers.some(({ unit, counted }) => unit === null && counted !== null);
  return isCounted && items.length > 1 ? items.map((item) => ({ passage: item, before: null })) : [];
}

const ONE_BY_ONE = /^(?:The (?:first|second|third|fourth|fifth|last|other)|One|Another)\b(?! of)/;

/** Of things that have a name each is told of once. */
function isFirstOfName({ ofAll }: Wanted, { read }: Knowledge): (telling: Telling) => boolean {
  const known = new Set<string>();
  return ({ passage }) => {
    const name = ofAll === null ? null : nameOf(ofAll, read(passage));
    if (name === null) return true;
    const isNew = ![...known].some((other) => other.includes(name) || name.includes(other));
    known.add(name);
    return isNew;
  };
}

/** "Joint Ice Laboratory" for "laboratories"; null where the sentence names none. A word alone is no name of its own. */
function nameOf(noun: QuestionTerm, reading: Reading): string | null {
  const isOfIt = ({ start, end }: Span): boolean =>
    reading.tokens().some((token) => token.start >= start && token.end <= end && isNoun(token, noun));
  return reading.mentions().find((name) => name.text.includes(' ') && isOfIt(name))?.text ?? null;
}

/** Itself, or what it is short for: "lab". Other words may stand for something else: a centre is no laboratory. */
function isNoun({ text, term }: Token, noun: QuestionTerm): boolean {
  const isShort = text.toLowerCase().startsWith(toSingular(noun.text.toLowerCase()));
  return creditOf(noun, new Set([term])) >= (isShort ? LEAST_OFFICE : 1);
}

const BRINGS_UP =
  /\b(?:an?|another|two|three|four|five|six|seven|eight|nine|ten|several|first|second|third|new) (?:[\p{L}-]+ ){0,3}$/iu;

/** A sentence has a thing by its name, or brings it up beside a name: "signed a memorandum with Ostby". */
function bringsUp(noun: QuestionTerm, reading: Reading): boolean {
  if (nameOf(noun, reading) !== null) return true;
  const isNew = reading
    .tokens()
    .some(
      (token) =>
        isNoun(token, noun) && (token.start === 0 || BRINGS_UP.test(reading.text.slice(0, token.start))),
    );
  return isNew && reading.mentions().length > 0;
}

/** What sentences are looked through with. */
interface Looking {
  readonly knowledge: Knowledge;
  readonly isShortened: IsShortened;
  /** The question's names and nouns: most sentences lack the rarest, and are not asked for the others. */
  readonly rarestFirst: readonly QuestionTerm[];
}

function isTold(
  { passage, before }: Telling,
  wanted: Wanted,
  { knowledge, isShortened, rarestFirst }: Looking,
): boolean {
  const { question, frame, verbs, others, isEither } = wanted;
  const own = inTerms(passage);
  const heading = headingOf(passage, knowledge);
  const lead = before ?? heading;
  const context = lead === null ? own : inTerms(passage, lead);
  // The minutes of a meeting name it in their title.
  const isLabelled = frame?.tellsWhoWasThere === true && WHO_WAS_THERE.test(passage.text);
  const holdsOthers = rarestFirst.every(
    (term) =>
      holds(term, passage, context) ||
      (heading !== null && isTitled(term, passage)) ||
      (isLabelled && holds(term, passage, passage.group.title)) ||
      isShortened(term, passage, lead),
  );
  // Most sentences end here: to read one costs more than all before.
  if (!holdsOthers) return false;
  const nouns = others.filter(({ name }) => !name);
  const isOwn = (noun: QuestionTerm): boolean => holds(noun, passage, own);
  const head = nouns.find((noun) => noun.text.toLowerCase() === question.asked.head);
  const lists = LISTS_THEM.test(passage.text);
  // The sentence before says of whom it is, and not what is told.
  const addsToIt =
    before === null ||
    verbs.length > 0 ||
    frame !== null ||
    BARE_KIND.test(question.asked.head ?? '') ||
    lists ||
    (head === undefined ? nouns.some(isOwn) : isOwn(head));
  if (!addsToIt) return false;
  const reading = knowledge.read(passage);
  if (
    heading === null &&
    !isLabelled &&
    reading.claims().length === 0 &&
    reading.words().length < LEAST_WORDS
  )
    return false;
  const next = passage.group.passages[passage.position + 1];
  const claims = claimsBefore(reading, next ? knowledge.read(next) : null);
  const isDone = (verb: QuestionTerm): boolean =>
    claims.some(
      (claim) =>
        isAsserted(claim, question) &&
        tellsOf(claim, verb, reading, knowledge) &&
        actsOnAsked(claim, verb, wanted, reading),
    );
  return (
    (frame === null ||
      frame.tells(
        reading,
        lists || heading !== null || STANDS_FOR.test(passage.text) ? saidIn(passage, lead) : passage.text,
      )) &&
    (verbs.length === 0 || (isEither ? verbs.some(isDone) : verbs.every(isDone))) &&
    (wanted.ofAll === null || bringsUp(wanted.ofAll, reading)) &&
    (isLabelled ||
      nouns.filter(({ text }) => isOffice(text)).every((office) => namesOffice(office, reading))) &&
    !deniesIt(claims, question, verbs.length > 0) &&
    namesKind(wanted, reading)
  );
}

/** "Director of Norvik": who is led is no director. */
function namesOffice(office: QuestionTerm, reading: Reading): boolean {
  const { offices } = reading.forms();
  const held = new Set(reading.words().flatMap(({ start }, at) => (offices[at] ? [start] : [])));
  return reading
    .tokens()
    .some(({ start, term }) => held.has(start) && creditOf(office, new Set([term])) >= LEAST_OFFICE);
}

/** "It signed one with Ostby": one of what the sentence before names. */
const STANDS_FOR = /\b(?:one|another) (?:with|from|by|for|to|of)\b/;
/** In words: without a verb, what has no more is a title. */
const LEAST_WORDS = 5;
/** A word for the same office is enough. */
const LEAST_OFFICE = 0.75;

/** "It has five: …", "They are …" behind what says five of what. */
const LISTS_THEM =
  /^(?:It|They|These|Those|There) (?:now |also )?(?:ha(?:s|ve|d)\b[^.]*:|(?:are|were|is|was|includes?|included|c[ao]me)\b)/;

/** What has no date last; the same sentence once. */
function sortByArticle(found: readonly Telling[]): Telling[] {
  const byText = new Map(found.map((one) => [one.passage.text, one]));
  const keyOf = ({ passage }: Telling): string => passage.article.published ?? '~';
  return [...byText.values()].toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return one < other ? -1 : one > other ? 1 : a.passage.index - b.passage.index;
  });
}
