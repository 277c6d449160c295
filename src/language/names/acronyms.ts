import type { Token } from '../words/tokens.ts';
import { contentTerms } from '../words/tokens.ts';

/** A short form and the content terms of its long form: "mou" and ["memorandum", "understand"]. */
export interface Acronym {
  readonly short: string;
  readonly long: readonly string[];
}

const MIN_LETTERS = 2;
const MAX_LETTERS = 8;
/** In characters: what is longer is a sentence in brackets. */
const LONGEST_BRACKET = 120;

/**
 * Finds the acronyms that a text explains in brackets: "Computer Emergency Response Team (CERT)" and
 * "OIC (Organisation of Islamic Cooperation)". The long form is the shortest run of words beside the bracket whose
 * letters give the acronym's in order: Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text".
 */
export function findAcronyms(text: string, tokens: readonly Token[]): Acronym[] {
  const found: Acronym[] = [];
  if (!text.includes('(')) return found;
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    if (previous === undefined) return;
    const opens = text.slice(previous.end, token.start).trim() === '(';
    if (!opens) return;
    if (token.acronym && /^\s*\)/.test(text.slice(token.end, token.end + 4))) {
      const long = longFormBefore(text, tokens.slice(Math.max(0, i - token.text.length - 5), i), token.text);
      if (long) found.push({ short: token.term, long });
      return;
    }
    const bracket = text.slice(token.start, token.start + LONGEST_BRACKET);
    const closing = token.start + bracket.indexOf(')');
    const inside = tokens.slice(i, i + MAX_LETTERS * 2).filter((inner) => inner.end <= closing);
    if (previous.acronym && initialsMatch(inside, lettersOf(previous.text)))
      found.push({ short: previous.term, long: contentTerms(inside) });
  });
  return found;
}

/**
 * Finds what an acronym might be short for, explained or not: every run of capitalised words, under the initials of
 * all its words and of those with a capital ("Memorandum of Understanding" under `MoU` and `MU`).
 */
export function findInitials(tokens: readonly Token[]): { initials: string; long: readonly string[] }[] {
  const found: { initials: string; long: readonly string[] }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (!first?.capital || first.acronym) continue;
    const long: string[] = [];
    let initials = '';
    let capitals = '';
    for (let to = from; to < Math.min(tokens.length, from + MAX_LETTERS); to++) {
      const token = tokens[to];
      if (token === undefined) break;
      if (!token.stop && !token.capital) break;
      const initial = token.text.charAt(0);
      initials += initial;
      if (token.capital) capitals += initial;
      if (token.stop) continue;
      long.push(token.term);
      if (to === from) continue;
      if (initials.length >= MIN_LETTERS) found.push({ initials, long: [...long] });
      if (capitals !== initials && capitals.length >= MIN_LETTERS)
        found.push({ initials: capitals, long: [...long] });
    }
  }
  return found;
}

function longFormBefore(text: string, words: readonly Token[], acronym: string): string[] | null {
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const before = text.slice(first.start, last.end);
  // "aeCERT": where the whole does not fit, the capitals alone may ("Computer Emergency Response Team").
  const at =
    matchLetters(lettersOf(acronym), before) ??
    matchLetters(lettersOf(acronym.replace(/^\p{Ll}+/u, '')), before);
  if (at === null) return null;
  let from = words.findIndex((word) => word.start >= first.start + at);
  while (from > 0 && /^\p{Lu}/u.test(words[from - 1]?.text ?? '') && words[from - 1]?.stop === false) from--;
  return from < 0 || from > words.length - 2 ? null : contentTerms(words.slice(from));
}

/** Where the long form begins: each letter in turn from the right, the first one at the start of a word. */
function matchLetters(letters: string, long: string): number | null {
  if (letters.length < MIN_LETTERS) return null;
  const lower = long.toLowerCase();
  let at = lower.length;
  for (let i = letters.length - 1; i >= 0; i--) {
    do at--;
    while (at >= 0 && (lower[at] !== letters[i] || (i === 0 && /[\p{L}\p{N}]/u.test(lower[at - 1] ?? ' '))));
    if (at < 0) return null;
  }
  return at;
}

/** Whether the letters are the initials of the words in order; stop words may be passed over, others may not. */
function initialsMatch(words: readonly Token[], letters: string): boolean {
  let at = 0;
  for (const word of words) {
    if (letters[at] === word.text.charAt(0).toLowerCase()) at++;
    else if (!word.stop) return false;
  }
  return at === letters.length && letters.length >= MIN_LETTERS;
}

function lettersOf(acronym: string): string {
  return acronym.replace(/\P{L}/gu, '').toLowerCase();
}
