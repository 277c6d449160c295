import type { Knowledge } from '../../index/knowledge.ts';
import { findRole } from '../../language/names/find-role.ts';
import { toSingular } from '../../language/words/singular.ts';
import { contentTerms } from '../../language/words/tokens.ts';
import type { AskedType } from '../question/asked-nouns.ts';
import { creditOf, type Question, type QuestionTerm, verbsOf } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';
import type { SpanChoice } from '../span/choose-span.ts';
import type { Claim } from '../span/claim.ts';
import { SPAN_FEATURE_NAMES } from '../span/span-features.ts';
import type { SpanView } from '../span/span-view.ts';

/** A word for the same is enough: "leads" is in "CEO of". */
const LEAST_CREDIT = 0.75;
/** From here on a name counts as a person's. */
const LEAST_PERSON = 0.45;
const COMPOUND = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu;
const LIMITS =
  /\b(?:former|ex|deputy|vice|acting|interim|assistant|honorary|previous|outgoing|incoming|designate|elect)\b/gi;

/** The question's weight that a sentence must hold to state what was asked; a span must fit its kind, and lead the others. */
const LEAST_HELD = 0.85;
const LEAST_FORM = 0.7;
const LEAST_LEAD = 0.5;
/** What such a question asks for has no form of its own. */
const VAGUE: ReadonlySet<AskedType> = new Set(['name', 'thing', 'office']);
/** "When was the memorandum signed?" names nobody who does it. */
const PASSIVE = /\b(?:is|are|was|were|been|being)\b/i;
const LEAST_HELD_OF_COUNT = 0.7;
const LEAST_HELD_OF_ITEM = 0.7;
const LEAST_FORM_OF_LIST = 0.6;
const HEAD_BEHIND = SPAN_FEATURE_NAMES.indexOf('beside.headBehind');
const OTHER_DEEDS_NEARER = SPAN_FEATURE_NAMES.indexOf('deed.nearer');
const FORM = SPAN_FEATURE_NAMES.indexOf('form');
const ASKED_NAMES = SPAN_FEATURE_NAMES.indexOf('form.askedNames');

/**
 * Whether the sentence states what was asked as a claim, and the span belongs to that deed and to no other.
 *
 * @param lead how far the span's score is above that of the best one that says something else
 */
export function fitsClaim({ view, row, span }: SpanChoice, lead: number): boolean {
  return (
    span.form !== 'published' &&
    !VAGUE.has(view.question.asked.type) &&
    statesDeed(view) &&
    (row[FORM] ?? 0) >= LEAST_FORM &&
    row[OTHER_DEEDS_NEARER] === 0 &&
    lead > LEAST_LEAD
  );
}

/** Whether a sentence is worth a look for one of several: it has the question's names and enough of its other words. */
export function mayStateAsked(question: Question, candidate: Candidate): boolean {
  return namesAll(question, candidate) && coverageBesideHead(question, candidate) >= LEAST_HELD_OF_ITEM;
}

/** The sentence has all names of the question. */
export function namesAll({ terms }: Question, { inSentence }: Candidate): boolean {
  return terms.every(({ name }, i) => !name || (inSentence[i] ?? 0) > 0);
}

/** Whether the sentence says of the span what was asked of several: it has the question's deeds, done, and all its names. */
export function statesAsked({ view, row }: SpanChoice): boolean {
  const { question, claim } = view;
  return (
    (row[FORM] ?? 0) >= LEAST_FORM &&
    claim.said !== 'denied' &&
    claim.said !== 'planned' &&
    verbsOf(question).every((term) => isHeld(term, view)) &&
    isOfTheSame(claim) &&
    mayStateAsked(question, view.candidate)
  );
}

/** Whether a sentence is worth a look for one of the deeds that are counted: it has all names of a question that asks for a deed. */
export function mayTellOfCounted(question: Question, candidate: Candidate): boolean {
  return (
    verbsOf(question).length > 0 && question.terms.some(({ name }) => name) && namesAll(question, candidate)
  );
}

/** Whether the sentence tells of one of the deeds that are counted: done, by all whom the question names, and of the noun counted. */
export function tellsOfCounted(view: SpanView): boolean {
  const { question, claim, head, singular, candidate } = view;
  const { terms, asked } = question;
  const verbs = verbsOf(question);
  const counted = terms.filter((term) => toSingular(term.text.toLowerCase()) === head);
  const hasNoun =
    asked.head === null ||
    (head !== null && singular.includes(head)) ||
    counted.some((term) => (candidate.inSentence[terms.indexOf(term)] ?? 0) > 0);
  return (
    mayTellOfCounted(question, candidate) &&
    hasNoun &&
    claim.said === 'done' &&
    verbs.every((term) => isHeld(term, view)) &&
    isOfTheSame(claim)
  );
}

