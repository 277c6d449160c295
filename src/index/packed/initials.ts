import type { Acronyms, ListedRuns } from '../../language/names/collect-acronyms.ts';
import { countWhile, type TermDictionary } from '../term-dictionary.ts';
import { type Numbers, packNumbers, packRuns, packText, sumUp, unpackRuns, unpackText } from './sections.ts';

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
  const keys = initials.map(([key]) => packText(key));
  return [
    ['initials', Buffer.concat(keys)],
    ['initialsEnds', packNumbers(sumUp(keys.map(({ length }) => length)))],
    ['initialsRuns', packNumbers(sumUp(initials.map(([, runs]) => runs.length)))],
    ...packRuns(
      'initialsTerms',
      initials.flatMap(([, runs]) => runs.map((run) => run.map(numberOf))),
    ),
  ];
}

/** Finds runs in what `packInitials` packed. */
export function unpackInitials(
  keys: Uint8Array,
  numbers: Numbers,
  terms: TermDictionary,
): Acronyms['byInitials'] {
  const [keyEnds, keyRuns] = [numbers('initialsEnds'), numbers('initialsRuns')];
  const runTerms = unpackRuns('initialsTerms', numbers);
  const keyAt = (place: number) => unpackText(keys.subarray(keyEnds[place - 1] ?? 0, keyEnds[place]));
  return (initials) => {
    const place = countWhile(keyEnds.length, (at) => keyAt(at) < initials);
    if (place === keyEnds.length || keyAt(place) !== initials) return [];
    const [first, end] = [keyRuns[place - 1] ?? 0, keyRuns[place] ?? 0];
    return Array.from({ length: end - first }, (_, index) =>
      Array.from(runTerms(first + index), (number) => terms.at(number) ?? ''),
    );
  };
}
