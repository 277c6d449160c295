import type { Passage } from '../index/passage.ts';
import type { Claim } from '../language/claims/claim.ts';
import type { Steps } from '../steps.ts';
import type { ClauseView } from './clause-parts.ts';
import { readSubject } from './clause-parts.ts';
import { dateOf, datesOf } from './event-date.ts';
import type { EventMatch } from './event-match.ts';
import { placeIn, readDateline } from './event-place.ts';
import type { Event, Party } from './fact-types.ts';
import { joinReports, type Report } from './join-reports.ts';
import type { Mark } from './marked-text.ts';
import type { RoleSentence } from './people.ts';
import { type Item, phrasesOf, readItems, unitsOf } from './phrases.ts';
import { type References, trackReferences } from './references.ts';
import type { Sentence } from './sentence.ts';
import { type States, stateId } from './states.ts';
import { findTold, mayTell } from './told-events.ts';

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

/** What one body may do by itself. */
const MAY_BE_ALONE = new Set<Event['type']>([
  'sponsorship',
  'centre',
  'committee',
  'training',
  'founding',
  'meeting',
  'venture',
]);

/** Finds what the sentences say happened; reports of one event are one event. */
export function* findEvents(
  sentences: readonly (RoleSentence & { readonly sentence: Sentence })[],
  cast: Cast,
): Steps<Event[]> {
  const reports: Report[] = [];
  let references: References | null = null;
  let article: unknown = null;
  let dateline: string | null = null;
  let opens: Passage | null = null;
  /** Whose office people were said to hold before in the article. */
  const offices = new Map<string, string>();
  for (const { marked, roles, sentence } of sentences) {
    yield;
    const { passage } = marked;
    if (article !== passage.article) {
      article = passage.article;
      references = trackReferences(cast.namesOf, cast.idOf(passage.article.publisher ?? ''));
      offices.clear();
      dateline = readDateline(passage.text);
      opens = passage;
    }
    if (references === null || /^#/.test(sentence.text)) continue;
    const known = references;
    known.next();
    for (const mark of marked.marks) known.name(mark);
    // Claims and dates take long to find, and most sentences tell of no event.
    const tells = sentence.words().some(mayTell);
    const claims = tells ? sentence.claims() : [];
    const dates = tells ? datesOf(sentence) : [];
    const units = unitsOf(sentence.words(), marked.marks, sentence.names, dates);
    const view: ClauseView = {
      text: sentence.text,
      units,
      phrases: phrasesOf(units),
      claims: claims.map((claim) => asActive(claim, sentence.text)),
    };
    yield;
    const first = view.claims.find(({ form, finite }) => form === 'verb' && finite);
    known.follow(first === undefined ? firstNamed(view) : readSubject(view, first).items, true);
    followLists(view, known);
    rememberOffices(view, roles, known, cast, offices);
    const meaning = {
      isPerson: (mark: Mark) => cast.personOf.has(mark),
      topic: (): Mark[] => {
        const id = known.topic();
        return id === null ? [] : [{ kind: 'organisation', id, start: 0, end: 0, text: '', titles: [] }];
      },
      resolve: (phrase: Parameters<References['resolve']>[0]): Mark[] =>
        known.resolve(phrase).map((id) => ({
          kind: 'organisation',
          id,
          start: phrase.start,
          end: phrase.end,
          text: sentence.text.slice(phrase.start, phrase.end),
          titles: [],
        })),
    };
    for (const match of yield* findTold(view, meaning)) {
      yield;
      const parties = readParties(match, { marked, roles }, cast, offices);
      const bodies = parties.filter(({ organisationId }) => organisationId !== null).length;
      const played = new Set(parties.map(({ role }) => role));
      const isEnough =
        bodies > 0 &&
        (parties.length > 1 || (MAY_BE_ALONE.has(match.type) && !match.isNamed)) &&
        (match.type !== 'membership' || (played.has('member') && played.has('body')));
      if (!isEnough && !match.isContinued) continue;
      const date = dateOf(sentence, match);
      const opening = sentence.text.slice(0, match.at);
      const isThen = match.status === 'done' && SAME_OCCASION.test(opening);
      // "was founded" says nothing without by whom or when.
      if (match.type === 'founding' && parties.length < 2 && date?.basis !== 'stated') continue;
      const { published } = passage.article;
      // "is opening a laboratory in January"
      const isAhead =
        date?.basis === 'stated' &&
        published !== null &&
        date.precision !== 'written' &&
        date.value > published;
      const place =
        placeIn(sentence, match, parties, cast.states) ??
        (passage === opens || /\bhere\b/.test(sentence.text) ? dateline : null);
      reports.push({
        ...match,
        status: isAhead && match.status === 'done' ? 'planned' : match.status,
        parties,
        isEnough,
        date,
        place,
        passage,
        isThen,
      });
    }
  }
  return yield* joinReports(reports);
}

/** "is to join" is done by whoever stands before it, as "is to be joined" is not. */
function asActive(claim: Claim, text: string): Claim {
  const isActive =
    claim.passive && IS_TO.test(text.slice(Math.max(0, claim.word.start - NEAR_BY), claim.word.start));
  return isActive ? { ...claim, passive: false } : claim;
}

/** What is told next happened there and then: "On the same evening", "At the end of the talks". */
const SAME_OCCASION =
  /\b(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring) (?:the (?:course|end|start|margins|sidelines|close|opening) of )?(?:the|that|this) (?:same (?:\p{L}+ )?(?:day|evening|morning|afternoon|night|occasion|time)|(?:gala )?dinner|talks|ceremony|signing|meeting|visit|congress|conference|forum|summit|event)\b|\b[Ii]n the (?:morning|afternoon|evening)\b/u;
const IS_TO = /\b(?:is|are|was|were) to (?:\p{L}+ly )?$/u;
/** In characters. */
const NEAR_BY = 30;

/** Whom a sentence is about, where nothing is read of its verbs: what stands before the first of them. */
function firstNamed({ units, phrases, text }: ClauseView): readonly Item[] {
  const verb = units.find(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const first = phrases.findIndex(({ lead, head }) => lead.at(-1)?.tag !== 'ADP' && head.kind !== 'date');
  const isSubject = first >= 0 && verb !== undefined && (phrases[first]?.end ?? 0) <= verb.start;
  return isSubject ? readItems(phrases, first, Math.min(verb.start, text.length)).items : [];
}

/** Those who are named together anywhere in a sentence: "the two companies" of the next one. */
function followLists({ phrases, text }: ClauseView, references: References): void {
  for (const phrase of phrases) references.meet(phrase);
  for (let at = 0; at < phrases.length; ) {
    const { items, next } = readItems(phrases, at, text.length);
    references.follow(items, false);
    at = Math.max(next, at + 1);
  }
}

/** Who holds which office, as the roles of a sentence and what it adds between commas say. */
function rememberOffices(
  { phrases, text }: ClauseView,
  roles: RoleSentence['roles'],
  references: References,
  { personOf }: Cast,
  offices: Map<string, string>,
): void {
  for (const { person, holder } of roles) {
    const id = personOf.get(person);
    if (id !== undefined && holder?.kind === 'organisation' && holder.id !== null) offices.set(id, holder.id);
  }
  for (const [at, phrase] of phrases.entries()) {
    const id = phrase.head.mark === null ? undefined : personOf.get(phrase.head.mark);
    if (id === undefined || offices.has(id)) continue;
    const [item] = readItems(phrases, at, text.length).items;
    const [body] = (item?.added ?? []).flatMap((added) => references.resolve(added));
    if (body !== undefined) offices.set(id, body);
  }
}

/** Each party once; with a person comes the body whose office the sentence gives them. */
function readParties(
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

export type { Item };
