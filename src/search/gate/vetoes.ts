import { isOffice } from '../../language/names/name-words.ts';
import { unitsAsked } from '../../language/quantities.ts';
import { verbsOf } from '../question/question.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import { SPAN_FEATURE_NAMES } from '../span/span-features.ts';

/** What makes a span no headline, however sure it is. */
export function isVetoed(choice: SpanChoice): boolean {
  return [
    isInOtherMeasure,
    isSumOfCounted,
    isLabel,
    isBygone,
    isUnheard,
    isPlaceForWho,
    isBodyInOffice,
    isCutShort,
    isOfAnotherRank,
    isOfAnotherYear,
    isElsewhere,
    isManyPlaces,
    isOneOfSeveral,
    isWithTheirOwn,
  ].some((veto) => veto(choice));
}

/** "When will it open?" is not answered by a year before the article's. */
function isBygone({ span, text, view: { question, candidate } }: SpanChoice): boolean {
  const { published } = candidate.passage.article;
  const [year] = /\b(?:1\d|20)\d{2}\b/.exec(text) ?? [];
  if (span.precision === 0 || year === undefined || !TO_COME.test(question.text)) return false;
  return published !== null && year < published.slice(0, 4);
}

/**
 * The sentence holds little of the question, and no article holds some word of it: of such headlines three in ten are false. A list
 * where one was asked for is seldom of something else: "Present were A, B and C".
 */
function isUnheard({ span: { form }, view: { question, coverage } }: SpanChoice): boolean {
  if (question.asked.isList && form === 'list') return false;
  return coverage < LEAST_OF_UNHEARD && question.terms.some(({ known }) => !known);
}

/** Nobody is asked for by "who" that is rather a place. */
function isPlaceForWho({ span: { form, place, person, organisation }, view }: SpanChoice): boolean {
  const { type } = view.question.asked;
  return (type === 'person' || type === 'body') && form === 'name' && place > Math.max(person, organisation);
}

/** "Who chairs it?" asks for a person, but what is "run jointly by A and B" is run by two bodies. */
function isBodyInOffice({ span: { person, organisation, items }, view }: SpanChoice): boolean {
  const { question, claim } = view;
  const asksDeed = verbsOf(question).some(({ text }) => !isOffice(text));
  const isShared = items > 1 && asksDeed && claim.said === 'done';
  return question.asksOffice && organisation > person && !isShared;
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

/** "How many members?" is not answered by a sum of money. */
function isSumOfCounted({ span: { unit }, view }: SpanChoice): boolean {
  const { type } = view.question.asked;
  return (type === 'count' || type === 'percent') && unit === 'money';
}

/** "Item 4, staff" counts no staff. */
function isLabel({ span, view: { reading } }: SpanChoice): boolean {
  return span.unit === '' && LABELLED.test(reading.text.slice(0, span.start));
}

const LABELLED =
  /\b(?:annex|article|chapter|clause|figure|gate|item|level|line|lot|no\.?|number|page|paragraph|phase|pier|platform|point|room|route|rule|section|table|terminal)\s$/i;
const ROLE = SPAN_FEATURE_NAMES.indexOf('verb.role');
const FORM = SPAN_FEATURE_NAMES.indexOf('form');
const ASKED_NAMES = SPAN_FEATURE_NAMES.indexOf('form.askedNames');
const LEAST_FORM = 0.5;

/**
 * It stands on the other side of the verb than what is asked for, and is hardly of its kind: "equipment" for "which operator". What
 * a colon announces stands for what is before the verb: "Two firms joined: A and B".
 */
function isElsewhere(choice: SpanChoice): boolean {
  const { row } = choice;
  return row[ROLE] === -1 && (row[FORM] ?? 0) < LEAST_FORM && !isAnnounced(choice);
}

/** Whether the sentence names what was asked for, and a colon before the list: "Two firms joined: A and B". */
function isAnnounced({ span, view: { head, singular, reading } }: SpanChoice): boolean {
  return (
    span.form === 'list' &&
    head !== null &&
    singular.slice(0, span.first).includes(head) &&
    /:\s+$/.test(reading.text.slice(0, span.start))
  );
}

/** "Where did they meet?" is not answered by the places that all of them came from. */
function isManyPlaces({ span: { items }, view }: SpanChoice): boolean {
  const { type, isList } = view.question.asked;
  return (type === 'place' || type === 'city') && !isList && items >= MANY;
}

const MANY = 3;

/** "Which countries joined?" is not answered by one of them as though it were the only one. */
function isOneOfSeveral({ span: { form, items }, view: { question } }: SpanChoice): boolean {
  const { isList, isPlural } = question.asked;
  return isList && isPlural && items === 1 && (form === 'name' || form === 'phrase');
}

/** The partners of A are not "A and B". */
function isWithTheirOwn({ row, span: { form }, view: { question, head } }: SpanChoice): boolean {
  return question.asked.isList && form === 'list' && head === 'partner' && (row[ASKED_NAMES] ?? 0) > 0;
}
