import { isDate } from '../corpus/date.ts';
import type { TimelineDate } from './types.ts';

const YEAR_MS = 365 * 86_400_000;

/** From the first instant of a date to the last: a day, a month or a year long. In milliseconds since 1970. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The days that a date stands for; null for one in words, and for what is no date of the calendar. */
export function spanOf({ value, precision }: TimelineDate): Span | null {
  if (precision === 'written' || !isDate(value) || value.length !== LENGTHS[precision]) return null;
  const start = new Date(value);
  const end = new Date(start);
  if (precision === 'year') end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1);
  else end.setUTCDate(end.getUTCDate() + 1);
  return { start: start.getTime(), end: end.getTime() };
}

const LENGTHS = { year: 4, month: 7, day: 10 };

/** Of the time between two events: the years in which nothing happened, with their fraction. */
export function yearsBetween(before: Span, after: Span): number {
  return Math.max(0, (after.start - before.end) / YEAR_MS);
}
