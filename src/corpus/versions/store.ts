import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileChanges, type Hashes, hashFile } from '../read-files.ts';
import {
  commitOrDiscard,
  removeTemporary,
  type Staged,
  stageChanges,
  writeChanges,
} from '../write-changes.ts';
import { type Damage, findDamage } from './check.ts';
import { openRecords, type Records } from './records.ts';
import { compareHashes, type Intent, type Version } from './version.ts';

/** A change was declared, could not be written and not be taken back either: it waits to be finished. */
export class UnfinishedError extends Error {
  override readonly name = 'UnfinishedError';
}

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

/** What was done about a change that was declared and not finished. */
interface Recovery {
  /** The version that was finished. */
  readonly finished: number;
  /** Files that somebody has changed in the meantime, or whose content is lost: they were left as they are. */
  readonly left: readonly string[];
}

/** What was repaired of it. */
export interface Repair {
  /** The numbers of versions whose list of files has been rebuilt. */
  readonly rebuilt: readonly number[];
}

/** The versions of a corpus: what was added, changed and removed, when and by whom, and every content that a file had. */
export interface VersionStore extends Pick<Records, 'contentOf'> {
  /**
   * Finishes a change that was declared and not recorded. The first time, it also removes temporary files: call it before
   * anything is written.
   *
   * @returns null when none was; `damaged` when it cannot be read: it is set aside, and the corpus's folder stays as it is
   * @throws when it cannot be written; the change waits then
   */
  recover(): Promise<Recovery | 'damaged' | null>;
  /** Looks for damage in all that is kept, and repairs what it can. */
  check(signal: AbortSignal): Promise<Damage & Repair>;
  /** The list of a version's files, rebuilt where it is damaged; null when that cannot be. */
  filesOf(number: number): Promise<Hashes | null>;
  /**
   * Makes a version and writes its changes into the corpus's folder: both or neither, whatever happens meanwhile.
   *
   * @returns null when no file differs from the last version
   * @throws {BusyError} while an earlier change waits to be finished
   * @throws {UnfinishedError} when this one does now
   * @throws {ChangedError} for a file that is to be kept, and that somebody has changed since it was checked
   */
  accept(accepted: Accepted): Promise<Version | null>;
  /** The newest first. Those whose record is damaged are left out. */
  list(): Promise<readonly Version[]>;
}

/**
 * Opens the versions that are kept in a folder. A change goes so: everything that needs room on the disk is written under
 * temporary names, the change is declared (from here on it is made), the files are moved into their places.
 */
export function openVersionStore(folder: string, corpusFolder: string): VersionStore {
  const records = openRecords(folder);
  const { contentOf } = records;
  /** The last version that this process has made or found: what was written of it is not read again. */
  let last: { readonly number: number; readonly files: Hashes } = { number: 0, files: {} };
  let isClean = false;
  /** Versions whose list of files was rebuilt since the last check. */
  const rebuilt = new Set<number>();

  async function filesOf(number: number): Promise<Hashes | null> {
    const kept = await records.filesOf(number);
    if (kept !== null) return kept;
    const [version, written] = [await records.versionOf(number), await records.writtenBy(number)];
    if (version === null || written === null) return null;
    const before = number === 1 ? {} : await filesOf(number - 1);
    if (before === null) return null;
    const files = { ...without(before, version.removed), ...written };
    rebuilt.add(number);
    await records.keepFiles(number, files).catch(() => undefined);
    return files;
  }

  async function filesBefore(number: number): Promise<Hashes> {
    return number === 1 ? {} : ((await filesOf(number - 1)) ?? {});
  }

  /** What to write so that a file is as `files` has it; undefined where its content is lost. */
  async function contentFor(files: Hashes, name: string): Promise<Uint8Array | null | undefined> {
    const sha256 = files[name];
    return sha256 === undefined ? null : contentOf(sha256).catch(() => undefined);
  }

  /** @throws {UnfinishedError} when a file cannot be taken back */
  async function takeBack({ version, before, after }: Intent, cause: unknown): Promise<void> {
    try {
      for (const name of touched(before, after)) {
        const found = await hashFile(join(corpusFolder, name));
        // Not written yet, or somebody else's by now.
        if (found === before[name] || found !== after[name]) continue;
        const content = await contentFor(before, name);
        if (content === undefined) throw new Error(`the content that ${name} had before is lost`);
        await writeChanges(corpusFolder, new Map([[name, content]]));
      }
      await records.remove(version.number);
      await records.settle();
    } catch {
      throw new UnfinishedError(`version ${version.number} is half written`, { cause });
    }
  }

  /** Moves into place what was prepared. */
  async function carryOut(change: Intent, staged: readonly Staged[]): Promise<void> {
    await records.declare(change);
    try {
      for (const one of staged) await one.commit();
    } catch (error) {
      await takeBack(change, error);
      throw error;
    }
    // If this fails, the change is declared and recorded: it will be found finished.
    await records.settle().catch(() => undefined);
  }

  return {
    async recover() {
      // Once, before anything is written: later on, temporary files may be this process's own.
      if (!isClean) {
        await removeTemporary(folder, { recursive: true });
        await removeTemporary(corpusFolder, { isShared: true });
        isClean = true;
      }
      const change = await records.declared();
      if (change === null || change === 'damaged') return change;
      const { version, before, after } = change;
      const left: string[] = [];
      const open = new Map<string, Uint8Array | null>();
      const names = touched(before, after);
      for (const name of names) {
        const found = await hashFile(join(corpusFolder, name));
        if (found === after[name]) continue;
        const content = found === before[name] ? await contentFor(after, name) : undefined;
        if (content === undefined) left.push(name);
        else open.set(name, content);
      }
      await writeChanges(corpusFolder, open);
      const files = { ...without(await filesBefore(version.number), names), ...after };
      await commitOrDiscard(await records.stage(change, files));
      await records.settle();
      return { finished: version.number, left };
    },

    async check(signal) {
      const damage = await findDamage(records, { filesOf, corpusFolder, signal });
      const numbers = [...rebuilt].sort((a, b) => a - b);
      rebuilt.clear();
      return { ...damage, rebuilt: numbers };
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
      const staged: Staged[] = [];
      try {
        staged.push(await stageChanges(corpusFolder, changes));
        staged.push(await records.stage(change, files));
        await carryOut(change, staged);
      } finally {
        for (const one of staged) await one.discard().catch(() => undefined);
      }
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

function without(hashes: Hashes, names: readonly string[]): Hashes {
  const left = new Set(names);
  return Object.fromEntries(Object.entries(hashes).filter(([name]) => !left.has(name)));
}

function touched(before: Hashes, after: Hashes): string[] {
  return Object.values(compareHashes(before, after)).flat();
}
