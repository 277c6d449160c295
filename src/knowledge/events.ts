import type { Article } from '../corpus/article.ts';
import type { Passage } from '../index/passage.ts';
import type { Claim } from '../language/claims/claim.ts';
import type { Steps } from '../steps.ts';
import type { ClauseView } from './clause-parts.ts';
import { readSubject } from './clause-parts.ts';
import { dateOf, datesOf } from './event-date.ts';
import type { EventMatch } from './event-match.ts';
import { type Cast, readParties } from './event-parties.ts';
import { placeIn, readDateline } from './event-place.ts';
import type { Event } from './fact-types.ts';
import { joinReports, type Report } from './join-reports.ts';
import type { RoleSentence } from './people.ts';
import { type Item, phrasesOf, readItems } from './phrases.ts';
import { type References, trackReferences } from './references.ts';
import type { Sentence } from './sentence.ts';
import { createSenses, findTold, mayTell, mayTellByClaim, type WordSense } from './told-events.ts';
import { unitsOf } from './units.ts';
import type { Meaning } from './who-acts.ts';

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

/** What is kept of an article while its sentences are read. */
interface Telling {
  readonly article: Article;
  readonly references: References;
  /** Where it was written; null where it does not say. */
  readonly dateline: string | null;
  readonly opens: Passage;
  /** Whose office people were said to hold before in the article. */
  readonly offices: Map<string, string>;
  /** An event was told in it that later sentences may go on about. */
  hasEvent: boolean;
}

/** Finds what the sentences say happened; reports of one event are one event. */
export function* findEvents(
  sentences: readonly (RoleSentence & { readonly sentence: Sentence })[],
  cast: Cast,
): Steps<Event[]> {
  const reports: Report[] = [];
  const senseOf = createSenses();
  let telling: Telling | null = null;
  for (const read of sentences) {
    yield;
    const { marked, sentence } = read;
    if (telling?.article !== marked.passage.article) telling = startArticle(marked.passage, cast);
    const { references, offices } = telling;
    const heard = hear(read, telling, senseOf, cast);
    if (heard === null) continue;
    const { view, speaks, mayBeTold } = heard;
    yield;
    if (speaks) {
      followSubject(view, references);
      followLists(view, references);
      rememberAdded(view, references, cast, offices);
    }
    if (!mayBeTold) continue;
    for (const match of yield* findTold(view, meaningOf(sentence, references, cast))) {
      yield;
      const report = readReport(match, read, telling, cast);
      if (report === null) continue;
      telling.hasEvent ||= report.isEnough;
      reports.push(report);
    }
  }
  return yield* joinReports(reports);
}

/**
 * Reads what a sentence may tell of somebody's deeds; null where it tells of nobody's. Claims, dates and phrases take long
 * to find, and most sentences tell of no event, or of nobody's.
 */
function hear(
  read: RoleSentence & { readonly sentence: Sentence },
  telling: Telling,
  senseOf: ReturnType<typeof createSenses>,
  cast: Cast,
): { readonly view: ClauseView; readonly speaks: boolean; readonly mayBeTold: boolean } | null {
  const { marked, roles, sentence } = read;
  const { references, offices } = telling;
  const { text } = sentence;
  if (text.startsWith('#')) return null;
  references.next();
  for (const mark of marked.marks) references.name(mark);
  rememberHolders(roles, cast, offices);
  const words = sentence.words();
  const senses = words.map(senseOf);
  const tells = senses.some((sense, at) => mayTell(sense, words[at]?.tag ?? ''));
  const speaks =
    marked.marks.some(({ kind }) => kind === 'organisation') || references.maySpeakOf(senses, words);
  if (!speaks) references.follow([], true);
  if (!(speaks || (tells && mayBeSomebodys(read, senses, telling, cast)))) return null;
  const claims = tells ? sentence.claims() : [];
  const mayBeTold = claims.some((claim) => mayTellByClaim(claim, text));
  if (!(speaks || mayBeTold)) return null;
  const units = unitsOf(words, marked.marks, sentence.names, mayBeTold ? datesOf(sentence) : []);
  const view: ClauseView = {
    text,
    units,
    phrases: phrasesOf(units),
    claims: claims.map((claim) => asActive(claim, text)),
    leftOf: sentence.leftOf,
  };
  return { view, speaks, mayBeTold };
}

function startArticle(opens: Passage, cast: Cast): Telling {
  const { article, text } = opens;
  const references = trackReferences(cast.namesOf, cast.idOf(article.publisher ?? ''));
  return {
    article,
    references,
    dateline: readDateline(text),
    opens,
    offices: new Map(),
    hasEvent: false,
  };
}

