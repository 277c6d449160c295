import type { Span } from '../../corpus/split.ts';
import type { KindWeights } from '../names/name-kinds.ts';

/** What a span is; `published` stands for the date of the article, which is in no sentence of it. */
type SpanForm = 'name' | 'date' | 'quantity' | 'phrase' | 'list' | 'quoted' | 'published';

/** A stretch of a sentence that may answer some question. Offsets are into the sentence. */
export interface AnswerSpan extends Span, KindWeights {
  readonly form: SpanForm;
  /** What is said of it: the stretch itself, or the members of a list that do not stand side by side. */
  readonly parts: readonly Span[];
  /** What a number is of, as in `Quantity`; '' for a bare number, null where it is none. */
  readonly unit: string | null;
  /** Of a date: 1 a year or vaguer, 2 a month, 3 a day, 4 a weekday or "last week"; 0 where it is none. */
  readonly precision: number;
  /** Its first and last word, by their place among the words of the sentence. */
  readonly first: number;
  readonly last: number;
  /** The noun that a phrase is about, in small letters; the last word of everything else. */
  readonly head: string;
  /** How many things a list lists; 1 for everything else. */
  readonly items: number;
  /** Its words of three letters and more, in small letters. */
  readonly lowered: readonly string[];
  /** An article or another word belongs to the noun of the phrase. */
  readonly determined: boolean;
  /** How many phrases are chained to the first by "of" or, for places, by a comma. */
  readonly chained: number;
}

/** What is known of a span before its words have been counted. */
export type FoundSpan = Omit<AnswerSpan, 'first' | 'last' | 'head' | 'lowered'> & { readonly head?: string };

export const NO_KIND: Omit<FoundSpan, 'start' | 'end' | 'parts' | 'form'> = {
  person: 0,
  organisation: 0,
  place: 0,
  unit: null,
  precision: 0,
  items: 1,
  determined: false,
  chained: 0,
};

/** The place of the word that stands at an offset, or of the one before it. */
export function wordAt(words: readonly Span[], offset: number): number {
  let low = 0;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A span of one part. */
export function whole({ start, end }: Span): Pick<FoundSpan, 'start' | 'end' | 'parts'> {
  return { start, end, parts: [{ start, end }] };
}
