import type { Question } from './question.ts';
import { type Candidate, coverage } from './ranking.ts';

/** Whether a passage states what was asked, is only on the subject, or is about something else. */
export type Verdict = 'states' | 'touches' | 'misses';

/** Below these shares of the question's weight a passage does not answer; chosen on public questions whose article is not in the corpus. */
const LEAST_CONTEXT = 0.5;
const LEAST_SENTENCE = 0.25;
const LEAST_SUBJECT = 0.34;

/**
 * Judges one candidate. A name of the question that neither the sentence nor its paragraph nor its title holds
 * makes it a passage about somebody else, however many other words agree; a span of the kind asked for must be there.
 */
export function judge(question: Question, candidate: Candidate, hasSpan: boolean): Verdict {
  const context = coverage(question, candidate.inContext);
  const sentence = coverage(question, candidate.inSentence);
  const strange = question.terms.some(
    (term, i) => (term.name || isFigure(term.text)) && (candidate.inContext[i] ?? 0) === 0,
  );
  const wanting = question.wanted.kind !== 'other' && !hasSpan;
  if (!strange && !wanting && context >= LEAST_CONTEXT && sentence >= LEAST_SENTENCE) return 'states';
  const onSubject = question.terms.some((term, i) => term.name && (candidate.inContext[i] ?? 0) > 0);
  return context >= LEAST_SUBJECT || onSubject ? 'touches' : 'misses';
}

function isFigure(text: string): boolean {
  return /^\p{N}/u.test(text);
}

/**
 * Whether the article's date may stand for the day of what a passage reports: the question asks after something
 * past, the passage says that it happened, states no date of its own, and is what the article was written to report.
 */
export function reportsItsNews(question: Question, candidate: Candidate): boolean {
  const { passage, inSentence, features } = candidate;
  if (passage.article.published === null || question.wanted.kind !== 'date') return false;
  if (/\b(?:will|shall|going to|expire|end|next)\b/i.test(question.text)) return false;
  const verbs = question.terms.flatMap((term, i) => (term.verb ? [inSentence[i] ?? 0] : []));
  const said = verbs.length === 0 || verbs.every((credit) => credit > 0);
  return said && (passage.paragraph === 1 || features.titleCoverage >= 0.5);
}
