import type { Knowledge } from '../index/knowledge.ts';
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
} from '../index/packed/sections.ts';
import type { Passage } from '../index/passage.ts';
import type { Steps } from '../steps.ts';
import type { Event, Facts, Link, NameMention, Organisation, Person, Role } from './fact-types.ts';

/** A passage is packed as its index. */
type PackedOrganisation = Omit<Organisation, 'mentions' | 'parentPassage'> & {
  readonly parentPassage: number | null;
};
type PackedStatement<T> = Omit<T, 'passage'> & { readonly passage: number };
type PackedEvent = Omit<Event, 'passage' | 'also'> & {
  readonly passage: number;
  readonly also: readonly number[];
};
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
      [
        'events',
        packValues(
          events.map(
            ({ passage, also, ...others }): PackedEvent => ({
              ...others,
              passage: passage.index,
              also: indexes(also),
            }),
          ),
        ),
      ],
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
    return (place: number) => unpackMentions(runs(place), passageAt);
  };

  const mentionsOf = mentionsIn('organisationMentions');
  const organisations: Organisation[] = [];
  for (const { parentPassage, ...others } of yield* values<PackedOrganisation>('organisations')) {
    yield;
    const lazy = new OrganisationPassages(mentionsOf, organisations.length, passageAt, parentPassage);
    organisations.push(Object.assign(lazy, others));
  }
  const personMentionsOf = mentionsIn('personMentions');
  const people: Person[] = [];
  for (const { roles, ...others } of yield* values<PackedPerson>('people')) {
    yield;
    const lazy = new Mentions(personMentionsOf, people.length);
    people.push(
      Object.assign(lazy, others, { roles: roles.map((role) => unpackStatement<Role>(role, passageAt)) }),
    );
  }
  const events: Event[] = [];
  for (const { passage, also, ...others } of yield* values<PackedEvent>('events')) {
    yield;
    events.push(Object.assign(new EventPassages(passageAt, passage, also), others));
  }
  const ends = numbers('links');
  const [linkPassages, linkEvents] = [unpackRuns('linkPassages', numbers), unpackRuns('linkEvents', numbers)];
  const contents: LinkContents = {
    passages: (place) => Array.from(linkPassages(place), passageAt),
    events: (place) => Array.from(linkEvents(place)).flatMap((event) => events[event] ?? []),
  };
  const idAt = (place: number) => organisations[ends[place] ?? 0]?.id ?? '';
  const links: Link[] = [];
  for (let place = 0; 2 * place < ends.length; place++) {
    yield;
    links.push(new UnpackedLink(idAt(2 * place), idAt(2 * place + 1), place, contents));
  }
  return { organisations, people, events, links };
}

type PassageAt = (index: number) => Passage;
type MentionsOf = (place: number) => readonly NameMention[];

// What is made when it is first asked for is a getter of a class: with one of its own for each, V8 would keep each of many
// thousands as a dictionary.

class Mentions {
  readonly #mentionsOf: MentionsOf;
  readonly #place: number;
  #mentions: readonly NameMention[] | null = null;

  constructor(mentionsOf: MentionsOf, place: number) {
    this.#mentionsOf = mentionsOf;
    this.#place = place;
  }

  get mentions(): readonly NameMention[] {
    this.#mentions ??= this.#mentionsOf(this.#place);
    return this.#mentions;
  }
}

class OrganisationPassages extends Mentions {
  readonly #passageAt: PassageAt;
  readonly #parent: number | null;

  constructor(mentionsOf: MentionsOf, place: number, passageAt: PassageAt, parent: number | null) {
    super(mentionsOf, place);
    this.#passageAt = passageAt;
    this.#parent = parent;
  }

  get parentPassage(): Passage | null {
    return this.#parent === null ? null : this.#passageAt(this.#parent);
  }
}

class StatementPassage {
  readonly #passageAt: PassageAt;
  readonly #index: number;

  constructor(passageAt: PassageAt, index: number) {
    this.#passageAt = passageAt;
    this.#index = index;
  }

  get passage(): Passage {
    return this.#passageAt(this.#index);
  }
}

class EventPassages extends StatementPassage {
  readonly #passageAt: PassageAt;
  readonly #also: readonly number[];

  constructor(passageAt: PassageAt, index: number, also: readonly number[]) {
    super(passageAt, index);
    this.#passageAt = passageAt;
    this.#also = also;
  }

  get also(): readonly Passage[] {
    return this.#also.map(this.#passageAt);
  }
}

interface LinkContents {
  readonly passages: (place: number) => readonly Passage[];
  readonly events: (place: number) => readonly Event[];
}

class UnpackedLink implements Link {
  readonly #place: number;
  readonly #contents: LinkContents;
  #passages: readonly Passage[] | null = null;
  #events: readonly Event[] | null = null;

  constructor(
    readonly a: string,
    readonly b: string,
    place: number,
    contents: LinkContents,
  ) {
    this.#place = place;
    this.#contents = contents;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= this.#contents.passages(this.#place);
    return this.#passages;
  }

  get events(): readonly Event[] {
    this.#events ??= this.#contents.events(this.#place);
    return this.#events;
  }
}

function unpackStatement<T extends Role>({ passage, ...others }: PackedStatement<T>, passageAt: PassageAt) {
  return Object.assign(new StatementPassage(passageAt, passage), others);
}

function unpackMentions(run: Uint32Array, passageAt: (index: number) => Passage): NameMention[] {
  return Array.from({ length: run.length / 3 }, (_, place) => {
    const [index = 0, start = 0, end = 0] = run.subarray(3 * place);
    return { passage: passageAt(index), start, end };
  });
}
