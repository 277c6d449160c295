import { Piscina } from 'piscina';
import { CorpusError, type Problem } from '../corpus/corpus-error.ts';
import type { FileChanges } from '../corpus/read-files.ts';
import type { Built } from './build.ts';

export interface BuildOrder {
  readonly folder: string;
  /** Built as though they had been made already. */
  readonly changes: FileChanges;
  /** Of the files that what is served was built of: the same need not be built again. */
  readonly servedDigest: string;
}

export type BuildResult =
  | { readonly built: Built }
  | { readonly unchanged: true }
  | { readonly problems: readonly Problem[] };

/** Reads and builds a corpus in a thread of its own, so that questions go on being answered meanwhile. */
export interface Builder {
  /**
   * @returns null when nothing differs from what is served
   * @throws {CorpusError} with every problem of every file
   */
  build(order: BuildOrder): Promise<Built | null>;
  /** Ends the thread; what is being built is given up. */
  close(): Promise<void>;
}

/** A corpus that was built leaves much behind: the thread ends soon, and its memory with it. */
const IDLE_MS = 5000;

/** Opens a builder. Its thread starts when something is to be built, and ends when nothing more comes. */
export function openBuilder(): Builder {
  const pool = new Piscina<BuildOrder, BuildResult>({
    filename: new URL('./start-build-worker.js', import.meta.url).href,
    // What the process was started with is not for its threads: the file knows all that it needs.
    execArgv: [],
    atomics: 'disabled',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
  });
  // Of a thread that cannot start: an error that nobody listens to would end the process. Whoever ordered is told.
  pool.on('error', () => undefined);
  return {
    async build(order) {
      const result = await pool.run(order, { name: 'build' });
      if ('problems' in result) throw new CorpusError(result.problems);
      return 'built' in result ? result.built : null;
    },
    close: () => pool.destroy(),
  };
}
