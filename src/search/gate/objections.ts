import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import { creditOf, type Question, type QuestionTerm } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { holdsOtherOffice } from './other-office.ts';
import { isTurned } from './turned-parts.ts';

/**
 * What makes a passage no answer however well it agrees otherwise:
 * - `name`, `figure`: a name or number of the question is nowhere in its paragraph, title or, for numbers, article;
 * - `apart`: the parts of one name are there, but never together;
 * - `office`: somebody is named who holds that office elsewhere;
 * - `negation`: the question denies, the passage does not;
 * - `turned`: who did it and whom it was done to have changed places.
 */
export const OBJECTIONS = ['name', 'figure', 'apart', 'office', 'negation', 'turned'] as const;
export type Objection = (typeof OBJECTIONS)[number];

/** The parts of a name stand at most this many content words apart ("Huawei Technologies Pakistan"). */
const CLOSE = 3;
/** A name in this share of an article's paragraphs is one that the article is about. */
const TOPIC_SHARE = 0.4;

/** All that speaks against a passage as an answer, with the span that would be said of it. */
export function findObjections(
  question: Question,
  candidate: Candidate,
  span: Span | null,
  knowledge: Knowledge,
): Objection[] {
  const { terms } = question;
  const lacks = (term: QuestionTerm, at: number): boolean =>
    surroundingCredit(term, candidate, at) === 0 && !isTopic(term, candidate.passage, knowledge.groups);
  const found: readonly [Objection, boolean][] = [
    ['name', terms.some((term, i) => term.name && lacks(term, i))],
    ['figure', terms.some((term, i) => isAmount(term, question.text) && lacks(term, i))],
    ['apart', compoundNames(question).some(([first, second]) => standApart(first, second, candidate))],
    ['office', span !== null && holdsOtherOffice(question, candidate, span, knowledge)],
    ['negation', DENIES.test(question.text) && !DENIED.test(candidate.passage.text)],
    ['turned', isTurned(question, knowledge.read(candidate.passage))],
  ];
  return found.filter(([, holds]) => holds).map(([objection]) => objection);
}

/** The paragraph and title hold a term, or, where it only says when or where, the article does. */
export function surroundingCredit(
  term: QuestionTerm,
  { inContext, passage }: { readonly inContext: ArrayLike<number>; readonly passage: Passage },
  at: number,
): number {
  const near = inContext[at] ?? 0;
  return near > 0 || !(term.adjunct || term.figure) ? near : creditOf(term, passage.group.article);
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

const DENIES = /\b(?:not|never|no|none|nobody|nothing|without|neither|nor|cannot)\b|n['’]t\b/i;
const DENIED = new RegExp(
  `${DENIES.source}|\\b(?:fail|lack|refus|declin|reject|prevent|prohibit|ban|except|unable|illegal|non-)\\w*\\b`,
  'i',
);
