import type { Acronyms, ListedRuns } from '../collect-acronyms.ts';
import type { Steps } from '../steps.ts';
import { packNumbers } from './sections.ts';

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
  const keyEnds: number[] = [];
  const keyRuns: number[] = [];
  const runEnds: number[] = [];
  const terms: number[] = [];
  let end = 0;
  for (const [key, runs] of initials) {
    end += key.length;
    keyEnds.push(end);
    for (const run of runs) {
      terms.push(...run.map(numberOf));
      runEnds.push(terms.length);
    }
    keyRuns.push(runEnds.length);
  }
  return [
    ['initials', new TextEncoder().encode(initials.map(([key]) => key).join(''))],
    ['initialsEnds', packNumbers(keyEnds)],
    ['initialsRuns', packNumbers(keyRuns)],
    ['initialsRunEnds', packNumbers(runEnds)],
    ['initialsTerms', packNumbers(terms)],
  ];
}

/** Finds runs in what `packInitials` packed. */
export function* unpackInitials(
  section: (name: string) => Uint8Array,
  numbers: (name: string) => Steps<Uint32Array>,
  terms: readonly string[],
): Steps<Acronyms['byInitials']> {
  const letters = new TextDecoder().decode(section('initials'));
  const keyEnds = yield* numbers('initialsEnds');
  const keyRuns = yield* numbers('initialsRuns');
  const runEnds = yield* numbers('initialsRunEnds');
  const runTerms = yield* numbers('initialsTerms');
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
      Array.from(
        runTerms.subarray(runEnds[first + index - 1] ?? 0, runEnds[first + index]),
        (number) => terms[number] ?? '',
      ),
    );
  };
}
