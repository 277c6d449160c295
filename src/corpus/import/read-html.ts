import { parseHTML } from 'linkedom';
import { hasCredentials, isAddress } from '../address.ts';
import { dropTrailer, findArticleBody } from './article-body.ts';
import { cleanLine } from './decode.ts';
import type { Details } from './draft.ts';
import { toText } from './html-text.ts';
import { readLinkedData } from './linked-data.ts';
import { explainMissingBody } from './missing-body.ts';
import type { Original } from './original.ts';
import { findAuthors, findStatedTitle, findTitle, firstMeta, readMetas } from './page-details.ts';
import { findPublication } from './publication-date.ts';
import { ImportRefusal } from './refusal.ts';
import { findHeadline } from './shown-dates.ts';

/**
 * Reads the article of a page that was saved, as `readHtml` does.
 *
 * @throws {ImportRefusal} for a page that holds none, with the reason
 */
export function readWebPage(name: string, html: string): Original {
  const { text, ...page } = readHtml(html);
  const withoutScripts = /<noscript[\s>][\s\S]*?<\/noscript>/gi;
  const aside = [...page.left, ...(html.match(withoutScripts) ?? [])].join('\n');
  const reason = explainMissingBody(text, aside);
  if (reason !== null) throw new ImportRefusal(`${name} ${reason}`);
  return { text, ...page };
}

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
  const titles = [title ?? '', cleanLine(headline?.textContent)].filter((each) => each !== '');
  const body = findArticleBody(document, html, data, titles);
  const authorship = findAuthors(data, metas, body.byline, publisher);
  const text = dropTrailer(body.text, authorship.author);
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
    uncertain: [...uncertain, ...authorship.uncertain, ...body.uncertain],
    left: listLeft(toText(html), `${title ?? ''} ${text}`),
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
