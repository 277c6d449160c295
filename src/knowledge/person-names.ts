import { isFirstName } from '../language/names/first-names.ts';
import { EVENT_WORDS, isOffice, NAME_PARTICLES, PLACE_WORDS } from '../language/names/name-words.ts';
import { isEverydayWord } from '../language/words/commonness.ts';
import type { Steps } from '../steps.ts';
import {
  BODY_FORMS,
  BUILT_WORDS,
  CORPORATE_WORDS,
  OFFICE_MODIFIERS,
  OPENS_PLACE,
  RANKS,
} from './fact-words.ts';

/** The people's names that others are shorter for: "Runa Sol" for "Sol" and "R. Sol". */
export interface FullNames {
  has(name: string): boolean;
  /** The full names that a name is shorter for: more than one where it cannot be told who is meant. */
  longerFor(name: string): readonly string[];
}

export function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
}

/** "Chair", and "Managing" and "Under" of an office that the tagger broke off. */
const isOfOffice = (word: string): boolean =>
  isOffice(word) || word === 'Under' || OFFICE_MODIFIERS.has(word.toLowerCase());

/** Whether no word of a name says that it is one of a body, a place, an office or an event. */
export function mayBePersonal(name: string): boolean {
  const words = wordsOf(name);
  return (
    /^\p{Lu}/u.test(name) &&
    !/^The /.test(name) &&
    words.length <= 6 &&
    !words.some((word) => CORPORATE_WORDS.has(word) || BODY_FORMS.has(word) || isOfOffice(word)) &&
    !PLACE_WORDS.has(words.at(-1) ?? '')
  );
}

/**
 * Whether a name has the shape of a person's full name: a first name or initials, and family names behind.
 *
 * @param isPlace whether a word is known as a place or as who comes from one
 */
export function isFullName(name: string, isPlace: (word: string) => boolean): boolean {
  const words = wordsOf(name);
  const names = words.filter((word) => !NAME_PARTICLES.has(word));
  const [first = '', ...rest] = names;
  return (
    mayBePersonal(name) &&
    rest.length > 0 &&
    rest.length <= 4 &&
    (isInitial(first) ? INITIALS.test(name) : isGivenName(first)) &&
    // "Boston Bruins", but "Chad Edward Sol".
    (!isPlace(first) || (rest.length > 1 && isGivenName(rest[0] ?? ''))) &&
    names.every((word) => /^\p{Lu}(?:['’.-]?\p{L})*$/u.test(word)) &&
    rest.some((word) => /\p{Ll}/u.test(word)) &&
    !isPlace(name) &&
    // "Amber Pulse" is as likely to be a ship.
    !(rest.length === 1 && isEverydayWord((rest[0] ?? '').toLowerCase())) &&
    !words.some((word) => EVENT_WORDS.has(word) || PLACE_WORDS.has(word) || BUILT_WORDS.has(word))
  );
}

/** Where the full name begins behind words for what somebody is: "Tower Keeper Runa Sol"; 0 where it does not. */
export function startOfFullName(name: string, isPlace: (word: string) => boolean): number {
  for (const { index } of name.matchAll(/(?<= )\p{Lu}/gu)) {
    const [before = ''] = /\p{L}+(?= $)/u.exec(name.slice(0, index)) ?? [];
    const isOpening =
      isOffice(before) || RANKS.has(before) || CALLING.test(before) || isEverydayWord(before.toLowerCase());
    if (isOpening && !isGivenName(before) && isFullName(name.slice(index), isPlace)) return index;
  }
  return 0;
}

/** Endings of words for what somebody does, of which a list of everyday words has not all. */
const CALLING = /(?:ist|iser|izer|keeper|maker|worker)$/;

const INITIALS = /^(?:\p{Lu}\. ?)+\p{Lu}\p{L}/u;

/** The list of first names has words that are seldom one: "Great", "West". */
export function isGivenName(word: string): boolean {
  return isFirstName(word) && !OPENS_PLACE.has(word) && !isEverydayWord(word.toLowerCase());
}

/** Finds the full names among all that people go by. */
export function* collectFullNames(names: readonly string[]): Steps<FullNames> {
  const all = indexByWord(names);
  const full: string[] = [];
  for (const name of names) {
    yield;
    if (longer(name, all).length === 0) full.push(name);
  }
  const isFull = new Set(full);
  const byWord = indexByWord(full);
  const known = new Map<string, readonly string[]>();
  return {
    has: (name) => isFull.has(name),
    longerFor: (name) => {
      const found = known.get(name) ?? longer(name, byWord);
      known.set(name, found);
      return found;
    },
  };
}

type WordIndex = ReadonlyMap<string, readonly string[]>;

function indexByWord(names: readonly string[]): WordIndex {
  const index = new Map<string, string[]>();
  for (const name of names)
    for (const word of new Set(wordsOf(name))) {
      const named = index.get(word) ?? [];
      named.push(name);
      index.set(word, named);
    }
  return index;
}

function longer(name: string, byWord: WordIndex): readonly string[] {
  const word = wordsOf(name).findLast((each) => each.length > 1);
  return (byWord.get(word ?? '') ?? []).filter((other) => isShorter(name, other));
}

/** Its words are among the other's, in order; an initial stands for a word. */
function isShorter(short: string, long: string): boolean {
  const [few, many] = [wordsOf(short), wordsOf(long)];
  if (few.length >= many.length)
    return few.length === many.length && few.some(isInitial) && isInOrder(few, many);
  return isInOrder(few, many);
}

const isInitial = (word: string): boolean => word.length === 1;

function isInOrder(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of few) {
    const found = many.findIndex(
      (each, i) =>
        i >= at && (each === word || (isInitial(word) && !isInitial(each) && each.startsWith(word))),
    );
    if (found < 0) return false;
    at = found + 1;
  }
  return few.join(' ') !== many.join(' ');
}
