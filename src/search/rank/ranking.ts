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
  return {
    features: nameAll(FEATURE_NAMES, blend(small.features, large.features, breadth)),
    discourse: nameAll(DISCOURSE_NAMES, blend(small.discourse, large.discourse, breadth)),
  };
}

function blend<Name extends string>(
  small: Readonly<Record<Name, number>>,
  large: Readonly<Record<Name, number>>,
  breadth: number,
): (name: Name) => number {
  return (name) => small[name] + breadth * (large[name] - small[name]);
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
  const scoreFirst = createSum(FEATURE_NAMES, (name) => weights.first[name]);
  const first = views.map((view) => {
    const features = describe(view);
    const { passage, match, group } = view;
    const score = scoreFirst(features);
    return { passage, score, features, inSentence: match.credits, inContext: group.context };
  });
  first.sort(byScore);
  const { small, large } = weights;
  const breadth = breadthOf(knowledge);
  const sumFeatures = createSum(FEATURE_NAMES, blend(small.features, large.features, breadth));
  const sumDiscourse = createSum(DISCOURSE_NAMES, blend(small.discourse, large.discourse, breadth));
  const describeDiscourse = createDiscourse(question, first, knowledge);
  const candidates = first.slice(0, READ).map((candidate): Candidate => {
    const discourse = describeDiscourse(candidate);
    // What discourse is worth was learned from English; elsewhere the first order is the better one.
    const score = question.isEnglish
      ? sumDiscourse(discourse, sumFeatures(candidate.features))
      : candidate.score;
    const { passage, features, inSentence, inContext } = candidate;
    return { passage, score, features, discourse, inSentence, inContext };
  });
  return candidates.sort(byScore);
}

function byScore(a: Pick<Candidate, 'score' | 'passage'>, b: Pick<Candidate, 'score' | 'passage'>): number {
  return b.score - a.score || a.passage.index - b.passage.index;
}

/** Sums values by their weights, beginning with a sum of others. What each weighs is looked up once for all candidates. */
function createSum<Name extends string>(
  names: readonly Name[],
  weightOf: (name: Name) => number,
): (values: Readonly<Record<Name, number>>, others?: number) => number {
  const weighed = names.map((name) => ({ name, weight: weightOf(name) }));
  return (values, others = 0) => {
    let sum = others;
    for (const { name, weight } of weighed) sum += weight * values[name];
    return sum;
  };
}
