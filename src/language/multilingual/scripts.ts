export type Script = 'latin' | 'arabic' | 'cyrillic' | 'devanagari' | 'thai' | 'han' | 'other';

/** The script of each language that has an analysis of its own, by its BCP 47 primary subtag. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  en: 'latin',
  de: 'latin',
  es: 'latin',
  fr: 'latin',
  id: 'latin',
  ms: 'latin',
  tr: 'latin',
  vi: 'latin',
  ar: 'arabic',
  ur: 'arabic',
  ru: 'cyrillic',
  hi: 'devanagari',
  th: 'thai',
  zh: 'han',
};

/** Whose words they are when the text's own language is written in another script. */
const DEFAULT_LANGUAGES: Readonly<Record<Script, string>> = {
  latin: 'en',
  arabic: 'ar',
  cyrillic: 'ru',
  devanagari: 'hi',
  thai: 'th',
  han: 'zh',
  other: 'und',
};

const TESTS: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['devanagari', /\p{Script=Devanagari}/u],
  ['thai', /\p{Script=Thai}/u],
  ['han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
];
const ASCII_LETTER = /[a-z]/i;

/** The primary language of a BCP 47 tag: "zh" of "zh-Hant-TW". */
export function primaryLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? tag;
}

/** The script of a language; `other` when it has no analysis of its own. */
export function scriptOfLanguage(language: string): Script {
  return SCRIPTS[language] ?? 'other';
}

/** The language that a script stands for where nothing else tells. */
export function defaultLanguage(script: Script): string {
  return DEFAULT_LANGUAGES[script];
}

/** The script of a word's letters; null for figures. */
export function scriptOf(word: string): Script | null {
  if (ASCII_LETTER.test(word)) return 'latin';
  return TESTS.find(([, test]) => test.test(word))?.[0] ?? (/\p{L}/u.test(word) ? 'other' : null);
}

/** The language whose analysis a word of a text takes: the text's own, unless the word is in another script. */
export function languageOfWord(word: string, language: string): string {
  const script = scriptOf(word);
  if (script === null || script === (SCRIPTS[language] ?? script)) return language;
  return DEFAULT_LANGUAGES[script];
}
