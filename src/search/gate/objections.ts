import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import { antecedent } from '../../index/passage.ts';
import { hasCapitals, primaryLanguage } from '../../language/multilingual/scripts.ts';
import { creditOf, type Question, type QuestionTerm } from '../question/question.ts';
import { coverage } from '../rank/matching.ts';
import type { Candidate } from '../rank/ranking.ts';
import type { Slot } from '../span/slot.ts';
import { holdsOtherOffice } from './other-office.ts';
import { isTurned } from './turned-parts.ts';

/**
 * What makes a passage no answer however well it agrees otherwise:
 * - `name`, `figure`: a name or number of the question is nowhere in its paragraph, title or, for numbers, article;
 * - `apart`: the parts of one name are there, but never together;
 * - `span`: nothing of the kind that was asked for is in it;
 * - `aside`: there is, but the sentence speaks of something else;
 * - `office`: somebody is named who holds that office elsewhere;
 * - `negation`: the question denies, the passage does not;
 * - `predicate`: too little of what the question says of its names is said;
 * - `turned`: who did it and whom it was done to have changed places.
 */
export type Objection =
  | 'name'
  | 'figure'
  | 'apart'
  | 'span'
  | 'aside'
  | 'office'
  | 'negation'
  | 'predicate'
  | 'turned'
  | 'unheardOf';

/** The parts of a name stand at most this many content words apart ("Huawei Technologies Pakistan"). */
const CLOSE = 3;
/** From here on a sentence says so little else that it answers even though no name or place in it was found. */
const ENOUGH_WITHOUT_NAME = 0.7;
const ENOUGH_WITHOUT_HOLDER = 0.9;
/** Shares of what a question says beside its names that a passage must hold; a date is often of another event nearby. */
const LEAST_OF_PREDICATE = 0.3;
const LEAST_OF_EVENT = 0.5;
/** A quote with less of the question's weight holds its span by chance. */
const LEAST_BESIDE_SPAN = 0.25;
/** A name in this share of an article's paragraphs is one that the article is about. */
const TOPIC_SHARE = 0.4;
/** Verbs from here on the Zipf scale of everyday frequency say next to nothing: "get", "know", "mean". */
const LIGHT = 5.2;

/** All that speaks against a passage as an answer; `hasSpan` tells that what was asked for needs no slot or has one. */
export function findObjections(
  question: Question,
  candidate: Candidate,
  slot: Slot | null,
  hasSpan: boolean,
  knowledge: Knowledge,
): Objection[] {
  const { terms } = question;
  const lacks = (term: QuestionTerm, at: number): boolean =>
    surroundingCredit(term, candidate, at) === 0 && !isTopic(term, candidate.passage, knowledge.groups);
  const quoted = creditsInQuote(question, candidate);
  const found: readonly [Objection, boolean][] = [
    ['name', terms.some((term, i) => term.name && lacks(term, i))],
    ['figure', terms.some((term, i) => isAmount(term, question.text) && lacks(term, i))],
    ['apart', compoundNames(question).some(([first, second]) => standApart(first, second, candidate))],
    ['span', !hasSpan && needsSpan(question, candidate)],
    ['aside', question.wanted.kind !== 'other' && coverage(terms, quoted) < LEAST_BESIDE_SPAN],
    ['office', slot !== null && holdsOtherOffice(question, candidate, slot, knowledge)],
    ['negation', DENIES.test(question.text) && !DENIED.test(candidate.passage.text)],
    ['predicate', saysSomethingElse(question, candidate, knowledge)],
    ['turned', isTurned(question, knowledge.read(candidate.passage))],
    // A day on which something was bought is not the day on which an unheard-of thing was.
    [
      'unheardOf',
      ['date', 'person'].includes(question.wanted.kind) &&
        terms.some((term) => !term.known && term.everyday && !term.verb),
    ],
  ];
  return found.filter(([, holds]) => holds).map(([objection]) => objection);
}

/** What the sentence holds, with the one before it where that is quoted too. */
function creditsInQuote({ terms }: Question, { passage, inSentence }: Candidate): number[] {
  const before = new Set(antecedent(passage)?.terms);
  return terms.map((term, i) => Math.max(inSentence[i] ?? 0, before.size > 0 ? creditOf(term, before) : 0));
}

/** The paragraph and title hold a term, or, where it only says when or where, the article does. */
export function surroundingCredit(
  term: QuestionTerm,
  { inContext, passage }: { readonly inContext: ArrayLike<number>; readonly passage: Passage },
  at: number,
): number {
  const near = inContext[at] ?? 0;
  return near > 0 || !(term.adjunct || isFigure(term)) ? near : creditOf(term, passage.group.article);
}

