import type { Passage } from '../index/passage.ts';
import { compareEvents, comparePassages } from './event-order.ts';
import type { Event, Facts, Organisation } from './fact-types.ts';
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

/** Finds what joins two organisations, by their ids, and else who appears with both. */
export function between(facts: Facts, first: string, second: string): Between {
  const [withFirst, withSecond] = [linksOf(facts, first), linksOf(facts, second)];
  const passages = [...(withFirst.get(second)?.passages ?? [])].sort(comparePassages);
  const took = ({ parties }: Event, id: string): boolean =>
    parties.some(({ organisationId }) => organisationId === id);
  const events = facts.events
    .filter((event) => took(event, first) && took(event, second))
    .sort(compareEvents);
  if (passages.length > 0 || first === second) return { passages, events, shared: [] };
  const shared = facts.organisations
    .flatMap((organisation) => {
      const [one, other] = [withFirst.get(organisation.id), withSecond.get(organisation.id)];
      return one && other ? [{ organisation, withFirst: one.passages, withSecond: other.passages }] : [];
    })
    .sort((a, b) => b.withFirst.length + b.withSecond.length - (a.withFirst.length + a.withSecond.length));
  return { passages, events, shared };
}
