import { createDateFormat } from '../../corpus/date.ts';

const RULES = new Intl.PluralRules('fr');
const NUMBERS = new Intl.NumberFormat('fr');
const CONJUNCTION = new Intl.ListFormat('fr');
const DISJUNCTION = new Intl.ListFormat('fr', { type: 'disjunction' });
const LANGUAGES = new Intl.DisplayNames('fr', { type: 'language' });
const formatDate = createDateFormat('fr');

export const bold = (text: string) => `**${text}**`;
export const list = (words: readonly string[]) => CONJUNCTION.format(words);
export const either = (words: readonly string[]) => DISJUNCTION.format(words.map(bold));
export const count = (value: number) => NUMBERS.format(value);
/** Zero is singular in French: "0 article". */
export const choose = (value: number, one: string, many: string) =>
  RULES.select(value) === 'one' ? one : many;
export const plural = (value: number, one: string, many = `${one}s`) =>
  `${count(value)} ${choose(value, one, many)}`;
/** @param tag as BCP 47 has it. */
export const nameLanguage = (tag: string) => LANGUAGES.of(tag) ?? tag;

/** The first of a month is an ordinal, as no other day is. */
export const date = (published: string) => formatDate(published).replace(/^1 /, '1er ');
/** "le 3 mai 2021", "en mai 2021", "en 2021". */
export const on = (written: string, show = (text: string) => text) =>
  `${isDay(written) ? 'le' : 'en'} ${show(written)}`;
const isDay = (written: string) => /^\d{1,2}(?:er)? /.test(written);
