import { join } from 'node:path';
import { type FileChanges, type Hashes, hashFile, readFiles } from '../corpus/read-files.ts';
import { compareHashes } from '../corpus/versions/version.ts';
import { createLanguageTools, type Knowledge } from '../index/knowledge.ts';
import type { Logger } from '../logger.ts';
import { createStorageNotice, type StorageNotice } from '../storage-notice.ts';
import { describeSystemError } from '../system-error.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import { UserError } from '../user-error.ts';
import type { Built } from './build.ts';
import { removeOldBuildFolders } from './build-folder.ts';
import { type Builder, openBuilder, type WorkOptions } from './builder.ts';
import { compareServed, OutdatedError, type Served, WarningError } from './compare.ts';
import type { KeptQuestion } from './compare-answers.ts';
import { type CheckConfirmed, rememberConfirmed } from './confirmation.ts';
import { type ClaimedFolder, claimDataFolder } from './data-folder.ts';
import { createDrawing } from './drawing.ts';
import { openKept } from './kept.ts';
import {
  type ChangeOptions,
  type Library,
  type LibraryStatus,
  listProblems,
  type ReloadReport,
} from './library.ts';
import { openServed, receive } from './open-served.ts';
import { createOrders, type OrderControl } from './orders.ts';
import { openVersions } from './versions.ts';

export interface LibraryOptions {
  /** The folder of articles. */
  readonly corpusFolder: string;
  /** Where what must outlive the process is kept; made when it is needed. */
  readonly dataFolder: string;
  /** What builds what is to be served next, and draws its facts; left out, a process of its own. */
  readonly builder?: Builder;
  /** Where it goes what nobody asked about and somebody should know. */
  readonly logger?: Pick<Logger, 'warn'>;
  /** Told what cannot be kept; left out, one of the library's own. */
  readonly notice?: StorageNotice;
}

interface OrderedChange extends ChangeOptions {
  readonly checkConfirmed: CheckConfirmed;
}

