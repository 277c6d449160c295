import { CorpusError, formatProblem } from '../corpus/corpus-error.ts';
import { type FileChanges, readFiles } from '../corpus/read-files.ts';
import { writeChanges } from '../corpus/write-changes.ts';
import type { Logger } from '../logger.ts';
import {
  assembleKnowledge,
  createLanguageTools,
  type Knowledge,
  type LanguageTools,
} from '../search/knowledge.ts';
import { unpackParts } from '../search/packed/unpack.ts';
import { finish, finishInSlices, type Steps } from '../search/steps.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { type Built, build } from './build.ts';
import { openBuilder } from './builder.ts';
import { compareArticles, type Differences, findWarnings, type Served, WarningError } from './compare.ts';
import { createDrawing, type Known } from './drawing.ts';
import { keepBuild, readKeptBuild } from './kept-build.ts';

/** Who makes a change to the corpus, and by what: it is kept with the version. */
export interface Making {
  /** The Discord id of a moderator; null when nobody asked for it: a signal, a file that changed. */
  readonly by: string | null;
  readonly cause: 'files' | 'import' | 'edit' | 'remove' | 'undo';
  /** Whether warnings are overruled. */
  readonly anyway?: boolean;
  /** Whether all is done but writing and serving. */
  readonly dryRun?: boolean;
}

/** What a reload did, or would do. */
export interface ReloadReport extends Differences {
  readonly version: string;
  /** The warnings that were overruled, or would stop it. */
  readonly warnings: readonly string[];
}

export interface LibraryStatus {
  /** When the knowledge being served was read. */
  readonly loadedAt: Date;
  /** The last reload, if it failed: nothing of it is being served. */
  readonly failure: { readonly at: Date; readonly problems: readonly string[] } | null;
}

/** The knowledge being served, and the way to exchange it while questions keep arriving. */
export interface Library {
  /** One caller keeps one value throughout: a reload replaces it, and never changes it. */
  current(): Knowledge;
  /**
   * Begins to draw the facts of that knowledge: for when starting, which must not wait for them, is over.
   *
   * @param onFailure told once of each drawing that failed, now and after a reload, and why: a bug.
   */
  startDrawing(onFailure: (error: unknown) => void): void;
  /**
   * The facts of that knowledge, as soon as they are drawn. After a reload those of the knowledge before are given until
   * the new ones are there.
   *
   * @throws {DrawingError} when they could not be drawn.
   */
  known(): Promise<Known>;
  /** The version of the corpus of the facts that `known` gives. */
  knownVersion(): string;
  /**
   * Reads the folder again, builds beside what is being served, and swaps only when all of it is good.
   *
   * @throws {CorpusError} when an article is bad; what was served before goes on being served.
   * @throws {WarningError} for what is right to the letter and hardly meant.
   * @throws {UserError} when another reload is under way.
   */
  reload(making?: Making): Promise<ReloadReport>;
  /**
   * Writes files of the folder, or takes them away, and serves the result: all of it or nothing.
   *
   * @throws {CorpusError} when the corpus would be bad with them; nothing has been written then.
   * @throws {WarningError} as for a reload; nothing has been written then either.
   * @throws {UserError} when a reload or another change is under way.
   */
  change(changes: FileChanges, making: Making): Promise<ReloadReport>;
  /** Tells the listener of each knowledge that is served from now on, once it is. */
  onSwap(listener: (knowledge: Knowledge) => void): void;
  status(): LibraryStatus;
  /** Gives up what is being built; what is being kept is kept. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** The folder of articles. */
  readonly corpusFolder: string;
  /** Where what must outlive the process is kept; made when it is needed. */
  readonly dataFolder: string;
  /** What the drawing of facts waits for before each of its slices; left out, whatever else is due. */
  readonly pause?: () => Promise<unknown>;
  /** Where it goes what nobody asked about and somebody should know. */
  readonly logger?: Pick<Logger, 'warn'>;
}

