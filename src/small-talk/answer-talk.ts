import type { Article } from '../corpus/article.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Texts } from '../texts/texts.ts';
import type { SmallTalk } from './phrases.ts';

/** How titles are written, and what only the one who answers knows. */
export interface TalkView {
  readonly formatTitle: (title: string) => string;
  /** How many are named at most. */
  readonly titles: number;
  /** When the articles were last changed, as a sentence. */
  readonly changed: string;
  /** Who keeps them, as a sentence. */
  readonly keepers: string;
}

/** The line that answers small talk, or the two or three about the articles as a whole. */
export function answerTalk(
  texts: Texts,
  talk: SmallTalk,
  { corpus, passages }: Knowledge,
  view: TalkView,
): readonly string[] {
  const { articles } = corpus;
  const counts = texts.smallTalk.counts(articles.length, passages.length);
  const titled = ({ title, published }: Article) =>
    texts.smallTalk.titled(
      view.formatTitle(title),
      published === null ? texts.dateUnknown : texts.date(published),
    );
  const ordered = newestFirst(articles);
  if (talk === 'articles') {
    const shown = ordered.slice(0, view.titles).map(titled);
    return [
      counts,
      texts.smallTalk.titles(texts.smallTalk.newest, shown, articles.length - shown.length),
      view.changed,
    ];
  }
  if (talk === 'age') {
    const dated = ordered.filter(({ published }) => published !== null);
    const [newest] = dated;
    const oldest = dated.at(-1);
    if (newest === undefined || oldest === undefined) return [texts.smallTalk.noDates, view.changed];
    const undated = articles.length - dated.length;
    const about = [
      texts.smallTalk.latest(titled(newest)),
      ...(oldest === newest ? [] : [texts.smallTalk.earliest(titled(oldest))]),
      ...(undated === 0 ? [] : [texts.smallTalk.undated(undated)]),
    ];
    return [about.join(' '), view.changed];
  }
  if (talk === 'keepers') return [view.keepers, `${counts} ${view.changed}`];
  return [texts.smallTalk.lines[talk]];
}

/** Those without a date last. "2021" counts as older than "2021-03", of which more is known. */
export function newestFirst(articles: readonly Article[]): Article[] {
  const key = ({ published }: Article) => published ?? '';
  return [...articles].sort((a, b) => (key(a) < key(b) ? 1 : key(a) > key(b) ? -1 : 0));
}
