import type { FileChanges } from '../corpus/read-files.ts';
import { BusyError, ChangedError } from '../corpus/versions/records.ts';
import {
  type Accepted,
  openVersionStore,
  type Recovery,
  type VersionStore,
} from '../corpus/versions/store.ts';
import type { Version } from '../corpus/versions/version.ts';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';

/** The versions of a corpus as moderators deal with them. */
export interface Versions {
  /** Finishes what a process left that ended in the middle of a change. */
  recover(): Promise<Recovery | null>;
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
}

export function openVersions({ corpusFolder, folder, logger }: VersionsOptions): Versions {
  const store: VersionStore = openVersionStore(folder, corpusFolder);

  async function hashesOf(number: number) {
    const hashes = await store.filesOf(number);
    if (hashes === null) throw new UserError(texts.versions.unknown(number));
    return hashes;
  }

  return {
    recover: () => store.recover(),
    list: () => store.list(),

    async accept(change) {
      try {
        const version = await store.accept({ ...change, at: new Date() });
        return version?.number ?? null;
      } catch (err) {
        if (err instanceof BusyError) throw new UserError(texts.versions.busy);
        if (err instanceof ChangedError) throw new UserError(texts.versions.changedMeanwhile);
        // What people have changed by hand is served all the same.
        if (change.changes.size > 0 && isFileError(err))
          throw new UserError(texts.versions.notWritten(err.message));
        logger?.warn({ err }, 'no version could be made');
        return null;
      }
    },

    async filesOf(number) {
      const hashes = await hashesOf(number);
      const read = (sha256: string) => async () => Buffer.from(await store.contentOf(sha256)).toString();
      return new Map(Object.entries(hashes).map(([name, sha256]) => [name, read(sha256)]));
    },

    async planUndo(number) {
      const versions = await store.list();
      const version = versions.find((one) => one.number === number);
      const [last] = versions;
      if (version === undefined || last === undefined) throw new UserError(texts.versions.unknown(number));
      if (number === 1) throw new UserError(texts.versions.first);
      const [before, after, now] = [
        await hashesOf(number - 1),
        await hashesOf(number),
        await hashesOf(last.number),
      ];
      const names = [...version.added, ...version.changed, ...version.removed];
      const conflicts = names.filter((name) => now[name] !== after[name]);
      if (conflicts.length > 0) throw new UserError(texts.versions.conflict(number, conflicts));
      const changes = new Map<string, Uint8Array | null>();
      for (const name of names) {
        const sha256 = before[name];
        changes.set(name, sha256 === undefined ? null : await store.contentOf(sha256));
      }
      return changes;
    },
  };
}

function isFileError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
