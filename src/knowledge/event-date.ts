import { isDate } from '../corpus/date.ts';
import type { Span } from '../corpus/split.ts';
import { resolveDay } from '../language/resolve-day.ts';
import type { EventMatch } from './event-match.ts';
import type { EventDate } from './fact-types.ts';
import { MAY_HOLD_PERIOD, resolvePeriod, WRITTEN_PERIOD } from './resolve-period.ts';
import type { Sentence } from './sentence.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const SEVERAL_DAYS = /(?<!\d)\d{1,2}(?:st|nd|rd|th)? ?(?:[-–]|and|to|until) ?\d{1,2}(?!\d)/;

const REPORTED =
  /\b(?:announced|reported|said|stated|told)\b(?: the \p{L}+)? (?:on |in )?(?:last )?$|\b(?:announced|said|stated)\b in an? [^,;.]{0,30} on $/u;
/** "renewed the agreement of 2003": the year is that of what was there before. */
const OF_BEFORE =
  /\b(?:of|from|dated|since|until|till|(?:signed|concluded|made|founded|established|begun|reached) (?:in|on)) (?:the )?$/;

/** The dates of a sentence, those among them that only an article's own date explains. */
export function datesOf({ text, dates }: Pick<Sentence, 'text' | 'dates'>): Span[] {
  const stated = dates();
  if (!MAY_HOLD_PERIOD.test(text)) return [...stated];
  const periods = [...text.matchAll(WRITTEN_PERIOD)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  return [
    ...stated.filter(({ start, end }) => !periods.some((one) => one.start <= start && end <= one.end)),
    ...periods.filter(
      ({ start, end }) =>
        !stated.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start),
    ),
  ].sort((a, b) => a.start - b.start);
}

/**
 * When an event of a sentence happened: the date that stands nearest to its verb within its clause, else the article's.
 * What names a date only together with the article's ("last Friday", "in October") is resolved against that, and kept as
 * written beside it.
 */
export function dateOf(
  sentence: Sentence,
  { at, verb, clause, status }: Pick<EventMatch, 'at' | 'verb' | 'clause' | 'status'>,
): EventDate | null {
  const { passage, text } = sentence;
  const { published } = passage.article;
  const isToCome = status === 'planned' || status === 'possible';
  const away = ({ start, end }: Span): number => (at < start ? start - at : Math.max(0, at - end));
  // "They will build it, as he announced on Monday": the day is that of the announcement.
  const isOfReport = ({ start }: Span): boolean => {
    const [whole] = REPORTED.exec(text.slice(0, start)) ?? [];
    return whole !== undefined && start - whole.length !== at;
  };
  const isOfBefore = ({ start }: Span): boolean =>
    /\b(?:since|until|till) (?:the )?$/.test(text.slice(0, start)) ||
    (start > at && OF_BEFORE.test(text.slice(Math.max(at + verb.length, start - 30), start)));
  const isInClause = ({ start, end }: Span): boolean =>
    (clause.start <= end && start <= clause.end) || /^,? when $/.test(text.slice(end, clause.start));
  const dates = datesOf(sentence);
  const [nearest] = dates
    .filter((date) => !isOfReport(date) && !isOfBefore(date) && isInClause(date))
    .sort((a, b) => away(a) - away(b));
  const [only, ...more] = dates;
  // "A statement of 3 May 2021 says that": the day of the statement, where it is told by itself.
  const before =
    only !== undefined && more.length === 0 && only.end <= clause.start
      ? readStated(text.slice(only.start, only.end))
      : null;
  if (nearest === undefined && before !== null && before.precision === 'day') return before;
  if (nearest !== undefined) return readDate(text.slice(nearest.start, nearest.end), published, isToCome);
  return published === null
    ? null
    : { value: published, written: null, precision: precisionOf(published), basis: 'publication' };
}

/** Reads a date as English writes it: at the precision that it has, and as it is where it names none of the calendar. */
function readDate(written: string, published: string | null, isToCome: boolean): EventDate {
  const stated = readStated(written);
  if (stated.precision !== 'written' || published === null) return stated;
  const value = resolveDay(written, published, isToCome) ?? resolvePeriod(written, published, isToCome);
  if (value === null) return stated;
  return { value, written, precision: precisionOf(value), basis: 'stated' };
}

function readStated(written: string): EventDate {
  const asWritten = { value: written, written: null, precision: 'written', basis: 'stated' } as const;
  const known = (value: string): EventDate => ({
    value,
    written: null,
    precision: precisionOf(value),
    basis: 'stated',
  });
  if (isDate(written)) return known(written);
  const [, year] = /\b([12]\d{3})\b(?!s)/.exec(written) ?? [];
  if (year === undefined || /BCE?|\d{4}\s?(?:–|-|to|and|until)\s?\d{2,4}\b/.test(written)) return asWritten;
  const [, name = ''] = /\b([A-Z][a-z]{2})[a-z]*\.?(?=,? |$)/.exec(written.replace(/\w+day,? /, '')) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return known(year);
  const inMonth = `${year}-${String(month).padStart(2, '0')}`;
  const [, day] = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(written) ?? [];
  // "4–5 September 2020": several days are known to the month.
  if (day === undefined || SEVERAL_DAYS.test(written)) return known(inMonth);
  const onDay = `${inMonth}-${day.padStart(2, '0')}`;
  return isDate(onDay) ? known(onDay) : asWritten;
}

function precisionOf(date: string): EventDate['precision'] {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}
