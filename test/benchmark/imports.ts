import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Readability } from '@mozilla/readability';
import { convert } from 'html-to-text';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { decodeAny } from '../../src/corpus/import/decode.ts';
import { importOriginal } from '../../src/corpus/import/import-original.ts';
import { ImportRefusal } from '../../src/corpus/import/refusal.ts';
import { UserError } from '../../src/user-error.ts';
import type { OnProgress } from './compare.ts';

/** A page and what an importer should make of it; what is not given is not measured. */
const page = z.strictObject({
  /** The file's path in the folder. */
  file: z.string().min(1),
  /** The whole text of the article. */
  body: z.string().optional(),
  /** Texts that the body must hold, and texts that it must not. */
  with: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  title: z.string().optional(),
  author: z.string().optional(),
  /** Null for a page that tells no date. */
  published: z.string().nullable().optional(),
});
export type ImportPage = z.infer<typeof page>;

/** What an importer makes of a page; null for what it does not find. */
export interface Imported {
  readonly text: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

type Importer = (name: string, bytes: Uint8Array) => Promise<Imported>;

/** How often a field was told of the pages whose field is known. */
export interface FieldMeasures {
  readonly known: number;
  readonly right: number;
  readonly wrong: number;
}

export interface ImportMeasures {
  readonly name: string;
  /** Which of the pages: all, or those at even or odd positions. */
  readonly half: 'all' | 'even' | 'odd';
  readonly pages: number;
  /** Of runs of four words, as scrapinghub/article-extraction-benchmark counts it; null without whole texts. */
  readonly bodyF1: number | null;
  /** Of the texts that a body must and must not hold, as trafilatura counts it; null where there are none. */
  readonly snippetF1: number | null;
  readonly published: FieldMeasures;
  readonly author: FieldMeasures;
  readonly title: FieldMeasures;
  /** Milliseconds a page. */
  readonly meanMs: number;
}

const NOTHING: Imported = { text: '', title: null, author: null, published: null };

const IMPORTERS: Readonly<Record<string, Importer>> = {
  Accord: async (name, bytes) => {
    try {
      return await importOriginal(name, bytes);
    } catch (error) {
      if (error instanceof ImportRefusal) return NOTHING;
      throw error;
    }
  },
  Readability: async (_, bytes) => {
    const { document } = parseHTML(decodeAny(bytes));
    const found = new Readability(document).parse();
    const day = /^\d{4}-\d{2}-\d{2}/.exec(found?.publishedTime ?? '');
    return {
      text: convert(found?.content ?? '', {
        wordwrap: false,
        selectors: [
          { selector: 'a', options: { ignoreHref: true } },
          { selector: 'img', format: 'skip' },
          ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
            selector,
            options: { uppercase: false },
          })),
        ],
      }),
      title: found?.title ?? null,
      author: found?.byline ?? null,
      published: day?.[0] ?? null,
    };
  },
};

/** @throws {UserError} for a folder without `pages.jsonl`, and for a line of it that describes no page. */
export async function readImportSet(folder: string): Promise<readonly ImportPage[]> {
  const file = join(folder, 'pages.jsonl');
  const written = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new UserError(`cannot read ${file}: expected a page and what is known of it on each line`, {
      cause,
    });
  });
  return written
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      try {
        return page.parse(JSON.parse(line));
      } catch (cause) {
        throw new UserError(
          `${file}:${number}: expected an object with file, and any of body, with, without, title, author, published`,
          { cause },
        );
      }
    });
}

/** Imports the pages of a folder with Accord and with its peer; the whole, and each half by position. */
export async function measureImports(
  folder: string,
  pages: readonly ImportPage[],
  onProgress: OnProgress,
): Promise<ImportMeasures[]> {
  const names = Object.keys(IMPORTERS);
  const outcomes: { name: string; place: number; expected: ImportPage; found: Imported; ms: number }[] = [];
  for (const [place, expected] of pages.entries()) {
    const path = join(folder, expected.file);
    const bytes = await readFile(path).catch((cause: unknown) => {
      throw new UserError(`cannot read ${path}: expected the page that pages.jsonl names`, { cause });
    });
    for (const [name, importer] of Object.entries(IMPORTERS)) {
      const begin = performance.now();
      const found = await importer('page.html', bytes).catch(() => NOTHING);
      outcomes.push({ name, place, expected, found, ms: performance.now() - begin });
    }
    onProgress(place + 1, pages.length);
  }
  return (['all', 'even', 'odd'] as const).flatMap((half) =>
    names.map((name) => {
      const own = outcomes.filter(
        (outcome) =>
          outcome.name === name && (half === 'all' || (outcome.place % 2 === 0) === (half === 'even')),
      );
      return { name, half, ...measure(own) };
    }),
  );
}

