import type { Passage } from '../index/passage.ts';
import { compareEvents, comparePassages } from './event-order.ts';
import type { Event, Facts, Organisation } from './fact-types.ts';
import { familyOf } from './family.ts';
import { linksOf } from './links.ts';

/** What joins two organisations. */
export interface Between {
  /** The passages that name both, in the order of the articles' dates. */
  readonly passages: readonly Passage[];
  /** What both took part in, the earliest first. */
  readonly events: readonly Event[];
  /** Where nothing joins them: those who appear with the one and with the other, most passages first. */
  readonly shared: readonly {
    readonly organisation: Organisation;
    readonly withFirst: readonly Passage[];
    readonly withSecond: readonly Passage[];
  }[];
}

/**
 * Finds what joins two organisations, by their ids, and else who appears with both. What their parts did counts for them,
 * unless the one is part of the other.
 *
 * @param ownOnly without what their parts did
 */
export function between(facts: Facts, first: string, second: string, ownOnly = false): Between {
  const [withFirst, withSecond] = [linksOf(facts, first), linksOf(facts, second)];
  const [some, others] = ownOnly ? [new Set([first]), new Set([second])] : apart(facts, first, second);
  const joined = facts.links.filter(
    ({ a, b }) => (some.has(a) && others.has(b)) || (some.has(b) && others.has(a)),
  );
  const passages = [...new Set(joined.flatMap((link) => link.passages))].sort(comparePassages);
  const took = ({ parties }: Event, ids: ReadonlySet<string>): boolean =>
    parties.some(({ organisationId }) => organisationId !== null && ids.has(organisationId));
  const events = facts.events.filter((event) => took(event, some) && took(event, others)).sort(compareEvents);
  if (passages.length > 0 || first === second) return { passages, events, shared: [] };
  const shared = facts.organisations
    .flatMap((organisation) => {
      const [one, other] = [withFirst.get(organisation.id), withSecond.get(organisation.id)];
      return one && other ? [{ organisation, withFirst: one.passages, withSecond: other.passages }] : [];
    })
    .sort((a, b) => b.withFirst.length + b.withSecond.length - (a.withFirst.length + a.withSecond.length));
  return { passages, events, shared };
}

/** The two with their parts; by themselves where they share one. */
function apart(facts: Facts, first: string, second: string): [ReadonlySet<string>, ReadonlySet<string>] {
  const [some, others] = [familyOf(facts, first), familyOf(facts, second)];
  return [...some].some((id) => others.has(id)) ? [new Set([first]), new Set([second])] : [some, others];
}
