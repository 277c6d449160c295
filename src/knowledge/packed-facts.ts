import type { Knowledge, Passage } from '../search/knowledge.ts';
import {
  joinSections,
  type Numbers,
  packNumbers,
  packRuns,
  packValues,
  splitSections,
  unpackNumbers,
  unpackRuns,
  unpackValues,
} from '../search/packed/sections.ts';
import type { Steps } from '../search/steps.ts';
import type { Event, Facts, Link, NameMention, Organisation, Person, Role } from './fact-types.ts';

/** A passage is packed as its index. */
type PackedOrganisation = Omit<Organisation, 'mentions' | 'parentPassage'> & {
  readonly parentPassage: number | null;
};
type PackedStatement<T> = Omit<T, 'passage'> & { readonly passage: number };
type PackedPerson = Omit<Person, 'mentions' | 'roles'> & { readonly roles: readonly PackedStatement<Role>[] };

/** Packs facts: what goes from one process to another. */
export function packFacts({ organisations, people, events, links }: Facts): Uint8Array<ArrayBuffer> {
  const places = new Map(organisations.map(({ id }, place) => [id, place]));
  const eventPlaces = new Map(events.map((event, place) => [event, place]));
  const placeOf = <T>(known: ReadonlyMap<T, number>, one: T): number => {
    const place = known.get(one);
    if (place === undefined) throw new RangeError('A link to what is not among the facts');
    return place;
  };
  const indexes = (passages: readonly Passage[]) => passages.map(({ index }) => index);
  return joinSections(
    new Map([
      [
        'organisations',
        packValues(
          organisations.map(
            ({ mentions, parentPassage, ...others }): PackedOrganisation => ({
              ...others,
              parentPassage: parentPassage?.index ?? null,
            }),
          ),
        ),
      ],
      ...packRuns('organisationMentions', organisations.map(packMentions)),
      [
        'people',
        packValues(
          people.map(
            ({ mentions, roles, ...others }): PackedPerson => ({
              ...others,
              roles: roles.map(({ passage, ...role }) => ({ ...role, passage: passage.index })),
            }),
          ),
        ),
      ],
      ...packRuns('personMentions', people.map(packMentions)),
      ['events', packValues(events.map(({ passage, ...others }) => ({ ...others, passage: passage.index })))],
      ['links', packNumbers(links.flatMap(({ a, b }) => [placeOf(places, a), placeOf(places, b)]))],
      ...packRuns(
        'linkPassages',
        links.map(({ passages }) => indexes(passages)),
      ),
      ...packRuns(
        'linkEvents',
        links.map((link) => link.events.map((event) => placeOf(eventPlaces, event))),
      ),
    ]),
  );
}

function packMentions({ mentions }: Pick<Person, 'mentions'>): number[] {
  return mentions.flatMap(({ passage, start, end }) => [passage.index, start, end]);
}

/**
 * Unpacks what `packFacts` has packed. Passages and mentions are made when they are first asked for: of a large corpus few
 * ever are.
 *
 * @param passages of the knowledge that the facts were drawn from
 */
export function* unpackFacts(bytes: Uint8Array, passages: Knowledge['passages']): Steps<Facts> {
  const section = splitSections(bytes);
  const numbers: Numbers = (name) => unpackNumbers(section(name));
  const passageAt = (index: number): Passage => {
    const passage = passages.at(index);
    if (passage === undefined) throw new RangeError(`No passage ${index} among ${passages.length}`);
    return passage;
  };
  /** What was packed came from this program: its shape is not checked once more. */
  function* values<T>(name: string): Steps<T[]> {
    const all: T[] = [];
    for (const line of unpackValues(section(name))) {
      yield;
      all.push(...(line as readonly T[]));
    }
    return all;
  }
  const mentionsIn = (name: string) => {
    const runs = unpackRuns(name, numbers);
    return (place: number) => once(() => unpackMentions(runs(place), passageAt));
  };

  const mentionsOf = mentionsIn('organisationMentions');
  const organisations: Organisation[] = [];
  for (const { parentPassage: index, ...others } of yield* values<PackedOrganisation>('organisations')) {
    yield;
    const mentions = mentionsOf(organisations.length);
    organisations.push({
      ...others,
      get parentPassage() {
        return index === null ? null : passageAt(index);
      },
      get mentions() {
        return mentions();
      },
    });
  }
  const personMentionsOf = mentionsIn('personMentions');
  const people: Person[] = [];
  for (const { roles, ...others } of yield* values<PackedPerson>('people')) {
    yield;
    const mentions = personMentionsOf(people.length);
    people.push({
      ...others,
      roles: roles.map((role) => withPassage<Role>(role, passageAt)),
      get mentions() {
        return mentions();
      },
    });
  }
  const events = (yield* values<PackedStatement<Event>>('events')).map((event) =>
    withPassage<Event>(event, passageAt),
  );
  const ends = numbers('links');
  const [linkPassages, linkEvents] = [unpackRuns('linkPassages', numbers), unpackRuns('linkEvents', numbers)];
  const links: Link[] = [];
  for (let place = 0; 2 * place < ends.length; place++) {
    yield;
    const [a, b] = [organisations[ends[2 * place] ?? 0], organisations[ends[2 * place + 1] ?? 0]];
    const joined = once(() => Array.from(linkPassages(place), passageAt));
    const together = once(() => Array.from(linkEvents(place)).flatMap((event) => events[event] ?? []));
    links.push({
      a: a?.id ?? '',
      b: b?.id ?? '',
      get passages() {
        return joined();
      },
      get events() {
        return together();
      },
    });
  }
  return { organisations, people, events, links };
}

function withPassage<T extends Role | Event>(
  packed: PackedStatement<T>,
  passageAt: (index: number) => Passage,
): Omit<T, 'passage'> & Pick<T, 'passage'> {
  return {
    ...packed,
    get passage() {
      return passageAt(packed.passage);
    },
  };
}

function unpackMentions(run: Uint32Array, passageAt: (index: number) => Passage): NameMention[] {
  return Array.from({ length: run.length / 3 }, (_, place) => {
    const [index = 0, start = 0, end = 0] = run.subarray(3 * place);
    return { passage: passageAt(index), start, end };
  });
}

/** Makes a value when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