/**
 * Reads a folder of articles for serving.
 *
 * @throws {CorpusError} with every problem of every file.
 * @throws {UserError} when another process uses the folder of data.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const claim = await claimDataFolder(options.dataFolder);
  try {
    return await openClaimed(options, claim);
  } catch (error) {
    claim.release();
    throw error;
  }
}

async function openClaimed(options: LibraryOptions, claim: ClaimedFolder): Promise<Library> {
  const { corpusFolder, dataFolder, builder = openBuilder(), logger } = options;
  const { notice = createStorageNotice(logger) } = options;
  const tools = createLanguageTools();
  if (claim.refusal !== null) notice.failed('versions', claim.refusal);
  await removeOldBuildFolders();
  const versions = openVersions({ corpusFolder, folder: join(dataFolder, 'versions'), logger, notice });
  await versions.recover();

  const kept = openKept(dataFolder);
  /** What is being written beside what is served: one after the other, so that the last is what is kept. */
  const keeping = { build: Promise.resolve(), facts: Promise.resolve() };
  const keep = (what: keyof typeof keeping, write: () => Promise<void>) => {
    keeping[what] = keeping[what].then(write).then(
      () => notice.worked(what),
      (error: unknown) => notice.failed(what, error),
    );
  };
  const keepBuild = (built: Built) => keep('build', () => kept.keepBuild(built));
  const read = await readFiles(corpusFolder);
  const opened = await openServed(read, { kept, tools, keep: keepBuild });
  let { served } = opened;
  /** What was changed by hand since the last version is one before anything else is. */
  const recordServed = (contents: ReadonlyMap<string, Uint8Array>) =>
    versions.accept({
      changes: new Map(),
      files: served.hashes,
      contents,
      by: null,
      cause: 'files',
      corpusVersion: served.knowledge.corpus.version,
      overruled: [],
    });
  const contents = [...read.files].flatMap(([name, file]) =>
    'bytes' in file ? [[name, file.bytes] as const] : [],
  );
  const catchingUp = recordServed(new Map(contents)).catch((err: unknown) =>
    logger?.warn({ err }, 'no version could be made'),
  );
  const closing = new AbortController();
  const checking = catchingUp.then(() => versions.check(closing.signal));
  const knownListeners = new Set<() => void>();
  let tellFailure: (error: unknown) => void = () => undefined;
  const drawing = createDrawing(served, {
    kept: opened.facts,
    draw,
    onFailure: (error) => tellFailure(error),
    onDrawn: () => {
      for (const listener of knownListeners) listener();
    },
  });
  let loadedAt = new Date();
  let failure: LibraryStatus['failure'] = null;
  const orders = createOrders();
  const listeners = new Set<(knowledge: Knowledge) => void>();
  let readQuestions: (() => Promise<readonly KeptQuestion[]>) | null = null;

  /** Draws facts, and keeps them for the next start. */
  async function draw(of: Served, options: WorkOptions) {
    const { facts, ...packed } = await builder.draw(of, options);
    keep('facts', () => kept.keepFacts({ ...packed, digest: of.digest }));
    return facts;
  }

  const order: Library['order'] = (changes, options) => {
    const { by, cause, dryRun, authorise } = options;
    const checkConfirmed = rememberConfirmed(served, changes, options);
    return orders.place({ by, cause, ...(dryRun !== undefined && { dryRun }) }, async (control) => {
      await authorise?.();
      return carryOut(changes, { ...options, checkConfirmed }, control);
    });
  };

  async function carryOut(
    changes: FileChanges,
    options: OrderedChange,
    control: OrderControl,
  ): Promise<ReloadReport> {
    try {
      await catchingUp;
      await versions.settle();
      const report = await make(changes, options, control);
      if (options.dryRun !== true) {
        loadedAt = new Date();
        failure = null;
      }
      return report;
    } catch (error) {
      // Nothing is wrong with a corpus that is not the one that somebody was shown, or with an order that was cancelled.
      const isFault = !(error instanceof OutdatedError) && !control.signal.aborted;
      if (options.dryRun !== true && isFault) failure = { at: new Date(), problems: listProblems(error) };
      throw error;
    }
  }

  /**
   * What people have changed by hand is to be a version of its own, and not to be written over.
   *
   * @param hashes of the files with the changes
   */
  async function refuseChangedByHand(hashes: Hashes, changes: FileChanges): Promise<void> {
    const others = Object.values(compareHashes(served.hashes, hashes)).flat();
    let isChanged = others.some((name) => !changes.has(name));
    for (const name of changes.keys())
      isChanged ||= (await hashFile(join(corpusFolder, name))) !== served.hashes[name];
    if (isChanged) throw new LocalisedError((texts) => texts.versions.changedByHand);
  }

  const build: Builder['build'] = (request, options) =>
    builder.build(request, options).catch((cause: unknown) => {
      const reason = describeSystemError(cause);
      if (reason === null) throw cause;
      throw new LocalisedError(
        (texts) => texts.corpusNotBuilt(describeSystemError(cause, texts.failures) ?? reason),
        { cause },
      );
    });

  /** Never fails, unless it is given up: the answers may change without anybody knowing. */
  async function compareKept(next: Served, control: OrderControl): Promise<ReloadReport['answers']> {
    try {
      const questions = (await readQuestions?.()) ?? [];
      if (questions.length === 0) return undefined;
      return await builder.compareAnswers(served, next, questions, control);
    } catch (err) {
      control.signal.throwIfAborted();
      // That the database of questions cannot be used is in the log already.
      if (!(err instanceof UserError))
        logger?.warn({ err }, 'the answers before and after could not be compared');
      return 'failed';
    }
  }

  async function make(
    changes: FileChanges,
    { by, cause, anyway, seen = [], dryRun, checkConfirmed }: OrderedChange,
    control: OrderControl,
  ): Promise<ReloadReport> {
    const request = { folder: corpusFolder, changes, servedDigest: served.digest };
    const built = await build(request, control);
    const next = built === null ? served : await receive(built, tools);
    if (changes.size > 0) await refuseChangedByHand(next.hashes, changes);
    const comparison = compareServed(served, next);
    const { warnings } = comparison;
    const { version } = next.knowledge.corpus;
    if (dryRun !== true) checkConfirmed(served, next);
    const isSeen = built === null || (changes.size > 0 && dryRun !== true);
    const answers = isSeen ? undefined : await compareKept(next, control);
    const report = { version, ...comparison, ...(answers && { answers }) };
    if (dryRun === true) return { ...report, number: null };
    const isOverruled = anyway === true || warnings.every((warning) => seen.includes(warning));
    if (!isOverruled) throw new WarningError(warnings, version, answers);
    control.beginWriting();
    // It may be that nothing could be written before.
    if (changes.size > 0) await recordServed(new Map());
    const number = await versions.accept({
      changes,
      files: next.hashes,
      by,
      cause,
      corpusVersion: version,
      overruled: warnings,
    });
    if (built === null) drawing.retry();
    else {
      served = next;
      drawing.begin(next);
      for (const listener of listeners) listener(next.knowledge);
      keepBuild(built);
    }
    return { ...report, number };
  }

  return {
    current: () => served.knowledge,
    startDrawing: (onFailure) => {
      tellFailure = onFailure;
      drawing.begin(served);
    },
    known: () => {
      drawing.begin(served);
      return drawing.known();
    },
    knownVersion: () => drawing.version() ?? served.knowledge.corpus.version,
    onKnown(listener) {
      knownListeners.add(listener);
      if (drawing.version() === served.knowledge.corpus.version) listener();
      return () => knownListeners.delete(listener);
    },
    drawingProgress: () => drawing.progress(),
    reload: async (options = { by: null, cause: 'files' }) => order(new Map(), options).result,
    change: async (changes, options) => order(changes, options).result,
    order,
    cancel: orders.cancel,
    versions,
    onSwap(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    compareAnswers(read) {
      readQuestions = read;
      return () => {
        if (readQuestions === read) readQuestions = null;
      };
    },
    status: () => ({ loadedAt, failure, orders: orders.list() }),
    async close() {
      // What is being written is served, and its facts begun, before the rest ends; and nobody else may claim the folder yet.
      await orders.close(new LocalisedError((texts) => texts.orders.stopping));
      drawing.close();
      await builder.close();
      closing.abort();
      await Promise.all([keeping.build, keeping.facts, catchingUp, checking]);
      claim.release();
    },
  };
}
