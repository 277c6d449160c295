import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { hashBytes } from '../../src/corpus/read-files.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { UserError } from '../../src/user-error.ts';
import { ARTICLES, foldersOf, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';
import { fillDisk } from '../support/full-disk.ts';

const CASTELL = 'castell-signs-memorandum.md';
const MADE = { by: '100000000000000001', cause: 'import' } as const;
const article = (title: string, text: string) =>
  Buffer.from(`---\ntitle: ${title}\npublished: 2021\n---\n\n${text}\n`);

let folder: string;
let versionsFolder: string;
let library: Library;
let told: string[];
const open = async () => {
  told = [];
  const warn = (fields: { versions?: number[] }, message?: string) =>
    void told.push(`${message}${fields.versions ? ` ${fields.versions}` : ''}`);
  library = await openLibrary({ ...foldersOf(folder), builder: buildInPlace(), logger: { warn } });
};
beforeEach(async () => {
  folder = await writeCorpus(ARTICLES);
  versionsFolder = join(folder, '.data', 'versions');
  await open();
  onTestFinished(async () => {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const add = (name: string, text = 'Quorn arrived in Ostby.') =>
  library.change(new Map([[name, article('Quorn', text)]]), MADE);

test('a second library on one folder of data is refused, and the first goes on', async () => {
  const { corpusFolder, dataFolder } = foldersOf(folder);
  const second = openLibrary({ corpusFolder, dataFolder, builder: buildInPlace() });
  await expect(second).rejects.toThrow(UserError);
  await expect(second).rejects.toThrow(/^Another running Accord uses this DATA_DIR/);
  expect(await add('quorn.md')).toMatchObject({ number: 2 });
});

test('with a full disk a change is refused in one sentence and told once; with room it is made', async () => {
  let isFull = true;
  onTestFinished(await fillDisk(() => isFull));
  await expect(add('quorn.md')).rejects.toThrow(
    'Nothing was changed, since it cannot be written: the disk is full.',
  );
  expect(library.current().corpus.articles).toHaveLength(ARTICLES.length);
  isFull = false;
  expect(await add('quorn.md')).toMatchObject({ number: 2, added: ['Quorn'] });
});

test('what a reload finds is served with a full disk too, which is told once', async () => {
  let isFull = true;
  onTestFinished(await fillDisk(() => isFull));
  for (const text of ['Once.', 'Twice.']) {
    isFull = false;
    await writeFile(join(folder, CASTELL), article('Castell', text));
    isFull = true;
    expect(await library.reload()).toMatchObject({ changed: [expect.any(String)], number: null });
  }
  await library.close();
  expect(told).toEqual([expect.stringMatching(/^DATA_DIR cannot be written to/)]);
});

test('a temporary folder that is full is told in one sentence, and nothing changes', async () => {
  await library.close();
  // As the process says that builds: of its errors only the message arrives.
  const build = () => Promise.reject(new Error('ENOSPC: no space left on device, write'));
  library = await openLibrary({ ...foldersOf(folder), builder: { ...buildInPlace(), build } });
  const refused = add('quorn.md');
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow(/cannot be built in the temporary folder: the disk is full\.$/);
  expect(await readdir(folder)).not.toContain('quorn.md');
});

test('a change that can be neither made nor taken back is told, and finished before the next one', async () => {
  const obstacle = join(versionsFolder, '2.files.json');
  await mkdir(join(obstacle, 'x'), { recursive: true });
  const unfinished = /^An earlier change of the corpus is half written and cannot be finished/;
  await expect(add('quorn.md')).rejects.toThrow(unfinished);
  await expect(add('other.md')).rejects.toThrow(unfinished);
  await expect(library.reload()).rejects.toThrow(unfinished);
  await library.close();
  await open();
  expect(told).toEqual([expect.stringMatching(/^DATA_DIR cannot be written to/)]);
  await expect(add('other.md')).rejects.toThrow(unfinished);
  await rm(obstacle, { recursive: true });
  await library.reload();
  expect(told).toContain('a change that was under way has been finished');
  expect(await readFile(join(folder, 'quorn.md'), 'utf8')).toContain('Quorn arrived');
  expect(library.current().corpus.articles.map(({ title }) => title)).toContain('Quorn');
  expect(await add('other.md')).toMatchObject({ number: 3 });
});

test('damage is told at the start, each kind in a line; what is lost is refused in a sentence', async () => {
  const original = await readFile(join(folder, CASTELL));
  await library.change(new Map([[CASTELL, article('Castell', 'It is rewritten.')]]), MADE);
  await add('quorn.md');
  await library.close();
  const sha256 = hashBytes(original);
  await writeFile(join(versionsFolder, 'contents', sha256.slice(0, 2), sha256), 'damaged');
  await writeFile(join(versionsFolder, '3.files.json'), '');
  await writeFile(join(versionsFolder, 'pending.json'), '{"half');
  await open();
  await vi.waitFor(() => expect(told).toHaveLength(3));
  expect(told).toEqual([
    expect.stringMatching(/^the record of an unfinished change is damaged and set aside/),
    'damaged lists of the files of versions have been rebuilt 3',
    expect.stringMatching(/^contents of versions are damaged or lost: .* 1$/),
  ]);
  await expect(library.versions.planUndo(2)).rejects.toThrow(UserError);
  await expect(library.versions.planUndo(2)).rejects.toThrow(
    `An earlier content of ${CASTELL} is lost or damaged`,
  );
  await library.change(await library.versions.planUndo(3), { ...MADE, cause: 'undo' });
  expect(await readdir(folder)).not.toContain('quorn.md');
});
