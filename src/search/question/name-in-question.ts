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
  if (!CAPITAL.test(token.text))
    return tag === 'PROPN' && !/\p{N}/u.test(token.text) && token.text.length > 2;
  // German writes all its nouns with a capital: what follows such a word is a name ("Hafen Ostby").
  if (language === 'de') return /(?<!^)(?<!\p{L})\p{Lu}[\p{L}\p{M}]+[ -]$/u.test(before);
  return /[\p{L}\p{N}]/u.test(before) || tag === 'PROPN';
}

const SMALL = /^\p{Ll}+$/u;
const LEAST_LETTERS = 4;
const MOST_LETTERS = 40;
/** In so many paragraphs it is looked up. */
const LOOKED_UP = 3;

/**
 * Whether the articles write a word with a capital only, within sentences too: who asks in a hurry types none. A word of everyday
 * English is rather that word.
 */
export function isWrittenAsName({ term, text }: Token, { index, groups, commonness }: Knowledge): boolean {
  if (!SMALL.test(text) || text.length < LEAST_LETTERS || text.length > MOST_LETTERS) return false;
  if (index.frequency(term) === 0 || commonness(text) > RAREST) return false;
  const written = index
    .search(new Map([[term, 1]]), LOOKED_UP)
    .flatMap((group) => groups.at(group)?.passages ?? [])
    .flatMap((passage) => findBeginnings(text, passage.text));
  return (
    written.some(({ input, index: at }) => WITHIN_SENTENCE.test(input.slice(Math.max(0, at - 3), at))) &&
    written.every(([found]) => CAPITAL.test(found))
  );
}

const LETTERS = /\p{L}+/gu;
const WITHIN_SENTENCE = /\p{L}[,;]? $/u;
const CAPITAL = /^\p{Lu}/u;

/** The words of a sentence that begin with some letters, be they small or capital. A pattern of its own for each word takes longer. */
function findBeginnings(letters: string, sentence: string): RegExpExecArray[] {
  if (!sentence.toLowerCase().includes(letters)) return [];
  return [...sentence.matchAll(LETTERS)].filter(([word]) => word.toLowerCase().startsWith(letters));
}
