import type { Passage } from '../index/passage.ts';
import type { Event } from './fact-types.ts';

/** The date of the calendar that an event has; null for none, and for one that is only known in words. */
export function calendarDate({ date }: Event): string | null {
  return date === null || date.precision === 'written' ? null : date.value;
}

/** For sorting, the earliest first: a year comes before its months, and what has no date comes last. */
export function compareEvents(a: Event, b: Event): number {
  return compareDates(calendarDate(a), calendarDate(b)) || a.passage.index - b.passage.index;
}

/** For sorting, the earliest first by the article's date; within one article in the order of the text. */
export function comparePassages(a: Passage, b: Passage): number {
  return compareDates(a.article.published, b.article.published) || a.index - b.index;
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
