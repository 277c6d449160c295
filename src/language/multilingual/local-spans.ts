import { QUESTION_WORDS } from './question-words.ts';

/** ASCII, Arabic, Persian and Urdu, Devanagari, Thai. */
const DIGIT = '[\\d٠-٩۰-۹०-९๐-๙]';
/** Turkish ties its endings with an apostrophe, others write them on: only a Latin letter may not follow. */
const END = '(?![A-Za-z\\u00c0-\\u024f\\u1e00-\\u1eff])';
const MONTH = `(?:${monthNames().join('|')})${END}`;
const DAY = `(?<!${DIGIT})${DIGIT}{1,2}(?:\\.|º|er)?`;
const YEAR = `${DIGIT}{4}(?!${DIGIT})`;

/**
 * Dates as languages other than English write them, as the sources of regular expressions without flags: a day, a month
 * with its year, a year that says that it is one.
 */
export const LOCAL_DATES: readonly string[] = [
  `${DAY}\\s(?:de )?${MONTH}(?:[,،]?(?: del?)?\\s${YEAR})?`,
  `${MONTH}[,،]?(?: del?)?\\s${YEAR}`,
  `${DIGIT}{4}\\s?年(?:\\s?${DIGIT}{1,2}\\s?月(?:\\s?${DIGIT}{1,2}\\s?[日号號])?)?`,
  `(?<!${DIGIT})${DIGIT}{1,2}\\s?月\\s?${DIGIT}{1,2}\\s?[日号號]`,
  `(?:[Nn]gày )?${DIGIT}{1,2} tháng ${DIGIT}{1,2}(?:(?:,| năm) ${YEAR})?`,
  `[Tt]háng ${DIGIT}{1,2}(?:,| năm) ${YEAR}`,
  `(?:พ\\.ศ\\.|ค\\.ศ\\.|ปี)\\s?${YEAR}`,
  `(?<![\\d./])\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?!\\d)`,
  '(?<![٠-٩۰-۹०-९])(?:[١۱१][٠-٩۰-۹०-९]{3}|[٢۲२][٠۰०][٠-٩۰-۹०-९]{2})(?![٠-٩۰-۹०-९])',
];

/** Numbers as languages other than English write them: a decimal comma, other digits, Chinese numerals that count. */
export const LOCAL_QUANTITIES: readonly string[] = [
  '(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})*,\\d+(?![\\d.,]*\\d)(?:\\s?%)?',
  '(?<![\\d.,])\\d{1,3}(?:[\\u00a0\\u202f ]\\d{3})+(?!\\d)',
  '[٠-٩۰-۹०-९๐-๙]+(?:[.,٫٬][٠-٩۰-۹०-९๐-๙]+)*(?:\\s?[%٪])?',
  '\\d[\\d,.]*\\s?[百千万萬亿億](?:[多余])?',
  '[一二三四五六七八九十百千万亿两]+(?=[个名人座所家年天次种位艘国项间支条月周])',
];

/** The names of the months, as they stand alone and in a date ("март", "марта"), the longest first. */
function monthNames(): string[] {
  const names = Object.keys(QUESTION_WORDS).flatMap((language) => {
    const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', month: 'long' } as const;
    const alone = new Intl.DateTimeFormat(language, options);
    const inDate = new Intl.DateTimeFormat(language, { ...options, day: 'numeric' });
    return Array.from({ length: 12 }, (_, month) => {
      const date = Date.UTC(2021, month, 5);
      const part = inDate.formatToParts(date).find(({ type }) => type === 'month');
      return [alone.format(date), part?.value ?? ''];
    }).flat();
  });
  // "3月" and "tháng 3" are figures with a word, and have patterns of their own.
  const words = names.filter((name) => name.length > 1 && !/\d|[一二十]/.test(name));
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
