import { findDates } from '../../language/dates.ts';
import { readDates, type StatedDate } from '../../language/stated-dates.ts';

/** A stretch of time that a question names, and how it names it. */
export interface Period {
  /** "2017", "since March 2020". */
  readonly written: string;
  /** The years that it touches; open ends are bounded by those that are given. */
  readonly years: readonly number[];
  /** A month or a day: what stands in an article on somebody and is dated so is about them. */
  readonly isShort: boolean;
  /** Whether a date, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, lies in it. */
  readonly holds: (date: string) => boolean;
}

const YEARS =
  /\b(?:between|from)\s+(\d{4})\s+(?:and|to|until|till)\s+(\d{4})\b|\b(\d{4})\s?[-–]\s?(\d{4})\b/i;

/** "2025 onwards", "2025 and later". */
const ONWARDS = /\b(\d{4})(?: (?:and|or|&))? (?:onwards?|on|later|after|beyond)\b/i;

const MONTH =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|may(?= \d{4}))\b/g;

/** The period that a question names; null for none, and for one without a year. */
export function readPeriod(asked: string, bounds: () => { first: number; last: number }): Period | null {
  // Most questions name no year, and to look for dates in them takes far longer.
  if (!/\d{4}/.test(asked)) return null;
  const { first, last } = bounds();
  const question = asked.replace(MONTH, (month) => month.charAt(0).toUpperCase() + month.slice(1));
  const span = YEARS.exec(question);
  if (span !== null) {
    const [from = 0, to = 0] = span.slice(1).filter(Boolean).map(Number);
    return period(
      span[0],
      yearsBetween(from, to),
      (date) => date >= String(from) && Number(date.slice(0, 4)) <= to,
    );
  }
  const [, onwards] = ONWARDS.exec(question) ?? [];
  if (onwards !== undefined)
    return period(`since ${onwards}`, yearsBetween(Number(onwards), last), (date) => date >= onwards);
  const dates = findDates(question);
  const named = readDates({ text: question, dates: () => dates }).find(({ year }) => year !== null);
  if (named === undefined || named.year === null) return null;
  const { year, relation, text } = named;
  const iso = isoOf(named);
  const written = relation === 'at' ? text : `${relation} ${text}`;
  switch (relation) {
    case 'since':
      return period(written, yearsBetween(year, last), (date) => date >= iso);
    case 'after':
      return period(written, yearsBetween(year, last), (date) => date > iso && !date.startsWith(iso));
    case 'before':
      return period(written, yearsBetween(first, year), (date) => date < iso && !iso.startsWith(date));
    case 'until':
    case 'till':
    case 'by':
      return period(written, yearsBetween(first, year), (date) => date <= iso || date.startsWith(iso));
    default:
      return { ...period(written, [year], (date) => date.startsWith(iso)), isShort: named.month !== null };
  }
}

/** A date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, at its precision; it must have a year. */
export function isoOf({ year, month, day }: Pick<StatedDate, 'year' | 'month' | 'day'>): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const withMonth = month === null ? `${year}` : `${year}-${two(month)}`;
  return day === null ? withMonth : `${withMonth}-${two(day)}`;
}

function period(written: string, years: readonly number[], holds: Period['holds']): Period {
  return { written, years, isShort: false, holds };
}

function yearsBetween(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
