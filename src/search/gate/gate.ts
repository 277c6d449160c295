import type { Span } from '../../corpus/split.ts';
import type { Knowledge } from '../../index/knowledge.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { Candidate } from '../rank/candidate.ts';
import { coverage } from '../rank/matching.ts';
import fitted from './gate-weights.json' with { type: 'json' };
import { findObjections, type Objection, surroundingCredit } from './objections.ts';

/** Whether a passage may state what was asked, is only on the subject, or is about something else. */
type Verdict = 'states' | 'touches' | 'misses';

export interface Judgement {
  readonly verdict: Verdict;
  /** The logarithm of the odds that the passage's paragraph is about what was asked. */
  readonly logOdds: number;
  readonly objections: readonly Objection[];
}

/** What tells a question about the corpus from one about something else, in the light of the best passage. */
export const EVIDENCE_NAMES = [
  // As in the ranking's features.
  'paragraphLengthwise',
  'fourGrams',
  'titleCoverage',
  'phrases',
  // The share of the question's weight that paragraph, title and, for circumstances, article hold.
  'context',
  // Of the number of the question's content words, the logarithm.
  'length',
  // Shares of the question's weight: of the weightiest word that is missing; of the words unknown to the corpus.
  'worstMiss',
  'unheard',
] as const;
export type Evidence = Readonly<Record<(typeof EVIDENCE_NAMES)[number], number>>;

/** What each evidence counts, and the least sum that lets a passage through: fitted, see the file's provenance. */
const gate: {
  readonly threshold: number;
  readonly intercept: number;
  readonly weights: Evidence;
} = fitted;

/** A passage on the subject holds so much of the question's weight, or a word that says what it is about. */
const LEAST_SUBJECT = 0.34;

/**
 * Judges one candidate: whether its paragraph is about what was asked, and whether something makes it no answer all the same.
 *
 * @param span the one that would be said of it, null for none
 */
export function judge(
  question: Question,
  candidate: Candidate,
  span: Span | null,
  knowledge: Knowledge,
): Judgement {
  const evidence = weighEvidence(question, candidate);
  const logOdds = EVIDENCE_NAMES.reduce(
    (sum, name) => sum + gate.weights[name] * evidence[name],
    gate.intercept,
  );
  const objections = findObjections(question, candidate, span, knowledge);
  if (logOdds >= gate.threshold && objections.length === 0) return { verdict: 'states', logOdds, objections };
  const isStrange = objections.some((objection) => ['name', 'figure', 'apart'].includes(objection));
  const onSubject = question.terms.some(
    (term, i) => surroundingCredit(term, candidate, i) > 0 && (term.name || (!isStrange && isSubject(term))),
  );
  const touches = evidence.context >= LEAST_SUBJECT || onSubject;
  return { verdict: touches ? 'touches' : 'misses', logOdds, objections };
}

export function weighEvidence({ terms }: Question, candidate: Candidate): Evidence {
  const { paragraphLengthwise, fourGrams, titleCoverage, phrases } = candidate.features;
  const credits = terms.map((term, i) => surroundingCredit(term, candidate, i));
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const missed = terms.filter((_, i) => credits[i] === 0);
  const unknown = terms.filter(({ known }) => !known);
  return {
    paragraphLengthwise,
    fourGrams,
    titleCoverage,
    phrases,
    context: coverage(terms, credits),
    length: Math.log(1 + terms.length),
    worstMiss: Math.max(0, ...missed.map(({ weight }) => weight)) / total,
    unheard: unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
  };
}

/** A noun of the corpus' own that says what a question is about: "the memorandum", "the membership". */
function isSubject(term: QuestionTerm): boolean {
  return term.exact && !term.verb && !term.everyday;
}
