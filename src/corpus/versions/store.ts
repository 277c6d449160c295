import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileChanges, type Hashes, hashFile } from '../read-files.ts';
import { removeTemporary, writeChanges } from '../write-changes.ts';
import { openRecords, type Records } from './records.ts';
import { compareHashes, type Intent, type Version } from './version.ts';

/** What a version is made of. */
export interface Accepted extends Pick<Version, 'by' | 'cause' | 'corpusVersion' | 'overruled'> {
  readonly at: Date;
  /** All files of the corpus, as they have been checked: with the changes. */
  readonly files: Hashes;
  /** Of these, what is in memory anyway; others are read where it is needed. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** What of these is still to be written into the corpus's folder, and what is to be taken out of it. */
  readonly changes: FileChanges;
}

/** What was done at the start about what a process left that ended in the middle of a change. */
export interface Recovery {
  /** The version that was finished. */
  readonly finished: number;
  /** Files that somebody has changed in the meantime: they were left as they are. */
  readonly left: readonly string[];
}

/** The versions of a corpus: what was added, changed and removed, when and by whom, and every content that a file had. */
export interface VersionStore extends Pick<Records, 'filesOf' | 'contentOf'> {
  /** Finishes a change that was under way when a process ended; null when none was. */
  recover(): Promise<Recovery | null>;
  /**
   * Makes a version and writes its changes into the corpus's folder: both or neither, whatever happens meanwhile.
   *
   * @returns null when no file differs from the last version
   * @throws {BusyError} while another process is at it
   * @throws {ChangedError} for a file that is to be kept, and that somebody has changed since it was checked
   */
  accept(accepted: Accepted): Promise<Version | null>;
  /** The newest first. Those whose record is damaged are left out. */
  list(): Promise<readonly Version[]>;
}

/**
 * Opens the versions that are kept in a folder. A change goes so: contents are kept, it is declared (from here on it is made),
 * the corpus's files are written, it is recorded.
 */
export function openVersionStore(folder: string, corpusFolder: string): VersionStore {
  const records = openRecords(folder);
  const { filesOf, contentOf } = records;
  /** The last version that this process has made or found: what was written of it is not read again. */
  let last: { readonly number: number; readonly files: Hashes } = { number: 0, files: {} };

  async function filesBefore(number: number): Promise<Hashes> {
    return number === 1 ? {} : ((await filesOf(number - 1)) ?? {});
  }

  /** What to write so that the corpus's folder has these of its files as a version has them. */
  async function changesTo(files: Hashes, names: readonly string[]): Promise<FileChanges> {
    const changes = new Map<string, Uint8Array | null>();
    for (const name of names) {
      const sha256 = files[name];
      changes.set(name, sha256 === undefined ? null : await contentOf(sha256));
    }
    return changes;
  }

  async function takeBack({ before, after }: Intent): Promise<void> {
    // What could not be written can often not be written back either, and is as it was then.
    for (const [name, content] of await changesTo(before, touched(before, after)))
      await writeChanges(corpusFolder, new Map([[name, content]])).catch(() => undefined);
    await records.revoke();
  }

  return {
    async recover() {
      await Promise.all([removeTemporary(folder), removeTemporary(corpusFolder)]);
      const change = await records.declared();
      if (change === null) return null;
      const { before, after } = change;
      const left: string[] = [];
      const open: string[] = [];
      const names = new Set(touched(before, after));
      for (const name of names) {
        const found = await hashFile(join(corpusFolder, name));
        if (found === before[name]) open.push(name);
        else if (found !== after[name]) left.push(name);
      }
      await writeChanges(corpusFolder, await changesTo(after, open));
      const files = Object.entries(await filesBefore(change.version.number));
      const others = files.filter(([name]) => !names.has(name));
      await records.record(change.version, { ...Object.fromEntries(others), ...after });
      return { finished: change.version.number, left };
    },

    async accept({ files, contents, changes, at, ...accepted }) {
      const [newest = 0] = await records.numbers();
      if (newest !== last.number) last = { number: newest, files: await filesBefore(newest + 1) };
      const differences = compareHashes(last.files, files);
      const names = Object.values(differences).flat();
      if (names.length === 0) return null;
      const [before, after] = [pick(last.files, names), pick(files, names)];
      const kept = new Set(Object.values(last.files));
      const unknown = Object.entries(after).filter(([, sha256]) => !kept.has(sha256));
      await records.keepContents(
        Object.fromEntries(unknown),
        async (name) =>
          changes.get(name) ?? contents?.get(name) ?? (await readFile(join(corpusFolder, name))),
      );
      const version = { number: newest + 1, at: at.toISOString(), ...accepted, ...differences };
      const change = { version, before, after };
      await records.declare(change);
      try {
        await writeChanges(corpusFolder, changes);
      } catch (error) {
        await takeBack(change);
        throw error;
      }
      await records.record(version, files);
      last = { number: version.number, files };
      return version;
    },

    async list() {
      const found = (await records.numbers()).map(records.versionOf);
      return (await Promise.all(found)).flatMap((one) => one ?? []);
    },

    filesOf,
    contentOf,
  };
}

function pick(hashes: Hashes, names: readonly string[]): Hashes {
  return Object.fromEntries(
    names.flatMap((name) => (hashes[name] === undefined ? [] : [[name, hashes[name]] as const])),
  );
}

function touched(before: Hashes, after: Hashes): string[] {
  return Object.values(compareHashes(before, after)).flat();
}
