import type { Article } from '../corpus/article.ts';
import { formatDate } from '../corpus/date.ts';
import { splitText } from '../corpus/split.ts';
import { texts } from '../texts/en.ts';
import { formatParagraph, paginate } from './article-pages.ts';
import { formatName, formatTitle, sourceParts } from './citation.ts';
import { button, buttonRow, container, type Reply, separator, textDisplay } from './components.ts';
import { fits } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { composeFooter, turnButtons } from './turn-pages.ts';

/** So few that they fit a message even when every character of their titles and publishers is escaped. */
const ARTICLES_A_PAGE = 8;

/** One page of an article, counted from 0; a number that is out of range is the nearest page. */
export function composeArticle(article: Article, requested: number, version: string): Reply {
  const pages = paginate(article);
  const number = Math.min(Math.max(0, requested), pages.length - 1);
  const page = pages[number] ?? pages[0];
  const target = (to: number): [string, string, number, string] => ['article', 'page', to, article.id];
  const footer = composeFooter(number, pages.length, version);
  return {
    components: [
      container([
        textDisplay(composeTitle(article, [page.content, footer])),
        separator(),
        textDisplay(page.content),
        ...buttonRow(turnButtons(number, pages.length, target)),
        textDisplay(footer),
      ]),
    ],
  };
}

/** A page of the list of articles, by title, counted from 0. */
export function composeArticleList(articles: readonly Article[], requested: number, version: string): Reply {
  const pages = Math.max(1, Math.ceil(articles.length / ARTICLES_A_PAGE));
  const number = Math.min(Math.max(0, requested), pages - 1);
  const lines = [...articles]
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .slice(number * ARTICLES_A_PAGE, (number + 1) * ARTICLES_A_PAGE)
    .map((article) => `- ${[formatTitle(article.title, null), ...sourceParts(article)].join(' · ')}`);
  const target = (to: number): [string, string, number] => ['article', 'list', to];
  return {
    components: [
      container([
        textDisplay(`**${texts.articleList(articles.length)}**\n${texts.articleListHint}`),
        ...(lines.length === 0 ? [] : [textDisplay(lines.join('\n'))]),
        ...buttonRow(turnButtons(number, pages, target)),
        textDisplay(composeFooter(number, pages, version)),
      ]),
    ],
  };
}

/**
 * The paragraph that holds the sentence at `start`, marked, between its neighbours. Neighbours that do not
 * fit are left to the article's own pages, which a button opens.
 *
 * @returns null when no sentence starts there: the article has changed since the button was made.
 */
export function composeContext(article: Article, start: number, version: string): Reply | null {
  const paragraphs = splitText(article.text, article.language);
  const index = paragraphs.findIndex(({ sentences }) =>
    sentences.some((sentence) => sentence.start === start),
  );
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;

  const footer = `-# ${texts.corpusVersion(version)}`;
  const format = (at: number) => {
    const one = paragraphs[at];
    if (one === undefined) return [];
    const text = formatParagraph(article.text, one);
    return [`-# ${texts.paragraphMark(one.number)}\n${at === index ? '> ' : ''}${text}`];
  };
  const title = composeTitle(article, [...format(index), footer]);
  const choices = [
    [...format(index - 1), ...format(index), ...format(index + 1)],
    [...format(index - 1), ...format(index)],
    format(index),
  ];
  const shown = choices.find((texts) => fits([title, footer, ...texts])) ?? [
    `-# ${texts.tooLong(formatTitle(article.title, null))}`,
  ];
  const page = paginate(article).findIndex(({ last }) => last >= paragraph.number);
  const open = button(texts.buttons.openArticle, ['article', 'open', page, article.id]);
  const body = [title, ...shown].map((content) => textDisplay(content));
  return { components: [container([...body, ...buttonRow([open]), textDisplay(footer)])] };
}

/**
 * The title in bold, and below it what is known of where the article comes from: `source`, which may be what the
 * article's licence asks to be shown, whole wherever the message holds it beside its other texts.
 */
function composeTitle(article: Article, beside: readonly string[]): string {
  const { source } = article;
  if (source === null) return formatHead(article, []);
  const whole = formatHead(article, [escapeMarkdown(source)]);
  return fits([whole, ...beside]) ? whole : formatHead(article, [formatName(source)]);
}

function formatHead(article: Article, source: readonly string[]): string {
  const { author, retrieved } = article;
  const parts = [
    ...sourceParts(article),
    ...(author === null ? [] : [formatName(author)]),
    ...source,
    ...(retrieved === null ? [] : [texts.retrieved(formatDate(retrieved))]),
  ];
  return `**${formatTitle(article.title, article.url)}**\n-# ${parts.join(' · ')}`;
}
