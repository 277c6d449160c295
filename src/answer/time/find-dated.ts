import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { antecedent, type Passage } from '../../index/passage.ts';
import type { Reading } from '../../language/reading.ts';
import { resolveDay } from '../../language/resolve-day.ts';
import { readDates } from '../../language/stated-dates.ts';
import { creditOf, type QuestionTerm } from '../../search/question/question.ts';
import { tellsOf } from '../list/told-deeds.ts';
import { findPassagesAbout, inTerms } from '../passages-about.ts';
import { isWithin, OPENING } from '../yes-no/compare-asked.ts';
import { isoOf, type Period } from './period.ts';

/** So many years of an open period are looked up one by one, of those that the articles name. */
export const MOST_YEARS = 15;

/** What a sentence tells of, and when. */
export interface Dated {
  readonly passage: Passage;
  /** The sentence before, where this one cannot be understood without. */
  readonly before: Passage | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** The date in the sentence; null where the article's own stands for it. */
  readonly span: Span | null;
  /** The day that "on Friday" comes to, where the article's date makes it certain. */
  readonly day: string | null;
}

/** What is looked for among dated sentences. */
export interface DatedSearch {
  readonly about: readonly QuestionTerm[];
  readonly period: Period | null;
  /** Whether of several dates of a sentence the last is told, not the first. */
  readonly isNewest: boolean;
  /** The noun of a kind: "agreement" in "the first agreement of Velmar"; a sentence itself has it. */
  readonly kind: string | null;
}

/**
 * Sentences about all that the question names, each with a date that it tells of.
 *
 * @param context whether the sentence itself has the names, or its paragraph with the title
 */
export function findDated(
  { about, period, isNewest, kind }: DatedSearch,
  knowledge: Knowledge,
  context: 'sentence' | 'paragraph',
): Dated[] {
  const named = period?.years.filter((year) => knowledge.index.frequency(String(year)) > 0) ?? [];
  const years = named.slice(-MOST_YEARS);
  const passages = findPassagesAbout(about, years, knowledge);
  const reported = about.length > 0 || period === null ? [] : openingsIn(period, knowledge);
  // The newest that is said of somebody may have no date but that of its article.
  const isNews = isNewest && period === null && context === 'sentence' && kind === null && about.length > 0;
  const isOwn = ({ verb, text }: QuestionTerm): boolean => verb || text.toLowerCase() === kind;
  const verbs = about.filter(({ verb }) => verb);
  const isAbout = (passage: Passage): boolean => {
    const { group, paragraph, position } = passage;
    const inSentence = inTerms(passage);
    const before = period === null ? goesOnFrom(passage) : null;
    const near = before === null ? inSentence : inTerms(passage, before);
    const own = context === 'sentence' ? near : inTerms(...group.passages);
    // The sentence that opens an article may leave the name to its title.
    const hasTitle = context === 'paragraph' || (paragraph === 1 && position === 0);
    const hasAll = about.every(
      (term) =>
        // What was done, the sentence itself tells.
        creditOf(term, isOwn(term) ? inSentence : own) > 0 ||
        (period?.isShort === true && creditOf(term, group.article) > 0) ||
        (hasTitle && !isOwn(term) && creditOf(term, group.title) > 0),
    );
    const isNear = context === 'sentence' || period?.isShort === true;
    return hasAll && (isNear || !opensWithAnother(passage, about, knowledge));
  };
  const leadOf = (passage: Passage): Passage | null => {
    const own = inTerms(passage);
    const isWhole = about.every((term) => creditOf(term, own) > 0);
    return antecedent(passage) ?? (isWhole || period !== null ? null : goesOnFrom(passage));
  };
  return [...new Set([...passages, ...reported])].filter(isAbout).flatMap((passage) => {
    const before = leadOf(passage);
    const { published } = passage.article;
    const reading = knowledge.read(passage);
    const dates = readDates(reading);
    // "Velmar, 3 May 2022.": the place and the day of a report.
    if (dates.length > 0 && reading.claims().length === 0 && reading.words().length < LEAST_WORDS) return [];
    const stated = dates.flatMap((date): Dated[] => {
      const { start, end, year } = date;
      // "A crew that leaves on Friday", somebody says: of which week, nobody can tell.
      if (year === null && isSpoken(passage.text, start)) return [];
      const day = year === null && published !== null ? resolveDay(date.text, published, false) : null;
      const iso = year !== null ? isoOf(date) : (day ?? inYearOf(date, published));
      return iso === null ? [] : [{ passage, before, date: iso, span: { start, end }, day }];
    });
    if (stated.length > 0 && period !== null) return firstIn(stated, period);
    if (stated.length > 0) return (isNewest ? sortByDate(stated, true) : stated).slice(0, 1);
    const isWhole = reading.words().length >= LEAST_WORDS || ENDS.test(passage.text);
    const opens = passage.paragraph === 1 && passage.position === 0;
    const isReported =
      verbs.length > 0
        ? tellsDone(verbs, reading, knowledge)
        : isWhole &&
          (opens || isNews) &&
          reading.claims().some(({ form, finite }) => form === 'verb' && finite);
    return isReported && published !== null
      ? [{ passage, before, date: published, span: null, day: null }]
      : [];
  });
}

