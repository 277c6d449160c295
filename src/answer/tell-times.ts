import { formatDate } from '../corpus/date.ts';
import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { antecedent, type Passage } from '../index/passage.ts';
import { resolveDay } from '../language/resolve-day.ts';
import { readDates } from '../language/stated-dates.ts';
import { type Answer, type Part, quotePassage } from '../search/answer.ts';
import { analyseQuestion, creditOf, type QuestionTerm } from '../search/question/question.ts';
import { asksForSpan } from '../search/span/rate-form.ts';
import { isoOf, type Period, readPeriod } from './period.ts';
import { NOTHING_LACKS } from './tell-articles.ts';

/** What a sentence tells of, and when. */
interface Dated {
  readonly passage: Passage;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** The date in the sentence; null where the article's own stands for it. */
  readonly span: Span | null;
}

/** So many are told of. */
const MOST = 8;
/** In so many paragraphs they are looked for. */
const PARAGRAPHS = 120;
/** So many years of an open period are looked up one by one. */
const MOST_YEARS = 15;

const ASKS_EVENTS =
  /\b(?:what(?:['’]s| has| had| was| is| else| went)?|wh?at|which (?:events|things)|anything|something|everything|events?|news|newest|recent|timeline|chronolog\w+|histor\w+|developments?|milestones?|how (?:did|have|has)|latest|update|story so far|(?:through|over) the years|step by step)\b/i;
/** Words by which events are asked for, and not what they were about. */
const OF_EVENTS =
  /^(?:happen\w*|occur\w*|take|took|place|go|goes|going|gone|went|on|events?|news|new|newest|timeline|chronolog\w+|histor\w+|develop\w*|evolv\w*|chang\w*|milestones?|latest|recent\w*|update\w*|everything|anything|something|thing|tell|give|show|list|know|say|said|overview|relations?|relationships?|ties|story|far|year|years|month|day|time|period|articles?|corpus|else|ago|late|last|please|there|between|about|since|before|after|through|over|steps?|order|start|end|beg[iau]n|waht|wat|wht)$/i;
const NEWEST = /\b(?:latest|newest|most recent|recent(?:ly)?|news|updates?|what['’]s new)\b/i;
const ASKS_COURSE =
  /\b(?:timeline|chronolog\w+|histor\w+|developments?|develop|evolve\w*|milestones?|happen\w*|(?:through|over) the years|step by step|how (?:has|have|did)\b.*\b(?:change\w*|develop\w*|evolve\w*|go|gone))\b/i;
/** Where fewer sentences have the names themselves, those whose paragraph has them are told of too. */
const FEW = 3;

/**
 * Tells what happened in a period, or around a name, by date: the earliest first, or the newest where news are asked for. Null for a
 * question that asks for something else.
 *
 * @param whole the same question answered as any other
 */
export function tellTimes(whole: Answer, knowledge: Knowledge): Answer | null {
  const { question } = whole;
  if (!ASKS_EVENTS.test(question) && !/^(?:in|before|after|since|until|during|between)\b/i.test(question))
    return null;
  const period = readPeriod(question, boundsOf(knowledge));
  const isNewest = NEWEST.test(question);
  if (period === null && !isNewest && !ASKS_COURSE.test(question)) return null;
  const { terms, asked } = analyseQuestion(question, knowledge);
  // "Which office did she hold before 2020?" asks for that.
  if (!asked.isKeywords && asksForSpan(asked.type)) return null;
  const inPeriod = (term: QuestionTerm): boolean =>
    /^\d/.test(term.text) || period?.written.includes(term.text) === true;
  const about = terms.filter((term) => !inPeriod(term) && !OF_EVENTS.test(term.text));
  if (about.some(({ known }) => !known) || (period === null && about.length === 0)) return null;
  // "What did they decide in 2019?" is of more than names, and a passage may answer it.
  if (period !== null && about.some(({ name }) => !name) && whole.status === 'answered') return null;
  const isIn = ({ date }: Dated): boolean => period?.holds(date) ?? true;
  const close = collect(about, period, knowledge, 'sentence');
  const found = close.filter(isIn).length < FEW ? collect(about, period, knowledge, 'paragraph') : close;
  const told = found.filter(isIn);
  if (told.length === 0 && (period === null || whole.status === 'answered')) return null;
  if (told.length === 0 && period !== null)
    return tellNothing(whole, period, nearTo(period, about, found, knowledge));
  const ordered = sortByDate(chooseMost(told, isNewest), isNewest);
  return compose(whole, ordered, told.length > MOST);
}

function boundsOf({ corpus }: Knowledge): { first: number; last: number } {
  const years = corpus.articles.flatMap(({ published }) =>
    published === null ? [] : [Number(published.slice(0, 4))],
  );
  const last = Math.max(...years);
  return Number.isFinite(last) ? { first: last - MOST_YEARS, last: last + 2 } : { first: 0, last: 0 };
}

/**
 * Sentences about all that the question names, each with a date that it tells of.
 *
 * @param context whether the sentence itself has the names, or its paragraph with the title
 */
function collect(
  about: readonly QuestionTerm[],
  period: Period | null,
  knowledge: Knowledge,
  context: 'sentence' | 'paragraph',
): Dated[] {
  const { index, groups, read } = knowledge;
  const weights = new Map<string, number>();
  for (const { variants } of about)
    for (const { terms, credit } of variants) for (const term of terms) weights.set(term, credit);
  if (period !== null) for (const year of period.years.slice(0, MOST_YEARS)) weights.set(String(year), 1);
  const passages = index.search(weights, PARAGRAPHS).flatMap((at) => groups.at(at)?.passages ?? []);
  const reported = about.length > 0 || period === null ? [] : openingsIn(period, knowledge);
  const isAbout = ({ terms, group, paragraph, position }: Passage): boolean => {
    const own = new Set(context === 'sentence' ? terms : group.passages.flatMap((one) => one.terms));
    // The sentence that opens an article may leave the name to its title.
    const hasTitle = context === 'paragraph' || (paragraph === 1 && position === 0);
    return about.every(
      (term) =>
        creditOf(term, own) > 0 ||
        (period?.isShort === true && creditOf(term, group.article) > 0) ||
        (hasTitle && creditOf(term, group.title) > 0),
    );
  };
  return [...new Set([...passages, ...reported])].filter(isAbout).flatMap((passage) => {
    const { published } = passage.article;
    const reading = read(passage);
    const stated = readDates(reading).flatMap((date): Dated[] => {
      const { start, end, year } = date;
      const day = year === null && published !== null ? resolveDay(date.text, published, false) : null;
      const iso = year !== null ? isoOf(date) : (day ?? inYearOf(date, published));
      return iso === null ? [] : [{ passage, date: iso, span: { start, end } }];
    });
    if (stated.length > 0) return period === null ? stated.slice(0, 1) : firstIn(stated, period);
    const isNews = passage.paragraph === 1 && passage.position === 0 && published !== null;
    return isNews ? [{ passage, date: published, span: null }] : [];
  });
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

/** As many as are told of: what is dated to the day first, and of the newest or the earliest as many as have room. */
function chooseMost(dated: readonly Dated[], isNewest: boolean): readonly Dated[] {
  if (dated.length <= MOST) return dated;
  const ordered = sortByDate(dated, isNewest);
  return isNewest
    ? ordered.slice(0, MOST)
    : ordered.toSorted((a, b) => b.date.length - a.date.length).slice(0, MOST);
}

/** A year alone comes behind what is dated within it. */
function sortByDate(dated: readonly Dated[], isNewest: boolean): Dated[] {
  const order = isNewest ? -1 : 1;
  const keyOf = ({ date }: Dated): string => date.padEnd('YYYY-MM-DD'.length, '~');
  return dated.toSorted((a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    return order * (one < other ? -1 : one > other ? 1 : 0) || a.passage.index - b.passage.index;
  });
}

function compose(whole: Answer, dated: readonly Dated[], more: boolean): Answer {
  const parts = dated.map(({ passage, date, span }): Part => {
    const quote = quotePassage(passage, antecedent(passage), span === null ? [] : [span]);
    const text = span === null ? formatDate(date) : passage.text.slice(span.start, span.end);
    const basis = span === null ? 'publication' : 'stated';
    return {
      ...whole,
      label: text,
      status: 'answered',
      kind: 'date',
      answer: { text, kind: 'date', basis },
      quotes: [quote],
      ...NOTHING_LACKS,
    };
  });
  return {
    ...whole,
    status: 'answered',
    form: 'times',
    answer: null,
    quotes: parts.flatMap(({ quotes }) => quotes),
    ...NOTHING_LACKS,
    more,
    parts,
  };
}

/** What is dated in the years around a period: of names, all that was found; else what some years before and after hold. */
function nearTo(
  period: Period,
  about: readonly QuestionTerm[],
  found: readonly Dated[],
  knowledge: Knowledge,
): readonly Dated[] {
  const [first = 0, last = first] = [period.years[0], period.years.at(-1)];
  if (about.length > 0 || first === 0) return found;
  const years = Array.from({ length: last - first + 1 + 2 * MOST_YEARS }, (_, i) => first - MOST_YEARS + i);
  const told = years.filter((year) => knowledge.index.frequency(String(year)) > 0);
  const nearest = [told.filter((year) => year < first).at(-1), told.find((year) => year > last)];
  return nearest.flatMap((year) =>
    year === undefined
      ? []
      : collect(
          about,
          { ...period, years: [year], holds: (date) => date.startsWith(String(year)) },
          knowledge,
          'sentence',
        ),
  );
}

/** Nothing is dated so: what is nearest before and after is shown instead. */
function tellNothing(whole: Answer, { written, years }: Period, found: readonly Dated[]): Answer | null {
  const [first = 0, last = first] = [years[0], years.at(-1)];
  const yearOf = ({ date }: Dated): number => Number(date.slice(0, 4));
  const ordered = sortByDate(found, false);
  const nearest = [
    ordered.filter((one) => yearOf(one) < first).at(-1),
    ordered.find((one) => yearOf(one) > last),
  ].filter((one) => one !== undefined);
  if (nearest.length === 0) return null;
  const { parts } = compose(whole, nearest, false);
  return {
    ...whole,
    status: 'related',
    form: 'times',
    answer: null,
    quotes: parts.flatMap(({ quotes }) => quotes),
    asked: null,
    reason: 'not_said',
    counter: null,
    missing: [],
    suggestions: whole.suggestions,
    more: false,
    undated: { period: written, nearest: nearest.map(({ date }) => date.slice(0, 4)) },
    parts,
  };
}
