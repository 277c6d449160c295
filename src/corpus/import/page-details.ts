import { cleanLine } from './decode.ts';
import type { LinkedData } from './linked-data.ts';
import type { Page, PageElement } from './page.ts';

/** The values of each name in a page's head, by the name in lower case, in the page's order. */
export type Metas = ReadonlyMap<string, readonly string[]>;

export function readMetas(document: Page): Metas {
  const metas = new Map<string, string[]>();
  const elements: Iterable<PageElement> = document.querySelectorAll('meta[content]');
  for (const element of elements) {
    const content = cleanLine(element.getAttribute('content'));
    if (content === '') continue;
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u),
    );
    for (const name of new Set(names)) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  return metas;
}

/** The first value of the first of these names that has one. */
export function firstMeta(metas: Metas, names: readonly string[]): string | null {
  return names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined) ?? null;
}

const TITLES = ['og:title', 'dc.title', 'dcterms.title', 'citation_title', 'parsely-title', 'twitter:title'];

/** What a page calls its article, in its head; null where only the document has a title. */
export function findStatedTitle(metas: Metas, data: LinkedData): string | null {
  const title = firstMeta(metas, TITLES.slice(0, 1)) ?? data.headline ?? firstMeta(metas, TITLES.slice(1));
  return title === null ? null : cleanLine(title);
}

/** @param headline the heading that says most of the title */
export function findTitle(
  document: Page,
  stated: string | null,
  headline: PageElement | null,
): string | null {
  const heading = cleanLine(headline?.textContent ?? null);
  const documentTitle = cleanLine(document.title);
  const title = stated ?? documentTitle;
  if (title === '') return heading || null;
  // The heading is the title without what the site adds to it.
  if (heading !== '' && SUFFIX_START.test(title.slice(heading.length)) && title.startsWith(heading))
    return heading;
  if (stated !== null) return stated;
  const bare = dropSuffix(documentTitle);
  return heading !== '' && documentTitle.includes(heading) && countWords(heading) >= LEAST_WORDS
    ? heading
    : bare;
}

const SUFFIX_START = /^\s+[|\-–—·»:•]+\s/u;
const SUFFIX = /^(.+?)\s+(?:[|·»•]|-{1,2}|[–—]|::)\s+(?:[^|·»•]{1,60})$/u;
const LEAST_WORDS = 3;

/** "Waves are measured | Ostby Post" is the first part, where that is long enough to be a title. */
function dropSuffix(title: string): string {
  const bare = SUFFIX.exec(title)?.[1];
  return bare !== undefined && countWords(bare) > LEAST_WORDS ? bare : title;
}

function countWords(text: string): number {
  return text.split(/\s+/u).length;
}

const AUTHORS = [
  'dc.creator',
  'dc:creator',
  'dcterms.creator',
  'dcterm:creator',
  'citation_author',
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'rbauthors',
];

/** Who wrote an article, several with commas between them. */
export interface Authorship {
  readonly author: string | null;
  readonly uncertain: readonly string[];
}

/** @param byline what is marked as such in the page's body */
export function findAuthors(
  data: LinkedData,
  metas: Metas,
  byline: string | null,
  site: string | null,
): Authorship {
  const clean = (names: readonly string[]) => names.map(cleanName).filter((name) => isName(name, site));
  const candidates = [data.authors, ...AUTHORS.map((name) => metas.get(name) ?? [])];
  const named = candidates.map(clean).find((names) => names.length > 0);
  if (named !== undefined) return { author: [...new Set(named)].join(', '), uncertain: [] };
  const shown = readByline(byline);
  if (shown === null || !isName(shown, site)) return { author: null, uncertain: [] };
  return { author: shown, uncertain: [`the author ${shown} was taken from “${cleanLine(byline)}”`] };
}

const BY =
  /^(?:(?:written|posted|reported|published|story|words|veröffentlicht|geschrieben|publié|escrito) )?(?:by|von|par|por|di|af|av|door|de)[:\s]\s*/iu;
const PERSON =
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: (?:\p{Lu}[\p{L}\p{M}.’'-]*|de|da|di|del|der|van|von|den|la|le|el|al|bin|ibn)){1,4}$/u;

/** "By Runa Sol": the name; null for what may be anything else. */
function readByline(byline: string | null): string | null {
  const text = cleanLine(byline);
  const name = cleanName(text);
  if (BY.test(text)) return /^\p{Lu}[^.!?\d\n|]{2,60}$/u.test(name) ? name : null;
  return PERSON.test(name) ? name : null;
}

function cleanName(name: string): string {
  return cleanLine(name)
    .replace(BY, '')
    .replace(/\s*[|(<].*$/u, '')
    .replace(/[\s,;:–-]+$/u, '');
}

const LONGEST_NAME = 80;
const NOBODY =
  /^(?:admin(?:istrator)?|author|editor|staff|webmaster|redaktion|redacción|user|unknown|null|undefined|none|guest|no author|n\/a)$/iu;

/** Whether it may name somebody who wrote: no address, no number, not the site itself. */
function isName(name: string, site: string | null): boolean {
  if (name === '' || name.length > LONGEST_NAME || NOBODY.test(name)) return false;
  if (/https?:|www\.|@|\d{2}|[{}]/iu.test(name)) return false;
  // The name that somebody logs in with.
  if (/^[\p{Ll}\d]+[._-][\p{Ll}\d._-]+$/u.test(name)) return false;
  return name.toLowerCase() !== site?.toLowerCase();
}
