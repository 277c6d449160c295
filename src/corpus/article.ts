/** One article of the corpus: its front matter, and the text that every quote is a slice of. */
export interface Article {
  /** The file's name without `.md`: what a citation key and an autocomplete value hold. */
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: the precision is the meaning. Null when nobody knows. */
  readonly published: string | null;
  readonly url: string | null;
  /** A BCP 47 tag, `en` unless the file says otherwise. */
  readonly language: string;
  readonly retrieved: string | null;
  readonly source: string | null;
  readonly tags: readonly string[];
  /** The file after the front matter: CRLF made LF, blank lines at either end removed, nothing else touched. */
  readonly text: string;
}

/** The articles of one folder, by id, and a short hash of everything in them. */
export interface Corpus {
  readonly articles: readonly Article[];
  /** Seven hexadecimal digits; two corpora with the same articles have the same version. */
  readonly version: string;
}
