import { Readability } from '@mozilla/readability';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';
import { hasCredentials, isAddress } from '../address.ts';
import { cleanText } from './decode.ts';
import type { Details } from './draft.ts';
import { readLinkedData } from './linked-data.ts';
import type { Original } from './original.ts';
import type { Page } from './page.ts';
import { findAuthors, findStatedTitle, findTitle, firstMeta, readMetas } from './page-details.ts';
import { findPublication } from './publication-date.ts';
import { findHeadline } from './shown-dates.ts';

/** Reads the article of a page, with what its markup says of it. Scripts and styles are no text of it, and nothing is run. */
export function readHtml(html: string): Original {
  const { document } = parseHTML(/<html[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`);
  const metas = readMetas(document);
  const data = readLinkedData(document);
  const tag = document.documentElement?.getAttribute('lang');
  const language = tag && isLanguage(tag) ? tag : null;
  const stated = findStatedTitle(metas, data);
  const headline = findHeadline(document, [stated ?? '', document.title ?? '']);
  const title = findTitle(document, stated, headline);
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') || firstMeta(metas, ['og:url']);
  const publisher = data.publisher ?? firstMeta(metas, ['og:site_name']);
  const { published, uncertain } = findPublication(document, data, metas, { headline, url, tag: language });
  const { content, byline } = findArticle(document);
  const text = toText(content ?? html, BESIDE);
  const authorship = findAuthors(data, metas, byline, publisher);
  const details: Partial<Details> = {
    ...(title && { title }),
    ...(published && { published }),
    ...nameAs('author', authorship.author),
    ...nameAs('publisher', publisher),
    ...(url && isAddress(url) && !hasCredentials(url) && { url }),
    ...(language && { language }),
  };
  return {
    text,
    details,
    uncertain: [...uncertain, ...authorship.uncertain],
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
