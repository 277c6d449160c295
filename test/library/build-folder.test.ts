import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeBuildFolder, removeOldBuildFolders } from '../../src/library/build-folder.ts';

test('folders of builders whose process has ended are removed; those of running ones and of others stay', async () => {
  const temporary = await mkdtemp(join(tmpdir(), 'accord-temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(temporary, { recursive: true });
  });
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  const own = basename(makeBuildFolder());
  const running = `accord-build-${process.ppid}-abcdef`;
  const ended = `accord-build-${child.pid}-abcdef`;
  for (const name of [running, ended, 'accord-corpus-1-abcdef']) await mkdir(join(temporary, name));
  await writeFile(join(temporary, ended, '0'), 'a large corpus');
  await removeOldBuildFolders();
  expect(new Set(await readdir(temporary))).toEqual(new Set([own, running, 'accord-corpus-1-abcdef']));
});
