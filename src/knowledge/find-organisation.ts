import type { Organisation } from './fact-types.ts';

/** An organisation that fits what was typed, and the name of it that does. */
export interface OrganisationMatch {
  readonly organisation: Organisation;
  /** Its name, or the alias that fits. */
  readonly matched: string;
  /** What was typed is the whole name. */
  readonly exact: boolean;
}

/**
 * Makes a search for organisations by name or alias, for autocomplete and for text that is no choice.
 *
 * The search returns every organisation that fits, the best first: the whole name, its beginning, the beginning of one
 * of its words. Capitals, accents and punctuation do not count. An id fits as well, alone. Nothing typed fits all, the
 * most mentioned first.
 */
export function createOrganisationSearch(
  organisations: readonly Organisation[],
): (typed: string) => OrganisationMatch[] {
  const entries = organisations.map((organisation) => ({
    organisation,
    names: [organisation.name, ...organisation.aliases].map((name) => ({ name, folded: fold(name) })),
  }));
  const byId = new Map(organisations.map((organisation) => [organisation.id, organisation]));

  return (typed) => {
    const own = byId.get(typed);
    if (own !== undefined) return [{ organisation: own, matched: own.name, exact: true }];
    const wanted = fold(typed);
    if (wanted === '' && typed.trim() !== '') return [];
    return entries
      .flatMap(({ organisation, names }) => {
        const ranked = names.map(({ name, folded }) => ({ name, rank: rankOf(folded, wanted) }));
        const best = ranked.reduce((one, other) => (other.rank < one.rank ? other : one));
        return best.rank === NO_FIT ? [] : [{ organisation, matched: best.name, rank: best.rank }];
      })
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          b.organisation.mentions.length - a.organisation.mentions.length ||
          (a.organisation.name < b.organisation.name ? -1 : 1),
      )
      .map(({ organisation, matched, rank }) => ({ organisation, matched, exact: rank === 0 }));
  };
}

const NO_FIT = 3;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(` ${wanted}`) ? 2 : NO_FIT;
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
