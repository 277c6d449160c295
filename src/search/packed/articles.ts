import { z } from 'zod';
import type { Article } from '../../corpus/article.ts';
import type { Steps } from '../steps.ts';
import { packNumbers, packValues, sumUp } from './sections.ts';

const text = z.string();
const optionalText = text.nullable();

const fields = z.object({
  id: text,
  title: text,
  publisher: optionalText,
  author: optionalText,
  published: optionalText,
  url: optionalText,
  language: text,
  retrieved: optionalText,
  source: optionalText,
  tags: z.array(text).readonly(),
});

type Fields = z.infer<typeof fields>;

/** Packs articles: their texts stay packed until somebody reads them, which of most of a large corpus nobody does. */
export function packArticles(articles: readonly Article[]): [string, Uint8Array][] {
  const encoder = new TextEncoder();
  const texts = articles.map(({ text }) => encoder.encode(text));
  return [
    ['articles', packValues(articles.map(({ text, ...others }) => others satisfies Fields))],
    ['texts', Buffer.concat(texts)],
    ['textEnds', packNumbers(sumUp(texts.map(({ length }) => length)))],
  ];
}

export function* unpackArticles(
  values: <T>(name: string, schema: z.ZodType<T>) => Steps<T[]>,
  texts: Uint8Array,
  ends: Uint32Array,
): Steps<Article[]> {
  return (yield* values('articles', fields)).map(
    (article, place) => new UnpackedArticle(article, texts.subarray(ends[place - 1] ?? 0, ends[place])),
  );
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Two of them are deeply equal when the articles are, whether their texts have been read or not. */
class UnpackedArticle implements Article {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly language: string;
  readonly retrieved: string | null;
  readonly source: string | null;
  readonly tags: readonly string[];
  #text: string | null = null;

  constructor(
    article: Fields,
    /** UTF-8. */
    readonly packedText: Uint8Array,
  ) {
    this.id = article.id;
    this.title = article.title;
    this.publisher = article.publisher;
    this.author = article.author;
    this.published = article.published;
    this.url = article.url;
    this.language = article.language;
    this.retrieved = article.retrieved;
    this.source = article.source;
    this.tags = article.tags;
  }

  get text(): string {
    this.#text ??= decoder.decode(this.packedText);
    return this.#text;
  }
}
