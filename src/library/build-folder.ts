import { mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from '../running.ts';

/** Makes a temporary folder for a builder's files. Its name tells which process made it. */
export function makeBuildFolder(): string {
  return mkdtempSync(join(tmpdir(), `accord-build-${process.pid}-`));
}

/**
 * Removes the folders of processes that were killed together with their builders, which remove them otherwise. What cannot
 * be removed stays.
 */
export async function removeOldBuildFolders(): Promise<void> {
  const startedMs = Date.now() - process.uptime() * 1000;
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    const pid = Number(/^accord-build-(\d+)-\w{6}$/.exec(name)?.[1]);
    if (Number.isNaN(pid)) continue;
    const path = join(tmpdir(), name);
    const { birthtimeMs = Infinity } = (await stat(path).catch(() => null)) ?? {};
    // In a container, an earlier process may have had the number that this one has.
    const isOld = pid === process.pid ? birthtimeMs < startedMs : !isRunning(pid);
    if (isOld) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
