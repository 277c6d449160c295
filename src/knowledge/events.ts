import type { Steps } from '../steps.ts';
import { dateOf } from './event-date.ts';
import type { EventMatch } from './event-match.ts';
import { EVENT_RULES } from './event-rules.ts';
import type { Event, Party } from './fact-types.ts';
import type { Mark } from './marked-text.ts';
import { matchEvents } from './match-events.ts';
import type { RoleSentence } from './people.ts';
import { plainSentence } from './plain-sentence.ts';
import type { Name, Sentence } from './sentence.ts';
import { type States, stateId } from './states.ts';

/** Whom the marks of the sentences stand for. */
export interface Cast {
  readonly nameOfOrganisation: (id: string) => string | null;
  readonly nameOfPerson: (id: string) => string | null;
  readonly personOf: ReadonlyMap<Mark, string>;
  readonly states: States;
}

const NEEDS_TWO = new Set(EVENT_RULES.filter(({ alone }) => !alone).map(({ type }) => type));

/** Finds what the sentences say happened; what an article says twice in the same way is one event. */
export function* findEvents(
  sentences: readonly (RoleSentence & { readonly sentence: Sentence })[],
  cast: Cast,
): Steps<Event[]> {
  const events = new Map<string, Event>();
  for (const { marked, roles, sentence } of sentences) {
    yield;
    const plain = plainSentence(marked, roles);
    yield;
    for (const match of yield* matchEvents(spellNobody(plain, marked.marks, cast), marked.marks, sentence)) {
      yield;
      const parties = readParties(match, { marked, roles }, cast);
      if (!parties.some(({ personId }) => personId === null)) continue;
      if (NEEDS_TWO.has(match.type) && parties.length < 2) continue;
      const { passage } = marked;
      yield;
      const date = dateOf(
        sentence,
        match.at >= 0 ? match.at : Math.max(0, sentence.text.indexOf(match.verb)),
      );
      yield;
      const place = placeOf(sentence, parties, cast);
      const names = parties.map(({ name }) => name).sort();
      const key = [match.type, passage.article.id, date?.value, ...names].join('\n');
      if (events.has(key)) continue;
      const id = `${passage.index}-${events.size}`;
      events.set(key, { id, type: match.type, parties, place, date, planned: match.planned, passage });
    }
  }
  return [...events.values()];
}

/** Names that turned out to be nobody's take no part: they stand as they are written. */
function spellNobody(plain: string, marks: readonly Mark[], { personOf }: Cast): string {
  return plain.replace(/⟦p(\d+)⟧/g, (whole: string, number: string) => {
    const mark = marks[Number(number)];
    return mark === undefined || personOf.has(mark) ? whole : mark.text;
  });
}

/** Each party once; with a person comes the body whose office the sentence gives them. */
function readParties({ parties }: EventMatch, { roles }: RoleSentence, cast: Cast): Party[] {
  const read = new Map<string, Party>();
  const put = (party: Party): void => {
    const key = party.personId ?? party.name;
    if (!read.has(key)) read.set(key, party);
  };
  for (const { mark, role } of parties) {
    if (mark.kind === 'person') {
      const personId = cast.personOf.get(mark) ?? null;
      const name = personId === null ? null : cast.nameOfPerson(personId);
      if (name === null) continue;
      put({ name, role, organisationId: null, personId });
      for (const { person, holder } of roles) {
        if (person !== mark || !holder?.id) continue;
        const body = holder.kind === 'state' ? holder.id : cast.nameOfOrganisation(holder.id);
        if (body !== null)
          put({
            name: body,
            role,
            organisationId: organisationId({ kind: holder.kind, id: holder.id }),
            personId: null,
          });
      }
    } else if (mark.id !== null) {
      const name = mark.kind === 'state' ? mark.id : cast.nameOfOrganisation(mark.id);
      if (name !== null)
        put({ name, role, organisationId: organisationId({ kind: mark.kind, id: mark.id }), personId: null });
    }
  }
  return [...read.values()];
}

function organisationId({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return kind === 'state' ? stateId(id) : id;
}

/** The place that the sentence says it happened in: a name behind "in" or "at" that is no party's. */
function placeOf(
  { text, names, dates }: Sentence,
  parties: readonly Party[],
  { states }: Cast,
): string | null {
  const places = names.filter(
    (name) =>
      isPlace(text, name) &&
      !parties.some(({ name: party }) => party === name.text) &&
      // "in May"
      !dates().some(({ start, end }) => start < name.end && name.start < end),
  );
  const place = places.find((name) => !states.isCountry(name.text)) ?? places[0];
  if (place === undefined) return null;
  // "in Bergen (Norway), Ostby and Quayle": what happens in several places has no one place.
  const listed = names.some(
    (name) =>
      name.start > place.end &&
      !states.isCountry(name.text) &&
      /^(?: \([^)]*\))?(?:,| and) (?:in )?$/.test(text.slice(place.end, name.start)),
  );
  return listed ? null : place.text;
}

function isPlace(text: string, { start, place, organisation, person }: Name): boolean {
  // "a company based in Ostby" says where the company is, not where it happened.
  const behind = /\b(?<!\b(?:based|born|headquartered|located) )(?:in|at|near) (?:the )?$/.test(
    text.slice(Math.max(0, start - 30), start),
  );
  return behind && place >= 0.7 && place > organisation && place > person;
}
