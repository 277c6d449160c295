import type { Article } from '../corpus/article.ts';
import type { Span } from '../corpus/split.ts';
import { opensWithAnaphor } from '../language/anaphora.ts';

/** A sentence of an article: what is found, ranked and quoted. `article.text.slice(start, end) === text`. */
export interface Passage extends Span {
  /** Its place among all passages of the knowledge. */
  readonly index: number;
  readonly article: Article;
  /** Counts from 1 within the article. */
  readonly paragraph: number;
  /** Its place within the paragraph, from 0. */
  readonly position: number;
  readonly text: string;
  /** Content terms in the order of the text. */
  readonly terms: readonly string[];
  readonly group: Group;
}

/** A paragraph with its sentences: the context that a passage is understood in. */
export interface Group {
  readonly index: number;
  readonly passages: Passage[];
  readonly title: ReadonlySet<string>;
  /** Which terms the sentences of its article have. */
  readonly article: Pick<ReadonlySet<string>, 'has'>;
  /** The terms of the article's date: a question may name the period and its sentences need not. */
  readonly period: ReadonlySet<string>;
}

/**
 * The terms of some passages, gathered when they are first asked for: most articles are never asked about. Made out here,
 * since what is made where an article is read keeps all its tokens in memory.
 */
export function termsOf(passages: readonly Passage[], from: number, to: number): Group['article'] {
  let terms: ReadonlySet<string> | null = null;
  return {
    has: (term) => {
      terms ??= new Set(passages.slice(from, to).flatMap((passage) => passage.terms));
      return terms.has(term);
    },
  };
}

/**
 * The sentence before, where this one opens with a word that only it explains: "It was signed in May", "These
 * countries", "In addition, they". English only; null where there is none.
 */
export function antecedent({ text, article, group, position }: Passage): Passage | null {
  const before = group.passages[position - 1];
  if (before === undefined || !/^en\b/i.test(article.language)) return null;
  return opensWithAnaphor(text) ? before : null;
}
