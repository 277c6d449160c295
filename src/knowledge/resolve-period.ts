import { isDate } from '../corpus/date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['fall', 9],
  ['winter', 12],
]);

/** Times that name no year, as articles write them, beside those that every reader of dates knows. */
export const WRITTEN_PERIOD = new RegExp(
  `\\b(?:[Tt]his (?:morning|afternoon|evening)|[Tt]onight|(?:[Ee]arlier |[Ll]ater )?(?:[Tt]his|[Ll]ast|[Nn]ext) (?:week|month|year|spring|summer|autumn|winter)|(?<=\\b[Ii]n |\\b[Ii]n (?:early|late|mid) |\\b[Ss]ince )${MONTH}(?! \\d|,? \\d)|(?<=\\bin the )(?:first|second|third|fourth|last) quarter(?! of)|(?<=\\b[Oo]n )\\d{1,2} ${MONTH}(?!,? \\d))`,
  'gu',
);

/** A word that each of them has, which takes far less time to look for. */
export const MAY_HOLD_PERIOD = new RegExp(
  `${MONTH}|[Tt]onight|quarter|morning|afternoon|evening|week|month|year|spring|summer|autumn|winter`,
  'u',
);

/**
 * The date that words without a year come to in an article: "last week" and "in October" a month, "next spring" a year,
 * "29 March" a day.
 *
 * @param published when the article appeared, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @param isToCome "in March, it will": the next one, not the last
 * @returns null for what comes to no date, and where the article's date is too rough to tell
 */
export function resolvePeriod(written: string, published: string, isToCome: boolean): string | null {
  const words = written.toLowerCase().replace(/^(?:earlier|later) /, '');
  const year = Number(published.slice(0, 4));
  const [, which = '', what = ''] = /^(this|last|next) (\w+)$/.exec(words) ?? [];
  const turn = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  if (what === 'year') return String(year + turn);
  if (/^(?:\w+) quarter$/.test(words)) return isToCome && published.length > 4 ? String(year) : null;
  if (published.length < 'YYYY-MM'.length) return null;
  const month = Number(published.slice(5, 7));
  if (what === 'month') return monthOf(year, month + turn);
  const season = SEASONS.get(what);
  if (season !== undefined) {
    const isAhead = season > month;
    if (which === 'next' || (which === 'this' && isToCome)) return String(isAhead ? year : year + 1);
    return String(which === 'last' && isAhead ? year - 1 : year);
  }
  if (/^(?:this (?:morning|afternoon|evening)|tonight)$/.test(words))
    return published.length === 10 ? published : null;
  if (what === 'week') return published.length === 10 ? weekOf(published, turn) : null;
  return dayOfYear(words, published, isToCome);
}

/** "october", "29 march", "february 22" */
function dayOfYear(words: string, published: string, isToCome: boolean): string | null {
  // "4 and 5 December": several days are known to the month.
  const several = words.replace(/^\d{1,2} ?(?:-|–|and|to) ?\d{1,2} /, '');
  const parts = several.replace(/^\w+day,? /, '').split(/[ ,]+/);
  const name = parts.find((part) => MONTHS.includes(part.slice(0, 3)) && /^[a-z]+\.?$/.test(part));
  if (name === undefined || parts.length > 2) return null;
  const month = String(MONTHS.indexOf(name.slice(0, 3)) + 1).padStart(2, '0');
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(parts.find((part) => part !== name) ?? '')?.[1];
  if (parts.length === 2 && day === undefined) return null;
  const within = day === undefined ? month : `${month}-${day.padStart(2, '0')}`;
  const now = published.slice(5, 5 + within.length);
  if (now.length < within.length && now === month) return null;
  const year = Number(published.slice(0, 4));
  const shifted = isToCome ? (within < now ? year + 1 : year) : within > now ? year - 1 : year;
  const date = `${shifted}-${within}`;
  return isDate(date) ? date : null;
}

function monthOf(year: number, month: number): string {
  const whole = year * 12 + month - 1;
  return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
}

/** The month of a week, from Monday to Sunday; null where it lies in two. */
function weekOf(published: string, turn: number): string | null {
  const day = new Date(published);
  const monday = day.getTime() - ((day.getUTCDay() + 6) % 7) * DAY_MS + turn * 7 * DAY_MS;
  const [first, last] = [monday, monday + 6 * DAY_MS].map((time) => new Date(time).toISOString().slice(0, 7));
  return first === last ? (first ?? null) : null;
}
