import { fork } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError, type Problem } from '../corpus/corpus-error.ts';
import type { FileChanges } from '../corpus/read-files.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Facts } from '../knowledge/fact-types.ts';
import { unpackFacts } from '../knowledge/packed-facts.ts';
import { inSlices } from '../steps.ts';
import type { Built } from './build.ts';
import { makeBuildFolder } from './build-folder.ts';
import { readBytes } from './read-bytes.ts';

export interface BuildRequest {
  readonly folder: string;
  /** Built as though they had been made already. */
  readonly changes: FileChanges;
  /** Of the files that what is served was built of: the same need not be built again. */
  readonly servedDigest: string;
}

/** What a process is to do. What is large is handed over in a file, whose name nothing else has. */
export type Order = { readonly file: string } & (
  | ({ readonly task: 'build' } & BuildRequest)
  /** Facts are drawn of what is in the file, and take its place. */
  | { readonly task: 'draw' }
);

/** Gives up an order. */
export type GiveUp = Pick<Order, 'file'> & { readonly task: 'give up' };

/** What has become of an order. Sent when its process has ended. */
export type Outcome = Pick<Order, 'file'> &
  ({ readonly result: BuildResult | null } | { readonly error: Error });

/** What facts are drawn from: a knowledge, and what it was unpacked from. */
export interface Drawable {
  readonly knowledge: Knowledge;
  readonly packed: Uint8Array;
}

export type BuildResult =
  | { readonly built: Omit<Built, 'packed'> }
  | { readonly unchanged: true }
  | { readonly problems: readonly Problem[] };

/** Builds corpora and draws their facts beside what goes on, so that questions are answered as ever. */
export interface Builder {
  /**
   * @returns null when nothing differs from what is served
   * @throws {CorpusError} with every problem of every file
   */
  build(request: BuildRequest): Promise<Built | null>;
  /** @param signal gives it up; what comes of it then is an error. */
  draw(drawable: Drawable, signal: AbortSignal): Promise<Facts>;
  /** What is being built or drawn is given up. */
  close(): Promise<void>;
}

/**
 * Opens a builder: a process that waits for orders and starts one for each. It is started while this one is small, since to
 * start one from a process with a large corpus makes that stand still. Threads of this process would not do: memory belongs
 * to all threads of a process, and while one of them gives back what a large corpus took, the others stand still.
 */
export function openBuilder(): Builder {
  const closing = new AbortController();
  let host = startHost();

  async function withFile<T>(work: (file: string, host: Host) => Promise<T>): Promise<T> {
    closing.signal.throwIfAborted();
    if (host.hasEnded()) host = startHost();
    const own = host;
    const file = own.nextFile();
    try {
      return await work(file, own);
    } finally {
      await rm(file, { force: true });
    }
  }

  return {
    build: (request) =>
      withFile(async (file, host) => {
        const result = await host.give({ task: 'build', file, ...request }, closing.signal);
        if (result === null || 'unchanged' in result) return null;
        if ('problems' in result) throw new CorpusError(result.problems);
        return { ...result.built, packed: await readBytes(file) };
      }),
    draw: ({ knowledge, packed }, signal) =>
      withFile(async (file, host) => {
        await writeFile(file, packed);
        await host.give({ task: 'draw', file }, AbortSignal.any([closing.signal, signal]));
        return inSlices(unpackFacts(await readBytes(file), knowledge.passages));
      }),
    async close() {
      closing.abort();
      await host.end();
    },
  };
}

/** The process that orders are given to. */
interface Host {
  /** A file that nobody else uses; it goes with the process, if not before. */
  nextFile(): string;
  /** @param signal gives it up */
  give(order: Order, signal: AbortSignal): Promise<BuildResult | null>;
  hasEnded(): boolean;
  /** Returns when nothing is left of it. */
  end(): Promise<void>;
}

/** Starts it in the same turn as it makes its folder: it takes that away where this process comes to its end before. */
function startHost(): Host {
  const folder = makeBuildFolder();
  const child = fork(new URL('./build-host.js', import.meta.url), [folder], {
    // What this process was started with is not for others: the file knows all that it needs.
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C is for this process, which ends the other.
    detached: true,
  });
  const waiting = new Map<string, (outcome: Outcome) => void>();
  let files = 0;

  /** Whether this process, when it has nothing else to do, stays for the other. */
  function stayFor(isWanted: boolean): void {
    for (const handle of [child, child.channel]) isWanted ? handle?.ref() : handle?.unref();
  }

  function tell(outcome: Outcome): void {
    waiting.get(outcome.file)?.(outcome);
    waiting.delete(outcome.file);
    stayFor(waiting.size > 0);
  }

  stayFor(false);
  child.on('message', tell);
  const ended = new Promise<void>((resolve) => {
    const end = async (error: Error) => {
      await rm(folder, { recursive: true, force: true });
      for (const file of waiting.keys()) tell({ file, error });
      resolve();
    };
    child.once('error', end);
    child.once('exit', (code, by) =>
      end(new Error(`the process for the corpus has ended: ${by ?? `exit code ${code}`}`)),
    );
  });

  return {
    nextFile: () => join(folder, String(files++)),
    async give(order, signal) {
      signal.throwIfAborted();
      const { file } = order;
      const send = (message: Order | GiveUp) =>
        child.send(message, (error) => error !== null && tell({ file, error }));
      const giveUp = () => send({ task: 'give up', file });
      signal.addEventListener('abort', giveUp);
      stayFor(true);
      const outcome = await new Promise<Outcome>((resolve) => {
        waiting.set(file, resolve);
        send(order);
      });
      signal.removeEventListener('abort', giveUp);
      signal.throwIfAborted();
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    },
    hasEnded: () => !child.connected,
    async end() {
      stayFor(true);
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
