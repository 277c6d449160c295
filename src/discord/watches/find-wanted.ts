import type { Organisation, Person } from '../../knowledge/fact-types.ts';
import type { Known } from '../../library/drawing.ts';
import type { WatchKind } from '../../storage/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { askWhichPair, findPairs } from '../between-reply.ts';
import { composeNameChoices } from '../choice-reply.ts';
import type { Reply } from '../components.ts';
import { keyOf, resolveName } from '../named.ts';

/** Those of whom something is to be watched: one, or two for a pair. */
export type Wanted = readonly (Organisation | Person)[];

/**
 * Those whom a person means by the names that they typed, or where that is not certain the question which they mean.
 *
 * @param channelId as a button can hold it.
 * @throws {UserError} when nobody is called so.
 */
export function findWanted(
  texts: Texts,
  { facts, version }: Known,
  { kind, typed, channelId }: { kind: WatchKind; typed: readonly string[]; channelId: string },
): { readonly wanted: Wanted } | { readonly ask: Reply } {
  const target = (...named: Wanted) =>
    ['watch', 'set', version, kind, channelId, ...named.map(keyOf)] as const;
  if (kind === 'pair') {
    const pairs = findPairs(facts.organisations, typed);
    const [only, ...others] = pairs.pairs;
    return others.length === 0 ? { wanted: only } : { ask: askWhichPair(texts, pairs, target) };
  }
  const [name = ''] = typed;
  const [first, ...others] =
    kind === 'person'
      ? resolveName<Organisation | Person>(facts.people, name, ({ lookups }) => lookups.unknownPerson)
      : resolveName<Organisation | Person>(
          facts.organisations,
          name,
          ({ lookups }) => lookups.unknownOrganisation,
        );
  if (others.length === 0) return { wanted: [first.found] };
  return { ask: composeNameChoices(texts, name, [first, ...others], target) };
}
