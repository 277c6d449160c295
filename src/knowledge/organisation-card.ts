import type { Passage } from '../index/passage.ts';
import { calendarDate, compareEvents } from './event-order.ts';
import type { Event, Facts, Organisation, Person, Role } from './fact-types.ts';
import { BODY_NOUN } from './fact-words.ts';
import { linksOf } from './links.ts';

/** All that the articles say about one organisation. */
export interface OrganisationCard {
  readonly organisation: Organisation;
  /** The sentence that says what it is; null when none does. */
  readonly definition: Passage | null;
  /** Its other names, each with a passage that uses it; without one where only its curator knows the name. */
  readonly aliases: readonly { readonly name: string; readonly passage: Passage | null }[];
  /** What it is part of, with a passage that says so or at least names both; without one where only its curator says so. */
  readonly parent: { readonly organisation: Organisation; readonly passage: Passage | null } | null;
  /** Its parts, by name. */
  readonly parts: readonly Organisation[];
  /** Who holds an office in it, and which. */
  readonly people: readonly { readonly person: Person; readonly roles: readonly Role[] }[];
  /** Newest first; those without a date of the calendar last. */
  readonly events: readonly Event[];
  /** Who appears with it: most events first, then most passages. */
  readonly partners: readonly {
    readonly organisation: Organisation;
    readonly passages: readonly Passage[];
    readonly events: readonly Event[];
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
  const links = linksOf(facts, id);
  const partners = [...links]
    .flatMap(([other, { passages, events }]) => {
      const partner = byId.get(other);
      return partner ? [{ organisation: partner, passages, events }] : [];
    })
    .sort((a, b) => b.events.length - a.events.length || b.passages.length - a.passages.length);
  const above = organisation.parent === null ? undefined : byId.get(organisation.parent);
  return {
    organisation,
    definition: findDefinition(organisation),
    aliases: organisation.aliases.map((name) => ({ name, passage: passageNaming(organisation, name) })),
    parent:
      above === undefined
        ? null
        : {
            organisation: above,
            passage: organisation.parentPassage ?? links.get(above.id)?.passages[0] ?? null,
          },
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

function passageNaming({ mentions }: Organisation, name: string): Passage | null {
  const mention = mentions.find(({ passage, start, end }) => passage.article.text.slice(start, end) === name);
  return mention?.passage ?? null;
}

function findDefinition({ mentions }: Organisation): Passage | null {
  for (const form of DEFINITIONS)
    for (const { passage, end } of mentions)
      if (form.test(passage.text.slice(end - passage.start, end - passage.start + 160))) return passage;
  return null;
}
