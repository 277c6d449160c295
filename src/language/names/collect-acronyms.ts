import type { Token } from '../words/tokens.ts';
import { findAcronyms, findInitials } from './acronyms.ts';

/** Short and long forms of a corpus. A long form is a run of content terms. */
export interface Acronyms {
  /** What the short forms that the texts use are short for, by their term. */
  readonly longForms: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** The same the other way round, by the first term of the long form. */
  readonly shortForms: ReadonlyMap<
    string,
    readonly { readonly short: string; readonly long: readonly string[] }[]
  >;
  /** Runs of capitalised words by their initials in small letters, for short forms that no text uses. */
  readonly byInitials: (initials: string) => readonly (readonly string[])[];
}

/** Runs of terms by a key: long forms by their short one, or by the initials of their words in small letters. */
export type ListedRuns = readonly (readonly [key: string, runs: readonly (readonly string[])[]])[];

/** What acronyms are made of. */
interface AcronymRuns {
  readonly explained: ListedRuns;
  /** In the order of the initials. */
  readonly byInitials: ListedRuns;
}

/** Takes texts in with their tokens, and tells in the end which short forms they use or might. */
export interface AcronymCollector {
  readonly read: (text: string, tokens: readonly Token[]) => void;
  readonly finish: () => AcronymRuns;
}

/** Different runs of terms under a key, each by its terms as one string. */
type Runs = Map<string, Map<string, readonly string[]>>;

const LEAST_INITIALS = 3;

export function createAcronymCollector(): AcronymCollector {
  /** The terms of acronyms by how they are written. */
  const written = new Map<string, string>();
  const explained: Runs = new Map();
  const byInitials: Runs = new Map();
  return {
    read: (text, tokens) => {
      for (const token of tokens) if (token.acronym) written.set(token.text, token.term);
      for (const { short, long } of findAcronyms(text, tokens)) add(explained, short, long);
      for (const { initials, long } of findInitials(tokens)) add(byInitials, initials, long);
    },
    finish: () => {
      for (const [initials, short] of written)
        if (initials.length >= LEAST_INITIALS)
          for (const long of byInitials.get(initials)?.values() ?? []) add(explained, short, long);
      const inSmallLetters: Runs = new Map();
      for (const [initials, runs] of byInitials)
        for (const long of runs.values()) add(inSmallLetters, initials.toLowerCase(), long);
      return {
        explained: list(explained),
        byInitials: list(inSmallLetters).sort(([a], [b]) => (a < b ? -1 : 1)),
      };
    },
  };
}

function list(runs: Runs): [string, (readonly string[])[]][] {
  return [...runs].map(([key, different]) => [key, [...different.values()]]);
}

/** Short and long forms both ways. */
export function pairForms(explained: ListedRuns): Pick<Acronyms, 'longForms' | 'shortForms'> {
  const longForms = new Map(explained);
  const shortForms = new Map<string, { short: string; long: readonly string[] }[]>();
  for (const [short, longs] of explained) {
    for (const long of longs) {
      const [first = ''] = long;
      const known = shortForms.get(first);
      if (known) known.push({ short, long });
      else shortForms.set(first, [{ short, long }]);
    }
  }
  return { longForms, shortForms };
}

function add(runs: Runs, key: string, run: readonly string[]): void {
  const joined = run.join(' ');
  const known = runs.get(key);
  if (known === undefined) runs.set(key, new Map([[joined, run]]));
  else if (!known.has(joined)) known.set(joined, run);
}
