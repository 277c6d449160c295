import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileChanges } from './read-files.ts';

/** How the names begin and end under which files are written at first. */
const TEMPORARY = /^\..+\.\d+\.tmp$/;

/** Writes files of a folder, or takes them away. A crash leaves each of them as it was or as it is to be. */
export async function writeChanges(folder: string, changes: FileChanges): Promise<void> {
  for (const [name, content] of changes) {
    const path = join(folder, name);
    if (content === null) await rm(path, { force: true });
    else await writeWhole(path, [content]);
  }
  await syncFolder(folder);
}

/**
 * Writes a file under a hidden name first, which no reader of the folder sees, one piece after the other. When this
 * returns, the file outlives a failure of the system.
 */
export async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = await open(temporary, 'w');
  try {
    for (const piece of pieces) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** Makes what was renamed into a folder, or taken out of it, outlive a failure of the system. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what a process left that ended while it was writing. */
export async function removeTemporary(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  await Promise.all(
    names.filter((name) => TEMPORARY.test(name)).map((name) => rm(join(folder, name), { force: true })),
  );
}
