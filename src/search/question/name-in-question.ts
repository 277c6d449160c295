import { isTitle } from '../../language/names/name-words.ts';
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
