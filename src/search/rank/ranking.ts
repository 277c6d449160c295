import type { Knowledge } from '../../index/knowledge.ts';
import type { Passage } from '../../index/passage.ts';
import type { Question } from '../question/question.ts';
import { findCandidates } from './candidates.ts';
import { FEATURE_NAMES, type Features } from './feature-names.ts';
import { createDescriber } from './features.ts';
import fitted from './ranking-weights.json' with { type: 'json' };

/** What each feature counts: fitted, see the file's provenance. */
export const rankingWeights: Readonly<Record<(typeof FEATURE_NAMES)[number], number>> = fitted.weights;

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage;
  readonly score: number;
  readonly features: Features;
  /** For each term of the question, how much of it the sentence holds, and the sentence with its context. */
  readonly inSentence: ArrayLike<number>;
  readonly inContext: ArrayLike<number>;
}

/** The passages that may answer a question, best first. */
export function rankPassages(question: Question, knowledge: Knowledge): Candidate[] {
  const views = findCandidates(question, knowledge);
  const describe = createDescriber(question, views, knowledge.read);
  const candidates = views.map((view): Candidate => {
    const features = describe(view);
    const { passage, match, group } = view;
    return {
      passage,
      score: scoreOf(features),
      features,
      inSentence: match.credits,
      inContext: group.context,
    };
  });
  return candidates.sort((a, b) => b.score - a.score || a.passage.index - b.passage.index);
}

const WEIGHTS = FEATURE_NAMES.map((name) => ({ name, weight: fitted.weights[name] }));

function scoreOf(features: Features): number {
  let score = 0;
  for (const { name, weight } of WEIGHTS) score += weight * features[name];
  return score;
}
