import { TEXTS } from '../texts/languages.ts';
import { plainText } from './break-lines.ts';
import { type Span, spanOf } from './time-axis.ts';
import type { TimelinePicture } from './types.ts';

/** An event as it is shown: where on the axis, and its date in words. */
export interface TimelineRow {
  /** Null for an event without a date of the calendar. */
  readonly span: Span | null;
  readonly isDay: boolean;
  readonly hollow: boolean;
  readonly date: string;
  readonly type: string;
  readonly label: string;
}

/** The events in the order of the picture's lists, those that turn out to have no date of the calendar among the undated. */
export function readRows({ events, undated, language = 'en' }: TimelinePicture): TimelineRow[] {
  const texts = TEXTS[language];
  const rows = events.map(({ date, type, label }): TimelineRow => {
    const span = spanOf(date);
    const words = span === null ? plainText(date.value) : texts.date(date.value);
    const hollow = date.basis === 'publication';
    return {
      span,
      isDay: date.precision === 'day',
      hollow,
      date: hollow ? texts.pictures.reported(words) : words,
      type: plainText(type),
      label: plainText(label),
    };
  });
  const without = undated.map(({ type, label }) => ({
    span: null,
    isDay: false,
    hollow: false,
    date: '',
    type: plainText(type),
    label: plainText(label),
  }));
  const isDated = ({ span }: TimelineRow) => span !== null;
  return [...rows.filter(isDated), ...rows.filter((row) => !isDated(row)), ...without];
}

/** For sorting, the earliest first; a year comes before its months, and they before their days. */
export function compareRows({ span: a }: TimelineRow, { span: b }: TimelineRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.start - b.start || b.end - a.end;
}

/** Undated events that keep a place where there are more dated ones than fit. */
const UNDATED_KEPT = 6;

/** So many of the rows as there is room for: dated ones first, but some without a date where there are any. */
export function keepMostImportant(rows: readonly TimelineRow[], count: number): TimelineRow[] {
  const dated = rows.filter(({ span }) => span !== null);
  const undated = rows.filter(({ span }) => span === null);
  const room = Math.max(count - dated.length, Math.min(UNDATED_KEPT, undated.length, Math.floor(count / 2)));
  return [...dated.slice(0, count - room), ...undated.slice(0, room)];
}
