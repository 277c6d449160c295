import { Readability } from '@mozilla/readability';
import { toText } from './html-text.ts';
import type { LinkedData } from './linked-data.ts';
import type { Page, PageElement } from './page.ts';
import { prune, removeCaptions } from './prune.ts';

/** The body of an article, as text: paragraphs with a blank line between them. */
export interface ArticleBody {
  readonly text: string;
  /** What the page marks as the line about who wrote it. */
  readonly byline: string | null;
  /** What somebody should look at. */
  readonly uncertain: readonly string[];
}

interface Candidate {
  readonly text: string;
  /** The letters of its sentences: headlines, links and controls end none. */
  readonly prose: number;
}

const SENTENCE = /[^.!?。！？।؟۔…\n]{40,}[.!?。！？।؟۔…]/gu;

function weigh(text: string): Candidate {
  return { text, prose: (text.match(SENTENCE) ?? []).reduce((sum, { length }) => sum + length, 0) };
}

/** Another candidate must hold so many times the prose of Readability's, which keeps away more of what is no article. */
const MUCH_MORE = 1.6;
const MARKED = '[itemprop="articleBody"], article, main';

/**
 * Finds the body of the article of a page: what Readability finds, unless what the page marks as its article, or the text in
 * its data, has far more prose. The document is used up.
 *
 * @param titles what the headline of the page says
 */
export function findArticleBody(
  document: Page,
  html: string,
  data: LinkedData,
  titles: readonly string[],
): ArticleBody {
  const textOf = (element: PageElement) => toText(prune(element, titles).innerHTML);
  if (document.body) removeCaptions(document.body);
  const marked = copyMarked(document);
  const { content, byline } = readArticle(document);
  const found = weigh(content === null ? '' : textOf(content));
  const others = [marked === null ? '' : textOf(marked), data.body === null ? '' : toText(data.body)].map(
    weigh,
  );
  const [best] = others
    .filter(({ prose }) => prose > Math.max(found.prose * MUCH_MORE, LEAST_PROSE))
    .sort((one, other) => one.prose - other.prose);
  const { text } = best ?? found;
  const uncertain =
    best === undefined ? [] : ['another part of the page than usual was taken, since it has far more text'];
  return { text: /\S/u.test(text) ? text : toText(html), byline, uncertain };
}

const LEAST_PROSE = 300;

/** A copy of what the page calls its article; null where it calls several things so, of about one size. */
function copyMarked(document: Page): PageElement | null {
  const elements: Iterable<PageElement> = document.querySelectorAll(MARKED);
  const sized = [...elements].map((element) => ({ element, size: (element.textContent ?? '').length }));
  const own = sized.filter(({ element }) => element.getAttribute('itemprop') === 'articleBody');
  const [first, second] = (own.length > 0 ? own : sized).sort((one, other) => other.size - one.size);
  if (first === undefined) return null;
  const isAlone =
    second === undefined || first.element.contains(second.element) || second.size < first.size / 2;
  return isAlone ? first.element.cloneNode(true) : null;
}

const CHARACTER_THRESHOLD = 200;

/** Nothing for a page in which no article stands out, and for one that is broken too badly to tell. */
function readArticle(document: Page): {
  readonly content: PageElement | null;
  readonly byline: string | null;
} {
  const nothing = { content: null, byline: null };
  try {
    const { content = null, byline = null } =
      new Readability<PageElement | null>(document, {
        charThreshold: CHARACTER_THRESHOLD,
        keepClasses: true,
        serializer: (node) => node,
      }).parse() ?? nothing;
    return { content, byline };
  } catch {
    return nothing;
  }
}

/** What follows an article and speaks to its reader. */
const TRAILER = new RegExp(
  `^(?:${[
    '(?:please )?(?:subscribe|sign up|click here|tell us|let us know|send us|contact us|share your|get (?:access|your|the latest|.{1,60} delivered))\\b',
    'join (?:us|our|the conversation)\\b',
    '(?:like|love|enjoyed?) (?:this (?:article|story|post|page)|what you)\\b|if you (?:like|enjoyed|liked)\\b',
    'have (?:a|any) (?:tips?|questions?|news)\\b|got a (?:tip|story)\\b',
    '(?:follow|find|like) .{1,60} (?:on|at) (?:twitter|facebook|instagram|linked ?in|youtube|https?:)|follow .{1,40} coverage\\b',
    '(?:listen to|watch|download) .{1,60} (?:live|here|now)\\b',
    '(?:to )?read the full (?:story|article)\\b',
    '(?:sources?|via|quelle|fuente)\\b:? (?!https?:)[^.]{1,60}\\.?$|citation: ',
    'additional reporting\\b|this (?:article|story|post) (?:was )?(?:originally|first) (?:appeared|published)\\b',
    'the views (?:and opinions )?expressed\\b',
    'this post (?:may )?contains? affiliate\\b',
  ].join('|')})`,
  'iu',
);
const TRAILING_LINES = 4;
const LONGEST_TRAILER = 400;

/** Lets go of the last lines of a text that speak to its reader, or of who wrote it. */
export function dropTrailer(text: string, author: string | null): string {
  const names = author?.split(', ') ?? [];
  const isAboutAuthor = (line: string) =>
    names.some(
      (name) =>
        line === name ||
        (line.startsWith(name) &&
          /^ (?:is|was|covers|writes|reports|has|works)\b/u.test(line.slice(name.length))),
    );
  const lines = text.split('\n');
  const filled = lines.flatMap((line, at) => (line.trim() === '' ? [] : [at]));
  let end = lines.length;
  for (const at of filled.slice(-TRAILING_LINES)) {
    const line = lines[at]?.trim() ?? '';
    const isTrailer = (TRAILER.test(line) || isAboutAuthor(line)) && line.length <= LONGEST_TRAILER;
    if (isTrailer) end = Math.min(end, at);
    else if (!isTrailer && line.length > SHORTEST_PROSE) end = lines.length;
  }
  return end <= (filled[0] ?? 0) ? text : lines.slice(0, end).join('\n').trimEnd();
}

/** A paragraph behind such a line belongs to the article, and so does the line. */
const SHORTEST_PROSE = 80;
