import type { Passage } from '../index/passage.ts';
import { compareEvents, comparePassages } from './event-order.ts';
import type { Event, Facts, Person, Role } from './fact-types.ts';

/** All that the articles say about one person. */
export interface PersonCard {
  readonly person: Person;
  /** In the order of the articles' dates, those without one last. */
  readonly roles: readonly Role[];
  /** The sentences that say what the person said or did, in the order of the articles' dates. */
  readonly passages: readonly Passage[];
  /** What the person took part in, the earliest first. */
  readonly events: readonly Event[];
}

/** Collects what is known about a person; null for an id that is nobody's. */
export function personCard(facts: Facts, id: string): PersonCard | null {
  const person = facts.people.find((each) => each.id === id);
  if (person === undefined) return null;
  return {
    person,
    roles: person.roles.toSorted((a, b) => comparePassages(a.passage, b.passage)),
    passages: [...new Set(person.mentions.map(({ passage }) => passage))].sort(comparePassages),
    events: facts.events
      .filter(({ parties }) => parties.some(({ personId }) => personId === id))
      .sort(compareEvents),
  };
}
