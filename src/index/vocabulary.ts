import { distance } from 'fastest-levenshtein';
import type { ParagraphIndex } from './paragraph-index.ts';

/** The terms of a corpus by what they look like. */
export interface Vocabulary {
  /** Terms of one root with another ending: "malaysian" for "malaysia", "sponsorship" for "sponsor". */
  readonly related: (term: string) => string[];
  /** The terms that a slip of the pen may have meant: one letter off in short words, two in long ones. */
  readonly nearest: (term: string, word: string) => string[];
}

const LETTERS_ONLY = /^\p{L}+$/u;
const LEAST_LETTERS = 5;
const LONGEST_ENDING = 4;
/** Words from here on may have two letters wrong. */
const LONG = 8;

/** Looks terms up among those of an index that begin alike and are about as long, so that few are compared with a word. */
export function createVocabulary({
  terms,
  frequency,
}: Pick<ParagraphIndex, 'terms' | 'frequency'>): Vocabulary {
  return {
    related: (term) => {
      if (!isWord(term)) return [];
      const root = term.slice(0, Math.max(LEAST_LETTERS, term.length - 2));
      const found: string[] = [];
      for (let length = root.length; length <= term.length + LONGEST_ENDING; length++)
        for (const other of terms.startingWith(root, length))
          if (other !== term && (other.startsWith(term) || term.startsWith(other)) && frequency(other) > 0)
            found.push(other);
      return found;
    },
    nearest: (term, word) => {
      if (!isWord(term)) return [];
      let least = term.length < LONG ? 1 : 2;
      let nearest: string[] = [];
      const shortest = Math.min(term.length, word.length) - least;
      const longest = Math.max(term.length, word.length) + least;
      for (let length = shortest; length <= longest; length++)
        for (const other of terms.startingWith(term.charAt(0), length)) {
          const off = Math.min(slips(term, other, least), slips(word, other, least));
          if (off > least || frequency(other) === 0) continue;
          if (off < least) nearest = [];
          least = off;
          nearest.push(other);
        }
      return nearest;
    },
  };
}

function isWord(term: string): boolean {
  return term.length >= LEAST_LETTERS && LETTERS_ONLY.test(term);
}

/** How many slips of the pen lie between two words; more than allowed is as good as infinitely many. */
function slips(a: string, b: string, allowed: number): number {
  if (Math.abs(a.length - b.length) > allowed) return Infinity;
  return isTransposed(a, b) ? 1 : distance(a, b);
}

/** Two neighbouring letters the other way round: one slip, though two edits ("Zeira", "Zeria"). */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (
    at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
}
