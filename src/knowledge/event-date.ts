import { isDate } from '../corpus/date.ts';
import type { EventDate } from './fact-types.ts';
import type { Sentence } from './sentence.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const SEVERAL_DAYS = /(?<!\d)\d{1,2}(?:st|nd|rd|th)? ?(?:[-–]|and|to|until) ?\d{1,2}(?!\d)/;

const REPORTED = /\b(?:announced|reported|said|stated|told)\b(?: the \p{L}+)? (?:on |in )?(?:last )?$/u;

/**
 * When an event of a sentence happened: the date that stands nearest to its verb, else the article's. A date that is
 * stated without a year ("last Friday") is kept as written.
 *
 * @param at the offset of the verb in the sentence's text
 */
export function dateOf({ passage, text, dates }: Sentence, at: number): EventDate | null {
  const away = ({ start, end }: { start: number; end: number }): number =>
    at < start ? start - at : Math.max(0, at - end);
  // "They will build it, as he announced on Monday": the day is that of the announcement.
  const isOfReport = ({ start }: { start: number }): boolean => {
    const [whole] = REPORTED.exec(text.slice(0, start)) ?? [];
    return whole !== undefined && start - whole.length !== at;
  };
  const [nearest] = dates()
    .filter((date) => !isOfReport(date))
    .sort((a, b) => away(a) - away(b));
  if (nearest !== undefined) {
    return { ...readDate(text.slice(nearest.start, nearest.end)), basis: 'stated' };
  }
  const { published } = passage.article;
  return published === null
    ? null
    : { value: published, precision: precisionOf(published), basis: 'publication' };
}

/** Reads a date as English writes it: at the precision that it has, and as it is where it names none of the calendar. */
function readDate(written: string): Pick<EventDate, 'value' | 'precision'> {
  const asWritten = { value: written, precision: 'written' } as const;
  if (isDate(written)) return { value: written, precision: precisionOf(written) };
  const [, year] = /\b([12]\d{3})\b(?!s)/.exec(written) ?? [];
  if (year === undefined || /BCE?|\d{4}\s?(?:–|-|to|and|until)\s?\d{2,4}\b/.test(written)) return asWritten;
  const [, name = ''] = /\b([A-Z][a-z]{2})[a-z]*\.?(?=,? |$)/.exec(written.replace(/\w+day,? /, '')) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month === 0) return { value: year, precision: 'year' };
  const inMonth = `${year}-${String(month).padStart(2, '0')}`;
  const [, day] = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/.exec(written) ?? [];
  // "4–5 September 2020": several days are known to the month.
  if (day === undefined || SEVERAL_DAYS.test(written)) return { value: inMonth, precision: 'month' };
  const onDay = `${inMonth}-${day.padStart(2, '0')}`;
  return isDate(onDay) ? { value: onDay, precision: 'day' } : asWritten;
}

function precisionOf(date: string): EventDate['precision'] {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}