/** The figures of one importer on some pages. */
export function measure(
  outcomes: readonly { readonly expected: ImportPage; readonly found: Imported; readonly ms: number }[],
): Omit<ImportMeasures, 'name' | 'half'> {
  const bodies = outcomes.flatMap(({ expected, found }) =>
    expected.body === undefined ? [] : [matchBody(expected.body, found.text)],
  );
  const precision = mean(bodies.flatMap((body) => body.precision ?? []));
  const recall = mean(bodies.flatMap((body) => body.recall ?? []));
  return {
    pages: outcomes.length,
    bodyF1: bodies.length === 0 ? null : (2 * precision * recall) / (precision + recall),
    snippetF1: measureSnippets(outcomes),
    published: countField(outcomes, 'published', (text) => text),
    author: countField(outcomes, 'author', plainAuthor),
    title: countField(outcomes, 'title', plain),
    meanMs: mean(outcomes.map(({ ms }) => ms)),
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Null where there is nothing to divide by. */
function matchBody(
  body: string,
  text: string,
): { readonly precision: number | null; readonly recall: number | null } {
  const [gold, found] = [countShingles(body), countShingles(text)];
  let shared = 0;
  for (const [shingle, count] of gold) shared += Math.min(count, found.get(shingle) ?? 0);
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, n) => sum + n, 0);
  const [inGold, inFound] = [total(gold), total(found)];
  return {
    precision: inFound === 0 ? null : shared / inFound,
    recall: inGold === 0 ? null : shared / inGold,
  };
}

const SHINGLE_WORDS = 4;

/** Runs of four words; all words together where there are fewer. */
function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{M}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, words.length - SHINGLE_WORDS + 1); at += 1) {
    const shingle = words.slice(at, at + SHINGLE_WORDS).join(' ');
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function measureSnippets(
  outcomes: readonly { readonly expected: ImportPage; readonly found: Imported }[],
): number | null {
  const flat = (text: string) => text.replace(/\s+/gu, ' ').trim();
  let [wanted, held, unwanted] = [0, 0, 0];
  for (const { expected, found } of outcomes) {
    const text = flat(found.text);
    const count = (snippets: readonly string[] = []) =>
      snippets.filter((snippet) => text.includes(flat(snippet))).length;
    wanted += expected.with?.length ?? 0;
    held += count(expected.with);
    unwanted += count(expected.without);
  }
  return wanted === 0 ? null : (2 * held) / (held + unwanted + wanted);
}

/** A field that a page is known not to tell is wrong where it is told, and is not counted as known. */
function countField(
  outcomes: readonly { readonly expected: ImportPage; readonly found: Imported }[],
  field: 'published' | 'author' | 'title',
  normalise: (text: string) => string,
): FieldMeasures {
  const counts = { known: 0, right: 0, wrong: 0 };
  for (const { expected, found } of outcomes) {
    const gold = expected[field];
    if (gold === undefined) continue;
    if (gold !== null) counts.known += 1;
    const told = found[field];
    if (told === null) continue;
    if (gold !== null && normalise(told) === normalise(gold)) counts.right += 1;
    else counts.wrong += 1;
  }
  return counts;
}

/** Case, spaces and the shape of quotation marks apart. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** "By A and B" is "A, B". */
function plainAuthor(text: string): string {
  return plain(text)
    .replace(/^(?:by|written by|von|par|por)\s+/u, '')
    .replace(/\s*(?:;|,|&|\band\b|\bund\b|\bet\b)\s*/gu, ', ');
}
