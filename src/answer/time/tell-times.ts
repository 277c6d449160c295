import { formatDate } from '../../corpus/date.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import { once } from '../../language/once.ts';
import { type Answer, type Part, quotePassage } from '../../search/answer.ts';
import { askedByNoun, isPlural } from '../../search/question/asked-nouns.ts';
import { analyseQuestion, creditOf, type QuestionTerm } from '../../search/question/question.ts';
import { asksForSpan } from '../../search/span/rate-form.ts';
import { answerInParts, partOf } from '../in-parts.ts';
import { inTerms } from '../passages-about.ts';
import { type Dated, type DatedSearch, findDated, MOST_YEARS, sortByDate } from './find-dated.ts';
import { type Period, readPeriod } from './period.ts';

/** In years before the last article: what is older is looked up only where it is named. */
const OLDEST = 150;
/** So many are told of. */
const MOST = 8;

/** One of a kind, the earliest. */
const FIRST_OF = '(?:very first|first(?:[ -]ever)?|earliest|oldest)(?= \\p{Ll}+ (?:of|by|with|between)\\b)';
/** "Background on X", "catch me up on X", "from start to finish": all of it. */
const COURSE =
  'timeline|chronolog\\w+|histor\\w+|developments?|develop|evolve\\w*|milestones?|happen\\w*|background (?:of|on|to)|(?:the|whole|full) story|story (?:of|behind|so far)|(?:through|over|down) the years|over time|step by step|(?:catch|bring|get) (?:me|us) up|up to speed|(?:walk|run|take) (?:me|us) through|recap|what (?:became|has become) of|from (?:the )?(?:start|beginning|outset|founding|foundation)|been up to|how (?:has|have|did)\\b.*\\b(?:change\\w*|develop\\w*|evolve\\w*|go|gone)';
