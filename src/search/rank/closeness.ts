import type { Hit } from './matching.ts';

export function placesByTerm(hits: readonly Hit[], terms: number): number[][] {
  const places: number[][] = [];
  for (let i = 0; i < terms; i++) places.push([]);
  for (const { place, term } of hits) places[term]?.push(place);
  return places;
}

/**
 * How far apart neighbouring words of the question stand at their nearest, for those that are both in the sentence. One
 * word of the sentence that stands for both is not beside itself.
 */
export function distances(places: readonly (readonly number[])[]): number[] {
  const found: number[] = [];
  for (let i = 1; i < places.length; i++) {
    const first = places[i - 1] ?? [];
    const second = places[i] ?? [];
    if (first.length > 0 && second.length > 0) found.push(nearest(first, second));
  }
  return found;
}

/** Both lists are in ascending order, so one walk over the two finds the neighbours of each place. */
function nearest(first: readonly number[], second: readonly number[]): number {
  let least = Infinity;
  // The next place of `second` that is not before `a`, and the next that is behind it.
  let from = 0;
  let behind = 0;
  for (const a of first) {
    while ((second[from] ?? Infinity) < a) from++;
    while ((second[behind] ?? Infinity) <= a) behind++;
    least = Math.min(least, a - (second[from - 1] ?? -Infinity), (second[behind] ?? Infinity) - a);
  }
  return least;
}

/** How many words of the question stand in the sentence in its order: the longest increasing run of their numbers. */
export function longestRise(hits: readonly Hit[]): number {
  const tails: number[] = [];
  for (const { term } of hits) {
    const at = tails.findIndex((tail) => tail >= term);
    if (at < 0) tails.push(term);
    else tails[at] = term;
  }
  return tails.length;
}

/** The number of different words found over the length of the shortest stretch that has them all. */
export function narrowness(hits: readonly Hit[]): number {
  const different = new Set(hits.map(({ term }) => term)).size;
  if (different < 2) return 0;
  const inside = new Map<number, number>();
  let narrowest = Infinity;
  let from = 0;
  for (const { place, term } of hits) {
    inside.set(term, (inside.get(term) ?? 0) + 1);
    while (inside.size === different) {
      const first = hits[from++];
      if (first === undefined) break;
      narrowest = Math.min(narrowest, place - first.place + 1);
      const left = (inside.get(first.term) ?? 0) - 1;
      if (left === 0) inside.delete(first.term);
      else inside.set(first.term, left);
    }
  }
  return different / narrowest;
}
