import { link, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { systemCodeOf } from '../../system-error.ts';
import { type Hashes, hashBytes } from '../read-files.ts';
import { type Staged, stageChanges, syncFolder, writeTemporary, writeWhole } from '../write-changes.ts';
import { hashes, type Intent, intent, type Version, version, versionRecord } from './version.ts';

/** A change was declared and is not finished. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}

/** A file is not what it was when it was checked. */
export class ChangedError extends Error {
  override readonly name = 'ChangedError';
}

/** The files of a store of versions. */
export interface Records {
  /** The numbers of the versions, the newest first. */
  numbers(): Promise<readonly number[]>;
  /** Null where there is no such version, or its record is damaged. */
  versionOf(number: number): Promise<Version | null>;
  /** Null where the list of its files is not there or damaged. */
  filesOf(number: number): Promise<Hashes | null>;
  /** The files that a version added or changed; null where its record does not tell them. */
  writtenBy(number: number): Promise<Hashes | null>;
  /** Writes the list of a version's files anew. */
  keepFiles(number: number, files: Hashes): Promise<void>;
  /** @throws Error when it is not there or not whole. */
  contentOf(sha256: string): Promise<Uint8Array>;
  /** Writes a content, whatever is there under its hash. */
  keepContent(bytes: Uint8Array): Promise<void>;
  /**
   * @param read asked for the content of one file of each content
   * @throws {ChangedError} for one that has another than it is to have
   */
  keepContents(files: Hashes, read: (name: string) => Promise<Uint8Array>): Promise<void>;
  /**
   * Writes down what is about to be done: from here on it counts as done.
   *
   * @throws {BusyError} when something is under way already
   */
  declare(change: Intent): Promise<void>;
  /** What was declared and not recorded; `damaged` for what cannot be read: it is set aside. */
  declared(): Promise<Intent | 'damaged' | null>;
  /** Prepares the record of a version. */
  stage(change: Intent, files: Hashes): Promise<Staged>;
  /** Removes the record of a version that is not to be. */
  remove(number: number): Promise<void>;
  /** Writes down that nothing is under way any more. */
  settle(): Promise<void>;
}

const PENDING = 'pending.json';
/** How many files are written at once. */
const BATCH = 64;

/**
 * The files lie in one folder. A content is a file in `contents/`, named by its hash. A version is `N.json`, with the hash of
 * each of its files in `N.files.json`. What is under way is `pending.json`.
 */
export function openRecords(folder: string): Records {
  const pendingPath = join(folder, PENDING);
  const recordPath = (number: number) => join(folder, `${number}.json`);
  const filesPath = (number: number) => join(folder, `${number}.files.json`);
  const contentPath = (sha256: string) => join(folder, 'contents', sha256.slice(0, 2), sha256);
  const keepContent = (bytes: Uint8Array) => writeWhole(contentPath(hashBytes(bytes)), [bytes]);

  return {
    async numbers() {
      const names = await readdir(folder).catch(() => []);
      const numbers = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
      return numbers.sort((a, b) => b - a);
    },

    versionOf: (number) => readJson(recordPath(number), version),
    filesOf: (number) => readJson(filesPath(number), hashes),
    writtenBy: async (number) => (await readJson(recordPath(number), versionRecord))?.written ?? null,
    keepFiles: (number, files) => writeWhole(filesPath(number), [encode(files)]),

    async contentOf(sha256) {
      const bytes = await readFile(contentPath(sha256));
      if (hashBytes(bytes) !== sha256) throw new Error(`a content that was kept is damaged: ${sha256}`);
      return bytes;
    },

    keepContent,

    async keepContents(files, read) {
      // Several files may have the same content: it is written once.
      const names = new Map(Object.entries(files).map(([name, sha256]) => [sha256, name]));
      const entries = [...names];
      const keep = async ([sha256, name]: readonly [string, string]) => {
        const bytes = await read(name);
        if (hashBytes(bytes) !== sha256) throw new ChangedError(`${name} was changed in the meantime`);
        await keepContent(bytes);
      };
      for (let first = 0; first < entries.length; first += BATCH) {
        // None is still being written when this throws.
        const kept = await Promise.allSettled(entries.slice(first, first + BATCH).map(keep));
        for (const one of kept) if (one.status === 'rejected') throw one.reason;
      }
    },

    async declare(change) {
      const own = await writeTemporary(folder, [encode(change)]);
      try {
        // Unlike renaming, this does not take the place of what has been declared already.
        await link(own, pendingPath);
      } catch (error) {
        const isThere = systemCodeOf(error) === 'EEXIST';
        throw isThere ? new BusyError('an earlier change is not finished', { cause: error }) : error;
      } finally {
        await rm(own, { force: true });
      }
      await syncFolder(folder);
    },

    async declared() {
      const json = await readFile(pendingPath).catch(() => null);
      if (json === null) return null;
      const change = await readJson(pendingPath, intent);
      if (change !== null) return change;
      await rename(pendingPath, join(folder, 'pending.damaged.json'));
      return 'damaged';
    },

    stage: ({ version, after }, files) =>
      stageChanges(
        folder,
        // The version counts from when its record is there: that comes last.
        new Map([
          [`${version.number}.files.json`, encode(files)],
          [`${version.number}.json`, encode({ ...version, written: after })],
        ]),
      ),

    async remove(number) {
      await rm(recordPath(number), { force: true });
      await rm(filesPath(number), { force: true });
    },

    async settle() {
      await rm(pendingPath, { force: true });
      await syncFolder(folder);
    },
  };
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

/** Null for what is not there, or is anything else. */
async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const json = await readFile(path, 'utf8').catch(() => null);
  if (json === null) return null;
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