/** A year or an amount; small numbers and decades are as often written as words. */
function isAmount({ text, end }: QuestionTerm, asked: string): boolean {
  return /^\d[\d.,]*\d{2}$/.test(text) && !/^['’]?s\b/.test(asked.slice(end));
}

/** What an article is about its paragraphs need not repeat: a name that many of them hold. */
function isTopic(term: QuestionTerm, { article, group }: Passage, groups: Knowledge['groups']): boolean {
  if (creditOf(term, group.article) === 0) return false;
  let at = group.index;
  while (at > 0 && groups.at(at - 1)?.passages[0]?.article === article) at--;
  let paragraphs = 0;
  let holding = 0;
  for (let other = groups.at(at); other?.passages[0]?.article === article; other = groups.at(++at)) {
    const { passages } = other;
    paragraphs++;
    if (creditOf(term, { has: (word) => passages.some(({ terms }) => terms.includes(word)) }) > 0) holding++;
  }
  return holding >= TOPIC_SHARE * paragraphs;
}

function isFigure(term: QuestionTerm): boolean {
  return /^\p{N}/u.test(term.text);
}

/** Names that the question writes as one: "Huawei Malaysia", but not "Malaysia's Huawei". */
function compoundNames({ terms, wanted }: Question): [QuestionTerm, QuestionTerm][] {
  if (wanted.keywords) return [];
  return terms.flatMap((second, i): [QuestionTerm, QuestionTerm][] => {
    const first = terms[i - 1];
    const joined = first?.name && second.name && second.start - first.end === 1 && !/['’]/.test(first.text);
    return first && joined ? [[first, second]] : [];
  });
}

/** Both are there, but never together: "the head of Cyber Security Malaysia met Huawei" is not about Huawei Malaysia. */
function standApart(first: QuestionTerm, second: QuestionTerm, { passage: { group } }: Candidate): boolean {
  if (!group.article.has(first.term) || !group.article.has(second.term)) return false;
  if (group.title.has(first.term) && group.title.has(second.term)) return false;
  // "the CPA" is the Calvessa Port Authority.
  const shortForms = first.variants.filter(
    ({ terms }) => terms.length === 1 && second.variants.some((other) => other.terms.join() === terms.join()),
  );
  return !group.passages.some(
    ({ terms }) =>
      shortForms.some((short) => terms.includes(short.terms[0] ?? '')) ||
      terms.some((term, i) => term === first.term && terms.slice(i + 1, i + 1 + CLOSE).includes(second.term)),
  );
}

/** A body, a person or a place may be called by a common noun; a date or a number may not be missing. */
function needsSpan({ wanted, asksOffice, asksObject, terms }: Question, candidate: Candidate): boolean {
  const { kind } = wanted;
  if (kind === 'other') return false;
  if (kind === 'date' || kind === 'quantity') return true;
  // Without capital letters names cannot be told from other words, so that none was found says nothing.
  if (!hasCapitals(primaryLanguage(candidate.passage.article.language))) return false;
  const covered = coverage(terms, candidate.inSentence);
  const strict = kind === 'place' || asksOffice || asksObject;
  return covered < (strict ? ENOUGH_WITHOUT_HOLDER : ENOUGH_WITHOUT_NAME);
}

const DENIES = /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot)\b|n['’]t\b/i;
const DENIED = new RegExp(
  `${DENIES.source}|\\b(?:fail|lack|refus|declin|reject|prevent|prohibit|ban|except|unable|illegal|non-)\\w*\\b`,
  'i',
);

/** A person, a number or a date is of something: what the question says of its names has to be there, too. */
function saysSomethingElse(
  { wanted: { kind }, terms }: Question,
  candidate: Candidate,
  { commonness }: Knowledge,
): boolean {
  if (kind === 'other') return false;
  const credits = terms.map((term, i) => surroundingCredit(term, candidate, i));
  const isSaid = (term: QuestionTerm): boolean =>
    !term.name && !term.head && !(term.verb && commonness(term.text.toLowerCase()) >= LIGHT);
  const said = terms.filter(isSaid);
  const held = coverage(
    said,
    credits.filter((_, i) => terms[i] && isSaid(terms[i])),
  );
  return said.length > 0 && held < (kind === 'date' ? LEAST_OF_EVENT : LEAST_OF_PREDICATE);
}
