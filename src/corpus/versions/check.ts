import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Hashes, hashBytes, hashFile } from '../read-files.ts';
import type { Records } from './records.ts';

/** What is damaged of the versions that are kept: their numbers, the oldest first. */
export interface Damage {
  /** Contents that were damaged or lost, and have been taken from the corpus's folder again. */
  readonly restored: number;
  /** Nobody knows any more who made them, when, and from what. */
  readonly unrecorded: readonly number[];
  /** Their list of files is damaged for good. */
  readonly unlisted: readonly number[];
  /** They have files whose content is lost. */
  readonly incomplete: readonly number[];
}

interface CheckOptions {
  /** Rebuilds a list that is damaged; null where it cannot. */
  readonly filesOf: (number: number) => Promise<Hashes | null>;
  readonly corpusFolder: string;
  readonly signal: AbortSignal;
}

/**
 * Reads every record and every content, one after the other: others are served meanwhile.
 *
 * @throws the signal's reason, and what the system refuses where a content is to be restored
 */
export async function findDamage(
  records: Records,
  { filesOf, corpusFolder, signal }: CheckOptions,
): Promise<Damage> {
  const [newest = 0] = await records.numbers();
  const unrecorded: number[] = [];
  const unlisted: number[] = [];
  const incomplete: number[] = [];
  let restored = 0;
  /** By hash: whether the content is there, as it is or restored. */
  const contents = new Map<string, boolean>();

  /** The files of the corpus by their hashes, read when a content is missed. */
  let present: ReadonlyMap<string, string> | null = null;

  async function isThere(sha256: string): Promise<boolean> {
    if (await records.contentOf(sha256).catch(() => null)) return true;
    present ??= await hashFiles(corpusFolder, signal);
    const name = present.get(sha256);
    const bytes = name === undefined ? null : await readFile(join(corpusFolder, name)).catch(() => null);
    if (bytes === null || hashBytes(bytes) !== sha256) return false;
    await records.keepContent(bytes);
    restored += 1;
    return true;
  }

  for (let number = 1; number <= newest; number += 1) {
    signal.throwIfAborted();
    if ((await records.versionOf(number)) === null) unrecorded.push(number);
    const files = await filesOf(number);
    if (files === null) {
      unlisted.push(number);
      continue;
    }
    let isComplete = true;
    for (const sha256 of Object.values(files)) {
      let there = contents.get(sha256);
      if (there === undefined) {
        signal.throwIfAborted();
        there = await isThere(sha256);
        contents.set(sha256, there);
      }
      isComplete &&= there;
    }
    if (!isComplete) incomplete.push(number);
  }
  return { restored, unrecorded, unlisted, incomplete };
}

/** The names of the files of a folder by their hashes. */
async function hashFiles(folder: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(folder).catch(() => [])) {
    signal.throwIfAborted();
    const sha256 = await hashFile(join(folder, name));
    if (sha256 !== undefined) found.set(sha256, name);
  }
  return found;
}
