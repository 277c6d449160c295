export const bold = (text: string) => `**${text}**`;
export const boldList = (words: readonly string[]) =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(words.map(bold));
export const list = (words: readonly string[]) => new Intl.ListFormat('en').format(words);
export const plural = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;
export const count = (value: number) => value.toLocaleString('en');

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
/** What a language is called. @param tag as BCP 47 has it. */
export const nameLanguage = (tag: string) => LANGUAGES.of(tag) ?? tag;
