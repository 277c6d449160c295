import type { FileChanges } from '../corpus/read-files.ts';
import type { Damage } from '../corpus/versions/check.ts';
import { BusyError, ChangedError } from '../corpus/versions/records.ts';
import {
  type Accepted,
  openVersionStore,
  type Repair,
  UnfinishedError,
  type VersionStore,
} from '../corpus/versions/store.ts';
import type { Version } from '../corpus/versions/version.ts';
import type { Logger } from '../logger.ts';
import type { StorageNotice } from '../storage-notice.ts';
import { describeSystemError } from '../system-error.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';

/** The versions of a corpus as moderators deal with them. */
export interface Versions {
  /** Finishes a change that was cut off, if one was; what cannot be finished now waits. */
  recover(): Promise<void>;
  /** @throws {UserError} while a change that was cut off cannot be finished */
  settle(): Promise<void>;
  /** Repairs what is damaged of that which is kept, and says in the log what cannot be. */
  check(signal: AbortSignal): Promise<void>;
  /**
   * Makes a version, and writes its changes.
   *
   * @returns its number, or null when nothing differs from the last one
   * @throws {UserError} when the folders cannot be written, or files have been changed by hand meanwhile
   */
  accept(change: Omit<Accepted, 'at'>): Promise<number | null>;
  /** The newest first. */
  list(): Promise<readonly Version[]>;
  /** The content of each file as a version has it. @throws {UserError} when there is no such version. */
  filesOf(number: number): Promise<ReadonlyMap<string, () => Promise<string>>>;
  /**
   * The changes that take a version back: its files as they were before it.
   *
   * @throws {UserError} when there is no such version, or a later one has changed one of its files again
   */
  planUndo(number: number): Promise<FileChanges>;
}

export interface VersionsOptions {
  readonly corpusFolder: string;
  /** Where they are kept. */
  readonly folder: string;
  readonly logger: Pick<Logger, 'warn'> | undefined;
  readonly notice: StorageNotice;
}

export function openVersions({ corpusFolder, folder, logger, notice }: VersionsOptions): Versions {
  const store: VersionStore = openVersionStore(folder, corpusFolder);
  /** Whether a change was cut off, and could not be finished. */
  let isUnfinished = false;

  async function finish(): Promise<void> {
    const recovery = await store.recover();
    isUnfinished = false;
    if (recovery === 'damaged')
      logger?.warn(
        { kept: 'pending.damaged.json' },
        'the record of an unfinished change is damaged and set aside: the articles are taken as they are',
      );
    else if (recovery !== null) logger?.warn(recovery, 'a change that was under way has been finished');
  }

  async function hashesOf(number: number) {
    const hashes = await store.filesOf(number);
    if (hashes === null) throw new LocalisedError((texts) => texts.versions.unknown(number));
    return hashes;
  }

  async function contentOf(sha256: string, name: string): Promise<Uint8Array> {
    return store.contentOf(sha256).catch((cause: unknown) => {
      throw new LocalisedError((texts) => texts.versions.contentLost(name), { cause });
    });
  }

  return {
    async recover() {
      await finish().catch((error: unknown) => {
        isUnfinished = true;
        notice.failed('versions', error);
      });
    },

    async settle() {
      if (!isUnfinished) return;
      await finish().catch((cause: unknown) => {
        throw new LocalisedError(
          (texts) => texts.versions.unfinished(describeSystemError(cause, texts.failures)),
          { cause },
        );
      });
    },

    async check(signal) {
      try {
        tellDamage(await store.check(signal), logger);
      } catch (error) {
        if (!signal.aborted) notice.failed('versions', error);
      }
    },

    list: () => store.list(),

    async accept(change) {
      try {
        const version = await store.accept({ ...change, at: new Date() });
        if (version !== null) notice.worked('versions');
        return version?.number ?? null;
      } catch (error) {
        if (error instanceof ChangedError)
          throw new LocalisedError((texts) => texts.versions.changedMeanwhile);
        const isCutOff = error instanceof UnfinishedError || error instanceof BusyError;
        isUnfinished ||= isCutOff;
        const cause = error instanceof UnfinishedError ? error.cause : error;
        // What people have changed by hand is served all the same.
        if (change.changes.size === 0) {
          if (!(error instanceof BusyError)) notice.failed('versions', cause);
          return null;
        }
        const reasonIn = ({ failures }: Texts) => describeSystemError(cause, failures);
        if (isCutOff)
          throw new LocalisedError((texts) => texts.versions.unfinished(reasonIn(texts)), { cause });
        if (describeSystemError(cause) === null) throw error;
        throw new LocalisedError((texts) => texts.versions.notWritten(reasonIn(texts) ?? ''), { cause });
      }
    },

    async filesOf(number) {
      const hashes = await hashesOf(number);
      const read = (name: string, sha256: string) => async () =>
        Buffer.from(await contentOf(sha256, name)).toString();
      return new Map(Object.entries(hashes).map(([name, sha256]) => [name, read(name, sha256)]));
    },

    async planUndo(number) {
      const versions = await store.list();
      const version = versions.find((one) => one.number === number);
      const [last] = versions;
      if (version === undefined || last === undefined)
        throw new LocalisedError((texts) => texts.versions.unknown(number));
      if (number === 1) throw new LocalisedError((texts) => texts.versions.first);
      const [before, after, now] = [
        await hashesOf(number - 1),
        await hashesOf(number),
        await hashesOf(last.number),
      ];
      const names = [...version.added, ...version.changed, ...version.removed];
      const conflicts = names.filter((name) => now[name] !== after[name]);
      if (conflicts.length > 0)
        throw new LocalisedError((texts) => texts.versions.conflict(number, conflicts));
      const changes = new Map<string, Uint8Array | null>();
      for (const name of names) {
        const sha256 = before[name];
        changes.set(name, sha256 === undefined ? null : await contentOf(sha256, name));
      }
      return changes;
    },
  };
}

/** One line for each kind of damage. */
function tellDamage(found: Damage & Repair, logger: VersionsOptions['logger']): void {
  const { rebuilt, restored, unrecorded, unlisted, incomplete } = found;
  if (rebuilt.length > 0)
    logger?.warn({ versions: rebuilt }, 'damaged lists of the files of versions have been rebuilt');
  if (restored > 0)
    logger?.warn({ contents: restored }, 'damaged or lost contents of versions have been restored');
  if (unrecorded.length > 0)
    logger?.warn(
      { versions: unrecorded },
      'records of versions are damaged: who made them is not known any more',
    );
  if (unlisted.length > 0)
    logger?.warn(
      { versions: unlisted },
      'lists of the files of versions are damaged: these versions can be neither compared nor undone',
    );
  if (incomplete.length > 0)
    logger?.warn(
      { versions: incomplete },
      'contents of versions are damaged or lost: not all files of these versions can be shown or brought back',
    );
}
