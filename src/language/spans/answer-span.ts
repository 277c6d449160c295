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
  lowered(): readonly string[];
  /** An article or another word belongs to the noun of the phrase. */
  readonly determined: boolean;
  /** How many phrases are chained to the first by "of" or, for places, by a comma. */
  readonly chained: number;
}

/** What is known of a span before its words have been counted. */
export type FoundSpan = Omit<AnswerSpan, 'first' | 'last' | 'head' | 'lowered'> & {
  readonly head: string | null;
};

/** What sets a span apart from others: what is left out it has not. */
type Traits = Partial<Omit<FoundSpan, 'start' | 'end' | 'form'>>;

/**
 * A span of one part, unless told otherwise. Every key is named here, in one literal: objects put together from parts take several
 * times as long, and a sentence has some fifty spans.
 */
export function foundSpan(form: SpanForm, { start, end }: Span, traits: Traits = {}): FoundSpan {
  return {
    start,
    end,
    form,
    parts: traits.parts ?? [{ start, end }],
    head: traits.head ?? null,
    person: traits.person ?? 0,
    organisation: traits.organisation ?? 0,
    place: traits.place ?? 0,
    unit: traits.unit ?? null,
    precision: traits.precision ?? 0,
    items: traits.items ?? 1,
    determined: traits.determined ?? false,
    chained: traits.chained ?? 0,
  };
}

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
