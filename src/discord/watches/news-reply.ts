import type { APIComponentInContainer } from 'discord.js';
import type { Article } from '../../corpus/article.ts';
import type { Watch } from '../../storage/watches.ts';
import type { Texts } from '../../texts/texts.ts';
import { paginate } from '../article-pages.ts';
import { button, buttonRow, container, type Reply, separator, textDisplay } from '../components.ts';
import { composeEntry, type Entry, pageEntries } from '../entries.ts';
import { joinLines, shorten } from '../markdown.ts';
import { formatSubject, formatTelling, type Telling } from './subject.ts';

/** How many sentences are quoted: whoever wants all of them opens the articles. */
const MOST_QUOTED = 3;
/** How many articles with further ones can be opened, within one row of buttons. */
const MOST_OPENED = 4;
const LABEL_CHARACTERS = 80;

/** Tells what is new, each as a quote with its source and its key; what has no room is left to the articles. */
export function composeNews(texts: Texts, { id, subject }: Watch, tellings: readonly Telling[]): Reply {
  const title = formatSubject(texts, subject);
  const articles = new Set(tellings.map(({ passage }) => passage.article.id)).size;
  const head = `${texts.watches.news(title)}\n-# ${texts.watches.newsCounted(tellings.length, articles)}`;
  const entries = tellings.slice(0, MOST_QUOTED).map(
    (telling): Entry => ({
      ...formatTelling(texts, subject, telling),
      passage: telling.passage,
      highlights: telling.highlights,
      isKeyed: true,
    }),
  );
  const [page = []] = pageEntries(texts, entries, [head, texts.watches.more(tellings.length)]);
  const left = tellings.slice(page.length);
  const shown = page.flatMap((placed, index): APIComponentInContainer[] => [
    ...(index === 0 ? [] : [separator()]),
    ...composeEntry(texts, placed),
  ]);
  return {
    components: [
      container([
        textDisplay(head),
        ...shown,
        ...(left.length === 0 ? [] : [separator(), textDisplay(texts.watches.more(left.length))]),
        ...buttonRow(openButtons(left)),
        ...buttonRow([button(texts.watches.endThis, ['watch', 'stop', id])]),
      ]),
    ],
  };
}

/** One for each article, which opens it where the first of its sentences stands. */
function openButtons(tellings: readonly Telling[]) {
  const first = new Map<Article, number>();
  for (const { passage } of tellings)
    first.set(passage.article, Math.min(first.get(passage.article) ?? passage.paragraph, passage.paragraph));
  return [...first].slice(0, MOST_OPENED).map(([article, paragraph]) => {
    const page = paginate(article).findIndex(({ last }) => last >= paragraph);
    const label = shorten(joinLines(article.title), LABEL_CHARACTERS);
    return button(label, ['article', 'open', Math.max(0, page), article.id]);
  });
}
