import type { Details } from './draft.ts';

/** The text of a page, and what its format says of it apart from the text. */
export interface Original {
  readonly text: string;
  readonly details: Partial<Details>;
  /** Of a format with pages: the paragraphs of the text, and the page that each begins on. */
  readonly paragraphs?: readonly { readonly text: string; readonly page: number }[];
  /** Of a file that is an article already: its text is kept to the letter, and so are its pages. */
  readonly isArticle?: boolean;
  readonly pages?: readonly number[];
  /** `YYYY-MM-DD`: when the file was made, which is not when its text was published. */
  readonly made?: string;
  /** What of the details somebody should look at. */
  readonly uncertain: readonly string[];
  /** Lines that the text does not hold, since the format tells that they are no part of the article. */
  readonly left: readonly string[];
}
