import { GB } from 'chrono-node/en';
import { casual as FRENCH } from 'chrono-node/fr';
import { isDate } from '../corpus/date.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import { formatName } from './citation.ts';

/** Two numbers that both may be the month: nobody can tell which day "03/04/2023" is. */
const EITHER_WAY = /^(0?[1-9]|1[0-2])([/.-])(?!\1\2)(0?[1-9]|1[0-2])\2\d{2,4}$/;

/**
 * Reads a date as people type it in English or French, no more exactly than they do: "October 2019" is a month, "last year" is a year.
 *
 * @param now what "last year" is understood from.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @throws {UserError} for what is no date, leaves the year open or may be two days.
 */
export function parseTypedDate(typed: string, now: Date): string {
  const text = typed.trim();
  if (isDate(text)) return text;
  const date = EITHER_WAY.test(text) ? null : (readDate(text, now, GB) ?? readFrench(text, now));
  if (date !== null) return date;
  throw new LocalisedError((texts) => texts.lookups.badDate(formatName(typed)));
}

/** French months are read with a day alone, which is taken away again. */
function readFrench(text: string, now: Date): string | null {
  const isMonth = /^\p{L}+\.? \d{4}$/u.test(text);
  const date = readDate(isMonth ? `1 ${text}` : text, now, FRENCH);
  return isMonth ? (date?.slice(0, 'YYYY-MM'.length) ?? null) : date;
}

/** The date that a text is from end to end, with its year; null for any other. */
function readDate(text: string, now: Date, language: typeof GB): string | null {
  const [only, ...others] = language.parse(text, now);
  const isWhole = only !== undefined && others.length === 0 && only.text.length === text.length;
  if (!isWhole || only.end != null || !only.start.isCertain('year')) return null;
  const { start } = only;
  const parts = [pad(start.get('year'), 4)];
  if (start.isCertain('month')) parts.push(pad(start.get('month'), 2));
  if (start.isCertain('day')) parts.push(pad(start.get('day'), 2));
  const date = parts.join('-');
  return isDate(date) ? date : null;
}

/** A period as people type its ends. @throws {UserError} as `parseTypedDate` does, and when it ends before it begins. */
export function parsePeriod(from: string | null, to: string | null, now: Date) {
  const [start, end] = [from, to].map((typed) => (typed === null ? null : parseTypedDate(typed, now)));
  if (start && end && end < start.slice(0, end.length)) {
    throw new LocalisedError((texts) => texts.lookups.periodBackwards(texts.date(start), texts.date(end)));
  }
  return { from: start ?? null, to: end ?? null };
}

function pad(number: number | null, digits: number): string {
  return String(number ?? 0).padStart(digits, '0');
}
