/**
 * A boosted ensemble of regression trees, as it is kept in a file. A tree's nodes are in the order in which they were made:
 * the two below a split take the next two free places. A leaf's feature is -1, and its number what it adds to the sum.
 */
export interface StoredForest {
  /** What the places of a row mean. */
  readonly names: readonly string[];
  readonly trees: readonly { readonly feature: readonly number[]; readonly number: readonly number[] }[];
}

/** Sums what the trees say of a row of features. */
export interface Forest {
  readonly names: readonly string[];
  /** The logarithm of odds, or a score that is compared within a question; what it is the forest's file says. */
  score(row: ArrayLike<number>): number;
  /**
   * What each feature gave to the score: at every split that a row passes, the change of the mean of the leaves below
   * (Saabas 2014, "Interpreting random forests"). By name, without those that gave nothing.
   */
  contributions(row: ArrayLike<number>): ReadonlyMap<string, number>;
}

/** All trees one behind the other: a row is led through arrays that lie together. */
interface Nodes {
  /** Where each tree begins. */
  readonly roots: readonly number[];
  readonly feature: Int16Array;
  readonly number: Float64Array;
  /** Of a split, the place of the node for rows up to its threshold; the other follows it. */
  readonly below: Int32Array;
}

/**
 * Reads the trees of a file. Nothing of it is looked at before the first row is scored: a fit begins without it.
 *
 * @throws Error at the first row when the file was fitted to other features, which would be a bug.
 */
export function readForest(stored: StoredForest, names: readonly string[]): Forest {
  let read: Nodes | null = null;
  const nodes = (): Nodes => {
    if (read === null && stored.names.join() !== names.join())
      throw new Error(
        `the trees were fitted to ${stored.names.length} other features, expected ${names.length}`,
      );
    read ??= readNodes(stored);
    return read;
  };
  return {
    names,
    score(row) {
      const all = nodes();
      let sum = 0;
      for (const root of all.roots) sum += all.number[leafOf(all, root, row)] ?? 0;
      return sum;
    },
    contributions(row) {
      const all = nodes();
      const means = meansOf(all);
      const gave = new Map<string, number>();
      for (const root of all.roots) {
        const path: number[] = [];
        leafOf(all, root, row, path);
        for (const [i, node] of path.slice(0, -1).entries()) {
          const name = names[all.feature[node] ?? 0] ?? '';
          const change = (means[path[i + 1] ?? 0] ?? 0) - (means[node] ?? 0);
          gave.set(name, (gave.get(name) ?? 0) + change);
        }
      }
      return gave;
    },
  };
}

function readNodes({ trees }: StoredForest): Nodes {
  const roots: number[] = [];
  const feature: number[] = [];
  const number: number[] = [];
  const below: number[] = [];
  for (const tree of trees) {
    const root = feature.length;
    roots.push(root);
    let free = root + 1;
    for (const [i, each] of tree.feature.entries()) {
      feature.push(each);
      number.push(tree.number[i] ?? 0);
      below.push(each < 0 ? 0 : free);
      if (each >= 0) free += 2;
    }
  }
  return {
    roots,
    feature: Int16Array.from(feature),
    number: Float64Array.from(number),
    below: Int32Array.from(below),
  };
}

function leafOf(
  { feature, number, below }: Nodes,
  root: number,
  row: ArrayLike<number>,
  path?: number[],
): number {
  let node = root;
  for (;;) {
    path?.push(node);
    const asked = feature[node] ?? -1;
    if (asked < 0) return node;
    node = (below[node] ?? 0) + ((row[asked] ?? 0) <= (number[node] ?? 0) ? 0 : 1);
  }
}

/** The mean of the leaves below each node. Nodes below come behind. */
function meansOf({ feature, number, below }: Nodes): Float64Array {
  const means = Float64Array.from(number);
  for (let node = feature.length - 1; node >= 0; node--) {
    const first = below[node] ?? 0;
    if (first > 0) means[node] = ((means[first] ?? 0) + (means[first + 1] ?? 0)) / 2;
  }
  return means;
}
