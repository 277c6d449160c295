import MiniSearch from 'minisearch';
import { type Entry, FIELDS, INDEX_OPTIONS, type ParagraphIndex, searchGroups } from '../paragraph-index.ts';
import type { Steps } from '../steps.ts';
import type { Numbers } from './sections.ts';

export interface PackedIndex {
  /** Those of the index first, in the order of its lists. */
  readonly terms: readonly string[];
  readonly averageFieldLength: readonly number[];
  readonly numbers: Numbers;
}

/**
 * Takes a packed index into use. MiniSearch reads its own form in one go, and keeps every posting in a map; here it is
 * handed the postings of a term when that is first asked for.
 */
export function* restoreParagraphIndex(packed: PackedIndex): Steps<ParagraphIndex> {
  const frequencies = packed.numbers('frequencies');
  const terms = packed.terms.slice(0, frequencies.length);
  const places = new Map<string, number>();
  for (const [place, term] of terms.entries()) {
    yield;
    places.set(term, place);
  }
  const index = new RestoredMiniSearch(packed, places);
  return {
    terms: () => terms,
    frequency: (term) => frequencies[places.get(term) ?? frequencies.length] ?? 0,
    search: (weights, limit) => {
      for (const term of weights.keys()) index.provide(term);
      return searchGroups(index, weights, limit);
    },
  };
}

class RestoredMiniSearch extends MiniSearch<Entry> {
  readonly #places: ReadonlyMap<string, number>;
  /** Of each term and field, in how many documents it occurs. */
  readonly #counts: Uint32Array;
  /** Where the postings of each term begin. */
  readonly #starts: Uint32Array;
  /** The documents of each term and field. */
  readonly #documents: Uint32Array;
  /** How often it occurs in each of these. */
  readonly #occurrences: Uint32Array;

  constructor({ averageFieldLength, numbers }: PackedIndex, places: ReadonlyMap<string, number>) {
    super(INDEX_OPTIONS);
    this.#places = places;
    this.#counts = numbers('postingCounts');
    this.#documents = numbers('documents');
    this.#occurrences = numbers('occurrences');
    this.#starts = new Uint32Array(places.size);
    let start = 0;
    for (let place = 0; place < places.size; place += 1) {
      this.#starts[place] = start;
      for (let field = 0; field < FIELDS.length; field += 1)
        start += this.#counts[place * FIELDS.length + field] ?? 0;
    }
    const lengths = numbers('fieldLengths');
    this._documentCount = lengths.length / FIELDS.length;
    this._nextId = this._documentCount;
    this._avgFieldLength = [...averageFieldLength];
    this._documentIds = new MapOnDemand((document) => document);
    this._fieldLength = new MapOnDemand((document) => [
      ...lengths.subarray(document * FIELDS.length, (document + 1) * FIELDS.length),
    ]);
  }

  /** Sees to it that the postings of a term are where MiniSearch looks for them. */
  provide(term: string): void {
    const place = this.#places.get(term);
    if (place === undefined || this._index.has(term)) return;
    const byField = new Map<number, Map<number, number>>();
    let at = this.#starts[place] ?? 0;
    FIELDS.forEach((field, number) => {
      const postings = new Map<number, number>();
      const end = at + (this.#counts[place * FIELDS.length + number] ?? 0);
      for (; at < end; at += 1) postings.set(this.#documents[at] ?? 0, this.#occurrences[at] ?? 0);
      if (postings.size > 0) byField.set(this._fieldIds[field] ?? number, postings);
    });
    this._index.set(term, byField);
  }
}

/** Has a value for every number that it is asked for: nothing else is, where every posting is of a document. */
class MapOnDemand<T> extends Map<number, T> {
  constructor(readonly make: (key: number) => T) {
    super();
  }

  override has(): boolean {
    return true;
  }

  override get(key: number): T {
    const known = super.get(key);
    if (known !== undefined) return known;
    const value = this.make(key);
    this.set(key, value);
    return value;
  }
}
