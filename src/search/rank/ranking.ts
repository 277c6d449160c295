import type { Knowledge } from '../../index/knowledge.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './candidates.ts';
import { createDiscourse } from './discourse.ts';
import { DISCOURSE_NAMES, type Discourse } from './discourse-names.ts';
import { FEATURE_NAMES, type Features } from './feature-names.ts';
import { createDescriber } from './features.ts';
import fitted from './ranking-weights.json' with { type: 'json' };

/** What each feature counts. */
export interface RankingWeights {
  /** By themselves, for a first order that discourse is read in. */
  readonly first: Features;
  readonly features: Features;
  readonly discourse: Discourse;
}

/** As they were fitted, see the file's provenance. */
export const rankingWeights: RankingWeights = fitted.weights;

/**
 * So many of the first order are read for discourse and may answer. On eight authors' sets no more right passages come first or
 * among three with twenty, and reading is what costs.
 */
const READ = 8;

/** The passages that may answer a question, best first. */
export function rankPassages(
  question: Question,
  knowledge: Knowledge,
  weights = rankingWeights,
): Candidate[] {
  const views = findCandidates(question, knowledge);
  const describe = createDescriber(question, views, knowledge.read);
  const first = views.map((view) => {
    const features = describe(view);
    const { passage, match, group } = view;
    const score = scoreFirst(features, weights);
    return { passage, score, features, inSentence: match.credits, inContext: group.context };
  });
  first.sort(byScore);
  const describeDiscourse = createDiscourse(question, first, knowledge);
  const candidates = first.slice(0, READ).map((candidate): Candidate => {
    const discourse = describeDiscourse(candidate);
    // What discourse is worth was learned from English; elsewhere the first order is the better one.
    const score = question.isEnglish ? scoreOf(candidate.features, discourse, weights) : candidate.score;
    return { ...candidate, discourse, score };
  });
  return candidates.sort(byScore);
}

function byScore(a: Pick<Candidate, 'score' | 'passage'>, b: Pick<Candidate, 'score' | 'passage'>): number {
  return b.score - a.score || a.passage.index - b.passage.index;
}

function scoreFirst(features: Features, { first }: RankingWeights): number {
  let score = 0;
  for (const name of FEATURE_NAMES) score += first[name] * features[name];
  return score;
}

function scoreOf(features: Features, discourse: Discourse, weights: RankingWeights): number {
  let score = 0;
  for (const name of FEATURE_NAMES) score += weights.features[name] * features[name];
  for (const name of DISCOURSE_NAMES) score += weights.discourse[name] * discourse[name];
  return score;
}