/** The share of the question's weight that the sentence holds, without the noun that is asked for: "companies". */
function coverageBesideHead({ terms }: Question, { inSentence }: Candidate): number {
  let [held, all] = [0, 0];
  for (const [i, { head, weight }] of terms.entries()) {
    if (head) continue;
    all += weight;
    held += weight * (inSentence[i] ?? 0);
  }
  return all === 0 ? 0 : held / all;
}

/**
 * Whether several are asked for, and the span lists several of their kind: a passage that answers has no other list of these. The
 * partners of A are not "A and B".
 */
export function listsAsked({ span, view, row }: SpanChoice): boolean {
  const { isList, isPlural } = view.question.asked;
  return (
    isList &&
    isPlural &&
    span.form === 'list' &&
    row[ASKED_NAMES] === 0 &&
    (row[FORM] ?? 0) >= LEAST_FORM_OF_LIST
  );
}

/** Whether the span is the number of just those things that were counted: "43 member companies". */
export function countsAsked({ view, row }: SpanChoice): boolean {
  const { question, candidate, claim, coverage } = view;
  return (
    question.asked.type === 'count' &&
    (row[HEAD_BEHIND] ?? 0) > 0 &&
    namesAll(question, candidate) &&
    isOfTheSame(claim) &&
    claim.said !== 'denied' &&
    coverage >= LEAST_HELD_OF_COUNT
  );
}

/**
 * Whether the article's own date stands for the day that was asked for: its first paragraph reports the deed as news, and
 * nothing that was found says on which day that was.
 */
export function isReported({ view, span }: SpanChoice, choices: readonly SpanChoice[]): boolean {
  return (
    span.form === 'published' &&
    view.candidate.passage.paragraph === 1 &&
    view.reading.dates().length === 0 &&
    statesDeed(view) &&
    !choices.some(saysDay)
  );
}

function saysDay({ span, view }: SpanChoice): boolean {
  return span.precision > 0 && span.form !== 'published' && statesDeed(view);
}

/** The sentence has a word of the question, itself or by what it says is done. */
function isHeld(term: QuestionTerm, { question, candidate, claim }: SpanView): boolean {
  return (
    (candidate.inSentence[question.terms.indexOf(term)] ?? 0) > 0 ||
    claim.deeds.some(({ of }) => of.includes(term))
  );
}

/** It says that each deed of the question was done, and names all whom the question names. */
function statesDeed(view: SpanView): boolean {
  const { question, claim, coverage } = view;
  const verbs = verbsOf(question);
  return (
    verbs.length > 0 &&
    question.terms.every(({ known }) => known) &&
    claim.said === 'done' &&
    claim.deeds.some(
      ({ of, isVerb, state, subject }) =>
        of.length > 0 && isVerb && state === 'done' && (subject >= 0 || PASSIVE.test(question.text)),
    ) &&
    verbs.every((verb) => claim.deeds.some(({ of, state }) => state === 'done' && of.includes(verb))) &&
    question.terms.filter(({ name }) => name).every((term) => isHeld(term, view)) &&
    isOfTheSame(claim) &&
    coverage >= LEAST_HELD
  );
}

/** No word, year or name of the sentence is another than that of the question. */
function isOfTheSame({ opposites, ranksMissing, otherYear, extended, shortened }: Claim): boolean {
  return opposites + ranksMissing + otherYear + extended + shortened === 0;
}

/**
 * Whether the sentence itself says of a person what was asked: their office, as it stands beside the name, holds all words of
 * the question. "Who leads A in B?" is answered by "C, CEO of A B", and not by "C, deputy CEO of A B".
 */
export function holdsOffice({ span, view }: SpanChoice, { analyse }: Pick<Knowledge, 'analyse'>): boolean {
  const { question, reading, candidate } = view;
  const { terms, text, asked } = question;
  if (asked.type !== 'person' || terms.length < 2 || span.parts.length > 1 || span.person < LEAST_PERSON)
    return false;
  const role = findRole(reading.text, span);
  if (role === null) return false;
  const said = reading.text.slice(role.start, role.end);
  const limits = (of: string): string[] => (of.match(LIMITS) ?? []).map((word) => word.toLowerCase());
  const asksFor = limits(text);
  if (limits(said).some((limit) => !asksFor.includes(limit))) return false;
  if (asksFor.some((limit) => !limits(said).includes(limit))) return false;
  const termsOf = (of: string) => new Set(contentTerms(analyse(of, candidate.passage.article.language)));
  const held = termsOf(said);
  return (
    terms.every((term) => creditOf(term, held) >= LEAST_CREDIT) &&
    // "the chair of OIC-CERT" is not the chair of the OIC.
    (said.match(COMPOUND) ?? []).every((compound) => {
      const parts = [...termsOf(compound)].map((part) => question.allTerms.has(part));
      return parts.every(Boolean) || !parts.some(Boolean);
    })
  );
}
