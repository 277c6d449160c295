import type { Article } from './article.ts';

/** A stretch of an article's text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A paragraph of an article and the sentences that it is made of. */
export interface Paragraph extends Span {
  /** Counts from 1 within the article. */
  readonly number: number;
  /** In order and not overlapping; white space between two sentences belongs to neither. */
  readonly sentences: readonly Span[];
}
