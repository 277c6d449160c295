import { GB } from 'chrono-node/en';
import { isDate } from '../date.ts';

/** A date is read from a text only where nothing has to be made up: no day of now is ever filled in. */
const NO_NOW = new Date(0);
const WEEKDAY = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b/iu;
/** What a page writes before the date on which an article was published. */
const LABEL =
  /^(?:date|dated|published(?: on)?|posted(?: on)?|updated(?: on)?|last updated|release date|issued)\s*[:\s-]\s*/iu;
/** Without a separator four figures are a year, and two may be a day, a year or an hour. */
const LOOKS_LIKE =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b.*\d|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/iu;
const LONGEST_LINE = 60;

/** A line that is a date and nothing else, as precise as it is. */
export interface PageDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null for one that leaves the year open, or may be two days. */
  readonly date: string | null;
  readonly isLabelled: boolean;
  /** Pages show the day of the visit so, and hardly that of an article. */
  readonly hasWeekday: boolean;
}

export function readPageDate(line: string): PageDate | null {
  const text = line.trim();
  const bare = text.replace(LABEL, '');
  if (text.length > LONGEST_LINE || !LOOKS_LIKE.test(bare)) return null;
  const found = findDate(bare);
  const time = /^(?:[\s,|at·-]*\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?(?:\s*[A-Z]{2,5})?)?$/iu;
  const isWhole = found !== null && found.start === 0 && time.test(bare.slice(found.end).trim());
  // "Feb 02 67" is made like a date and is none that can be trusted.
  const isBroken = found === null && /^\p{L}{3,9}\.? \d{1,2},? \d{1,3}$/u.test(bare);
  if (!isWhole && !isBroken) return null;
  return { date: found?.date ?? null, isLabelled: bare !== text, hasWeekday: WEEKDAY.test(bare) };
}

interface FoundDate {
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

/** The first date in a text that names its year with four figures. */
export function findDate(text: string): FoundDate | null {
  const numeric = /\b(\d{4})-(\d{2})(?:-(\d{2}))?(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?\b/.exec(text);
  if (numeric !== null) {
    const date = [numeric[1], numeric[2], numeric[3]].filter((part) => part !== undefined).join('-');
    if (isDate(date)) return { date, start: numeric.index, end: numeric.index + numeric[0].length };
  }
  for (const { index, text: matched, start } of GB.parse(text, NO_NOW)) {
    if (!start.isCertain('year') || !/\d{4}/.test(matched)) continue;
    const parts = [String(start.get('year')).padStart(4, '0')];
    if (start.isCertain('month')) parts.push(String(start.get('month')).padStart(2, '0'));
    if (start.isCertain('day')) parts.push(String(start.get('day')).padStart(2, '0'));
    const date = parts.join('-');
    const isEitherWay = /^(0?[1-9]|1[0-2])([/.-])(?!\1\2)(0?[1-9]|1[0-2])\2\d{4}/.test(matched);
    return { date: isDate(date) && !isEitherWay ? date : null, start: index, end: index + matched.length };
  }
  return null;
}
