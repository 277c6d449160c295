import { fork } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CorpusError, type Problem } from '../corpus/corpus-error.ts';
import type { FileChanges, Hashes } from '../corpus/read-files.ts';
import type { Facts } from '../knowledge/fact-types.ts';
import { unpackFacts } from '../knowledge/packed-facts.ts';
import type { Knowledge } from '../search/knowledge.ts';
import { inSlices } from '../search/steps.ts';
import type { Built } from './build.ts';
import { readBytes } from './read-bytes.ts';

export interface BuildRequest {
  readonly folder: string;
  /** Built as though they had been made already. */
  readonly changes: FileChanges;
  /** Of the files that what is served was built of: the same need not be built again. */
  readonly servedDigest: string;
}

/** What a process is to do. */
export type Order = ({ readonly task: 'build' } & BuildRequest) | { readonly task: 'draw' };

/** The files in which processes hand each other what is large. */
export const PACKED_CORPUS = 'corpus';
export const PACKED_FACTS = 'facts';

/** What facts are drawn from: a knowledge, and what it was unpacked from. */
export interface Drawable {
  readonly knowledge: Knowledge;
  readonly packed: Uint8Array;
}

/** What was built, and the files that it was built of. */
export interface Delivery {
  readonly built: Built;
  readonly hashes: Hashes;
}

export type BuildResult =
  | { readonly built: Omit<Built, 'packed'>; readonly hashes: Hashes }
  | { readonly unchanged: true }
  | { readonly problems: readonly Problem[] };

/** Builds corpora and draws their facts beside what goes on, so that questions are answered as ever. */
export interface Builder {
  /**
   * @returns null when nothing differs from what is served
   * @throws {CorpusError} with every problem of every file
   */
  build(request: BuildRequest): Promise<Delivery | null>;
  /** @param signal gives it up; what comes of it then is an error. */
  draw(drawable: Drawable, signal: AbortSignal): Promise<Facts>;
  /** What is being built or drawn is given up. */
  close(): Promise<void>;
}

/**
 * Opens a builder that has a process of its own for each order. A thread would not do: memory belongs to all threads of a
 * process, and while one of them gives back what a large corpus took, the others stand still.
 */
export function openBuilder(): Builder {
  const closing = new AbortController();
  let underWay: Promise<unknown> = Promise.resolve();

  /** What is closed waits until the folder is taken away. */
  function withFolder<T>(work: (into: string) => Promise<T>): Promise<T> {
    const working = lendFolder(work);
    // Without what comes of it: that is large, and not to be held here.
    underWay = Promise.allSettled([underWay, working]).then(() => undefined);
    return working;
  }

  return {
    build: (request) =>
      withFolder(async (into) => {
        const result = await give<BuildResult>({ task: 'build', ...request }, into, closing.signal);
        if ('problems' in result) throw new CorpusError(result.problems);
        if (!('built' in result)) return null;
        const packed = await readBytes(join(into, PACKED_CORPUS));
        return { built: { ...result.built, packed }, hashes: result.hashes };
      }),
    draw: ({ knowledge, packed }, signal) =>
      withFolder(async (into) => {
        const prepare = () => writeFile(join(into, PACKED_CORPUS), packed);
        await give<null>({ task: 'draw' }, into, AbortSignal.any([closing.signal, signal]), prepare);
        return inSlices(unpackFacts(await readBytes(join(into, PACKED_FACTS)), knowledge.passages));
      }),
    async close() {
      closing.abort();
      await underWay;
    },
  };
}

/**
 * Lends a folder for as long as the work takes. The process for it is to be started at once: it takes the folder away
 * where this one comes to its end before.
 */
async function lendFolder<T>(work: (into: string) => Promise<T>): Promise<T> {
  const into = mkdtempSync(join(tmpdir(), 'accord-build-'));
  try {
    return await work(into);
  } finally {
    await rm(into, { recursive: true, force: true });
  }
}

/**
 * Starts a process, has it do what is ordered, and ends it.
 *
 * @param prepare puts into the folder what the order needs, while the process starts.
 */
async function give<Result>(
  order: Order,
  into: string,
  signal: AbortSignal,
  prepare: () => Promise<void> = async () => undefined,
): Promise<Result> {
  const child = fork(new URL('./start-build-process.js', import.meta.url), [into], {
    // What this process was started with is not for others: the file knows all that it needs.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C is for this process, which ends the other.
    detached: true,
    signal,
  });
  // Whoever asks a question comes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const prepared = prepare();
  try {
    return await new Promise<Result>((resolve, reject) => {
      child.once('message', (result) => resolve(result as Result));
      child.once('error', reject);
      child.once('exit', (code, by) =>
        reject(new Error(`the process for the corpus has ended: ${by ?? `exit code ${code}`}`)),
      );
      prepared.then(() => child.send(order, (error) => error && reject(error))).catch(reject);
    });
  } finally {
    child.kill();
    // Nothing is to be written any more when the folder is taken away.
    await Promise.allSettled([prepared]);
  }
}
