import type { Passage } from '../index/passage.ts';
import type { Steps } from '../steps.ts';
import type { Event, Facts, Link, Organisation } from './fact-types.ts';

interface Joined {
  readonly a: string;
  readonly b: string;
  readonly passages: Set<Passage>;
  readonly events: Event[];
}

/** Joins every two organisations that a passage names together or that took part in one event. */
export function* findLinks(organisations: readonly Organisation[], events: readonly Event[]): Steps<Link[]> {
  const rank = new Map(organisations.map(({ id }, index) => [id, index]));
  const links = new Map<string, Joined>();
  function* join(ids: Iterable<string>, put: (link: Joined) => void): Steps<void> {
    const sorted = [...new Set(ids)].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    for (const [index, a] of sorted.entries()) {
      yield;
      for (const b of sorted.slice(index + 1)) {
        const key = `${a}\n${b}`;
        const link = links.get(key) ?? { a, b, passages: new Set<Passage>(), events: [] };
        links.set(key, link);
        put(link);
      }
    }
  }

  /** By the passage's place, so that they come in the order of the text. */
  const named: { readonly passage: Passage; readonly ids: string[] }[] = [];
  for (const { id, mentions } of organisations) {
    yield;
    for (const { passage } of mentions) {
      const known = named[passage.index] ?? { passage, ids: [] };
      named[passage.index] = known;
      known.ids.push(id);
    }
  }
  for (const { passage, ids } of Object.values(named))
    yield* join(ids, ({ passages }) => passages.add(passage));
  // What is denied joins nobody.
  for (const event of events.filter(({ status }) => status !== 'denied'))
    yield* join(
      event.parties.flatMap(({ organisationId }) => organisationId ?? []),
      ({ passages, events: joint }) => {
        passages.add(event.passage);
        joint.push(event);
      },
    );
  const joined: Link[] = [];
  for (const link of links.values()) {
    yield;
    joined.push({ ...link, passages: [...link.passages] });
  }
  return joined;
}

/** The links of an organisation, by the id of the other. */
export function linksOf({ links }: Facts, id: string): ReadonlyMap<string, Link> {
  return new Map(
    links.filter(({ a, b }) => a === id || b === id).map((link) => [link.a === id ? link.b : link.a, link]),
  );
}
