import { hasCapitals, primaryLanguage } from './languages/scripts.ts';
import { coverage } from './matching.ts';
import { creditOf, type Question, type QuestionTerm } from './question.ts';
import type { Candidate } from './ranking.ts';

/** Whether a passage states what was asked, is only on the subject, or is about something else. */
export type Verdict = 'states' | 'touches' | 'misses';

/**
 * Below these shares of the question's weight a passage does not answer. Chosen on public questions, half of whose
 * articles were left out of the corpus: most of the others are answered, nearly all of these refused.
 */
const LEAST_CONTEXT = 0.5;
const LEAST_SENTENCE = 0.25;
const LEAST_PREDICATE = 0.3;
const LEAST_SUBJECT = 0.34;
/** The parts of a name stand at most this many content words apart ("Huawei Technologies Pakistan"). */
const CLOSE = 3;
/** From here on a sentence says so little else that it answers even though no name in it was found. */
const ENOUGH_WITHOUT_SPAN = 0.7;

/**
 * Judges one candidate. A name of the question that neither the sentence nor its paragraph nor its title holds
 * makes it a passage about somebody else, however many other words agree; names alone do not make it an answer;
 * and a span of the kind asked for must be there.
 */
export function judge(question: Question, candidate: Candidate, hasSpan: boolean): Verdict {
  const { terms } = question;
  const credits = terms.map((term, i) => creditInSurroundings(term, candidate, i));
  const context = coverage(terms, credits);
  const sentence = coverage(terms, candidate.inSentence);
  const strange =
    terms.some((term, i) => (term.name || isFigure(term)) && credits[i] === 0) ||
    compoundNames(question).some(([first, second]) => standApart(first, second, candidate));
  // A day on which something was bought is not the day on which an unheard-of thing was.
  const unheardOf =
    question.wanted.kind === 'date' && terms.some((term) => !term.known && term.everyday && !term.verb);
  const wanting =
    question.wanted.kind !== 'other' &&
    !hasSpan &&
    !mayLackSpan(question, sentence) &&
    !hidesNames(question, candidate);
  const states =
    context >= LEAST_CONTEXT && sentence >= LEAST_SENTENCE && predicate(terms, credits) >= LEAST_PREDICATE;
  if (states && !strange && !unheardOf && !wanting) return 'states';
  const onSubject = terms.some(
    (term, i) => (credits[i] ?? 0) > 0 && (term.name || (!strange && isSubject(term))),
  );
  return context >= LEAST_SUBJECT || onSubject ? 'touches' : 'misses';
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
function standApart(first: QuestionTerm, second: QuestionTerm, { passage }: Candidate): boolean {
  const { group } = passage;
  if (!group.article.has(first.term) || !group.article.has(second.term)) return false;
  return !group.passages.some(({ terms }) =>
    terms.some((term, i) => term === first.term && terms.slice(i + 1, i + 1 + CLOSE).includes(second.term)),
  );
}

/** The paragraph and title hold a term, or, where it only says when or where, the article does. */
function creditInSurroundings(term: QuestionTerm, { inContext, passage }: Candidate, at: number): number {
  const near = inContext[at] ?? 0;
  return near > 0 || !(term.adjunct || isFigure(term)) ? near : creditOf(term, passage.group.article);
}

/** The share of what the question says of its names; everyday verbs are too often put in other words to count. */
function predicate(terms: readonly QuestionTerm[], credits: readonly number[]): number {
  const said = terms.filter((term) => !term.name && !term.head && !(term.everyday && term.verb));
  const held = credits.filter((_, i) => terms[i] && said.includes(terms[i]));
  return said.length === 0 ? 1 : coverage(said, held);
}

/** A body or a person may be called by a common noun ("universities"); an office, a place, a date or a number may not be missing. */
function mayLackSpan({ wanted, asksOffice, asksObject }: Question, sentence: number): boolean {
  const nameable = wanted.kind === 'person' || wanted.kind === 'organisation';
  return nameable && !asksOffice && !asksObject && sentence >= ENOUGH_WITHOUT_SPAN;
}

/** Without capital letters names cannot be told from other words, so that none was found says nothing. */
function hidesNames({ wanted }: Question, { passage }: Candidate): boolean {
  const named = wanted.kind === 'person' || wanted.kind === 'organisation' || wanted.kind === 'place';
  return named && !hasCapitals(primaryLanguage(passage.article.language));
}

/** A noun of the corpus' own that says what a question is about: "the memorandum", "the membership". */
function isSubject(term: QuestionTerm): boolean {
  return term.exact && !term.verb && !term.everyday;
}

function isFigure(term: QuestionTerm): boolean {
  return /^\p{N}/u.test(term.text);
}

/**
 * Whether the article's date may stand for the day of what a passage reports: the question asks after something
 * past, the passage says that it happened, states no date of its own, and is what the article was written to report.
 */
export function reportsItsNews(question: Question, candidate: Candidate): boolean {
  const { passage, inSentence } = candidate;
  if (passage.article.published === null || question.wanted.kind !== 'date') return false;
  if (question.asksFuture) return false;
  const said = question.terms.every((term, i) => !term.verb || (inSentence[i] ?? 0) > 0);
  const { title } = passage.group;
  const told = [...title].filter((term) => passage.terms.includes(term)).length;
  return said && (passage.paragraph === 1 || told >= title.size / 2);
}
