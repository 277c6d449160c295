import { createDateFormat } from '../../corpus/date.ts';

/** Digits as in the quotes and their sources, which they are read beside. */
const LOCALE = 'ar-u-nu-latn';
const RULES = new Intl.PluralRules(LOCALE);
const NUMBERS = new Intl.NumberFormat(LOCALE);
const CONJUNCTION = new Intl.ListFormat(LOCALE);
const DISJUNCTION = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
const LANGUAGES = new Intl.DisplayNames(LOCALE, { type: 'language' });

export const bold = (text: string) => `**${text}**`;
export const list = (words: readonly string[]) => CONJUNCTION.format(words);
export const either = (words: readonly string[]) => DISJUNCTION.format(words.map(bold));
export const count = (value: number) => NUMBERS.format(value);
/** @param tag as BCP 47 has it. */
export const nameLanguage = (tag: string) => LANGUAGES.of(tag) ?? tag;
const formatDate = createDateFormat(LOCALE);
/** Keeps its own direction in a line that reads the other way (UAX #9): beside an English title and a paragraph's number. */
export const isolate = (text: string) => `\u2068${text}\u2069`;
export const date = (published: string) => isolate(formatDate(published));

/**
 * A counted noun: in words for none, one and two; "#" stands for the number before the plural (3 to 10), the singular that is
 * distinguished (11 to 99) and the plain singular (hundreds).
 */
export type Noun = Readonly<Record<Intl.LDMLPluralRule, string>>;
export const plural = (value: number, noun: Noun) => noun[RULES.select(value)].replace('#', count(value));

export const ARTICLES: Noun = {
  zero: 'لا مقالات',
  one: 'مقال واحد',
  two: 'مقالان',
  few: '# مقالات',
  many: '# مقالًا',
  other: '# مقال',
};
export const PASSAGES: Noun = {
  zero: 'لا مقاطع',
  one: 'مقطع واحد',
  two: 'مقطعان',
  few: '# مقاطع',
  many: '# مقطعًا',
  other: '# مقطع',
};
export const EVENTS: Noun = {
  zero: 'لا أحداث',
  one: 'حدث واحد',
  two: 'حدثان',
  few: '# أحداث',
  many: '# حدثًا',
  other: '# حدث',
};
export const ORGANISATIONS: Noun = {
  zero: 'لا جهات',
  one: 'جهة واحدة',
  two: 'جهتان',
  few: '# جهات',
  many: '# جهة',
  other: '# جهة',
};
export const LINKS: Noun = {
  zero: 'لا صلات',
  one: 'صلة واحدة',
  two: 'صلتان',
  few: '# صلات',
  many: '# صلة',
  other: '# صلة',
};
export const QUESTIONS: Noun = {
  zero: 'لا أسئلة',
  one: 'سؤال واحد',
  two: 'سؤالان',
  few: '# أسئلة',
  many: '# سؤالًا',
  other: '# سؤال',
};
export const VOTES: Noun = {
  zero: 'لا تصويتات',
  one: 'تصويت واحد',
  two: 'تصويتان',
  few: '# تصويتات',
  many: '# تصويتًا',
  other: '# تصويت',
};
export const SENTENCES: Noun = {
  zero: 'لا جمل',
  one: 'جملة واحدة',
  two: 'جملتان',
  few: '# جمل',
  many: '# جملة',
  other: '# جملة',
};
/** After a preposition, where two are "ثانيتين". */
export const SECONDS: Noun = {
  zero: '0 ثانية',
  one: 'ثانية واحدة',
  two: 'ثانيتين',
  few: '# ثوانٍ',
  many: '# ثانية',
  other: '# ثانية',
};
/** After a preposition, where two are "يومين". */
export const DAYS: Noun = {
  zero: '0 يوم',
  one: 'يوم واحد',
  two: 'يومين',
  few: '# أيام',
  many: '# يومًا',
  other: '# يوم',
};
