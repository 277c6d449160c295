import { Readability } from '@mozilla/readability';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { hasCredentials, isAddress } from '../address.ts';
import { cleanText } from './decode.ts';
import type { Details } from './draft.ts';
import type { Original } from './original.ts';
import { findDate } from './page-date.ts';

const linked = z.looseObject({
  datePublished: z.string().optional(),
  headline: z.string().optional(),
  author: z.unknown().optional(),
  publisher: z.unknown().optional(),
});
const named = z.looseObject({ name: z.string() });

const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="citation_publication_date"]',
  'meta[name="dc.date" i], meta[name="dcterms.created" i], meta[name="dc.date.issued" i]',
  'meta[name="date" i], meta[name="pubdate" i], meta[name="publish-date" i]',
  'article time[datetime][pubdate], time[itemprop="datePublished"][datetime]',
];

/** Reads the article of a page, with what its markup says of it. Scripts and styles are no text of it, and nothing is run. */
export function readHtml(html: string): Original {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const meta = (selector: string) => {
    const element = document.querySelector(selector);
    const value =
      element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.getAttribute('href');
    return value ? cleanText(value).trim() || null : null;
  };
  const data = readLinkedData(document);
  const heading = document.querySelector('article h1, main h1, h1')?.textContent;
  const title =
    meta('meta[property="og:title"]') ??
    data.headline ??
    (heading ? cleanText(heading).replace(/\s+/g, ' ').trim() : null);
  const published = [data.datePublished, ...DATES.map(meta)]
    .map((value) => value && findDate(value)?.date)
    .find((date) => date);
  const url = meta('link[rel="canonical"]') ?? meta('meta[property="og:url"]');
  const language = document.documentElement?.getAttribute('lang');
  const author = data.author ?? meta('meta[name="author"]') ?? meta('meta[property="article:author"]');
  const { content, byline } = findArticle(document);
  const text = toText(content ?? html, BESIDE);
  const writer = author === null ? readByline(byline) : null;
  const details: Partial<Details> = {
    ...(title && { title }),
    ...(published && { published }),
    ...nameAs('author', author ?? writer),
    ...nameAs('publisher', data.publisher ?? meta('meta[property="og:site_name"]')),
    ...(url && isAddress(url) && !hasCredentials(url) && { url }),
    ...(language && isLanguage(language) && { language }),
  };
  return {
    text,
    details,
    uncertain: writer === null ? [] : [`the author ${writer} was taken from “${byline?.trim()}”`],
    left: listLeft(toText(html, []), `${title ?? ''} ${text}`),
  };
}

/** The lines of a page that its article does not hold. */
function listLeft(page: string, article: string): string[] {
  const flat = (text: string) => ` ${text.replace(/\s+/gu, ' ').trim()} `;
  const held = flat(article);
  const lines = page.split('\n').filter((line) => line.trim() !== '' && !held.includes(flat(line)));
  return [...new Set(lines.map((line) => flat(line).trim()))];
}

/** "By Runa Sol": the name; null for what may be anything else. */
function readByline(byline: string | null): string | null {
  return /^\s*(?:by|von|par|por)\s+(\p{Lu}[^.!?\n]{2,60})$/iu.exec(byline ?? '')?.[1]?.trim() ?? null;
}

/** What has an address for a name is no name. */
function nameAs(key: 'author' | 'publisher', value: string | null): Partial<Details> {
  return value && !/^https?:\/\//i.test(value) ? { [key]: value } : {};
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

type Page = ReturnType<typeof parseHTML>['document'];

interface LinkedData {
  datePublished: string | null;
  headline: string | null;
  author: string | null;
  publisher: string | null;
}

function readLinkedData(document: Page): LinkedData {
  const found: LinkedData = { datePublished: null, headline: null, author: null, publisher: null };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const entry of parseLinked(script.textContent ?? '')) {
      const parsed = linked.safeParse(entry);
      if (!parsed.success) continue;
      found.datePublished ??= parsed.data.datePublished ?? null;
      found.headline ??= parsed.data.headline ?? null;
      found.author ??= nameOf(parsed.data.author);
      found.publisher ??= nameOf(parsed.data.publisher);
    }
  }
  return found;
}

function parseLinked(json: string): unknown[] {
  try {
    const value: unknown = JSON.parse(json);
    const graph = z.looseObject({ '@graph': z.array(z.unknown()) }).safeParse(value);
    return graph.success ? graph.data['@graph'] : [value].flat();
  } catch {
    return [];
  }
}

function nameOf(value: unknown): string | null {
  const [first] = [value].flat();
  if (typeof first === 'string') return first;
  return named.safeParse(first).data?.name ?? null;
}

/** Nothing for a page in which no article stands out, and for one that is broken too badly to tell. */
function findArticle(document: Page): { readonly content: string | null; readonly byline: string | null } {
  const nothing = { content: null, byline: null };
  try {
    const { content = null, byline = null } =
      new Readability(document, { charThreshold: 200 }).parse() ?? nothing;
    return { content, byline };
  } catch {
    return nothing;
  }
}

/** Stands beside an article even where it is inside it. */
const BESIDE = ['figure', 'nav', 'aside'];

/** @param skipped elements that are left out, besides those that hold no text to read. */
function toText(html: string, skipped: readonly string[]): string {
  return cleanText(
    convert(html, {
      wordwrap: false,
      selectors: [
        { selector: 'a', options: { ignoreHref: true } },
        ...['head', 'script', 'style', 'img', ...skipped].map((selector) => ({ selector, format: 'skip' })),
        ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
          selector,
          options: { uppercase: false },
        })),
      ],
    }),
  );
}
