import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { claimDataFolder } from '../../src/library/data-folder.ts';
import { UserError } from '../../src/user-error.ts';

const AT_ONCE = { waitMs: 0 };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

/** A process that claims the folder and keeps it. Returns once it has said how that went. */
async function claimElsewhere(): Promise<{ child: ChildProcess; said: string }> {
  const { href } = pathToFileURL(join(import.meta.dirname, '../../src/library/data-folder.ts'));
  const script = `
    import { claimDataFolder } from ${JSON.stringify(href)};
    await claimDataFolder(${JSON.stringify(folder)}, { waitMs: 0 }).then(
      () => console.log('claimed'), (error) => console.log(error.name));
    setInterval(() => undefined, 1000);`;
  const args = ['--import', 'tsx/esm', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said]: unknown[] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

test('a second claim is refused, by this process and by another, until the first is released', async () => {
  const first = await claimDataFolder(folder);
  expect(first.refusal).toBeNull();
  await expect(claimDataFolder(folder, AT_ONCE)).rejects.toThrow(UserError);
  await expect(claimDataFolder(folder, AT_ONCE)).rejects.toThrow(
    /^Another running Accord uses this DATA_DIR/,
  );
  expect((await claimElsewhere()).said).toBe('UserError');
  first.release();
  first.release();
  const second = await claimDataFolder(folder, AT_ONCE);
  second.release();
});

test('a process that is killed leaves no lock behind', async () => {
  const { child, said } = await claimElsewhere();
  expect(said).toBe('claimed');
  await expect(claimDataFolder(folder, AT_ONCE)).rejects.toThrow(UserError);
  child.kill('SIGKILL');
  await once(child, 'exit');
  (await claimDataFolder(folder, AT_ONCE)).release();
});

test('a claim waits for a process that is about to end', async () => {
  const first = await claimDataFolder(folder);
  const waiting = claimDataFolder(folder, { waitMs: 60_000 });
  first.release();
  (await waiting).release();
});

test('temporary files of an earlier process are gone once the folder is claimed, and not before', async () => {
  const left = ['.accord.7.0123456789abcdef.tmp', `.accord.${process.ppid}.0123456789abcdef.tmp`];
  const first = await claimDataFolder(folder);
  for (const name of left) await writeFile(join(folder, name), 'half');
  await expect(claimDataFolder(folder, AT_ONCE)).rejects.toThrow(UserError);
  expect(await readdir(folder)).toEqual(expect.arrayContaining(left));
  first.release();
  (await claimDataFolder(folder)).release();
  expect(await readdir(folder)).toEqual(['in-use.lock']);
});

test('a folder that cannot be written to is not locked, and it is said why', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  for (const path of [file, join(file, 'inside')]) {
    const [first, second] = [await claimDataFolder(path), await claimDataFolder(path, AT_ONCE)];
    expect(first.refusal).toMatchObject({ code: expect.stringMatching(/^(EEXIST|ENOTDIR)$/) });
    expect(second.refusal).not.toBeNull();
    first.release();
  }
});

test('a lock that is none is told, with what to do', async () => {
  await writeFile(join(folder, 'in-use.lock'), 'x'.repeat(5000));
  await expect(claimDataFolder(folder, AT_ONCE)).rejects.toThrow(/in-use\.lock .* Remove it/);
});
