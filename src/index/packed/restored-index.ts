import MiniSearch from 'minisearch';
import { type Entry, FIELDS, INDEX_OPTIONS, type ParagraphIndex, searchGroups } from '../paragraph-index.ts';
import type { TermDictionary } from '../term-dictionary.ts';
import type { Numbers } from './sections.ts';

export interface PackedIndex {
  readonly terms: TermDictionary;
  readonly averageFieldLength: readonly number[];
  readonly numbers: Numbers;
}

/**
 * Takes a packed index into use. MiniSearch reads its own form in one go, and keeps every posting in a map; here it is
 * handed the postings of a term when that is first asked for.
 */
export function restoreParagraphIndex(packed: PackedIndex): ParagraphIndex {
  const { terms, numbers } = packed;
  const frequencies = numbers('frequencies');
  const index = new RestoredMiniSearch(packed);
  return {
    terms,
    frequency: (term) => frequencies[terms.placeOf(term) ?? frequencies.length] ?? 0,
    search: (weights, limit) => {
      for (const term of weights.keys()) index.provide(term);
      return searchGroups(index, weights, limit);
    },
  };
}

class RestoredMiniSearch extends MiniSearch<Entry> {
  readonly #terms: TermDictionary;
  /** Where the postings of each term and field end. */
  readonly #ends: Uint32Array;
  /** The documents of each term and field. */
  readonly #documents: Uint32Array;
  /** How often it occurs in each of these. */
  readonly #occurrences: Uint32Array;

  constructor({ terms, averageFieldLength, numbers }: PackedIndex) {
    super(INDEX_OPTIONS);
    this.#terms = terms;
    this.#ends = numbers('postingEnds');
    this.#documents = numbers('documents');
    this.#occurrences = numbers('occurrences');
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
    const place = this.#terms.placeOf(term);
    if (place === undefined || this._index.has(term)) return;
    const byField = new Map<number, Map<number, number>>();
    FIELDS.forEach((field, number) => {
      const list = place * FIELDS.length + number;
      const postings = new Map<number, number>();
      const end = this.#ends[list] ?? 0;
      for (let at = this.#ends[list - 1] ?? 0; at < end; at += 1)
        postings.set(this.#documents[at] ?? 0, this.#occurrences[at] ?? 0);
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
