import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CorpusFiles, type FileChanges, hashBytes, hashFiles } from '../corpus/read-files.ts';
import { BusyError, type Content } from '../corpus/versions/records.ts';
import { openVersionStore, type Recovery, type VersionStore } from '../corpus/versions/store.ts';
import type { Version } from '../corpus/versions/version.ts';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';

/** What is to be a version. */
interface Change extends Pick<Version, 'by' | 'cause' | 'corpusVersion' | 'overruled'> {
  readonly changes: FileChanges;
  /** Of the corpus's files with the changes: others than these have not been checked. */
  readonly digest: string;
  /** The files with the changes, where they have just been read. */
  readonly read?: CorpusFiles;
}

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
  accept(change: Change): Promise<number | null>;
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

  /** @throws {UserError} when the files are others than have been checked */
  async function findContents({ changes, digest, read }: Change): Promise<Map<string, Content>> {
    if (read !== undefined)
      return new Map(
        [...read.files].flatMap(([name, file]) =>
          'bytes' in file ? [[name, { sha256: file.sha256, read: async () => file.bytes }]] : [],
        ),
      );
    const found = await hashFiles(corpusFolder, changes);
    if (found.digest !== digest) throw new UserError(texts.versions.changedMeanwhile);
    return new Map(
      [...found.hashes].map(([name, sha256]) => [
        name,
        {
          sha256,
          async read() {
            const bytes = changes.get(name) ?? (await readFile(join(corpusFolder, name)));
            if (hashBytes(bytes) !== sha256) throw new UserError(texts.versions.changedMeanwhile);
            return bytes;
          },
        },
      ]),
    );
  }

  return {
    recover: () => store.recover(),
    list: () => store.list(),

    async accept(change) {
      const { changes, by, cause, corpusVersion, overruled } = change;
      const made = { by, cause, corpusVersion, overruled };
      const contents = await findContents(change);
      try {
        const version = await store.accept({ ...made, at: new Date(), contents, changes });
        return version?.number ?? null;
      } catch (err) {
        if (err instanceof UserError) throw err;
        if (err instanceof BusyError) throw new UserError(texts.versions.busy);
        // What people have changed by hand is served all the same.
        if (changes.size > 0 && isFileError(err)) throw new UserError(texts.versions.notWritten(err.message));
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
