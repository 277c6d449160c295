import type { Steps } from '../steps.ts';

/** The people's names that others are shorter for: "Runa Sol" for "Sol" and "R. Sol". */
export interface FullNames {
  has(name: string): boolean;
  /** The full names that a name is shorter for: more than one where it cannot be told who is meant. */
  longerFor(name: string): readonly string[];
}

export function wordsOf(name: string): readonly string[] {
  return name.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
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
