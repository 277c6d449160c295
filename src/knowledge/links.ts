import type { Passage } from '../search/knowledge.ts';
import type { Event, Facts, Link, Organisation } from './fact-types.ts';

interface Joined {
  readonly a: string;
  readonly b: string;
  readonly passages: Set<Passage>;
  readonly events: Event[];
}

/** Joins every two organisations that a passage names together or that took part in one event. */
export function findLinks(organisations: readonly Organisation[], events: readonly Event[]): Link[] {
  const rank = new Map(organisations.map(({ id }, index) => [id, index]));
  const links = new Map<string, Joined>();
  const join = (ids: Iterable<string>, put: (link: Joined) => void): void => {
    const sorted = [...new Set(ids)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    sorted.forEach((a, index) => {
      for (const b of sorted.slice(index + 1)) {
        const link = links.get(`${a}\n${b}`) ?? { a, b, passages: new Set<Passage>(), events: [] };
        links.set(`${a}\n${b}`, link);
        put(link);
      }
    });
  };

  const inPassage = new Map<Passage, string[]>();
  for (const { id, mentions } of organisations)
    for (const { passage } of mentions) inPassage.set(passage, [...(inPassage.get(passage) ?? []), id]);
  for (const [passage, ids] of [...inPassage].sort(([one], [other]) => one.index - other.index))
    join(ids, ({ passages }) => passages.add(passage));
  for (const event of events)
    join(
      event.parties.flatMap(({ organisationId }) => organisationId ?? []),
      ({ passages, events: joint }) => {
        passages.add(event.passage);
        joint.push(event);
      },
    );
  return [...links.values()].map((link) => ({ ...link, passages: [...link.passages] }));
}

/** The links of an organisation, by the id of the other. */
export function linksOf({ links }: Facts, id: string): ReadonlyMap<string, Link> {
  return new Map(
    links.filter(({ a, b }) => a === id || b === id).map((link) => [link.a === id ? link.b : link.a, link]),
  );
}