/** Whether a place of a sentence stands between quotation marks. */
function isSpoken(text: string, place: number): boolean {
  const before = text.slice(0, place);
  return (before.match(/"/g) ?? []).length % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}

/** A heading has no full stop. */
const ENDS = /[.!?]["”’)]?$/;

/** "The charter was signed on 4 May": of what, the sentence before says. */
function goesOnFrom({ text, group, position }: Passage): Passage | null {
  return GOES_ON.test(text) ? (group.passages[position - 1] ?? null) : null;
}

const GOES_ON =
  /^(?:The(?: \p{Ll}+){1,3}|It|They|This) (?:is|are|was|were|has|have|had|will|took|takes|began|begins|came|comes|opened|closed|ended|ends|runs?|started|starts)\b/u;

/** In words: a sentence without a verb that has no more tells nothing. */
const LEAST_WORDS = 8;

/** It is about somebody else than those of the question, whom it does not name: "Ostby left the league in May." */
function opensWithAnother(passage: Passage, about: readonly QuestionTerm[], { read }: Knowledge): boolean {
  const own = new Set(passage.terms);
  const names = about.filter(({ name }) => name);
  if (names.length === 0 || names.some((term) => creditOf(term, own) > 0) || CONTINUES.test(passage.text))
    return false;
  const reading = read(passage);
  return reading.mentions().some(
    (mention) =>
      mention.start < OPENING &&
      Math.max(mention.person, mention.organisation) >= LEAST_NAME &&
      // "on 3 May"
      !reading.dates().some((date) => isWithin(mention, date)),
  );
}

/** From here on a name counts as one of a person or a body. */
const LEAST_NAME = 0.4;
/** It goes on with what the sentence before told of. */
const CONTINUES = /^The (?:first|second|third|other|latter|former|two|three)\b/;

/** Whether a sentence tells that what was asked about was done; the article's date tells by when. */
function tellsDone(verbs: readonly QuestionTerm[], reading: Reading, knowledge: Knowledge): boolean {
  return verbs.every((verb) =>
    reading
      .claims()
      .some(
        (claim) =>
          claim.polarity === 'asserted' && claim.mood === 'fact' && tellsOf(claim, verb, reading, knowledge),
      ),
  );
}

function firstIn(stated: readonly Dated[], { holds }: Period): Dated[] {
  const held = stated.find(({ date }) => holds(date));
  return held === undefined ? stated.slice(0, 1) : [held];
}

/** "On 5 June" of an article of September is that of its year; one of December is taken for the year before. */
function inYearOf(
  { month, day }: { month: number | null; day: number | null },
  published: string | null,
): string | null {
  if (month === null || published === null || published.length < 'YYYY-MM'.length) return null;
  const [year = 0, reported = 0] = published.split('-').map(Number);
  return isoOf({ year: month > reported + 1 ? year - 1 : year, month, day });
}

/** The sentences that open the articles of a period. */
function openingsIn({ holds }: Period, { corpus, passages }: Knowledge): Passage[] {
  const placeOf = new Map(corpus.articles.map((article, place) => [article, place]));
  return corpus.articles.flatMap((article, place) => {
    if (article.published === null || !holds(article.published)) return [];
    let [low, high] = [0, passages.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = passages.at(middle);
      if (at !== undefined && (placeOf.get(at.article) ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return passages.at(low) ?? [];
  });
}

/** A year alone comes behind what is dated within it. */
export function sortByDate(dated: readonly Dated[], isNewest: boolean): Dated[] {
  const order = isNewest ? -1 : 1;
  const keyOf = ({ date }: Dated): string => date.padEnd('YYYY-MM-DD'.length, '~');
  return dated.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return order * (one < other ? -1 : one > other ? 1 : 0) || a.passage.index - b.passage.index;
  });
}
