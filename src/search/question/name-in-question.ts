import type { Knowledge } from '../../index/knowledge.ts';
import { isTitle } from '../../language/names/name-words.ts';
import { RAREST } from '../../language/words/commonness.ts';
import { isAcronym, type Token } from '../../language/words/tokens.ts';

/**
 * Whether a word of a question is part of a name, by its capital letters and, in English, its part of speech.
 *
 * @param tag the universal part of speech, `NOUN` when it is not known
 * @param language a BCP 47 primary subtag
 */
export function isNameInQuestion(token: Token, tag: string, text: string, language: string): boolean {
  if (isTitle(token.text)) return false;
  if (isAcronym(token.text)) return true;
  const before = text.slice(0, token.start);
  if (!/^\p{Lu}/u.test(token.text))
    return tag === 'PROPN' && !/\p{N}/u.test(token.text) && token.text.length > 2;
  // German writes all its nouns with a capital: what follows such a word is a name ("Hafen Ostby").
  if (language === 'de') return /(?<!^)(?<!\p{L})\p{Lu}[\p{L}\p{M}]+[ -]$/u.test(before);
  return /[\p{L}\p{N}]/u.test(before) || tag === 'PROPN';
}

const LEAST_LETTERS = 4;
const MOST_LETTERS = 40;
/** In so many paragraphs it is looked up. */
const LOOKED_UP = 3;

/**
 * Whether the articles write a word with a capital only, within sentences too: who asks in a hurry types none. A word of everyday
 * English is rather that word.
 */
export function isWrittenAsName({ term, text }: Token, { index, groups, commonness }: Knowledge): boolean {
  if (!/^\p{Ll}+$/u.test(text) || text.length < LEAST_LETTERS || text.length > MOST_LETTERS) return false;
  if (index.frequency(term) === 0 || commonness(text) > RAREST) return false;
  const word = new RegExp(`(?<!\\p{L})${text}`, 'giu');
  const written = index
    .search(new Map([[term, 1]]), LOOKED_UP)
    .flatMap((group) => groups.at(group)?.passages ?? [])
    .flatMap((passage) => [...passage.text.matchAll(word)]);
  return (
    written.some(({ input, index: at }) => /\p{L}[,;]? $/u.test(input.slice(Math.max(0, at - 3), at))) &&
    written.every(([found]) => /^\p{Lu}/u.test(found))
  );
}
