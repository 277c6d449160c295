import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { FileChanges } from './read-files.ts';

/** Writes files of a folder, or takes them away. A crash leaves each of them as it was or as it is to be. */
export async function writeChanges(folder: string, changes: FileChanges): Promise<void> {
  for (const [name, content] of changes) {
    const path = join(folder, name);
    if (content === null) await rm(path, { force: true });
    else await writeWhole(path, [content]);
  }
}

/** Writes a file under a hidden name first, which no reader of the folder sees, one piece after the other. */
export async function writeWhole(path: string, pieces: readonly Uint8Array[]): Promise<void> {
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
