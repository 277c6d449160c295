import type { Article } from '../corpus/article.ts';
import type { Quote } from '../search/answer.ts';
import { texts } from '../texts/en.ts';
import { escapeMarkdown, formatLink, formatQuote, joinLines, linkToQuote, shorten } from './markdown.ts';

const TITLE_CHARACTERS = 120;
const NAME_CHARACTERS = 80;
/** A longer address would take the room of the quotes; the title then stands without a link. */
const URL_CHARACTERS = 500;

/** The quote as a block, and below it, small, where it stands. */
export function formatCitedQuote(quote: Quote, number: number): string {
  const { article, paragraph, text } = quote;
  const mark = escapeMarkdown(`[${number}]`);
  const link = article.url === null ? null : linkToQuote(article.url, text);
  const source = [formatTitle(article.title, link), ...sourceParts(article), texts.paragraphMark(paragraph)];
  return `> ${formatQuote(quote)} ${mark}\n-# ${mark} ${source.join(' · ')}`;
}

/** A title, escaped, on one line, linked where there is an address of a bearable length. */
export function formatTitle(title: string, url: string | null): string {
  const label = shorten(joinLines(title), TITLE_CHARACTERS);
  return url === null || url.length > URL_CHARACTERS ? escapeMarkdown(label) : formatLink(label, url);
}

/** Publisher and date, escaped, as `texts.source` gives them. */
export function sourceParts(article: Pick<Article, 'publisher' | 'published'>): string[] {
  return texts.source(article).map(formatName);
}

export function formatName(name: string): string {
  return escapeMarkdown(shorten(joinLines(name), NAME_CHARACTERS));
}
