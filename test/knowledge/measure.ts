import type { Facts } from '../../src/knowledge/fact-types.ts';
import { EVENTS, type ExpectedEvent, ORGANISATIONS, PEOPLE } from './expected.ts';

/** How much of what was found is right, and how much of what is there was found: each between 0 and 1. */
export interface Measure {
  readonly precision: number;
  readonly recall: number;
  /** What was found and is wrong, and what was missed, for reading. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

const fold = (name: string): string => name.toLowerCase().replace(/^the /, '');
const isOneOf = (name: string, names: readonly string[]): boolean =>
  names.some((each) => fold(each) === fold(name));

function measure(
  right: number,
  wrong: readonly string[],
  expected: number,
  missed: readonly string[],
): Measure {
  return { precision: right / (right + wrong.length), recall: 1 - missed.length / expected, wrong, missed };
}

/** A second organisation for one that is expected is wrong: its names belong together. */
export function measureOrganisations({ organisations }: Facts): Measure {
  const claimed = new Set<object>();
  const wrong: string[] = [];
  for (const { name, aliases, mentions } of organisations) {
    if (mentions.length === 0) continue;
    const expected = ORGANISATIONS.find(({ names }) =>
      [name, ...aliases].some((each) => isOneOf(each, names)),
    );
    if (expected === undefined || claimed.has(expected)) wrong.push(name);
    else claimed.add(expected);
  }
  const needed = ORGANISATIONS.filter(({ also }) => !also);
  const missed = needed.filter((each) => !claimed.has(each)).map(({ names }) => names[0] ?? '');
  return measure(claimed.size, wrong, needed.length, missed);
}

/** Counts each person, and each office with whose it is. */
export function measurePeople({ people, organisations }: Facts): Measure {
  const claimed = new Set<object>();
  const wrong: string[] = [];
  const namesOf = (name: string | null): readonly string[] => {
    const body = organisations.find((each) => each.name === name);
    return [name ?? '', ...(body?.aliases ?? [])];
  };
  for (const { name, roles } of people) {
    const person = PEOPLE.find(({ names }) => isOneOf(name, names));
    if (person === undefined || claimed.has(person)) wrong.push(name);
    else claimed.add(person);
    for (const { role, organisation } of roles) {
      const expected = person?.roles.find(
        (each) =>
          fold(each.role) === fold(role) && namesOf(organisation).some((own) => isOneOf(own, each.of)),
      );
      if (expected === undefined) wrong.push(`${name}: ${role} of ${organisation}`);
      else claimed.add(expected);
    }
  }
  const needed = PEOPLE.flatMap((person) => [
    { what: person, text: person.names[0] ?? '' },
    ...person.roles.map((role) => ({ what: role, text: `${person.names[0]}: ${role.role}` })),
  ]);
  const missed = needed.filter(({ what }) => !claimed.has(what)).map(({ text }) => text);
  return measure(claimed.size, wrong, needed.length, missed);
}

/** An event is right with its type, its date and two of its parties, and no organisation that took no part. */
export function measureEvents({ events, organisations }: Facts): Measure {
  const claimed = new Set<object>();
  const wrong: string[] = [];
  let right = 0;
  for (const { type, parties, date, passage } of events) {
    const bodies = parties
      .filter(({ organisationId }) => organisationId !== null)
      .map(({ name, organisationId }) => [
        name,
        ...(organisations.find(({ id }) => id === organisationId)?.aliases ?? []),
      ]);
    const isParty = (names: readonly string[], expected: readonly string[]): boolean =>
      names.some((name) => isOneOf(name, expected));
    const fits = (expected: ExpectedEvent): boolean => {
      const found = expected.parties.filter((names) => bodies.some((body) => isParty(body, names)));
      return (
        expected.types.includes(type) &&
        expected.article.some((start) => passage.article.id.startsWith(start)) &&
        (date === null || date.precision === 'written' ? null : date.value) === expected.date &&
        (expected.basis === undefined || date?.basis === expected.basis) &&
        found.length >= Math.min(2, expected.parties.length) &&
        bodies.every((body) =>
          [...expected.parties, ...(expected.others ?? [])].some((names) => isParty(body, names)),
        )
      );
    };
    const matches = EVENTS.filter(fits);
    for (const match of matches) claimed.add(match);
    if (matches.length > 0) right++;
    else wrong.push(`${type} ${date?.value} ${parties.map(({ name }) => name).join(' + ')}: ${passage.text}`);
  }
  const needed = EVENTS.filter(({ also }) => !also);
  const missed = needed
    .filter((each) => !claimed.has(each))
    .map(({ types, date, parties }) => `${types[0]} ${date} ${parties.map(([name]) => name).join(' + ')}`);
  return measure(right, wrong, needed.length, missed);
}
