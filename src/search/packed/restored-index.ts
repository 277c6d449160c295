import MiniSearch from 'minisearch';
import { type Entry, FIELDS, INDEX_OPTIONS, type ParagraphIndex, searchGroups } from '../paragraph-index.ts';
import type { Steps } from '../steps.ts';

export interface PackedIndex {
  /** Those of the index first, in the order of its lists. */
  readonly terms: readonly string[];
  /** In how many passages each of the index's terms occurs. */
  readonly frequencies: Uint32Array;
  /** Of each document, its number of different terms in each field. */
  readonly fieldLengths: Uint32Array;
  readonly averageFieldLength: readonly number[];
  /** Of each term, in how many documents it occurs in each field. */
  readonly postingCounts: Uint32Array;
  /** The documents of each term and field. */
  readonly documents: Uint32Array;
  /** How often it occurs in each of these. */
  readonly occurrences: Uint32Array;
}

/**
 * Takes a packed index into use. MiniSearch reads its own form in one go, and keeps every posting in a map; here it is
 * handed the postings of a term when that is first asked for.
 */
export function* restoreParagraphIndex(packed: PackedIndex): Steps<ParagraphIndex> {
  const index = new RestoredMiniSearch(INDEX_OPTIONS);
  yield* index.restore(packed);
  const { frequencies } = packed;
  const terms = packed.terms.slice(0, frequencies.length);
  return {
    terms: () => terms,
    frequency: (term) => frequencies[index.placeOf(term) ?? frequencies.length] ?? 0,
    search: (weights, limit) => {
      for (const term of weights.keys()) index.provide(term, packed);
      return searchGroups(index, weights, limit);
    },
  };
}

class RestoredMiniSearch extends MiniSearch<Entry> {
  readonly #places = new Map<string, number>();
  /** Where the postings of each term begin. */
  #starts = new Uint32Array();

  *restore({
    terms,
    frequencies,
    fieldLengths,
    averageFieldLength,
    postingCounts,
  }: PackedIndex): Steps<void> {
    const documentCount = fieldLengths.length / FIELDS.length;
    this._documentCount = documentCount;
    this._nextId = documentCount;
    this._avgFieldLength = [...averageFieldLength];
    for (let document = 0; document < documentCount; document += 1) {
      yield;
      this._documentIds.set(document, document);
      const start = document * FIELDS.length;
      this._fieldLength.set(document, [...fieldLengths.subarray(start, start + FIELDS.length)]);
    }
    this.#starts = new Uint32Array(frequencies.length);
    let start = 0;
    for (let place = 0; place < frequencies.length; place += 1) {
      yield;
      this.#places.set(terms[place] ?? '', place);
      this.#starts[place] = start;
      for (let field = 0; field < FIELDS.length; field += 1)
        start += postingCounts[place * FIELDS.length + field] ?? 0;
    }
  }

  placeOf(term: string): number | undefined {
    return this.#places.get(term);
  }

  /** Sees to it that the postings of a term are where MiniSearch looks for them. */
  provide(term: string, { postingCounts, documents, occurrences }: PackedIndex): void {
    const place = this.#places.get(term);
    if (place === undefined || this._index.has(term)) return;
    const byField = new Map<number, Map<number, number>>();
    let at = this.#starts[place] ?? 0;
    FIELDS.forEach((field, number) => {
      const postings = new Map<number, number>();
      const end = at + (postingCounts[place * FIELDS.length + number] ?? 0);
      for (; at < end; at += 1) postings.set(documents[at] ?? 0, occurrences[at] ?? 0);
      if (postings.size > 0) byField.set(this._fieldIds[field] ?? number, postings);
    });
    this._index.set(term, byField);
  }
}
