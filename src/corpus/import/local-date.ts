import { isDate } from '../date.ts';

/** A date in a text, as `YYYY-MM-DD`; null for one that may be two days. */
export interface LocalDate {
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

/** In whose words pages write their months. */
const LANGUAGES =
  'ar az bg bn bs ca cs da de el en es et eu fa fi fil fr gl he hi hr hu hy id is it ka kk lt lv mk ms nb nl pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi'.split(
    ' ',
  );

/** What a word of a language says of the month, from 1: "listopad" is October in one and November in another. */
const MONTHS: ReadonlyMap<string, ReadonlyMap<string, number>> = readMonths();

function readMonths(): Map<string, Map<string, number>> {
  const months = new Map<string, Map<string, number>>();
  const styles: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'short' },
    // Many languages inflect the month beside a day.
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'short' },
  ];
  for (const language of LANGUAGES)
    for (const style of styles) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
        ...style,
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(new Date(Date.UTC(2001, month - 1, 1)));
        const name = normaliseMonth(parts.find(({ type }) => type === 'month')?.value ?? '');
        if (!/^\p{L}[\p{L}\p{M}]+$/u.test(name)) continue;
        const meanings = months.get(name) ?? new Map<string, number>();
        months.set(name, meanings.set(language, month));
      }
    }
  return months;
}

function normaliseMonth(word: string): string {
  return word.toLowerCase().replace(/[.’']$/u, '');
}

/** From 1; null for what is no month, or another one in another language and not of this one. */
function readMonth(word: string, language: string): number | null {
  const meanings = MONTHS.get(normaliseMonth(word));
  if (meanings === undefined) return null;
  const own = meanings.get(language);
  if (own !== undefined) return own;
  const [first, ...others] = new Set(meanings.values());
  return others.length === 0 ? (first ?? null) : null;
}

const YEAR = '((?:19|20|25)\\d{2})';
const WORD = "(\\p{L}[\\p{L}\\p{M}]+)[.’']?";
const FORMS = {
  yearFirst: new RegExp(`(?<!\\d)${YEAR}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`, 'gu'),
  numeric: new RegExp(`(?<![\\d./-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\2\\s?${YEAR}(?!\\d)`, 'gu'),
  dayFirst: new RegExp(
    `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|e|[.ºª])?[\\s-]+(?:(?:de|of|ta['’])\\s)?${WORD},?[\\s-]+(?:(?:de|del)\\s)?${YEAR}(?!\\d)`,
    'giu',
  ),
  monthFirst: new RegExp(`(?<!\\p{L})${WORD}\\s+(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s+${YEAR}(?!\\d)`, 'giu'),
};

/** The years of the Buddhist calendar are ahead by so many. */
const BUDDHIST_YEARS = 543;

/**
 * The dates in a text that name day, month and year, the year with four figures, in the order of the text.
 *
 * @param tag the BCP 47 tag of the text, which decides between the third of April and the fourth of March
 */
export function findLocalDates(text: string, tag: string | null): LocalDate[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const latin = text.replace(/(?![0-9])\p{Nd}/gu, (digit) => toLatinDigit(digit));
  const language = tag?.split('-')[0]?.toLowerCase() ?? '';
  const found: LocalDate[] = [];
  const add = (match: RegExpExecArray, date: string | null) => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (found.every((other) => end <= other.start || start >= other.end)) found.push({ date, start, end });
  };
  for (const match of latin.matchAll(FORMS.yearFirst)) {
    const date = compose(match[1], match[2], match[3]);
    if (date !== null) add(match, date);
  }
  for (const match of latin.matchAll(FORMS.numeric)) {
    const [, first = '', separator = '', second = '', year] = match;
    const [asDayFirst, asMonthFirst] = [compose(year, second, first), compose(year, first, second)];
    const order = separator === '.' ? 'day' : numericOrder(tag);
    if (asDayFirst === null && asMonthFirst === null) continue;
    if (asDayFirst === null || asMonthFirst === null || asDayFirst === asMonthFirst)
      add(match, asDayFirst ?? asMonthFirst);
    else add(match, order === 'day' ? asDayFirst : order === 'month' ? asMonthFirst : null);
  }
  for (const match of latin.matchAll(FORMS.dayFirst)) {
    const month = readMonth(match[2] ?? '', language);
    const date = month === null ? null : compose(match[3], String(month), match[1]);
    if (date !== null) add(match, date);
  }
  for (const match of latin.matchAll(FORMS.monthFirst)) {
    const month = readMonth(match[1] ?? '', language);
    const date = month === null ? null : compose(match[3], String(month), match[2]);
    if (date !== null) add(match, date);
  }
  return found.sort((one, other) => one.start - other.start);
}

/** Each script has its ten digits one after the other, from zero on. */
function toLatinDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 0;
  const code = zero;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** English writes "3/4/2021" both ways, and only its region tells which. */
function numericOrder(tag: string | null): 'day' | 'month' | null {
  const [language, ...rest] = (tag ?? '').split(/[-_]/);
  if (language === '') return null;
  if (language?.toLowerCase() !== 'en') return 'day';
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  if (region === 'US') return 'month';
  return region === undefined || region === 'CA' ? null : 'day';
}

function compose(year = '', month = '', day = ''): string | null {
  const common = Number(year) >= 2500 ? Number(year) - BUDDHIST_YEARS : Number(year);
  const date = `${common}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}
