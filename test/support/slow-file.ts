import { execFileSync } from 'node:child_process';
import { readFile, rename, writeFile } from 'node:fs/promises';

/**
 * Makes the next reading of a file last until a test says so, as on a disk that hangs.
 *
 * @returns ends that: the file can be read as ever
 */
export async function holdFile(path: string): Promise<() => Promise<void>> {
  const content = await readFile(path);
  await rename(path, `${path}.aside`);
  execFileSync('/usr/bin/mkfifo', [path]);
  return async () => {
    // Whoever reads the pipe gets what the file holds; others read the file.
    await writeFile(path, content);
    await rename(`${path}.aside`, path);
  };
}
