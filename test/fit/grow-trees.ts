import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { StoredForest } from '../../src/search/forest.ts';

/** First and second derivatives of the loss, one of each for every row; filled in for the scores that are given. */
export type Objective = (scores: Float64Array, slope: Float64Array, bend: Float64Array) => void;

export interface Growth {
  readonly trees: number;
  readonly depth: number;
  /** What share of its leaves' values a tree adds. */
  readonly rate: number;
  /** Ridge penalty of a leaf's value, and the least sum of second derivatives in a leaf. */
  readonly ridge: number;
  readonly leastBend: number;
  /** The share of the features that a tree may split by. */
  readonly features: number;
}

const BINS = 32;
/** Cuts are quantiles of so many rows. */
const SAMPLED = 20_000;
const SEED = 7;
const LEAST_GAIN = 1e-6;

/**
 * Gradient boosting with second derivatives over histograms (Friedman 2001, "Greedy function approximation"; Chen and
 * Guestrin 2016, "XGBoost"). Deterministic: the same rows give the same trees.
 */
export function growForest(
  names: readonly string[],
  rows: readonly Float32Array[],
  objective: Objective,
  growth: Growth,
): StoredForest {
  const generator = xoroshiro128plus(SEED);
  const columns = names.map((_, feature) => cutColumn(rows, feature));
  const scores = new Float64Array(rows.length);
  const slope = new Float64Array(rows.length);
  const bend = new Float64Array(rows.length);
  const trees: Grown[] = [];
  for (let tree = 0; tree < growth.trees; tree++) {
    objective(scores, slope, bend);
    const chosen = columns.filter(
      ({ cuts }) => cuts.length > 0 && uniformFloat64(generator) < growth.features,
    );
    trees.push(growTree(chosen, { scores, slope, bend }, growth));
  }
  return { names, trees: trees.map(store) };
}

