import type { Acronyms, ListedRuns } from '../collect-acronyms.ts';
import { type Numbers, packNumbers, packRuns, sumUp, unpackRuns } from './sections.ts';

/**
 * Packs the runs of capitalised words by their initials. A large corpus has more of them than passages, and hardly one is
 * ever asked for: they stay packed, and are looked up where they are.
 *
 * @param initials in their order
 */
export function packInitials(
  initials: ListedRuns,
  numberOf: (term: string) => number,
): [string, Uint8Array][] {
  return [
    ['initials', new TextEncoder().encode(initials.map(([key]) => key).join(''))],
    ['initialsEnds', packNumbers(sumUp(initials.map(([key]) => key.length)))],
    ['initialsRuns', packNumbers(sumUp(initials.map(([, runs]) => runs.length)))],
    ...packRuns(
      'initialsTerms',
      initials.flatMap(([, runs]) => runs.map((run) => run.map(numberOf))),
    ),
  ];
}

/** Finds runs in what `packInitials` packed. */
export function unpackInitials(
  letters: string,
  numbers: Numbers,
  terms: readonly string[],
): Acronyms['byInitials'] {
  const [keyEnds, keyRuns] = [numbers('initialsEnds'), numbers('initialsRuns')];
  const runTerms = unpackRuns('initialsTerms', numbers);
  const keyAt = (place: number) => letters.slice(keyEnds[place - 1] ?? 0, keyEnds[place]);
  return (initials) => {
    let [low, high] = [0, keyEnds.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyAt(middle) < initials) low = middle + 1;
      else high = middle;
    }
    if (low === keyEnds.length || keyAt(low) !== initials) return [];
    const [first, end] = [keyRuns[low - 1] ?? 0, keyRuns[low] ?? 0];
    return Array.from({ length: end - first }, (_, index) =>
      Array.from(runTerms(first + index), (number) => terms[number] ?? ''),
    );
  };
}
