import type { EventMatch } from './event-match.ts';
import type { Event, Party } from './fact-types.ts';
import type { Mark } from './marked-text.ts';
import type { RoleSentence } from './people.ts';
import { type States, stateId } from './states.ts';

/** Whom the marks of the sentences stand for. */
export interface Cast {
  readonly nameOfOrganisation: (id: string) => string | null;
  /** All names of an organisation. */
  readonly namesOf: (id: string) => readonly string[];
  /** The organisation that goes by a name; null for none. */
  readonly idOf: (name: string) => string | null;
  readonly nameOfPerson: (id: string) => string | null;
  readonly personOf: ReadonlyMap<Mark, string>;
  readonly states: States;
}

/** Each party once; with a person comes the body whose office the sentence gives them. */
export function readParties(
  { type, parties }: EventMatch,
  { roles }: RoleSentence,
  cast: Cast,
  offices: Map<string, string>,
): Party[] {
  const read = new Map<string, Party>();
  const put = (party: Party): void => {
    const key = party.personId ?? party.name;
    if (!read.has(key)) read.set(key, party);
  };
  const putBody = (id: string, role: string): void => {
    const name = cast.nameOfOrganisation(id);
    if (name !== null) put({ name, role, organisationId: id, personId: null });
  };
  for (const { mark, role } of parties) {
    if (mark.kind === 'state' && mark.id !== null)
      put({ name: mark.id, role, organisationId: stateId(mark.id), personId: null });
    else if (mark.kind === 'organisation' && mark.id !== null) putBody(mark.id, role);
    if (mark.kind !== 'person') continue;
    const personId = cast.personOf.get(mark) ?? null;
    const name = personId === null ? null : cast.nameOfPerson(personId);
    if (name === null || personId === null) continue;
    put({ name, role, organisationId: null, personId });
    if (type === 'appointment') continue;
    const held = roles.flatMap(({ person, holder }) => (person === mark && holder?.id ? [holder] : []));
    for (const { kind, id } of held)
      if (id === null) continue;
      else if (kind === 'state') put({ name: id, role, organisationId: stateId(id), personId: null });
      else putBody(id, role);
    const before = offices.get(personId);
    if (held.length === 0 && before !== undefined && SIGN_FOR.has(type)) putBody(before, role);
  }
  return [...read.values()];
}

/** What somebody does for the body whose office the article said before that they hold. */
const SIGN_FOR: ReadonlySet<Event['type']> = new Set(['agreement', 'meeting']);
