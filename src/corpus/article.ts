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
  /**
   * Of an original with pages: for each of its pages, the first paragraph that begins on it or later. See `pageOf`.
   */
  readonly pages?: readonly number[] | undefined;
  /** The file after the front matter: CRLF made LF, blank lines at either end removed, nothing else touched. */
  readonly text: string;
}

/** The page of the original that a paragraph begins on, counting from 1 as paragraphs do; null where it has none. */
export function pageOf({ pages }: Pick<Article, 'pages'>, paragraph: number): number | null {
  return pages?.filter((begins) => begins <= paragraph).length || null;
}

/** What somebody who knows it has noted about an organisation: it wins over what the texts say. */
export interface CuratedOrganisation {
  readonly name: string;
  /** Other names and spellings that the texts use. */
  readonly aliases: readonly string[];
  /** The `name` of the organisation that this one is part of. */
  readonly parent: string | null;
  readonly country: string | null;
  /** What sort of organisation it is, in a word or a few: "company", "ministry". */
  readonly kind: string | null;
}

/** A question that must go on being answered, whatever changes in the corpus. */
export interface GuardQuestion {
  readonly question: string;
  /** What the quotes of its answer must contain, each of them. */
  readonly answer: readonly string[];
}

/** The articles of one folder, by id, and a short hash of everything that was read. */
export interface Corpus {
  readonly articles: readonly Article[];
  /** In the order of the file; absent where the folder has none. */
  readonly organisations?: readonly CuratedOrganisation[];
  /** In the order of the file; absent where the folder has none. */
  readonly guard?: readonly GuardQuestion[];
  /** Seven hexadecimal digits; two folders with the same content have the same version. */
  readonly version: string;
}
