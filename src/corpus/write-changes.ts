import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from '../running.ts';
import type { FileChanges } from './read-files.ts';

/** Names of temporary files, with the process that wrote them; the second kind is what earlier versions left. */
const TEMPORARY = /^\.(?:accord\.(\d+)\.[0-9a-f]{16}|.+\.(\d+))\.tmp$/;

/** Files that are written, on the disk, and not yet in their places. */
export interface Staged {
  /** Moves them into their places; a full disk does not stop that. */
  commit(): Promise<void>;
  /** Removes what is not in its place. */
  discard(): Promise<void>;
}

/** Writes files of a folder, or removes them. A crash leaves each of them as it was or as it is to be. */
export async function writeChanges(folder: string, changes: FileChanges): Promise<void> {
  await commitOrDiscard(await stageChanges(folder, changes));
}

/** Writes a file piece by piece, whole or not at all. When this returns, the file outlives a failure of the system. */
export async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  await commitOrDiscard(await stageFile(path, pieces));
}

/** Prepares changes to the files of a folder: all that needs room on the disk is done here. */
export async function stageChanges(folder: string, changes: FileChanges): Promise<Staged> {
  const staged: Staged[] = [];
  const discard = async () => {
    for (const one of staged) await one.discard();
  };
  try {
    for (const [name, content] of changes) {
      const path = join(folder, name);
      staged.push(content === null ? stageRemoval(path) : await stageFile(path, [content]));
    }
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async commit() {
      for (const one of staged) await one.commit();
      await syncFolder(folder);
    },
    discard,
  };
}

function stageRemoval(path: string): Staged {
  return { commit: () => rm(path, { force: true }), discard: async () => undefined };
}

async function stageFile(path: string, pieces: readonly Uint8Array[]): Promise<Staged> {
  const temporary = await writeTemporary(dirname(path), pieces);
  return {
    commit: () => rename(temporary, path),
    discard: () => rm(temporary, { force: true }),
  };
}

/**
 * Writes a file under a hidden name, which no reader of the folder sees and no other writer uses.
 *
 * @returns its path; nothing is left of a file that could not be written whole
 */
export async function writeTemporary(folder: string, pieces: readonly Uint8Array[]): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `.accord.${process.pid}.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = await open(path, 'wx');
    try {
      for (const piece of pieces) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined);
    throw error;
  }
  return path;
}

/** Moves files into their places; where that fails, none is left over. */
export async function commitOrDiscard(staged: Staged): Promise<void> {
  try {
    await staged.commit();
  } catch (error) {
    await staged.discard().catch(() => undefined);
    throw error;
  }
}

/** Makes what was renamed into a folder, or removed from it, outlive a failure of the system. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes the temporary files that ended processes left: call it before this process writes anything there. What cannot be
 * removed stays.
 *
 * @param recursive also in the folder's own folders
 * @param isShared whether other processes may be writing there at this moment; their files stay
 */
export async function removeTemporary(
  folder: string,
  { recursive = false, isShared = false } = {},
): Promise<void> {
  const entries = await readdir(folder, { recursive, withFileTypes: true }).catch(() => []);
  for (const { name, parentPath } of entries) {
    const [matched, current, old] = TEMPORARY.exec(name) ?? [];
    if (matched === undefined) continue;
    const writer = Number(current ?? old);
    // A file with this process's own number is from an earlier process: containers give the same numbers again.
    if (isShared && writer !== process.pid && isRunning(writer)) continue;
    await rm(join(parentPath, name), { force: true }).catch(() => undefined);
  }
}