/** Whether a sentence that speaks of no organisation may tell of an event all the same, or go on about one. */
function mayBeSomebodys(
  { marked: { marks, passage }, roles, sentence }: RoleSentence & { readonly sentence: Sentence },
  senses: readonly WordSense[],
  { hasEvent, references, offices, opens }: Telling,
  { personOf }: Cast,
): boolean {
  if (roles.length > 0 || marks.some(({ kind }) => kind === 'state')) return true;
  // "Talks with the union broke off"
  if (senses.some(({ ends }) => ends) && references.topic() !== null) return true;
  const people = marks.flatMap((mark) => personOf.get(mark) ?? []);
  if (people.some((id) => hasEvent || offices.has(id))) return true;
  // "The contract was signed on Monday in Ostby"
  const isThere = passage === opens || sentence.names.some(({ place }) => place >= 0.7);
  return hasEvent && (isThere || /\bhere\b/.test(sentence.text) || datesOf(sentence).length > 0);
}

function meaningOf({ text }: Sentence, references: References, { personOf }: Cast): Meaning {
  return {
    isPerson: (mark) => personOf.has(mark),
    topic: () => {
      const id = references.topic();
      return id === null ? [] : [{ kind: 'organisation', start: 0, end: 0, text: '', id, titles: [] }];
    },
    resolve: (phrase) => {
      const { start, end } = phrase;
      return references.resolve(phrase).map((id) => ({
        kind: 'organisation',
        start,
        end,
        text: text.slice(start, end),
        id,
        titles: [],
      }));
    },
  };
}

/** What a match reports; null where it tells too little of who took part. */
function readReport(
  match: EventMatch,
  { marked, roles, sentence }: RoleSentence & { readonly sentence: Sentence },
  { article, dateline, opens, offices }: Telling,
  cast: Cast,
): Report | null {
  const { passage } = marked;
  const parties = readParties(match, { marked, roles }, cast, offices);
  const bodies = parties.filter(({ organisationId }) => organisationId !== null).length;
  const played = new Set(parties.map(({ role }) => role));
  const isEnough =
    bodies > 0 &&
    (parties.length > 1 || (MAY_BE_ALONE.has(match.type) && !match.isNamed)) &&
    (match.type !== 'membership' || (played.has('member') && played.has('body')));
  if (!isEnough && !match.isContinued) return null;
  const date = dateOf(sentence, match);
  // "was founded" says nothing without by whom or when.
  if (match.type === 'founding' && parties.length < 2 && date?.basis !== 'stated') return null;
  const { published } = article;
  // "is opening a laboratory in January"
  const isAhead =
    date?.basis === 'stated' && published !== null && date.precision !== 'written' && date.value > published;
  const place =
    placeIn(sentence, match, parties, cast.states) ??
    (passage === opens || /\bhere\b/.test(sentence.text) ? dateline : null);
  return {
    ...match,
    status: isAhead && match.status === 'done' ? 'planned' : match.status,
    parties,
    isEnough,
    date,
    place,
    passage,
    isThen: match.status === 'done' && SAME_OCCASION.test(sentence.text.slice(0, match.at)),
  };
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

/** Whom a sentence is about. */
function followSubject(view: ClauseView, references: References): void {
  const first = view.claims.find(({ form, finite }) => form === 'verb' && finite);
  references.follow(first === undefined ? firstNamed(view) : readSubject(view, first).items, true);
}

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

/** Who holds which office, as the roles of a sentence say. */
function rememberHolders(
  roles: RoleSentence['roles'],
  { personOf }: Cast,
  offices: Map<string, string>,
): void {
  for (const { person, holder } of roles) {
    const id = personOf.get(person);
    if (id !== undefined && holder?.kind === 'organisation' && holder.id !== null) offices.set(id, holder.id);
  }
}

/** The same, as what a sentence adds between commas says: "Runa Sol, director of the company,". */
function rememberAdded(
  { phrases, text }: ClauseView,
  references: References,
  { personOf }: Cast,
  offices: Map<string, string>,
): void {
  for (const [at, phrase] of phrases.entries()) {
    const id = phrase.head.mark === null ? undefined : personOf.get(phrase.head.mark);
    if (id === undefined || offices.has(id)) continue;
    const [item] = readItems(phrases, at, text.length).items;
    const [body] = (item?.added ?? []).flatMap((added) => references.resolve(added));
    if (body !== undefined) offices.set(id, body);
  }
}
