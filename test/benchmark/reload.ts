import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Article } from '../../src/corpus/article.ts';
import { type ArticleFile, writeCorpus } from '../support/articles.ts';
import type { OnProgress } from './compare.ts';
import { mixCorpus } from './mixed-corpus.ts';
import type { QuestionSet } from './squad.ts';
import { readStartOptions } from './start-options.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const LIBRARY = resolve(import.meta.dirname, 'reload-library.ts');
const RELOADS = 10;
/** What an article of the mixed corpus has at most: a file of the length of a long article. */
const PARAGRAPHS = 5;

export interface ReloadMeasures {
  readonly articles: number;
  readonly sentences: number;
  /** Opening the library by building it, and from what was kept of that. */
  readonly buildMs: number;
  readonly keptMs: number;
  /** How long the event loop stood still during each reload: half, 99 %, 99.9 % of the time at most, and at the worst. */
  readonly delaysMs: readonly (readonly number[])[];
  /** Of memory in use (resident set), garbage collected, before the first reload and after the last one. */
  readonly bytesBefore: number;
  readonly bytesAfter: number;
}

const line = z.union([
  z.strictObject({ openMs: z.number(), sentences: z.number() }),
  z.strictObject({ bytes: z.number() }),
  z.strictObject({ delaysMs: z.array(z.number()) }),
]);

type Line = z.infer<typeof line>;

/**
 * Reloads a corpus of about so many sentences, mixed from a question set's own, ten times, in a process of its own that is
 * started as `npm start` starts the bot.
 */
export async function measureReloads(
  { corpus }: QuestionSet,
  sentences: number,
  onProgress: OnProgress,
): Promise<ReloadMeasures> {
  const articles = mixCorpus(corpus, sentences).articles.flatMap(inParts);
  const corpusFolder = await writeCorpus(articles);
  const dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  try {
    const [built] = await runLibrary([corpusFolder, dataFolder]);
    const said = await runLibrary([corpusFolder, dataFolder, String(RELOADS)], (lines) =>
      onProgress(lines, RELOADS + 3),
    );
    const [opened] = said;
    const [bytesBefore = Number.NaN, bytesAfter = Number.NaN] = said.flatMap((one) =>
      'bytes' in one ? one.bytes : [],
    );
    if (built === undefined || !('openMs' in built) || opened === undefined || !('openMs' in opened))
      throw new Error('the library was not opened');
    return {
      articles: articles.length,
      sentences: opened.sentences,
      buildMs: built.openMs,
      keptMs: opened.openMs,
      delaysMs: said.flatMap((one) => ('delaysMs' in one ? [one.delaysMs] : [])),
      bytesBefore,
      bytesAfter,
    };
  } finally {
    await Promise.all([corpusFolder, dataFolder].map((folder) => rm(folder, { recursive: true })));
  }
}

function inParts({ id, title, text, language }: Article): ArticleFile[] {
  const paragraphs = text.split('\n\n');
  const parts = Math.ceil(paragraphs.length / PARAGRAPHS);
  return Array.from({ length: parts }, (_, part) => ({
    id: `${id}-part-${part + 1}`,
    title,
    language,
    text: paragraphs.slice(part * PARAGRAPHS, (part + 1) * PARAGRAPHS).join('\n\n'),
  }));
}

async function runLibrary(args: readonly string[], onLine?: (lines: number) => void): Promise<Line[]> {
  const child = spawn(process.execPath, [...(await readStartOptions(ROOT)), LIBRARY, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const said: Line[] = [];
  for await (const text of createInterface({ input: child.stdout })) {
    said.push(line.parse(JSON.parse(text)));
    onLine?.(said.length);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the library's process ended with ${code}`);
  return said;
}
