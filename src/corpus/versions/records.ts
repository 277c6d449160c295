import { link, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { type Hashes, hashBytes } from '../read-files.ts';
import { syncFolder, writeWhole } from '../write-changes.ts';
import { hashes, type Intent, intent, type Version, version } from './version.ts';

/** Another process is making a change at this moment. */
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
  filesOf(number: number): Promise<Hashes | null>;
  /** @throws Error when it is not there or not whole. */
  contentOf(sha256: string): Promise<Uint8Array>;
  /**
   * @param read asked for the content of each of these files
   * @throws {ChangedError} for one that has another than it is to have
   */
  keepContents(files: Hashes, read: (name: string) => Promise<Uint8Array>): Promise<void>;
  /**
   * Writes down what is about to be done: from here on it counts as done.
   *
   * @throws {BusyError} when something is under way already
   */
  declare(change: Intent): Promise<void>;
  /** What was declared and not recorded. What cannot be read is set aside. */
  declared(): Promise<Intent | null>;
  /** Writes down what was declared as a version, and that nothing is under way. */
  record(version: Version, files: Hashes): Promise<void>;
  /** Forgets what was declared. */
  revoke(): Promise<void>;
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
  const contentPath = (sha256: string) => join(folder, 'contents', sha256.slice(0, 2), sha256);

  async function revoke(): Promise<void> {
    await rm(pendingPath, { force: true });
    await syncFolder(folder);
  }

  return {
    async numbers() {
      const names = await readdir(folder).catch(() => []);
      const numbers = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? []).map(Number);
      return numbers.sort((a, b) => b - a);
    },

    versionOf: (number) => readJson(join(folder, `${number}.json`), version),
    filesOf: (number) => readJson(join(folder, `${number}.files.json`), hashes),

    async contentOf(sha256) {
      const bytes = await readFile(contentPath(sha256));
      if (hashBytes(bytes) !== sha256) throw new Error(`a content that was kept is damaged: ${sha256}`);
      return bytes;
    },

    async keepContents(files, read) {
      const entries = Object.entries(files);
      const keep = async ([name, sha256]: readonly [string, string]) => {
        const bytes = await read(name);
        if (hashBytes(bytes) !== sha256) throw new ChangedError(`${name} was changed in the meantime`);
        await writeWhole(contentPath(sha256), [bytes]);
      };
      for (let first = 0; first < entries.length; first += BATCH)
        await Promise.all(entries.slice(first, first + BATCH).map(keep));
    },

    async declare(change) {
      const own = join(folder, `.${PENDING}.${process.pid}.tmp`);
      await writeWhole(own, [encode(change)]);
      try {
        // Unlike renaming, this does not take the place of what another process has declared.
        await link(own, pendingPath);
      } catch (error) {
        const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
        throw isThere ? new BusyError('another process is changing the corpus', { cause: error }) : error;
      } finally {
        await rm(own, { force: true });
      }
      await syncFolder(folder);
    },

    async declared() {
      const change = await readJson(pendingPath, intent);
      if (change === null)
        await rename(pendingPath, join(folder, 'pending.damaged.json')).catch(() => undefined);
      return change;
    },

    async record(version, files) {
      await writeWhole(join(folder, `${version.number}.files.json`), [encode(files)]);
      await writeWhole(join(folder, `${version.number}.json`), [encode(version)]);
      await syncFolder(folder);
      await revoke();
    },

    revoke,
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
