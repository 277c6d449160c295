import { z } from 'zod';
import type { Article } from '../../corpus/article.ts';
import type { Steps } from '../steps.ts';
import { packNumbers, packText, packValues, sumUp, unpackText } from './sections.ts';

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
  const texts = articles.map(({ text }) => packText(text));
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
  const articles: Article[] = [];
  for (const article of yield* values('articles', fields)) {
    yield;
    const place = articles.length;
    articles.push(withText(article, texts.subarray(ends[place - 1] ?? 0, ends[place])));
  }
  return articles;
}

function withText(article: Fields, packed: Uint8Array): Article {
  let text: string | null = null;
  return {
    ...article,
    get text() {
      text ??= unpackText(packed);
      return text;
    },
  };
}
