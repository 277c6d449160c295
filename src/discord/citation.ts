import type { Article } from '../corpus/article.ts';
import type { Quote } from '../search/answer.ts';
import type { Texts } from '../texts/texts.ts';
import {
  escapeMarkdown,
  formatLink,
  formatQuote,
  isPdf,
  joinLines,
  linkToPage,
  linkToQuote,
  shorten,
} from './markdown.ts';

const TITLE_CHARACTERS = 120;
const NAME_CHARACTERS = 80;
/** A longer address would take the room of the quotes; the title then stands without a link. */
const URL_CHARACTERS = 500;

/** A quote as it is shown: two texts, since the second one has a button beside it. */
export interface CitedQuote {
  /** The quote as a block. */
  readonly text: string;
  /** Small: where it stands. */
  readonly source: string;
}

/** @param isDated whether the article's date stands above the quote already. */
export function citeQuote(texts: Texts, quote: Quote, number: number, isDated = false): CitedQuote {
  const { article, paragraph, page, text } = quote;
  const mark = escapeMarkdown(`[${number}]`);
  const link =
    article.url === null
      ? null
      : page !== undefined && isPdf(article.url)
        ? linkToPage(article.url, page)
        : linkToQuote(article.url, text);
  const { publisher } = article;
  const dated = isDated ? (publisher === null ? [] : [formatName(publisher)]) : sourceParts(texts, article);
  const place = [...(page === undefined ? [] : [texts.pageMark(page)]), texts.paragraphMark(paragraph)];
  const source = [formatTitle(article.title, link), ...dated, ...place];
  return { text: `> ${formatQuote(quote)} ${mark}`, source: `-# ${mark} ${source.join(' · ')}` };
}

/** A title, escaped, on one line, linked where there is an address of a bearable length. */
export function formatTitle(title: string, url: string | null): string {
  const label = shorten(joinLines(title), TITLE_CHARACTERS);
  return url === null || url.length > URL_CHARACTERS ? escapeMarkdown(label) : formatLink(label, url);
}

/** Publisher and date, escaped, as `texts.source` gives them. */
export function sourceParts(texts: Texts, article: Pick<Article, 'publisher' | 'published'>): string[] {
  // A name is shortened, which takes away what keeps a date in Arabic together.
  return texts
    .source(article)
    .map((part) => (part === article.publisher ? formatName(part) : escapeMarkdown(part)));
}

export function formatName(name: string): string {
  return escapeMarkdown(shorten(joinLines(name), NAME_CHARACTERS));
}
