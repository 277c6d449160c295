import { z } from 'zod';
import type { Article } from '../../corpus/article.ts';
import type { Steps } from '../../steps.ts';
import {
  packNumbers,
  packText,
  packValues,
  type Section,
  sumUp,
  unpackChecked,
  unpackNumbers,
  unpackText,
} from './sections.ts';

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
  pages: z.array(z.number()).readonly().optional(),
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

export function* unpackArticles(section: Section): Steps<Article[]> {
  const [texts, ends] = [section('texts'), unpackNumbers(section('textEnds'))];
  const articles: Article[] = [];
  for (const article of yield* unpackChecked(section('articles'), fields)) {
    yield;
    const place = articles.length;
    const text = new PackedText(texts.subarray(ends[place - 1] ?? 0, ends[place]));
    articles.push(Object.assign(text, article));
  }
  return articles;
}

/** What an article is made of: with a getter for each, V8 would keep each of them as a dictionary. */
class PackedText {
  readonly #packed: Uint8Array;
  #text: string | null = null;

  constructor(packed: Uint8Array) {
    this.#packed = packed;
  }

  get text(): string {
    this.#text ??= unpackText(this.#packed);
    return this.#text;
  }
}
