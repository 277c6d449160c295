import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Imports, openImports } from '../../src/discord/imports.ts';
import { UserError } from '../../src/user-error.ts';
import { fillDisk } from '../support/full-disk.ts';

const PAGE = Buffer.from(
  'Quorn arrives\n\nQuorn arrived in Ostby on 3 May 2021, and was met at the harbour.\n',
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-drafts-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

function open(path = folder): Imports {
  const imports = openImports(path);
  onTestFinished(() => imports.close());
  return imports;
}

test('an import that cannot be kept is refused in one sentence, and leaves nothing behind', async () => {
  const imports = open();
  const restore = await fillDisk(() => true);
  onTestFinished(restore);
  const started = imports.start('quorn.md', PAGE);
  await expect(started).rejects.toThrow(UserError);
  await expect(started).rejects.toThrow('Nothing was imported, since it cannot be kept: the disk is full.');
  expect(await readdir(folder)).toEqual([]);
  restore();
  const id = await imports.start('quorn.md', PAGE);
  expect(await imports.find(id)).toMatchObject({ fileName: 'quorn.md' });
});

test('without a folder to keep it in, an import is refused, and its end is no failure', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const imports = open(join(file, 'drafts'));
  await expect(imports.start('quorn.md', PAGE)).rejects.toThrow('it cannot be kept: not a folder.');
  await imports.end('0123456789abcdef');
});

test('what an earlier process left half written is removed when imports are opened; what it wrote whole is found', async () => {
  const before = openImports(folder);
  const id = await before.start('quorn.md', PAGE);
  await before.close();
  await writeFile(join(folder, '.accord.7.0123456789abcdef.tmp'), '{"half');
  const imports = open();
  await vi.waitFor(async () => expect(await readdir(folder)).toEqual([`${id}.json`]));
  expect(await imports.find(id)).not.toBeNull();
});

test('a damaged import is as good as none', async () => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, '0123456789abcdef.json'), '{"half');
  expect(await open().find('0123456789abcdef')).toBeNull();
});
