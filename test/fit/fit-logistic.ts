/** A row of features with a 1 for the intercept, how likely it is what is looked for, and how much it counts. */
export interface Example {
  readonly row: readonly number[];
  readonly target: number;
  readonly weight: number;
}

const ROUNDS = 25;

/**
 * Newton's method on the penalised likelihood: iteratively reweighted least squares. The last weight is the intercept's,
 * which is not penalised.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const size = examples[0]?.row.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight, j) => (j < size - 1 ? -ridge * weight : 0));
    const hessian = weights.map((_, i) =>
      weights.map((_, j): number => (i === j && i < size - 1 ? ridge : 0)),
    );
    for (const { row, target, weight } of examples) {
      const chance = 1 / (1 + Math.exp(-dot(row, weights)));
      row.forEach((x, i) => {
        if (x === 0) return;
        gradient[i] = (gradient[i] ?? 0) + weight * (target - chance) * x;
        const line = hessian[i] ?? [];
        row.forEach((y, j) => {
          line[j] = (line[j] ?? 0) + weight * chance * (1 - chance) * x * y;
        });
      });
    }
    const step = solve(hessian, gradient);
    weights = weights.map((weight, j) => weight + (step[j] ?? 0));
  }
  return weights;
}

/** Gaussian elimination; the matrix is positive definite, but for features that no row has. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  rows.forEach((pivot, i) => {
    const divisor = pivot[i] ?? 1;
    for (let j = i; j < pivot.length; j++) pivot[j] = (pivot[j] ?? 0) / divisor;
    rows.forEach((row, k) => {
      const factor = row[i] ?? 0;
      if (k !== i) for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    });
  });
  return rows.map((row) => row.at(-1) ?? 0);
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}
