import { TEXTS } from '../texts/languages.ts';
import { plainText } from './break-lines.ts';
import { type Span, spanOf } from './time-axis.ts';
import type { Kind, TimelineDate, TimelineEvent, TimelinePicture } from './types.ts';

/** An event as it is shown: when, and its date in words. */
export interface TimelineRow {
  /** Null for an event without a date of the calendar. */
  readonly span: Span | null;
  readonly precision: TimelineDate['precision'];
  /** Only the date of the report is known. */
  readonly hollow: boolean;
  /** Says of a date that is only that of the report that it is. */
  readonly date: string;
  /** Without that, for where the mark says it. */
  readonly day: string;
  readonly kind: Kind;
  readonly label: string;
  readonly deed: string;
}

/** The events in the order of the picture's lists, those that turn out to have no date of the calendar among the undated. */
export function readRows({ events, undated, language = 'en' }: TimelinePicture): TimelineRow[] {
  const texts = TEXTS[language];
  const wordsOf = ({ kind, label, deed }: Omit<TimelineEvent, 'date'>) => ({
    kind: { ...kind, words: plainText(kind.words) },
    label: plainText(label),
    deed: plainText(deed),
  });
  const rows = events.map((event): TimelineRow => {
    const { value, precision, basis } = event.date;
    const span = spanOf(event.date);
    const day = span === null ? plainText(value) : texts.date(value);
    const hollow = basis === 'publication';
    const date = hollow ? texts.pictures.reported(day) : day;
    return { span, precision, hollow, date, day, ...wordsOf(event) };
  });
  const without = undated.map(
    (event): TimelineRow => ({
      span: null,
      precision: 'written',
      hollow: false,
      date: '',
      day: '',
      ...wordsOf(event),
    }),
  );
  const isDated = ({ span }: TimelineRow) => span !== null;
  return [...rows.filter(isDated), ...rows.filter((row) => !isDated(row)), ...without];
}

/** For sorting, the earliest first; a year comes before its months, and they before their days. */
export function compareRows({ span: a }: TimelineRow, { span: b }: TimelineRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.start - b.start || b.end - a.end;
}
