import { z } from 'zod';
import { cleanLine } from './decode.ts';
import type { Page } from './page.ts';

/** What a page's JSON-LD says of its article. */
export interface LinkedData {
  readonly published: string | null;
  readonly modified: string | null;
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** The whole text, as plain text or as HTML. */
  readonly body: string | null;
  /** The page belongs to those who pay. */
  readonly isPaid: boolean;
}

type Entry = Readonly<Record<string, unknown>>;
const entrySchema = z.record(z.string(), z.unknown());

/** Kinds of what a page is about, the likeliest first; a kind apart from these tells of a site, a picture or a path. */
const KINDS: readonly RegExp[] = [
  /(?:Article|Posting|Report|Recipe|Review)$/u,
  /^(?:Book|Event|CreativeWork|TechArticle|Discussion\w*|QAPage|Question|VideoObject|AudioObject|PodcastEpisode)$/u,
  /^(?:Web|Item|About|Medical|Collection)Page$/u,
];

/** Reads all JSON-LD of a page. Entries that are broken are passed over. */
export function readLinkedData(document: Page): LinkedData {
  const entries: Entry[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]'))
    collect(parseLoosely(script.textContent ?? ''), entries, 0);
  const ranked = KINDS.flatMap((kind) =>
    entries.filter((entry) =>
      [entry['@type']].flat().some((type) => typeof type === 'string' && kind.test(type)),
    ),
  );
  const untyped = entries.filter((entry) => entry['@type'] === undefined);
  const about = ranked.length > 0 ? ranked : untyped;
  const byId = new Map(
    entries.flatMap((entry) => (typeof entry['@id'] === 'string' ? [[entry['@id'], entry] as const] : [])),
  );
  const first = (key: string) =>
    about
      .map((entry) => entry[key])
      .find((value): value is string => typeof value === 'string' && value !== '') ?? null;
  const names = (key: string) =>
    about.map((entry) => readNames(entry[key], byId)).find((found) => found.length > 0) ?? [];
  return {
    published: first('datePublished') ?? first('dateCreated') ?? first('uploadDate'),
    modified: first('dateModified'),
    headline: first('headline'),
    authors: names('author').length > 0 ? names('author') : names('creator'),
    publisher: names('publisher')[0] ?? null,
    body: first('articleBody'),
    isPaid: about.some(({ isAccessibleForFree: free }) => free === false || /^false$/i.test(String(free))),
  };
}

const MAX_DEPTH = 6;
/** Where an entry holds the one that the page is about. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'itemListElement'];

function collect(value: unknown, entries: Entry[], depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, entries, depth + 1);
    return;
  }
  const { data } = entrySchema.safeParse(value);
  if (data === undefined) return;
  entries.push(data);
  for (const holder of HOLDERS) collect(data[holder], entries, depth + 1);
}

/** Sites write line breaks into their texts, and commas behind the last entry. */
function parseLoosely(json: string): unknown {
  const bare = json
    .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/)?\]\]>)\s*$/gu, '')
    .trim();
  for (const attempt of [
    bare,
    bare
      .replace(/\p{Cc}+/gu, ' ')
      .replace(/,\s*([}\]])/gu, '$1')
      .replace(/;$/u, ''),
  ])
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt may do.
    }
  return null;
}

function readNames(value: unknown, byId: ReadonlyMap<string, Entry>): string[] {
  const names = [value].flat().flatMap((each): string[] => {
    if (typeof each === 'string') return [each];
    const { data } = entrySchema.safeParse(each);
    if (data === undefined) return [];
    const named = data.name ?? byId.get(String(data['@id']))?.name;
    return [named].flat().filter((name) => typeof name === 'string');
  });
  return [...new Set(names.map(cleanLine))].filter((name) => name !== '');
}
