import type { Group } from './knowledge.ts';

/** Where the terms of a corpus occur. */
export interface InvertedIndex {
  /** All terms of passages and titles. */
  readonly terms: () => Iterable<string>;
  /** In how many passages, each with its title, a term occurs. */
  readonly frequency: (term: string) => number;
  /** Whether the sentences of a group whose index is from `from` up to but not `to` have a term. */
  readonly holds: (term: string, from: number, to: number) => boolean;
  /**
   * The indexes of the groups that hold most of the given terms, best first and at most `limit`. A term counts by its
   * weight.
   */
  readonly search: (weights: Iterable<readonly [term: string, weight: number]>, limit: number) => number[];
}

interface Postings {
  /** In how many passages or their titles. */
  frequency: number;
  /** The passage that was counted last: they come in order. */
  lastPassage: number;
  /** Group after group: its index, and how often its sentences have the term. */
  readonly inText: number[];
  /** The indexes of the groups whose title has the term. */
  readonly inTitle: number[];
}

/**
 * BM25+ (Lv and Zhai 2011, "Lower-bounding term frequency normalization") with the constants that MiniSearch 7 has;
 * `DELTA` is what an occurrence counts however long the text is.
 */
const K1 = 1.2;
const B = 0.7;
const DELTA = 0.5;
/** What the title tells of a paragraph, against a word of its own. */
const TITLE_WEIGHT = 0.3;

/**
 * Indexes the terms of groups. This is no library's work, as the terms are known already: one would part, fold and count
 * them again, and make an object of every match.
 */
export function createInvertedIndex(groups: readonly Group[]): InvertedIndex {
  const index = new Map<string, Postings>();
  /** Numbers of different terms. */
  const lengths = { text: new Uint32Array(groups.length), title: new Uint32Array(groups.length) };

  const noteInText = (term: string, group: number, passage: number): void => {
    const postings = index.get(term);
    if (postings === undefined) {
      // Most terms occur once: what is written down at once takes no more room than it needs.
      index.set(term, { frequency: 1, lastPassage: passage, inText: [group, 1], inTitle: [] });
    } else {
      countPassage(postings, passage);
      const { inText } = postings;
      if (inText.at(-2) === group) {
        inText.push((inText.pop() ?? 0) + 1);
        return;
      }
      inText.push(group, 1);
    }
    lengths.text[group] = (lengths.text[group] ?? 0) + 1;
  };

  for (const group of groups) {
    for (const { terms, index: passage } of group.passages) {
      for (const term of terms) noteInText(term, group.index, passage);
      for (const term of group.title) {
        const postings = index.get(term) ?? { frequency: 0, lastPassage: -1, inText: [], inTitle: [] };
        index.set(term, postings);
        countPassage(postings, passage);
        if (postings.inTitle.at(-1) !== group.index) postings.inTitle.push(group.index);
      }
    }
    lengths.title[group.index] = group.title.size;
  }
  const norms = { text: normsOf(lengths.text), title: normsOf(lengths.title) };

  const search: InvertedIndex['search'] = (weights, limit) => {
    const scores = new Float64Array(groups.length);
    const matched = new Uint16Array(groups.length);
    const lastTerm = new Uint16Array(groups.length);
    const found: number[] = [];
    let ordinal = 0;
    const count = (group: number, score: number): void => {
      if (matched[group] === 0) found.push(group);
      scores[group] = (scores[group] ?? 0) + score;
      if (lastTerm[group] === ordinal) return;
      lastTerm[group] = ordinal;
      matched[group] = (matched[group] ?? 0) + 1;
    };
    for (const [term, weight] of weights) {
      const { inText = [], inTitle = [] } = index.get(term) ?? {};
      ordinal++;
      const textWeight = weight * rarity(inText.length / 2, groups.length);
      for (let i = 0; i < inText.length; i += 2) {
        const group = inText[i] ?? 0;
        count(group, textWeight * saturated(inText[i + 1] ?? 0, norms.text[group] ?? 0));
      }
      const titleWeight = weight * TITLE_WEIGHT * rarity(inTitle.length, groups.length);
      for (const group of inTitle) count(group, titleWeight * saturated(1, norms.title[group] ?? 0));
    }
    // A group that has many of the terms is better than one that has a rare one often.
    return best(found, (group) => (scores[group] ?? 0) * (matched[group] ?? 0), limit);
  };
  return {
    terms: () => index.keys(),
    frequency: (term) => index.get(term)?.frequency ?? 0,
    holds: (term, from, to) => {
      const { inText = [] } = index.get(term) ?? {};
      const group = inText[2 * firstFrom(inText, from)];
      return group !== undefined && group < to;
    },
    search,
  };
}

function countPassage(postings: Postings, passage: number): void {
  if (postings.lastPassage === passage) return;
  postings.lastPassage = passage;
  postings.frequency++;
}

/** The place of the first entry of a list of groups and counts whose group is not before `from`. */
function firstFrom(inText: readonly number[], from: number): number {
  let low = 0;
  let high = inText.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inText[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a length adds to the occurrences that a term needs to count half: more in longer texts. */
function normsOf(lengths: Uint32Array): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
  return Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / average));
}

function rarity(holding: number, all: number): number {
  return Math.log(1 + (all - holding + 0.5) / (holding + 0.5));
}

function saturated(count: number, norm: number): number {
  return DELTA + (count * (K1 + 1)) / (count + norm);
}

/** The items with the highest values, in their order; of equals the first. */
function best(items: readonly number[], worth: (item: number) => number, limit: number): number[] {
  const kept: { item: number; value: number }[] = [];
  for (const item of items) {
    const value = worth(item);
    const last = kept.at(-1);
    if (kept.length === limit && last !== undefined && last.value >= value) continue;
    let at = kept.length;
    while (at > 0 && (kept[at - 1]?.value ?? 0) < value) at--;
    kept.splice(at, 0, { item, value });
    if (kept.length > limit) kept.pop();
  }
  return kept.map(({ item }) => item);
}
