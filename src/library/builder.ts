import { type ChildProcess, fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CorpusError, type Problem } from '../corpus/corpus-error.ts';
import type { FileChanges, Hashes } from '../corpus/read-files.ts';
import type { Built } from './build.ts';
import { readBytes } from './read-bytes.ts';

export interface BuildRequest {
  readonly folder: string;
  /** Built as though they had been made already. */
  readonly changes: FileChanges;
  /** Of the files that what is served was built of: the same need not be built again. */
  readonly servedDigest: string;
}

export interface BuildOrder extends BuildRequest {
  /** The folder that what was packed is put down in. */
  readonly into: string;
}

/** The file that what was packed is put down in. */
export const PACKED = 'packed';

/** What was built, and the files that it was built of. */
export interface Delivery {
  readonly built: Built;
  readonly hashes: Hashes;
}

export type BuildResult =
  | { readonly built: Omit<Built, 'packed'>; readonly hashes: Hashes }
  | { readonly unchanged: true }
  | { readonly problems: readonly Problem[] };

/** Reads and builds a corpus beside what goes on, so that questions are answered as ever. */
export interface Builder {
  /**
   * @returns null when nothing differs from what is served
   * @throws {CorpusError} with every problem of every file
   */
  build(request: BuildRequest): Promise<Delivery | null>;
  /** What is being built is given up. */
  close(): Promise<void>;
}

/**
 * Opens a builder that has a process of its own for each order. A thread would not do: memory belongs to all threads of a
 * process, and while one of them gives back what a large corpus took, the others stand still.
 */
export function openBuilder(): Builder {
  const closing = new AbortController();
  return {
    async build(request) {
      const into = await mkdtemp(join(tmpdir(), 'accord-build-'));
      try {
        const child = fork(new URL('./start-build-process.js', import.meta.url), {
          // What this process was started with is not for others: the file knows all that it needs.
          execArgv: [],
          serialization: 'advanced',
          stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          signal: closing.signal,
        });
        const result = await give(child, { ...request, into }).finally(() => child.kill());
        if ('problems' in result) throw new CorpusError(result.problems);
        if (!('built' in result)) return null;
        const packed = await readBytes(join(into, PACKED));
        return { built: { ...result.built, packed }, hashes: result.hashes };
      } finally {
        await rm(into, { recursive: true, force: true });
      }
    },
    async close() {
      closing.abort();
    },
  };
}

function give(child: ChildProcess, order: BuildOrder): Promise<BuildResult> {
  // Whoever asks a question comes first.
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as BuildResult));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`the process that builds has ended: ${signal ?? `exit code ${code}`}`)),
    );
    child.send(order, (error) => error && reject(error));
  });
}
