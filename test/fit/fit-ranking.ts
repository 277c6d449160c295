import type { Candidate } from '../../src/search/rank/candidate.ts';
import { DISCOURSE_NAMES } from '../../src/search/rank/discourse-names.ts';
import { FEATURE_NAMES } from '../../src/search/rank/feature-names.ts';
import { nameAll, type PassageWeights, type RankingWeights } from '../../src/search/rank/ranking.ts';

/** One question: a row of features for each of its candidates, and which of them hold the answer. */
export interface RankExample {
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  readonly weight: number;
  /** Of its corpus, as `breadthOf` tells it. */
  readonly breadth: number;
}

const FEATURES = FEATURE_NAMES.length + DISCOURSE_NAMES.length;
/** Each feature twice: by itself, and by the breadth of its corpus. */
const SIZE = 2 * FEATURES;
/** Keeps weights small that the data say little about: one prior observation of a standard normal weight each, times this. */
const RIDGE = 30;
const ROUNDS = 300;
const STEP = 0.05;

export function rowOf({ features, discourse }: Pick<Candidate, 'features' | 'discourse'>): Float64Array {
  return Float64Array.from([
    ...FEATURE_NAMES.map((name) => features[name]),
    ...DISCOURSE_NAMES.map((name) => discourse[name]),
  ]);
}

/**
 * Maximises the likelihood of the right candidates, the score's softmax over the candidates of a question being its
 * probabilities: ListNet's top-one loss (Cao et al. 2007, "Learning to rank"), by Adam (Kingma and Ba 2015). Features
 * are scaled to unit deviation meanwhile.
 */
export function fitRanking(examples: readonly RankExample[], first: RankingWeights['first']): RankingWeights {
  const doubled = examples.map(({ rows, breadth, ...example }) => ({
    ...example,
    rows: rows.map((row) => Float64Array.from([...row, ...row.map((x) => x * breadth)])),
  }));
  const scale = deviations(doubled);
  const scaled = doubled.map(({ rows, right, weight }) => ({
    right,
    weight,
    share: 1 / right.filter(Boolean).length,
    rows: rows.map((row) => row.map((x, j) => x / (scale[j] ?? 1))),
  }));
  const sum = examples.reduce((total, { weight }) => total + weight, 0);
  const weights = new Float64Array(SIZE);
  const mean = new Float64Array(SIZE);
  const variance = new Float64Array(SIZE);
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = weights.map((weight) => RIDGE * weight);
    for (const { rows, right, weight, share } of scaled) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const total = odds.reduce((a, b) => a + b, 0);
      for (const [i, row] of rows.entries()) {
        const error = weight * ((odds[i] ?? 0) / total - (right[i] ? share : 0));
        for (let j = 0; j < SIZE; j++) slope[j] = (slope[j] ?? 0) + error * (row[j] ?? 0);
      }
    }
    for (let j = 0; j < SIZE; j++) {
      const each = (slope[j] ?? 0) / sum;
      mean[j] = 0.9 * (mean[j] ?? 0) + 0.1 * each;
      variance[j] = 0.999 * (variance[j] ?? 0) + 0.001 * each ** 2;
      const unbiased = (mean[j] ?? 0) / (1 - 0.9 ** round);
      const deviation = Math.sqrt((variance[j] ?? 0) / (1 - 0.999 ** round));
      weights[j] = (weights[j] ?? 0) - (STEP * unbiased) / (deviation + 1e-8);
    }
  }
  const weightOf = (j: number): number => (weights[j] ?? 0) / (scale[j] ?? 1);
  return {
    first,
    small: nameWeights(weightOf),
    large: nameWeights((j) => weightOf(j) + weightOf(FEATURES + j)),
  };
}

function nameWeights(weightOf: (at: number) => number): PassageWeights {
  const rounded = (at: number): number => Math.round(weightOf(at) * 1000) / 1000;
  return {
    features: nameAll(FEATURE_NAMES, (_, at) => rounded(at)),
    discourse: nameAll(DISCOURSE_NAMES, (_, at) => rounded(FEATURE_NAMES.length + at)),
  };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function deviations(examples: readonly Pick<RankExample, 'rows'>[]): Float64Array {
  const rows = examples.flatMap((example) => example.rows);
  return Float64Array.from({ length: SIZE }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, row) => sum + ((row[j] ?? 0) - mean) ** 2, 0) / rows.length) || 1;
  });
}