/**
 * Reads a folder of articles for serving.
 *
 * @throws {CorpusError} with every problem of every file.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { corpusFolder: folder, dataFolder, pause, logger } = options;
  const tools = createLanguageTools();
  let keeping = Promise.resolve();
  const keep = (built: Built) => {
    keeping = keepBuild(dataFolder, built).catch((err: unknown) =>
      logger?.warn({ err }, 'what was built cannot be kept'),
    );
  };
  let served = await openServed(folder, dataFolder, tools, keep);
  let tellFailure: (error: unknown) => void = () => undefined;
  const drawing = createDrawing((error) => tellFailure(error), pause);
  const builder = openBuilder();
  let loadedAt = new Date();
  let failure: LibraryStatus['failure'] = null;
  let reloading = false;
  const listeners: ((knowledge: Knowledge) => void)[] = [];

  async function change(changes: FileChanges, making: Making): Promise<ReloadReport> {
    if (reloading) throw new UserError(texts.reloadRunning);
    reloading = true;
    try {
      const built = await builder.build({ folder, changes, servedDigest: served.digest });
      const next = built === null ? served : { ...built, knowledge: await inSlices(unpack(built, tools)) };
      const warnings = findWarnings(served, next);
      const differences = await inSlices(
        compareArticles(served.knowledge.corpus.articles, next.knowledge.corpus.articles),
      );
      const report = { version: next.knowledge.corpus.version, ...differences, warnings };
      if (making.dryRun === true) return report;
      if (warnings.length > 0 && making.anyway !== true) throw new WarningError(warnings);
      await writeChanges(folder, changes);
      if (built !== null) {
        serve(next);
        keep(built);
      } else drawing.retry();
      loadedAt = new Date();
      failure = null;
      return report;
    } catch (error) {
      if (making.dryRun !== true) failure = { at: new Date(), problems: listProblems(error) };
      throw error;
    } finally {
      reloading = false;
    }
  }

  function serve(next: Served): void {
    served = { knowledge: next.knowledge, digest: next.digest, lostGuards: next.lostGuards };
    drawing.begin(next.knowledge);
    for (const listener of listeners) listener(next.knowledge);
  }

  return {
    current: () => served.knowledge,
    startDrawing: (onFailure) => {
      tellFailure = onFailure;
      drawing.begin(served.knowledge);
    },
    known: () => {
      drawing.begin(served.knowledge);
      return drawing.known();
    },
    knownVersion: () => drawing.version() ?? served.knowledge.corpus.version,
    reload: (making = { by: null, cause: 'files' }) => change(new Map(), making),
    change,
    onSwap: (listener) => void listeners.push(listener),
    status: () => ({ loadedAt, failure }),
    async close() {
      await builder.close();
      await keeping;
    },
  };
}

/** What was built before, where it still is what the files say; else it is built, and kept for the next time. */
async function openServed(
  folder: string,
  dataFolder: string,
  tools: LanguageTools,
  keep: (built: Built) => void,
): Promise<Served> {
  const files = await readFiles(folder);
  const kept = await readKeptBuild(dataFolder, files.digest);
  if (kept !== null) {
    const { digest, lostGuards } = kept;
    return { knowledge: finish(unpack(kept, tools)), digest, lostGuards };
  }
  const { knowledge, built } = build(files, tools);
  keep(built);
  return { knowledge, digest: built.digest, lostGuards: built.lostGuards };
}

/** Does work that nobody leaves half done. */
async function inSlices<T extends object>(steps: Steps<T>): Promise<T> {
  const result = await finishInSlices(steps, () => true);
  if (result === null) throw new Error('work was left that nobody wanted to leave');
  return result;
}

function* unpack({ packed }: Built, tools: LanguageTools): Steps<Knowledge> {
  return yield* assembleKnowledge(yield* unpackParts(packed), tools);
}

/** One line a problem, as the corpus check prints them. */
export function listProblems(error: unknown): readonly string[] {
  if (error instanceof CorpusError) return error.problems.map(formatProblem);
  if (error instanceof WarningError) return error.warnings;
  return [error instanceof UserError ? error.message : texts.reloadUnexpected];
}
