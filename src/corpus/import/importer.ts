import { Piscina } from 'piscina';
import type { Draft } from './draft.ts';
import { IMPORT_LIMITS, ImportRefusal } from './refusal.ts';

export interface ImportOrder {
  /** The plain name of the file. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportResult = { readonly draft: Draft } | { readonly refusal: string };

/** Reads files that nobody has vouched for, in a thread of its own with bounds to its memory and time. */
export interface Importer {
  /** @throws {ImportRefusal} for what is no article, and for what takes too much. */
  read(name: string, bytes: Uint8Array): Promise<Draft>;
  close(): Promise<void>;
}

const TIME_LIMIT_MS = 30_000;
const IDLE_MS = 10_000;
/** Of the thread's heap, in MiB: ten times the largest file. */
const MEMORY_LIMIT = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

export function openImporter({
  timeLimitMs = TIME_LIMIT_MS,
}: {
  readonly timeLimitMs?: number;
} = {}): Importer {
  const pool = new Piscina<ImportOrder, ImportResult>({
    filename: new URL('./start-import-worker.js', import.meta.url).href,
    // What the process was started with is not for its threads: the file knows all that it needs.
    execArgv: [],
    atomics: 'disabled',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: IDLE_MS,
    resourceLimits: MEMORY_LIMIT,
  });
  // Of a thread that ran out of memory: an error that nobody listens to would end the process.
  pool.on('error', () => undefined);
  return {
    async read(name, bytes) {
      if (bytes.length > IMPORT_LIMITS.bytes)
        throw new ImportRefusal(
          `${name} has ${bytes.length} bytes: expected at most 10 MiB (${IMPORT_LIMITS.bytes})`,
        );
      const signal = AbortSignal.timeout(timeLimitMs);
      const result = await pool
        .run({ name, bytes }, { name: 'importFile', signal })
        .catch((cause: unknown) => {
          if (signal.aborted)
            throw new ImportRefusal(`${name} takes too long: expected 30 seconds at most`, { cause });
          throw new ImportRefusal(`${name} cannot be read: it takes too much memory, or is damaged`, {
            cause,
          });
        });
      if ('refusal' in result) throw new ImportRefusal(result.refusal);
      return result.draft;
    },
    close: () => pool.destroy(),
  };
}
