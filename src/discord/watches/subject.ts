import type { Passage } from '../../index/passage.ts';
import { between } from '../../knowledge/between.ts';
import { comparePassages } from '../../knowledge/event-order.ts';
import type { Event, Facts, NameMention, Organisation, Person, Role } from '../../knowledge/fact-types.ts';
import { familyOf } from '../../knowledge/family.ts';
import { organisationCard } from '../../knowledge/organisation-card.ts';
import { personCard } from '../../knowledge/person-card.ts';
import type { Subject, WatchKind } from '../../storage/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { createPartFinder } from '../between-reply.ts';
import { formatName } from '../citation.ts';
import { formatPerson, formatRole } from '../statements.ts';
import { quoteEvent } from '../timeline-reply.ts';

type Named = Organisation | Person;

/** An event, and the part by which what is watched has to do with it; null where it took part itself. */
interface Happened {
  readonly event: Event;
  readonly part: string | null;
}

/** What facts hold on what is watched. */
interface Held {
  /** The sentences that name it. */
  readonly passages: Iterable<Passage>;
  /** What it, or a part of it, took part in. */
  readonly events: readonly Happened[];
  readonly offices: readonly { readonly person: Person; readonly role: Role }[];
  readonly mentions: readonly NameMention[];
}

/** A sentence on what is watched, and what facts say that it tells. */
export interface Telling {
  readonly passage: Passage;
  readonly highlights: readonly NameMention[];
  readonly events: readonly Happened[];
  readonly offices: Held['offices'];
}

/** Those of whom something is to be watched, as a watch keeps them. */
export function describeSubject(kind: WatchKind, named: readonly Named[]): Subject {
  return { kind, named: named.map(({ id, name }) => ({ id, name })) };
}

/** What is watched, in one line of Discord's markdown. */
export function formatSubject(texts: Texts, { named }: Subject): string {
  const [first = '', second] = named.map(({ name }) => formatName(name));
  return second === undefined ? first : texts.lookups.betweenTitle(first, second);
}

/**
 * The sentences on what is watched: those that tell of an event or an office first, each by the dates of the articles. None
 * where the facts do not know it any more.
 */
export function findTellings(facts: Facts, subject: Subject): readonly Telling[] {
  const held = findHeld(facts, subject);
  if (held === null) return [];
  const { events, offices, mentions } = held;
  const passages = [
    ...held.passages,
    ...events.flatMap(({ event }) => sentencesOf(event)),
    ...offices.map(({ role }) => role.passage),
  ];
  // Looked up, since what is named in thousands of sentences would be gone through as often.
  const mentionsIn = groupByPassage(mentions, ({ passage }) => [passage]);
  const eventsIn = groupByPassage(events, ({ event }) => sentencesOf(event));
  const officesIn = groupByPassage(offices, ({ role }) => [role.passage]);
  const tellings = [...new Set(passages)].sort(comparePassages).map((passage) => ({
    passage,
    highlights: mentionsIn.get(passage) ?? [],
    events: eventsIn.get(passage) ?? [],
    offices: officesIn.get(passage) ?? [],
  }));
  const isTold = ({ events, offices }: Telling): boolean => events.length + offices.length > 0;
  return [...tellings.filter(isTold), ...tellings.filter((telling) => !isTold(telling))];
}

/** What a sentence tells of what is watched, in lines of Discord's markdown. */
export function formatTelling(texts: Texts, { kind }: Subject, { passage, events, offices }: Telling) {
  const told = events.flatMap(({ event, part }) =>
    quoteEvent(texts, event, part).filter((entry) => entry.passage === passage),
  );
  const held = offices.map(({ person, role }) =>
    kind === 'person'
      ? formatRole(texts, role, true)
      : texts.lookups.party(formatPerson(person), formatRole(texts, role, false)),
  );
  const statements = [...told.flatMap((entry) => entry.statements), ...held];
  return { statements: [...new Set(statements)], isDated: told.some(({ isDated }) => isDated === true) };
}

function groupByPassage<T>(
  items: readonly T[],
  passagesOf: (item: T) => readonly Passage[],
): ReadonlyMap<Passage, readonly T[]> {
  const groups = new Map<Passage, T[]>();
  for (const item of items)
    for (const passage of passagesOf(item)) {
      const group = groups.get(passage);
      if (group === undefined) groups.set(passage, [item]);
      else group.push(item);
    }
  return groups;
}

function sentencesOf({ passage, also }: Event): readonly Passage[] {
  return [passage, ...also];
}

function findHeld(facts: Facts, { kind, named }: Subject): Held | null {
  const [first, second] = named;
  if (first === undefined) return null;
  if (kind === 'person') {
    const person = findNamed(facts.people, first);
    const card = person && personCard(facts, person.id);
    if (!card) return null;
    const offices = card.roles.map((role) => ({ person: card.person, role }));
    const events = card.events.map((event) => ({ event, part: null }));
    return { passages: card.passages, events, offices, mentions: card.person.mentions };
  }
  const organisation = findNamed(facts.organisations, first);
  if (organisation === null) return null;
  if (kind === 'pair') {
    const other = second && findNamed(facts.organisations, second);
    if (!other) return null;
    const mentions = [...organisation.mentions, ...other.mentions];
    const { passages, events } = between(facts, organisation.id, other.id);
    return { passages, events: findParts(facts, events, [organisation, other]), offices: [], mentions };
  }
  const card = organisationCard(facts, organisation.id);
  if (card === null) return null;
  const { mentions } = organisation;
  return {
    passages: mentions.map(({ passage }) => passage),
    events: findParts(facts, findOfFamily(facts, organisation.id), [organisation]),
    offices: card.people.flatMap(({ person, roles }) => roles.map((role) => ({ person, role }))),
    mentions,
  };
}

/** What an organisation or any of its parts took part in. */
function findOfFamily(facts: Facts, id: string): readonly Event[] {
  const family = familyOf(facts, id);
  return facts.events.filter(({ parties }) =>
    parties.some(({ organisationId }) => organisationId !== null && family.has(organisationId)),
  );
}

/** Says of each event by which part of those that are watched it is theirs. */
function findParts(
  facts: Facts,
  events: readonly Event[],
  watched: readonly Organisation[],
): readonly Happened[] {
  const partOf = createPartFinder(facts, watched);
  return events.map((event) => ({ event, part: partOf(event) }));
}

/** The only one that is called so; else whoever has the id, which is made of a name and may go to a namesake. */
function findNamed<T extends Named>(all: readonly T[], { id, name }: Subject['named'][number]): T | null {
  const [only, ...others] = all.filter((one) => one.name === name || one.aliases.includes(name));
  if (only !== undefined && others.length === 0) return only;
  return all.find((one) => one.id === id) ?? null;
}
