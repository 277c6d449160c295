import { unitsAsked } from '../../language/quantities.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import { SPAN_FEATURE_NAMES } from '../span/span-features.ts';

/** What makes a span no headline, however sure it is. */
export function isVetoed(choice: SpanChoice): boolean {
  return [
    isInOtherMeasure,
    isBygone,
    isUnheard,
    isPlaceForWho,
    isBodyInOffice,
    isCutShort,
    isOfAnotherRank,
    isOfAnotherYear,
    isElsewhere,
    isManyPlaces,
  ].some((veto) => veto(choice));
}

/** "When will it open?" is not answered by a year before the article's. */
function isBygone({ span, text, view: { question, candidate } }: SpanChoice): boolean {
  const { published } = candidate.passage.article;
  const [year] = /\b(?:1\d|20)\d{2}\b/.exec(text) ?? [];
  if (span.precision === 0 || year === undefined || !TO_COME.test(question.text)) return false;
  return published !== null && year < published.slice(0, 4);
}

/** The sentence holds little of the question, and no article holds some word of it: of such headlines three in ten are false. */
function isUnheard({ view: { question, coverage } }: SpanChoice): boolean {
  return coverage < LEAST_OF_UNHEARD && question.terms.some(({ known }) => !known);
}

/** Nobody is asked for by "who" that is rather a place. */
function isPlaceForWho({ span: { form, place, person, organisation }, view }: SpanChoice): boolean {
  const { type } = view.question.asked;
  return (type === 'person' || type === 'body') && form === 'name' && place > Math.max(person, organisation);
}

/** "Who chairs it?" asks for a person. */
function isBodyInOffice({ span: { person, organisation }, view }: SpanChoice): boolean {
  return view.question.asksOffice && organisation > person;
}

/** Of "the Sea and Coast Rescue team" that is asked for, "Coast Rescue" is half the name. */
function isCutShort({ span: { parts }, view: { reading, question } }: SpanChoice): boolean {
  const { head, isPlural } = question.asked;
  const [first, last] = [parts[0], parts.at(-1)];
  if (head === null || isPlural || first === undefined || last === undefined) return false;
  const behind = reading.text.slice(last.end).toLowerCase();
  return (
    behind.startsWith(` ${head}`) &&
    /\p{Lu}[\p{L}\p{M}-]* (?:and|&) $/u.test(reading.text.slice(0, first.start))
  );
}

const RANK =
  /\b(?:first|second|third|fourth|former|previous|deputy|vice|acting|original|initial|final|last(?! (?:year|month|week|time|night|spring|summer|autumn|winter)\b)(?=\s\w))\b/gi;

/** Which of several is asked for must be said: "the last meeting", "the former head". */
function isOfAnotherRank({ view: { question, reading } }: SpanChoice): boolean {
  if (question.asked.type === 'duration') return false;
  const said = reading.text.toLowerCase();
  return (question.text.match(RANK) ?? []).some((rank) => !said.includes(rank.toLowerCase()));
}

/** "How many in 2019?" is not answered by a sentence that tells of 2018. */
function isOfAnotherYear({ view: { claim } }: SpanChoice): boolean {
  return claim.otherYear === ANOTHER;
}

/** Where another year stands than the one asked about. */
const ANOTHER = 2;

const LEAST_OF_UNHEARD = 0.4;
const TO_COME = /\b(?:will|shall|going to)\b/i;

/** "120 tonnes" is not how far something goes. */
function isInOtherMeasure({ span: { unit }, view }: SpanChoice): boolean {
  if (unit === null) return false;
  return unitsAsked(view.question.text)?.includes(unit === '' ? null : unit) === false;
}

const ROLE = SPAN_FEATURE_NAMES.indexOf('verb.role');
const FORM = SPAN_FEATURE_NAMES.indexOf('form');
const LEAST_FORM = 0.5;

/** It stands on the other side of the verb than what is asked for, and is hardly of its kind: "equipment" for "which operator". */
function isElsewhere({ row }: SpanChoice): boolean {
  return row[ROLE] === -1 && (row[FORM] ?? 0) < LEAST_FORM;
}

/** "Where did they meet?" is not answered by the places that all of them came from. */
function isManyPlaces({ span: { items }, view }: SpanChoice): boolean {
  const { type, isList } = view.question.asked;
  return (type === 'place' || type === 'city') && !isList && items >= MANY;
}

const MANY = 3;
