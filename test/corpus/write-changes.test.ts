import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { stageChanges, writeChanges, writeWhole } from '../../src/corpus/write-changes.ts';
import { fillDisk } from '../support/full-disk.ts';

const bytes = (text: string) => Buffer.from(text);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-write-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

test('several writes of one file at a time do not disturb each other', async () => {
  const path = join(folder, 'a.md');
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(10_000));
  await Promise.all(texts.map((text) => writeWhole(path, [bytes(text)])));
  expect(texts).toContain(await readFile(path, 'utf8'));
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('a file with the longest name is written', async () => {
  const name = `${'a'.repeat(252)}.md`;
  await writeWhole(join(folder, name), [bytes('first')]);
  expect(await readdir(folder)).toEqual([name]);
});

test('what is staged is seen once it is committed, and gone when it is discarded', async () => {
  await writeFile(join(folder, 'old.md'), 'old');
  const changes = new Map([
    ['a.md', bytes('first')],
    ['old.md', null],
  ]);
  const visible = async () => (await readdir(folder)).filter((name) => !name.startsWith('.'));
  await (await stageChanges(folder, changes)).discard();
  expect(await readdir(folder)).toEqual(['old.md']);
  const staged = await stageChanges(folder, changes);
  expect(await visible()).toEqual(['old.md']);
  await staged.commit();
  expect(await readdir(folder)).toEqual(['a.md']);
});

test('changes that find the disk full are not begun', async () => {
  let writes = 0;
  onTestFinished(await fillDisk(() => ++writes === 2));
  const changes = new Map([
    ['a.md', bytes('first')],
    ['b.md', bytes('second')],
  ]);
  await expect(writeChanges(folder, changes)).rejects.toThrow('ENOSPC');
  expect(await readdir(folder)).toEqual([]);
});

test('changes that cannot be moved into place leave no temporary files', async () => {
  await mkdir(join(folder, 'b.md', 'x'), { recursive: true });
  const changes = new Map([
    ['b.md', bytes('second')],
    ['c.md', bytes('third')],
  ]);
  await expect(writeChanges(folder, changes)).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['b.md']);
});
