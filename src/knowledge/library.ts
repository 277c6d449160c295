import { join } from 'node:path';
import { CorpusError, formatProblem } from '../corpus/corpus-error.ts';
import { type FileChanges, readFiles } from '../corpus/read-files.ts';
import type { Version } from '../corpus/versions/version.ts';
import type { Logger } from '../logger.ts';
import { createLanguageTools, type Knowledge } from '../search/knowledge.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Built } from './build.ts';
import { type Builder, openBuilder } from './builder.ts';
import { compareArticles, type Differences, findWarnings, WarningError } from './compare.ts';
import { createDrawing, type Known } from './drawing.ts';
import { keepBuild } from './kept-build.ts';
import { inSlices, openServed, receiveBuilt } from './open-served.ts';
import { openVersions, type Versions } from './versions.ts';

/** Who makes a change to the corpus, and by what: it is kept with the version. */
export interface Making extends Pick<Version, 'by' | 'cause'> {
  /** Whether warnings are overruled. */
  readonly anyway?: boolean;
  /** Whether all is done but writing and serving. */
  readonly dryRun?: boolean;
}

/** What a reload did, or would do. */
export interface ReloadReport extends Differences {
  readonly version: string;
  /** Of the version of the corpus's files that was made; null when none was. */
  readonly number: number | null;
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
  /** What was added, changed and removed, when and by whom. */
  readonly versions: Pick<Versions, 'list' | 'filesOf' | 'planUndo'>;
  /** Tells the listener of each knowledge that is served from now on, once it is. @returns ends that. */
  onSwap(listener: (knowledge: Knowledge) => void): () => void;
  status(): LibraryStatus;
  /** Gives up what is being built; what is being kept is kept. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** The folder of articles. */
  readonly corpusFolder: string;
  /** Where what must outlive the process is kept; made when it is needed. */
  readonly dataFolder: string;
  /** What builds what is to be served next; left out, a thread of its own. */
  readonly builder?: Builder;
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
  const { corpusFolder, dataFolder, pause, logger } = options;
  const tools = createLanguageTools();
  const versions = openVersions({ corpusFolder, folder: join(dataFolder, 'versions'), logger });
  const recovery = await versions.recover();
  if (recovery !== null) logger?.warn(recovery, 'a change that was under way has been finished');

  /** What is being written beside what is served. */
  let keeping: Promise<unknown> = Promise.resolve();
  const keep = (built: Built) => {
    keeping = keepBuild(dataFolder, built).catch((err: unknown) =>
      logger?.warn({ err }, 'what was built cannot be kept'),
    );
  };
  const read = await readFiles(corpusFolder);
  let served = await openServed(read, { dataFolder, tools, keep });
  /** What was changed by hand since the last version is one before anything else is. */
  const catchingUp = versions
    .accept({
      changes: new Map(),
      digest: served.digest,
      read,
      by: null,
      cause: 'files',
      corpusVersion: served.knowledge.corpus.version,
      overruled: [],
    })
    .catch((err: unknown) => logger?.warn({ err }, 'no version could be made'));
  let tellFailure: (error: unknown) => void = () => undefined;
  const drawing = createDrawing((error) => tellFailure(error), pause);
  const { builder = openBuilder() } = options;
  let loadedAt = new Date();
  let failure: LibraryStatus['failure'] = null;
  let reloading = false;
  const listeners = new Set<(knowledge: Knowledge) => void>();

  async function change(changes: FileChanges, making: Making): Promise<ReloadReport> {
    if (reloading) throw new UserError(texts.reloadRunning);
    reloading = true;
    try {
      await catchingUp;
      const report = await make(changes, making);
      if (making.dryRun !== true) {
        loadedAt = new Date();
        failure = null;
      }
      return report;
    } catch (error) {
      if (making.dryRun !== true) failure = { at: new Date(), problems: listProblems(error) };
      throw error;
    } finally {
      reloading = false;
    }
  }

  async function make(changes: FileChanges, { by, cause, anyway, dryRun }: Making): Promise<ReloadReport> {
    if (changes.size > 0 && (await readFiles(corpusFolder)).digest !== served.digest)
      throw new UserError(texts.versions.changedByHand);
    const built = await builder.build({ folder: corpusFolder, changes, servedDigest: served.digest });
    const next = built === null ? served : await receiveBuilt(built, tools);
    const warnings = findWarnings(served, next);
    const [before, after] = [served.knowledge.corpus, next.knowledge.corpus];
    const differences = await inSlices(compareArticles(before.articles, after.articles));
    const report = { version: after.version, ...differences, warnings };
    if (dryRun === true) return { ...report, number: null };
    if (warnings.length > 0 && anyway !== true) throw new WarningError(warnings);
    const number = await versions.accept({
      changes,
      digest: next.digest,
      by,
      cause,
      corpusVersion: after.version,
      overruled: warnings,
    });
    if (built === null) drawing.retry();
    else {
      served = next;
      drawing.begin(next.knowledge);
      for (const listener of listeners) listener(next.knowledge);
      keep(built);
    }
    return { ...report, number };
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
    versions,
    onSwap(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => ({ loadedAt, failure }),
    async close() {
      await builder.close();
      await Promise.all([keeping, catchingUp]);
    },
  };
}

/** One line a problem, as the corpus check prints them. */
export function listProblems(error: unknown): readonly string[] {
  if (error instanceof CorpusError) return error.problems.map(formatProblem);
  if (error instanceof WarningError) return error.warnings;
  return [error instanceof UserError ? error.message : texts.reloadUnexpected];
}
