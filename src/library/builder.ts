import { fork } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CorpusError, type Problem } from '../corpus/corpus-error.ts';
import type { FileChanges } from '../corpus/read-files.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Facts } from '../knowledge/fact-types.ts';
import { unpackFacts } from '../knowledge/packed-facts.ts';
import { type AskingProgress, inSlices, type OnProgress, type Progress } from '../steps.ts';
import type { Built } from './build.ts';
import { makeBuildFolder } from './build-folder.ts';
import type { AnswerChanges, KeptQuestion } from './compare-answers.ts';
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
  /**
   * The questions are asked of the corpus in another file and of that in the file. They go with the order, and into no file:
   * what somebody deletes must be in none.
   */
  | { readonly task: 'compare'; readonly before: string; readonly questions: readonly KeptQuestion[] }
);

/** Gives up an order. */
export type GiveUp = Pick<Order, 'file'> & { readonly task: 'give up' };

/** How far an order has come. */
export type OrderProgress = Pick<Order, 'file'> & { readonly progress: Progress | AskingProgress };

/** What has become of an order. Sent when its process has ended. */
export type Outcome = Pick<Order, 'file'> & ({ readonly result: OrderResult } | { readonly error: Error });

export type OrderResult = BuildResult | DrawResult | { readonly answers: AnswerChanges };

/** What facts are drawn from: a knowledge, and what it was unpacked from. */
export interface Drawable {
  readonly knowledge: Knowledge;
  readonly packed: Uint8Array;
}

/** The SHA-256 of the packed facts. */
export type DrawResult = Pick<DrawnFacts, 'sha256'>;

export type BuildResult =
  | { readonly built: Omit<Built, 'packed'> }
  | { readonly unchanged: true }
  | { readonly problems: readonly Problem[] };

export interface DrawnFacts {
  readonly facts: Facts;
  /** The same, as `unpackFacts` takes them. */
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Of `packed`, in hexadecimal digits. */
  readonly sha256: string;
}

export interface WorkOptions {
  /** Gives the work up; it ends in an error then. */
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

interface AskingOptions extends Pick<WorkOptions, 'signal'> {
  readonly onProgress: (progress: AskingProgress) => void;
}

/** Builds corpora, draws their facts and compares their answers beside what goes on, so that questions are answered as ever. */
export interface Builder {
  /**
   * @returns null when nothing differs from what is served
   * @throws {CorpusError} with every problem of every file
   */
  build(request: BuildRequest, options: WorkOptions): Promise<Built | null>;
  draw(drawable: Drawable, options: WorkOptions): Promise<DrawnFacts>;
  /** Asks the questions of two corpora. */
  compareAnswers(
    before: Drawable,
    after: Drawable,
    questions: readonly KeptQuestion[],
    options: AskingOptions,
  ): Promise<AnswerChanges>;
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

  const untilClosed = ({ signal, onProgress }: WorkOptions): HostOptions => ({
    signal: AbortSignal.any([closing.signal, signal]),
    onProgress: (progress) => 'read' in progress && onProgress(progress),
  });

  return {
    build: (request, options) =>
      withFile(async (file, host) => {
        const result = await host.give({ task: 'build', file, ...request }, untilClosed(options));
        if ('unchanged' in result) return null;
        if ('problems' in result) throw new CorpusError(result.problems);
        if (!('built' in result)) throw new Error('a corpus was to be built, and something else was done');
        return { ...result.built, packed: await readBytes(file) };
      }),
    draw: (drawable, options) =>
      withFile(async (file, host) => {
        await writeFile(file, drawable.packed);
        const result = await host.give({ task: 'draw', file }, untilClosed(options));
        if (!('sha256' in result)) throw new Error('facts were to be drawn, and something else was done');
        const packed = await readBytes(file);
        const facts = await inSlices(unpackFacts(packed, drawable.knowledge.passages));
        return { facts, packed, sha256: result.sha256 };
      }),
    compareAnswers: (before, after, questions, { signal, onProgress }) =>
      withFile(async (beforeFile) => {
        await writeFile(beforeFile, before.packed);
        return withFile(async (file, host) => {
          await writeFile(file, after.packed);
          const order = { task: 'compare' as const, file, before: beforeFile, questions };
          const result = await host.give(order, {
            signal: AbortSignal.any([closing.signal, signal]),
            onProgress: (progress) => 'asked' in progress && onProgress(progress),
          });
          if (!('answers' in result))
            throw new Error('answers were to be compared, and something else was done');
          return result.answers;
        });
      }),
    async close() {
      closing.abort();
      await host.end();
    },
  };
}

interface HostOptions extends Pick<WorkOptions, 'signal'> {
  readonly onProgress: (progress: OrderProgress['progress']) => void;
}

/** The process that orders are given to. */
interface Host {
  /** A file that nobody else uses; it goes with the process, if not before. */
  nextFile(): string;
  give(order: Order, options: HostOptions): Promise<OrderResult>;
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
  const waiting = new Map<
    string,
    { tell: (outcome: Outcome) => void; onProgress: HostOptions['onProgress'] }
  >();
  let files = 0;

  /** Whether this process, when it has nothing else to do, stays for the other. */
  function stayFor(isWanted: boolean): void {
    for (const handle of [child, child.channel]) isWanted ? handle?.ref() : handle?.unref();
  }

  function tell(outcome: Outcome): void {
    waiting.get(outcome.file)?.tell(outcome);
    waiting.delete(outcome.file);
    stayFor(waiting.size > 0);
  }

  stayFor(false);
  child.on('message', (message: Outcome | OrderProgress) => {
    if ('progress' in message) waiting.get(message.file)?.onProgress(message.progress);
    else tell(message);
  });
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
    async give(order, { signal, onProgress }) {
      signal.throwIfAborted();
      const { file } = order;
      const send = (message: Order | GiveUp) =>
        child.send(message, (error) => error !== null && tell({ file, error }));
      const giveUp = () => send({ task: 'give up', file });
      signal.addEventListener('abort', giveUp);
      stayFor(true);
      const outcome = await new Promise<Outcome>((resolve) => {
        waiting.set(file, { tell: resolve, onProgress });
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