const ASKS_EVENTS = new RegExp(
  `\\b(?:what(?:['’]s| has| had| was| is| else| went)?|wh?at|which (?:events|things)|anything|something|everything|events?|news|newest|recent|how (?:did|have|has)|latest|updates?|${FIRST_OF}|${COURSE})\\b`,
  'iu',
);
const ASKS_COURSE = new RegExp(`\\b(?:${COURSE})\\b`, 'i');
const EARLIEST = new RegExp(`\\b${FIRST_OF}`, 'iu');
const NEWEST =
  /\b(?:latest|newest|most recent|recent(?:ly)?|news|updates?|(?:what(?:['’]s| is)|anything) new)\b/i;
/** What was yet to come when the newest article was written. */
const COMING =
  /\b(?:upcoming|forthcoming|coming up|future plans?|(?:what(?:['’]s| is| are| comes?)|anything|things?|events?) (?:else )?(?:planned|scheduled|next|ahead|coming|in the pipeline)|plans for (?:the (?:future|coming|next)|\d{4}))\b/i;
/** Words by which events are asked for, and not what they were about. */
const OF_EVENTS =
  /^(?:happen\w*|occur\w*|take|took|place|go|goes|going|gone|went|on|events?|news|new|newest|timeline|chronolog\w+|histor\w+|develop\w*|evolv\w*|chang\w*|milestones?|latest|first|ever|very|earliest|oldest|most|recent\w*|update\w*|everything|anything|something|things?|tell|give|show|list|know|say|said|overview|relations?|relationships?|ties|story|far|years?|months?|days?|time|period|articles?|corpus|else|ago|late|last|please|pls|there|between|about|since|before|after|through|over|steps?|order|start|end|finish|beg[iau]n\w*|outset|found(?:ing|ation)|today|now|present|waht|wat|wht|background|catch|bring|get|speed|walk|run|recap|quick\w*|brief\w*|short|full|whole|up|bec[ao]me|way|plan(?:s|ned)?|scheduled|upcoming|forthcoming|coming|comes|next|future|ahead|pipeline|onwards?|later|w|with|folks?|guys|here|lot|do|did|done|been)$/i;
/** "The cooperation between A and B": all that they did together. */
const TIE = /^(?:co-?operat\w*|collaborat\w*|partnership|friendship|contacts?|links?)$/i;
/** "the first agreement of Velmar", "latest director": one of a kind, the earliest or the newest. */
const ONE_OF_KIND = /\b(?:latest|newest|most recent|first|earliest|oldest)(?:[ -]ever)? (\p{Ll}+)/iu;
/** Where fewer sentences have the names themselves, those whose paragraph has them are told of too. */
const FEW = 3;

/**
 * Tells what happened in a period, or around a name, by date: the earliest first, or the newest where news are asked for. Null for a
 * question that asks for something else.
 *
 * @param whole the answer to the question as it stands
 */
export function tellTimes(whole: Answer, knowledge: Knowledge): Answer | null {
  const { question } = whole;
  const bounds = once(() => boundsOf(knowledge));
  const isComing = COMING.test(question);
  const named = readPeriod(question, bounds);
  const period = named ?? (isComing ? afterAll(knowledge, bounds().last) : null);
  const isNewest = NEWEST.test(question);
  const isAsked = isComing || ASKS_EVENTS.test(question) || OPENS_PERIOD.test(question);
  if (period === null && !(isAsked && (isNewest || asksCourse(question) || EARLIEST.test(question))))
    return null;
  // "Latest director of the league": who it is, and not what happened.
  const [, kind = ''] = ONE_OF_KIND.exec(question) ?? [];
  if (/^(?:person|office)$/.test(askedByNoun(kind.toLowerCase()) ?? '')) return null;
  const { terms, asked } = analyseQuestion(question, knowledge);
  // "Which office did she hold before 2020?" asks for that.
  if (!asked.isKeywords && asksForSpan(asked.type)) return null;
  const inPeriod = (term: QuestionTerm): boolean =>
    /^\d/.test(term.text) || period?.written.includes(term.text) === true;
  const isOfTie = (term: QuestionTerm): boolean => TIE.test(term.text) && /\bbetween\b/i.test(question);
  const about = terms.filter((term) => !inPeriod(term) && !OF_EVENTS.test(term.text) && !isOfTie(term));
  if (about.some(({ known }) => !known) || (period === null && about.length === 0)) return null;
  // "2022?", "Velmar League 2022": a time, and whom it is asked of.
  const isBare = asked.isKeywords && whole.answer === null && about.every(({ name }) => name);
  if (!isAsked && !isBare) return null;
  // "What did they decide in 2019?" is of more than names, and a passage may answer it.
  const isOfDeeds = DEEDS.test(question) && about.every(({ name, verb }) => name || verb);
  const isOfEvents = HAPPENED.test(question);
  if (
    period !== null &&
    !isOfDeeds &&
    !isOfEvents &&
    about.some(({ name }) => !name) &&
    whole.status === 'answered'
  )
    return null;
  const isIn = ({ date }: Dated): boolean => period?.holds(date) ?? true;
  const isOne = kind !== '' && !isPlural(kind) && !/^(?:on|events?|news|word|info\w*)$/.test(kind);
  const search: DatedSearch = { about, period, isNewest, kind: isOne ? kind : null };
  const close = findDated(search, knowledge, 'sentence');
  // What else a paragraph tells is no news of those whom it names.
  const own = close.filter((one) => isIn(one) && (isNewest || namesItself(one, about)));
  const isFew = own.length < (isNewest ? 1 : FEW);
  const found = isFew ? findDated(search, knowledge, 'paragraph') : close;
  const told = isNewest ? dropUndated(found.filter(isIn)) : found.filter(isIn);
  if (told.length === 0 && (named === null || whole.status === 'answered')) return null;
  if (told.length === 0 && period !== null)
    return tellNothing(whole, period, nearTo(search, period, found, knowledge));
  const isEnd = named === null && (isNewest || isOne);
  const chosen = isEnd ? nearestToEnd(told, isNewest) : told;
  const ordered = sortByDate(chooseMost(chosen, isNewest), isNewest);
  return { ...compose(whole, ordered), more: chosen.length > MOST };
}

/** "What was signed before 2020" asks for all that was. */
const DEEDS = /^what (?:else |all )?(?:was|were|has been|got) \p{Ll}+\b/iu;

/** "Did anything happen between A and B after 2020?" asks for all that did. */
const HAPPENED = /\b(?:anything|something)\b.*\bhappen\w*/i;

/** A period in front: "in 2019". */
const OPENS_PERIOD = /^(?:in|before|after|since|until|during|between)\b/i;

/** In years: what is further from the newest is no news, and from the earliest not the first. */
const NEAR = 1;

function nearestToEnd(dated: readonly Dated[], isNewest: boolean): readonly Dated[] {
  const yearOf = ({ date }: Dated): number => Number(date.slice(0, 4));
  const years = dated.map(yearOf);
  const end = isNewest ? Math.max(...years) : Math.min(...years);
  return dated.filter((one) => Math.abs(yearOf(one) - end) <= NEAR);
}

/** Whether it needs no sentence before to be about all that is asked about. */
function namesItself({ passage }: Dated, about: readonly QuestionTerm[]): boolean {
  const held = inTerms(passage);
  return about.every((term) => creditOf(term, held) > 0);
}

/** What is dated near its article is news before what only the article dates, but for how that opens. */
function dropUndated(dated: readonly Dated[]): readonly Dated[] {
  const isNear = ({ date, passage: { article } }: Dated): boolean =>
    Number(article.published?.slice(0, 4)) - Number(date.slice(0, 4)) <= NEAR;
  const withDates = new Set(
    dated.flatMap((one) => (one.span !== null && isNear(one) ? [one.passage.article] : [])),
  );
  return dated.filter(
    ({ span, passage: { article, paragraph, position } }) =>
      span !== null || !withDates.has(article) || (paragraph === 1 && position === 0),
  );
}

/** What is dated later than all articles. */
function afterAll({ corpus }: Knowledge, last: number): Period | null {
  const [newest] = corpus.articles
    .flatMap(({ published }) => published ?? [])
    .sort()
    .reverse();
  if (newest === undefined) return null;
  const first = Number(newest.slice(0, 4));
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, i) => first + i);
  return {
    written: newest,
    years,
    isShort: false,
    holds: (date) => date > newest && !newest.startsWith(date),
  };
}

/** "The Velmar Development Bank" asks for no development. */
function asksCourse(question: string): boolean {
  return ASKS_COURSE.test(question.replace(/(?<!^)\b\p{Lu}[\p{L}-]*/gu, ''));
}

function boundsOf({ corpus }: Knowledge): { first: number; last: number } {
  const years = corpus.articles.flatMap(({ published }) =>
    published === null ? [] : [Number(published.slice(0, 4))],
  );
  const last = Math.max(...years);
  return Number.isFinite(last) ? { first: last - OLDEST, last: last + 2 } : { first: 0, last: 0 };
}

/** As many as are told of: what is dated to the day first, and of the newest or the earliest as many as have room. */
function chooseMost(dated: readonly Dated[], isNewest: boolean): readonly Dated[] {
  if (dated.length <= MOST) return dated;
  const ordered = sortByDate(dated, isNewest);
  return isNewest
    ? ordered.slice(0, MOST)
    : ordered.toSorted((a, b) => b.date.length - a.date.length).slice(0, MOST);
}

function compose(whole: Answer, dated: readonly Dated[]): Answer {
  const parts = dated.map(({ passage, before, date, span, day }): Part => {
    const quotes = [quotePassage(passage, before, span === null ? [] : [span])];
    const text = span === null ? formatDate(date) : tellDate(passage.text.slice(span.start, span.end), day);
    const basis = span === null ? 'publication' : 'stated';
    return partOf(whole, { label: text, answer: { text, kind: 'date', basis }, quotes });
  });
  return answerInParts(whole, 'times', parts);
}

/** "Friday (10 September 2021)": as it is written, with the day that it comes to. */
function tellDate(written: string, day: string | null): string {
  return day === null ? written : `${written} (${formatDate(day)})`;
}

/** What is dated in the years around a period: of names, all that was found; else what some years before and after hold. */
function nearTo(
  search: DatedSearch,
  period: Period,
  found: readonly Dated[],
  knowledge: Knowledge,
): readonly Dated[] {
  const [first = 0, last = first] = [period.years[0], period.years.at(-1)];
  if (search.about.length > 0 || first === 0) return found;
  const years = Array.from({ length: last - first + 1 + 2 * MOST_YEARS }, (_, i) => first - MOST_YEARS + i);
  const told = years.filter((year) => knowledge.index.frequency(String(year)) > 0);
  const nearest = [told.filter((year) => year < first).at(-1), told.find((year) => year > last)];
  return nearest.flatMap((year) =>
    year === undefined
      ? []
      : findDated(
          {
            ...search,
            period: { ...period, years: [year], holds: (date) => date.startsWith(String(year)) },
          },
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
  return {
    ...compose(whole, nearest),
    status: 'related',
    reason: 'not_said',
    suggestions: whole.suggestions,
    undated: { period: written, nearest: nearest.map(({ date }) => date.slice(0, 4)) },
  };
}
