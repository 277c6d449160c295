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
export interface PassageWeights {
  readonly features: Features;
  readonly discourse: Discourse;
}

export interface RankingWeights {
  /** By themselves, for a first order that discourse is read in. */
  readonly first: Features;
  /**
   * In a small corpus on one topic and in a large one on many; in between, what lies between. Where every article names the
   * same few bodies, a name tells little, and what a sentence adds to those before it tells much.
   */
  readonly small: PassageWeights;
  readonly large: PassageWeights;
}

/** As they were fitted, see the file's provenance. */
export const rankingWeights: RankingWeights = fitted.weights;

/** Sentences: up to so many a corpus counts as small, from so many on as large. */
const SMALL = 200;
const LARGE = 2000;

/** How far a corpus is from a small one to a large one, 0 to 1, by the logarithm of its sentences. */
export function breadthOf({ passages }: Pick<Knowledge, 'passages'>): number {
  const steps = Math.log(Math.max(1, passages.length) / SMALL) / Math.log(LARGE / SMALL);
  return Math.min(1, Math.max(0, steps));
}

/** The weights for a corpus of some breadth. */
export function weightsFor({ small, large }: RankingWeights, breadth: number): PassageWeights {
  const blend = <Name extends string>(from: Record<Name, number>, to: Record<Name, number>, name: Name) =>
    from[name] + breadth * (to[name] - from[name]);
  return {
    features: nameAll(FEATURE_NAMES, (name) => blend(small.features, large.features, name)),
    discourse: nameAll(DISCOURSE_NAMES, (name) => blend(small.discourse, large.discourse, name)),
  };
}

/** A record of what a function gives for each of some names. */
export function nameAll<Name extends string, Value>(
  names: readonly Name[],
  valueFor: (name: Name, at: number) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name, at) => [name, valueFor(name, at)])) as Record<Name, Value>;
}

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
  const fitting = weightsFor(weights, breadthOf(knowledge));
  const describeDiscourse = createDiscourse(question, first, knowledge);
  const candidates = first.slice(0, READ).map((candidate): Candidate => {
    const discourse = describeDiscourse(candidate);
    // What discourse is worth was learned from English; elsewhere the first order is the better one.
    const score = question.isEnglish ? scoreOf(candidate.features, discourse, fitting) : candidate.score;
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

function scoreOf(features: Features, discourse: Discourse, weights: PassageWeights): number {
  let score = 0;
  for (const name of FEATURE_NAMES) score += weights.features[name] * features[name];
  for (const name of DISCOURSE_NAMES) score += weights.discourse[name] * discourse[name];
  return score;
}
