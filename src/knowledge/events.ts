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
import { findTold } from './told-events.ts';

/** Whom the marks of the sentences stand for. */
export interface Cast {
  readonly nameOfOrganisation: (id: string) => string | null;
  /** All names of an organisation. */
  readonly namesOf: (id: string) => readonly string[];
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
  for (const { marked, roles, sentence } of sentences) {
    yield;
    const { passage } = marked;
    if (article !== passage.article) {
      article = passage.article;
      references = trackReferences(cast.namesOf, passage.article.publisher);
      dateline = readDateline(passage.text);
    }
    if (references === null || /^#/.test(sentence.text)) continue;
    const known = references;
    known.next();
    for (const mark of marked.marks) known.name(mark);
    const units = unitsOf(sentence.words(), marked.marks, sentence.names, datesOf(sentence));
    const view: ClauseView = {
      text: sentence.text,
      units,
      phrases: phrasesOf(units),
      claims: sentence.claims().map((claim) => asActive(claim, sentence.text)),
    };
    yield;
    const [first] = view.claims.filter(({ form, finite }) => form === 'verb' && finite);
    if (first !== undefined) known.follow(readSubject(view, first).items, true);
    followLists(view, known);
    const meaning = {
      isPerson: (mark: Mark) => cast.personOf.has(mark),
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
      const parties = readParties(match, { marked, roles }, cast);
      const bodies = parties.filter(({ organisationId }) => organisationId !== null).length;
      const played = new Set(parties.map(({ role }) => role));
      const isEnough =
        bodies > 0 &&
        (parties.length > 1 || (MAY_BE_ALONE.has(match.type) && !match.isNamed)) &&
        (match.type !== 'membership' || (played.has('member') && played.has('body')));
      if (!isEnough && !match.isContinued) continue;
      const date = dateOf(sentence, match);
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
        (passage.position === 0 || /\bhere\b/.test(sentence.text) ? dateline : null);
      reports.push({
        ...match,
        status: isAhead && match.status === 'done' ? 'planned' : match.status,
        parties,
        isEnough,
        date,
        place,
        passage,
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

const IS_TO = /\b(?:is|are|was|were) to (?:\p{L}+ly )?$/u;
/** In characters. */
const NEAR_BY = 30;

/** Those who are named together anywhere in a sentence: "the two companies" of the next one. */
function followLists({ phrases, text }: ClauseView, references: References): void {
  for (let at = 0; at < phrases.length; ) {
    const { items, next } = readItems(phrases, at, text.length);
    references.follow(items, false);
    at = Math.max(next, at + 1);
  }
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
        if (person !== mark || !holder?.id || role === 'appointed' || role === 'former') continue;
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

export type { Item };
