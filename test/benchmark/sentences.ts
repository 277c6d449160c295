import type { Corpus } from '../../src/corpus/article.ts';
import { type Span, splitText } from '../../src/corpus/split.ts';

/** A sentence of a corpus, as Accord splits it: the document that every peer indexes. */
export interface Sentence extends Span {
  /** The id of its article, which `start` and `end` are offsets into. */
  readonly article: string;
  readonly title: string;
  /** Counts from 1 within the article. */
  readonly paragraph: number;
  readonly text: string;
}

/** All sentences of a corpus, in its order. */
export function sentencesOf(corpus: Corpus): Sentence[] {
  return corpus.articles.flatMap(({ id, title, text, language }) =>
    splitText(text, language).flatMap(({ number, sentences }) =>
      sentences.map(({ start, end }) => {
        return { article: id, title, paragraph: number, start, end, text: text.slice(start, end) };
      }),
    ),
  );
}