interface Column {
  readonly feature: number;
  /** A value falls into the bin of the first cut that it does not exceed, or into the last bin. */
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

function cutColumn(rows: readonly Float32Array[], feature: number): Column {
  const step = Math.max(1, Math.floor(rows.length / SAMPLED));
  const sample = rows.filter((_, i) => i % step === 0).map((row) => row[feature] ?? 0);
  sample.sort((a, b) => a - b);
  const values = [...new Set(sample)];
  const cuts: number[] = [];
  if (values.length <= BINS)
    for (const [i, value] of values.slice(1).entries()) cuts.push(((values[i] ?? 0) + value) / 2);
  else
    for (let bin = 1; bin < BINS; bin++) {
      const value = sample[Math.floor((bin * sample.length) / BINS)] ?? 0;
      if (value > (cuts.at(-1) ?? -Infinity)) cuts.push(value);
    }
  const rounded = cuts.map(roundCut);
  return { feature, cuts: rounded, bins: Uint8Array.from(rows, (row) => binOf(rounded, row[feature] ?? 0)) };
}

/** As the file will hold them, so that what is fitted is what is served. */
function roundCut(value: number): number {
  return Number(value.toPrecision(5));
}

function binOf(cuts: readonly number[], value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Node {
  feature: number;
  number: number;
  slope: number;
  bend: number;
  /** The bin of the cut, and the place of the first node below. */
  bin: number;
  below: number;
}
type Grown = readonly Node[];

interface State {
  readonly scores: Float64Array;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly column: Column;
  readonly bin: number;
  readonly slope: number;
  readonly bend: number;
}

function growTree(columns: readonly Column[], state: State, growth: Growth): Grown {
  const { scores, slope, bend } = state;
  const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
  const nodes: Node[] = [leaf(sum(slope), sum(bend))];
  const nodeOf = new Int16Array(scores.length);
  let level = [0];
  for (let depth = 0; depth < growth.depth && level.length > 0; depth++) {
    const next: number[] = [];
    const splits = findSplits(columns, level, nodes, nodeOf, state, growth);
    const made = new Map<number, Split>();
    for (const [i, split] of splits.entries()) {
      const place = level[i];
      const node = place === undefined ? undefined : nodes[place];
      if (split === null || place === undefined || node === undefined) continue;
      made.set(place, split);
      node.feature = split.column.feature;
      node.bin = split.bin;
      node.number = split.column.cuts[split.bin] ?? 0;
      node.below = nodes.length;
      next.push(nodes.length, nodes.length + 1);
      nodes.push(leaf(split.slope, split.bend), leaf(node.slope - split.slope, node.bend - split.bend));
    }
    for (let row = 0; row < nodeOf.length; row++) {
      const place = nodeOf[row] ?? 0;
      const split = made.get(place);
      if (split !== undefined)
        nodeOf[row] = (nodes[place]?.below ?? 0) + ((split.column.bins[row] ?? 0) <= split.bin ? 0 : 1);
    }
    level = next;
  }
  for (const node of nodes)
    if (node.feature < 0)
      node.number = Number(((-growth.rate * node.slope) / (node.bend + growth.ridge)).toFixed(4));
  for (let row = 0; row < nodeOf.length; row++)
    scores[row] = (scores[row] ?? 0) + (nodes[nodeOf[row] ?? 0]?.number ?? 0);
  return nodes;
}

function leaf(slope: number, bend: number): Node {
  return { feature: -1, number: 0, slope, bend, bin: 0, below: 0 };
}

/** The best split of each node of a level; null where none gains anything. */
function findSplits(
  columns: readonly Column[],
  level: readonly number[],
  nodes: readonly Node[],
  nodeOf: Int16Array,
  { slope, bend }: State,
  { ridge, leastBend }: Growth,
): (Split | null)[] {
  const width = BINS + 1;
  const slotOf = new Int16Array(nodes.length).fill(-1);
  for (const [slot, node] of level.entries()) slotOf[node] = slot;
  const slopes = new Float64Array(level.length * width);
  const bends = new Float64Array(level.length * width);
  const best: (Split | null)[] = level.map(() => null);
  const worth = (s: number, b: number): number => (s * s) / (b + ridge);
  for (const column of columns) {
    slopes.fill(0);
    bends.fill(0);
    const { bins } = column;
    for (let row = 0; row < bins.length; row++) {
      const slot = slotOf[nodeOf[row] ?? 0] ?? -1;
      if (slot < 0) continue;
      const at = slot * width + (bins[row] ?? 0);
      slopes[at] = (slopes[at] ?? 0) + (slope[row] ?? 0);
      bends[at] = (bends[at] ?? 0) + (bend[row] ?? 0);
    }
    for (const [slot, place] of level.entries()) {
      const node = nodes[place];
      if (node === undefined) continue;
      let leftSlope = 0;
      let leftBend = 0;
      for (let bin = 0; bin < column.cuts.length; bin++) {
        leftSlope += slopes[slot * width + bin] ?? 0;
        leftBend += bends[slot * width + bin] ?? 0;
        const rightBend = node.bend - leftBend;
        if (leftBend < leastBend || rightBend < leastBend) continue;
        const gain =
          worth(leftSlope, leftBend) +
          worth(node.slope - leftSlope, rightBend) -
          worth(node.slope, node.bend);
        if (gain > (best[slot]?.gain ?? LEAST_GAIN))
          best[slot] = { gain, column, bin, slope: leftSlope, bend: leftBend };
      }
    }
  }
  return best;
}

function store(nodes: Grown): StoredForest['trees'][number] {
  return { feature: nodes.map(({ feature }) => feature), number: nodes.map(({ number }) => number) };
}

/**
 * One of several: the softmax of the scores of a group's rows is their probability.
 *
 * @param starts the first row of each group
 * @param targets what the probabilities should be, 1 in sum for each group
 */
export function chooseOne(
  starts: readonly number[],
  targets: ArrayLike<number>,
  weights: ArrayLike<number>,
): Objective {
  return (scores, slope, bend) => {
    for (const [group, start] of starts.entries()) {
      const end = starts[group + 1] ?? scores.length;
      const weight = weights[group] ?? 0;
      let top = -Infinity;
      for (let row = start; row < end; row++) top = Math.max(top, scores[row] ?? 0);
      let sum = 0;
      for (let row = start; row < end; row++) sum += Math.exp((scores[row] ?? 0) - top);
      for (let row = start; row < end; row++) {
        const chance = Math.exp((scores[row] ?? 0) - top) / sum;
        slope[row] = weight * (chance - (targets[row] ?? 0));
        bend[row] = weight * Math.max(1e-4, chance * (1 - chance));
      }
    }
  };
}

/** Right or wrong: the score is the logarithm of the odds. */
export function tellRight(labels: ArrayLike<number>, weights: ArrayLike<number>): Objective {
  return (scores, slope, bend) => {
    for (let row = 0; row < scores.length; row++) {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      slope[row] = (weights[row] ?? 0) * (chance - (labels[row] ?? 0));
      bend[row] = (weights[row] ?? 0) * Math.max(1e-4, chance * (1 - chance));
    }
  };
}
