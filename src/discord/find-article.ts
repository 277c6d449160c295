import { distance } from 'fastest-levenshtein';
import type { Article } from '../corpus/article.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import { formatName, formatTitle } from './citation.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { shorten } from './markdown.ts';

/** How many articles are offered when none fits. */
const OFFERED = 3;

/** Slips of the pen that a title may hold and still be the one that was meant: one in five characters. */
const SLIP_SHARE = 0.2;

/** What a name may mean that is no article's own, the nearest first. */
export interface Unclear {
  /** Whether their titles hold the words; else they only come near. */
  readonly isHeld: boolean;
  readonly articles: readonly Article[];
}

/**
 * The article that a person means: by its id, by its title, by the only title that holds the words, or by a
 * title with a few slips in it. Otherwise all titles that hold the words or, where none does, the few that come nearest.
 */
export function findArticle(
  articles: readonly Article[],
  name: string,
): { readonly article: Article } | { readonly unclear: Unclear } {
  const wanted = foldTitle(name);
  const exact =
    articles.find(({ id }) => id === name) ?? articles.find(({ title }) => foldTitle(title) === wanted);
  if (exact !== undefined) return { article: exact };

  const holding = wanted === '' ? [] : searchTitles(articles, name);
  const [only, ...others] = holding;
  if (only !== undefined && others.length === 0) return { article: only };

  const ranked = (holding.length > 0 ? holding : articles)
    .map((article) => ({ article, slips: distance(foldTitle(article.title), wanted) }))
    .sort((a, b) => a.slips - b.slips);
  const [best] = ranked;
  if (best !== undefined && best.slips <= wanted.length * SLIP_SHARE) return { article: best.article };
  const nearest = ranked.map(({ article }) => article);
  return holding.length > 0
    ? { unclear: { isHeld: true, articles: nearest } }
    : { unclear: { isHeld: false, articles: nearest.slice(0, OFFERED) } };
}

/** @throws {UserError} naming the nearest titles when none can be meant. */
export function requireArticle(articles: readonly Article[], name: string): Article {
  const found = findArticle(articles, name);
  if ('article' in found) return found.article;
  const nearest = found.unclear.articles.slice(0, OFFERED).map(({ title }) => formatTitle(title, null));
  throw new LocalisedError((texts) => texts.articleUnknown(formatName(name), nearest));
}

/** What Discord offers while a title is being typed: ids as values, since titles may be too long or twins. */
export function suggestTitles(articles: readonly Article[], typed: string) {
  return searchTitles(articles, typed)
    .slice(0, CHOICE_LIMITS.choices)
    .map(({ id, title }) => ({ name: shorten(title, CHOICE_LIMITS.nameCharacters), value: id }));
}

/** Titles in which every word that was typed starts a word; those that start as typed come first. */
function searchTitles(articles: readonly Article[], typed: string): readonly Article[] {
  const wanted = foldTitle(typed);
  const words = wanted.split(' ').filter((word) => word !== '');
  return articles
    .map((article) => ({ article, title: foldTitle(article.title) }))
    .filter(({ title }) => words.every((word) => ` ${title}`.includes(` ${word}`)))
    .sort(
      (a, b) =>
        Number(b.title.startsWith(wanted)) - Number(a.title.startsWith(wanted)) ||
        (a.title < b.title ? -1 : 1),
    )
    .map(({ article }) => article);
}

/** Letters and digits only, without case and accents. */
export function foldTitle(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
