import type { Passage } from '../search/knowledge.ts';
import { calendarDate, compareEvents } from './event-order.ts';
import type { Event, Facts, Organisation, Person, Role } from './fact-types.ts';
import { BODY_NOUN } from './fact-words.ts';

/** All that the articles say about one organisation. */
export interface OrganisationCard {
  readonly organisation: Organisation;
  /** The sentence that says what it is; null when none does. */
  readonly definition: Passage | null;
  readonly parent: Organisation | null;
  /** Its parts, by name. */
  readonly parts: readonly Organisation[];
  /** Who holds an office in it, and which. */
  readonly people: readonly { readonly person: Person; readonly roles: readonly Role[] }[];
  /** Newest first; those without a date of the calendar last. */
  readonly events: readonly Event[];
  /** Who appears with it: most events first, then most passages. */
  readonly partners: readonly {
    readonly organisation: Organisation;
    readonly passages: number;
    readonly events: number;
  }[];
}

/** Collects what is known about an organisation; null for an id that is nobody's. */
export function organisationCard(facts: Facts, id: string): OrganisationCard | null {
  const byId = new Map(facts.organisations.map((each) => [each.id, each]));
  const organisation = byId.get(id);
  if (organisation === undefined) return null;
  const people = facts.people.flatMap((person) => {
    const roles = person.roles.filter(({ organisationId }) => organisationId === id);
    return roles.length > 0 ? [{ person, roles }] : [];
  });
  const own = facts.events.filter(({ parties }) =>
    parties.some(({ organisationId }) => organisationId === id),
  );
  const dated = own.filter((event) => calendarDate(event) !== null).sort(compareEvents);
  const undated = own.filter((event) => calendarDate(event) === null);
  const partners = facts.links
    .flatMap(({ a, b, passages, events }) => {
      const other = a === id ? byId.get(b) : b === id ? byId.get(a) : undefined;
      return other ? [{ organisation: other, passages: passages.length, events: events.length }] : [];
    })
    .sort((a, b) => b.events - a.events || b.passages - a.passages);
  return {
    organisation,
    definition: findDefinition(organisation),
    parent: organisation.parent === null ? null : (byId.get(organisation.parent) ?? null),
    parts: facts.organisations.filter(({ parent }) => parent === id),
    people,
    events: [...dated.toReversed(), ...undated],
    partners,
  };
}

/** What stands behind a name where a sentence says what its bearer is: the surest form first. */
const DEFINITIONS: readonly RegExp[] = [
  new RegExp(
    `^(?: \\([^)]*\\))?,? (?:which |that )?(?:is|was) (?:an?|the|one of)\\b(?: [\\p{L}\\p{N}'’-]+){0,6}? ${BODY_NOUN}\\b`,
    'u',
  ),
  new RegExp(`^(?: \\([^)]*\\))?, (?:an?|the|one of)\\b(?: [\\p{L}\\p{N}'’-]+){0,8}? ${BODY_NOUN}\\b`, 'u'),
  /^(?: \([^)]*\))? (?:is|was) (?:dedicated to|devoted to|responsible for|in charge of|founded|established|set up)\b/,
  /^(?: \([^)]*\))? (?:is|was) (?:an?|the|one of)\b/,
];

function findDefinition({ mentions }: Organisation): Passage | null {
  for (const form of DEFINITIONS)
    for (const { passage, end } of mentions)
      if (form.test(passage.text.slice(end - passage.start, end - passage.start + 160))) return passage;
  return null;
}
