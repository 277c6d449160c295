import { distance } from 'fastest-levenshtein';
import type { NameMention } from './fact-types.ts';
import { UNSPACED } from './name-scan.ts';

/** What can be looked up by name: an organisation or a person. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly NameMention[];
}

type Fit = 'exact' | 'beginning' | 'part' | 'near';

/** How a name fits what was typed without a slip, the best first. */
const EVEN: readonly Fit[] = ['exact', 'beginning', 'part'];

/** Somebody or something that fits what was typed, and the name of it that does. */
export interface NameMatch<T extends Named> {
  readonly found: T;
  /** Its name, or the alias that fits. */
  readonly matched: string;
  /** The whole name, its beginning, the beginning of one of its words, or the whole with a slip of the pen. */
  readonly fit: Fit;
}

/**
 * Makes a search by name or alias, for autocomplete and for text that is no choice.
 *
 * The search returns all that fit, the best first and of equals the most mentioned: more than one where it cannot be
 * told which is meant. Slips of the pen are allowed for where nothing fits without. Capitals, accents and punctuation do
 * not count. An id fits as well, alone. Nothing typed fits all.
 */
export function createNameSearch<T extends Named>(all: readonly T[]): (typed: string) => NameMatch<T>[] {
  const byId = new Map(all.map((each) => [each.id, each]));
  const entries = [...all]
    .sort((a, b) => b.mentions.length - a.mentions.length || (a.name < b.name ? -1 : 1))
    .map((found) => ({
      found,
      names: [found.name, ...found.aliases].map((name) => ({ name, folded: fold(name) })),
    }));

  return (typed) => {
    const own = byId.get(typed);
    if (own !== undefined) return [{ found: own, matched: own.name, fit: 'exact' }];
    const wanted = fold(typed);
    if (wanted === '' && typed.trim() !== '') return [];
    const matchBy = (fit: Fit): NameMatch<T>[] =>
      entries.flatMap(({ found, names }) => {
        const name = names.find(({ folded }) => FITTING[fit](folded, wanted));
        return name === undefined ? [] : [{ found, matched: name.name, fit }];
      });
    const seen = new Set<T>();
    const matches = EVEN.flatMap(matchBy).filter(({ found }) => !seen.has(found) && seen.add(found));
    return matches.length > 0 ? matches : matchBy('near');
  };
}

const FITTING: Readonly<Record<Fit, (name: string, wanted: string) => boolean>> = {
  exact: (name, wanted) => name === wanted,
  beginning: (name, wanted) => name.startsWith(wanted),
  part: (name, wanted) => name.includes(UNSPACED.test(wanted) ? wanted : ` ${wanted}`),
  near: (name, wanted) => {
    // One slip in four letters and two in eight: fewer letters with a slip are another name.
    const slips = Math.min(2, Math.floor(wanted.length / 4));
    const isClose = Math.abs(name.length - wanted.length) <= slips;
    return slips > 0 && isClose && distance(name, wanted) <= slips;
  },
};

/** The names that come nearest to what was typed, the best first: for whoever is told that nothing fits. */
export function nearestNames(all: readonly Named[], typed: string, most: number): string[] {
  const wanted = fold(typed);
  return all
    .map(({ name, aliases }) => ({
      name,
      slips: Math.min(...[name, ...aliases].map((each) => distance(fold(each), wanted))),
    }))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, most)
    .map(({ name }) => name);
}

function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^ ?the (?=.)/, '')
    .trim();
}
