import type { Details } from './draft.ts';

/** The text of a page, and what its format says of it apart from the text. */
export interface Original {
  readonly text: string;
  readonly details: Partial<Details>;
  /** What of the details somebody should look at. */
  readonly uncertain: readonly string[];
  /** Lines that the text does not hold, since the format tells that they are no part of the article. */
  readonly left: readonly string[];
}
