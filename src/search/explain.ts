import type { Knowledge } from '../index/knowledge.ts';
import { quote } from './answer.ts';
import { examineQuestion, type Kept } from './examine.ts';
import { EVIDENCE_NAMES, gate, weighEvidence } from './gate/gate.ts';
import type { Question } from './question/question.ts';
import { FEATURE_NAMES } from './rank/feature-names.ts';
import { rankingWeights } from './rank/ranking.ts';

/** What a measured property gave to a sum: its value times its weight. */
interface Contribution {
  readonly name: string;
  readonly value: number;
  readonly gave: number;
}

interface QuoteExplanation {
  /** The quote's key: the article's id and the paragraph's number. */
  readonly key: string;
  readonly text: string;
  /** The sum of what the features gave; only to be compared within a question. */
  readonly score: number;
  readonly features: readonly Contribution[];
  /** The question's words: how much of each the sentence holds, and its paragraph with the title, 0 to 1. */
  readonly terms: readonly { readonly text: string; readonly sentence: number; readonly context: number }[];
  readonly span: { readonly texts: readonly string[]; readonly fit: number } | null;
  readonly verdict: string;
  /** The logarithm of the odds that the paragraph is about what was asked, where it has to reach, and what it is made of. */
  readonly gate: {
    readonly logOdds: number;
    readonly threshold: number;
    readonly evidence: readonly Contribution[];
  };
  /** What makes it no answer all the same. */
  readonly objections: readonly string[];
}

/** How a question was understood, and why each of its quotes was chosen. */
export interface Explanation {
  readonly kind: string;
  /** The words looked for: how much each weighs, and what else stands for it. */
  readonly terms: readonly {
    readonly text: string;
    readonly weight: number;
    readonly name: boolean;
    readonly standIns: readonly string[];
  }[];
  readonly quotes: readonly QuoteExplanation[];
}

/** Explains the answer that `answer` gives to the same question with as many quotes. Pure. */
export function explain(text: string, knowledge: Knowledge, limit = 3): Explanation {
  const { question, status, kept } = examineQuestion(text, knowledge, limit);
  return {
    kind: question.wanted.kind,
    terms: question.terms.map(({ text, weight, name, variants }) => ({
      text,
      weight: round(weight),
      name,
      standIns: variants.slice(1).map(({ terms }) => terms.join(' ')),
    })),
    quotes: kept.map((each) => {
      const { key, text } = quote(each, status);
      return { key, text, ...explainQuote(question, each) };
    }),
  };
}

function explainQuote(question: Question, { judged }: Kept): Omit<QuoteExplanation, 'key' | 'text'> {
  const { candidate, slot, verdict, logOdds, objections } = judged;
  const evidence = weighEvidence(question, candidate);
  return {
    score: round(candidate.score),
    features: contributions(FEATURE_NAMES, candidate.features, rankingWeights),
    terms: question.terms.map(({ text }, i) => ({
      text,
      sentence: candidate.inSentence[i] ?? 0,
      context: candidate.inContext[i] ?? 0,
    })),
    span: slot && {
      texts: slot.spans.map(({ start, end }) => candidate.passage.text.slice(start, end)),
      fit: round(slot.fit),
    },
    verdict,
    gate: {
      logOdds: round(logOdds),
      threshold: gate.threshold,
      evidence: contributions(EVIDENCE_NAMES, evidence, gate.weights),
    },
    objections,
  };
}

/** Those that gave something, what gave most first. */
function contributions<Name extends string>(
  names: readonly Name[],
  values: Readonly<Record<Name, number>>,
  weights: Readonly<Record<Name, number>>,
): Contribution[] {
  return names
    .map((name) => ({ name, value: round(values[name]), gave: round(values[name] * weights[name]) }))
    .filter(({ gave }) => gave !== 0)
    .sort((a, b) => Math.abs(b.gave) - Math.abs(a.gave));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
