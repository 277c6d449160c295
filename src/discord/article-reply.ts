import type { Article } from '../corpus/article.ts';
import { splitText } from '../corpus/split.ts';
import type { Texts } from '../texts/texts.ts';
import { formatParagraph, paginate } from './article-pages.ts';
import { formatName, formatTitle, sourceParts } from './citation.ts';
import { button, buttonRow, container, type Reply, selectRow, separator, textDisplay } from './components.ts';
import type { Unclear } from './find-article.ts';
import { CHOICE_LIMITS, fits } from './limits.ts';
import { escapeMarkdown } from './markdown.ts';
import { pageLine, turnButtons } from './turn-pages.ts';

/** So few that they fit a message even when every character of their titles and publishers is escaped. */
const ARTICLES_A_PAGE = 8;

/** One page of an article, counted from 0; a number that is out of range is the nearest page. */
export function composeArticle(texts: Texts, article: Article, requested: number): Reply {
  const pages = paginate(article);
  const number = Math.min(Math.max(0, requested), pages.length - 1);
  const page = pages[number] ?? pages[0];
  const target = (to: number): [string, string, number, string] => ['article', 'page', to, article.id];
  const line = pageLine(texts, number, pages.length);
  return {
    components: [
      container([
        textDisplay(composeTitle(texts, article, [page.content, ...line.map(({ content }) => content)])),
        separator(),
        textDisplay(page.content),
        ...buttonRow(turnButtons(texts, number, pages.length, target)),
        ...line,
      ]),
    ],
  };
}

/** A page of the list of articles, by title, counted from 0, and a select to open one of them. */
export function composeArticleList(texts: Texts, articles: readonly Article[], requested: number): Reply {
  const pages = Math.max(1, Math.ceil(articles.length / ARTICLES_A_PAGE));
  const number = Math.min(Math.max(0, requested), pages - 1);
  const shown = [...articles]
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
    .slice(number * ARTICLES_A_PAGE, (number + 1) * ARTICLES_A_PAGE);
  const lines = shown.map(
    (article) => `- ${[formatTitle(article.title, null), ...sourceParts(texts, article)].join(' · ')}`,
  );
  const target = (to: number): [string, string, number] => ['article', 'list', to];
  return {
    components: [
      container([
        textDisplay([`**${texts.articleList(articles.length)}**`, ...lines].join('\n')),
        ...(shown.length === 0 ? [] : [articleSelect(texts, shown)]),
        ...buttonRow(turnButtons(texts, number, pages, target)),
        ...pageLine(texts, number, pages),
      ]),
    ],
  };
}

/** Asks which article is meant by a name that is none's own. */
export function composeArticleChoice(texts: Texts, name: string, { isHeld, articles }: Unclear): Reply {
  const typed = formatName(name);
  const left = articles.length - CHOICE_LIMITS.choices;
  return {
    components: [
      container([
        textDisplay(isHeld ? texts.articleUnclear(typed) : texts.articleUnknown(typed, [])),
        articleSelect(texts, articles),
        ...(left > 0 ? [textDisplay(`-# ${texts.articleMore(left)}`)] : []),
      ]),
    ],
  };
}

/** Opens one of the articles. @param articles one at least; those beyond Discord's limit are left out. */
export function articleSelect(texts: Texts, articles: readonly Article[]) {
  const options = articles.map((article) => ({
    label: article.title,
    note: texts.source(article).join(' · '),
    value: `0:${article.id}`,
  }));
  return selectRow(texts.articleChoose, ['article', 'open'], options);
}

/**
 * The paragraph that holds the sentence at `start`, marked, between its neighbours. Neighbours that do not
 * fit are left to the article's own pages, which a button opens.
 *
 * @returns null when no sentence starts there: the article has changed since the button was made.
 */
export function composeContext(texts: Texts, article: Article, start: number): Reply | null {
  const paragraphs = splitText(article.text, article.language);
  const index = paragraphs.findIndex(({ sentences }) =>
    sentences.some((sentence) => sentence.start === start),
  );
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;

  const format = (at: number) => {
    const one = paragraphs[at];
    if (one === undefined) return [];
    const text = formatParagraph(article.text, one);
    return [`-# ${texts.paragraphMark(one.number)}\n${at === index ? '> ' : ''}${text}`];
  };
  const title = composeTitle(texts, article, format(index));
  const choices = [
    [...format(index - 1), ...format(index), ...format(index + 1)],
    [...format(index - 1), ...format(index)],
    format(index),
  ];
  const shown = choices.find((texts) => fits([title, ...texts])) ?? [
    `-# ${texts.tooLong(formatTitle(article.title, null))}`,
  ];
  const page = paginate(article).findIndex(({ last }) => last >= paragraph.number);
  const open = button(texts.buttons.openArticle, ['article', 'open', page, article.id]);
  const body = [title, ...shown].map((content) => textDisplay(content));
  return { components: [container([...body, ...buttonRow([open])])] };
}

/**
 * The title in bold, and below it what is known of where the article comes from: `source`, which may be what the
 * article's licence asks to be shown, whole wherever the message holds it beside its other texts.
 */
function composeTitle(texts: Texts, article: Article, beside: readonly string[]): string {
  const { source } = article;
  if (source === null) return formatHead(texts, article, []);
  const whole = formatHead(texts, article, [escapeMarkdown(source)]);
  return fits([whole, ...beside]) ? whole : formatHead(texts, article, [formatName(source)]);
}

function formatHead(texts: Texts, article: Article, source: readonly string[]): string {
  const { author, retrieved } = article;
  const parts = [
    ...sourceParts(texts, article),
    ...(author === null ? [] : [formatName(author)]),
    ...source,
    ...(retrieved === null ? [] : [texts.retrieved(texts.date(retrieved))]),
  ];
  return `**${formatTitle(article.title, article.url)}**\n-# ${parts.join(' · ')}`;
}
