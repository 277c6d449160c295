import type { Article } from '../corpus/article.ts';
import { splitText } from '../corpus/split.ts';
import { formatKey, type Place } from './citation-formats.ts';
import { findArticle, foldTitle } from './find-article.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { joinLines, shorten } from './markdown.ts';

/** How many keys are offered when none fits. */
const OFFERED = 3;

/** `article-id¶3`, and what people type for it: `article-id 3`, `article-id#3`, `article-id, paragraph 3`. */
const KEY = /^(.*?)[\s,]*(?:[¶§#:]|\bpar(?:a|\.|agraph)?(?=[\s\d])|(?<=\s)p\.?|(?<=[\s,]))\s*(\d{1,6})$/iu;

/**
 * The paragraph that a person means: an article by its id or its title, and a number; without a number the first one.
 * Otherwise the keys that come nearest, best first.
 */
export function findPassage(
  articles: readonly Article[],
  typed: string,
): { readonly place: Place } | { readonly nearest: readonly string[] } {
  const text = typed.trim();
  const { name, number } = parseKey(text);
  // A title may end in a number of its own: "Vision 2030".
  const whole = articles.find(({ id, title }) => id === text || foldTitle(title) === foldTitle(text));
  const found = whole === undefined ? findArticle(articles, name) : { article: whole };
  if ('unclear' in found) {
    const nearest = found.unclear.articles.slice(0, OFFERED);
    return { nearest: nearest.map((article) => formatKey({ article, paragraph: number ?? 1 })) };
  }
  const { article } = found;
  const paragraph = whole === undefined ? (number ?? 1) : 1;
  const last = splitText(article.text, article.language).length;
  if (paragraph >= 1 && paragraph <= last) return { place: { article, paragraph } };
  return { nearest: [formatKey({ article, paragraph: paragraph < 1 ? 1 : last })] };
}

/**
 * What Discord offers while a key is being typed: paragraphs of the articles whose ids or titles hold all words that were
 * typed, the first paragraph of each before any second.
 */
export function suggestPassages(articles: readonly Article[], typed: string) {
  const { name, number } = parseKey(typed.trim());
  const whole = articles.filter((article) => isMeant(article, typed));
  const meant = whole.length > 0 ? whole : articles.filter((article) => isMeant(article, name));
  const wanted = whole.length > 0 || number === null ? '' : String(number);
  return meant
    .flatMap((article) =>
      splitText(article.text, article.language)
        .filter((paragraph) => String(paragraph.number).startsWith(wanted))
        .slice(0, CHOICE_LIMITS.choices)
        .map((paragraph) => ({ article, paragraph })),
    )
    .sort(
      (a, b) =>
        a.paragraph.number - b.paragraph.number || a.article.title.localeCompare(b.article.title, 'en'),
    )
    .slice(0, CHOICE_LIMITS.choices)
    .map(({ article, paragraph: { number: paragraph, start, end } }) => ({
      name: nameChoice(article, paragraph, joinLines(article.text.slice(start, end))),
      value: formatKey({ article, paragraph }),
    }));
}

function parseKey(text: string): { readonly name: string; readonly number: number | null } {
  const [, name = '', number] = KEY.exec(text) ?? [];
  return number === undefined ? { name: text, number: null } : { name, number: Number(number) };
}

function isMeant({ id, title }: Article, typed: string): boolean {
  const held = ` ${foldTitle(id)} ${foldTitle(title)}`;
  return foldTitle(typed)
    .split(' ')
    .every((word) => held.includes(` ${word}`));
}

const TITLE_CHARACTERS = 50;

/** The number stands before the words of the paragraph, so that it is seen however long the title is. */
function nameChoice({ title }: Article, paragraph: number, text: string): string {
  const name = `${shorten(title, TITLE_CHARACTERS)} ¶${paragraph}: ${text}`;
  return shorten(name, CHOICE_LIMITS.nameCharacters);
}
