import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hashBytes } from '../../../src/corpus/read-files.ts';
import { openVersionStore, UnfinishedError, type VersionStore } from '../../../src/corpus/versions/store.ts';
import { fillDisk } from '../../support/full-disk.ts';

const bytes = (text: string) => Buffer.from(text);

let corpus: string;
let folder: string;
let store: VersionStore;
beforeEach(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'accord-corpus-'));
  folder = await mkdtemp(join(tmpdir(), 'accord-versions-'));
  onTestFinished(async () => {
    await rm(corpus, { recursive: true });
    await rm(folder, { recursive: true });
  });
  store = openVersionStore(folder, corpus);
  await writeFile(join(corpus, 'a.md'), 'first');
  await writeFile(join(corpus, 'b.md'), 'second');
  await accept({});
});

/** Makes a version of the files as they are with these changes; null takes a file away. */
async function accept(changes: Readonly<Record<string, string | null>>) {
  const contents: Record<string, string | null> = { ...(await onDisk()), ...changes };
  return store.accept({
    at: new Date('2021-03-04T05:06:07.000Z'),
    by: null,
    cause: 'import',
    corpusVersion: 'abcdef0',
    overruled: [],
    files: Object.fromEntries(
      Object.entries(contents).flatMap(([name, text]) =>
        text === null ? [] : [[name, hashBytes(bytes(text))] as const],
      ),
    ),
    changes: new Map(
      Object.entries(changes).map(([name, text]) => [name, text === null ? null : bytes(text)] as const),
    ),
  });
}

async function onDisk(): Promise<Record<string, string>> {
  const names = await readdir(corpus);
  const read = async (name: string) => [name, await readFile(join(corpus, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

const pathOf = (text: string) => {
  const sha256 = hashBytes(bytes(text));
  return join(folder, 'contents', sha256.slice(0, 2), sha256);
};
const check = () => store.check(new AbortController().signal);
const leftOvers = async () =>
  [...(await readdir(corpus)), ...(await readdir(folder, { recursive: true }))].filter((name) =>
    /\.tmp$|pending/.test(name),
  );

const BEFORE = { 'a.md': 'first', 'b.md': 'second' };
const WHOLE = { rebuilt: [], restored: 0, unrecorded: [], unlisted: [], incomplete: [] };

test('files with the same content are kept like any others, and their content is written once', async () => {
  let writes = 0;
  onTestFinished(await fillDisk(() => ++writes === 0));
  const twins = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`twin-${index}.md`, 'the same']));
  expect(await accept(twins)).toMatchObject({ number: 2, added: Object.keys(twins) });
  // A content, nine articles, two files of the record, and the declaration.
  expect(writes).toBe(13);
  expect(await accept({ 'twin-3.md': null, 'copy.md': 'first' })).toMatchObject({
    number: 3,
    added: ['copy.md'],
    removed: ['twin-3.md'],
  });
  const { 'twin-3.md': _, ...others } = twins;
  expect(await onDisk()).toEqual({ ...BEFORE, ...others, 'copy.md': 'first' });
  expect(await check()).toEqual(WHOLE);
  expect(await leftOvers()).toEqual([]);
});

describe('damage', () => {
  beforeEach(async () => {
    await accept({ 'a.md': 'first, rewritten', 'c.md': 'third' });
    await accept({ 'b.md': null });
  });

  test.each([
    ['one list of files', [2]],
    ['the last', [3]],
    ['every list', [1, 2, 3]],
  ])('of %s is repaired from the records of the versions', async (_, numbers) => {
    const lists = await Promise.all([1, 2, 3].map(store.filesOf));
    for (const number of numbers) await writeFile(join(folder, `${number}.files.json`), '{"a.md": 3}');
    expect(await check()).toEqual({ ...WHOLE, rebuilt: numbers });
    expect(await Promise.all([1, 2, 3].map(store.filesOf))).toEqual(lists);
    expect(await check()).toEqual(WHOLE);
  });

  test('of the last list of files is repaired before a version is compared with it', async () => {
    await rm(join(folder, '3.files.json'));
    store = openVersionStore(folder, corpus);
    expect(await accept({ 'd.md': 'fourth' })).toMatchObject({ number: 4, added: ['d.md'], changed: [] });
  });

  test('of a record and of what follows from it is told by its number', async () => {
    await writeFile(join(folder, '2.json'), 'no json');
    expect(await check()).toEqual({ ...WHOLE, unrecorded: [2] });
    await rm(join(folder, '2.files.json'));
    expect(await check()).toEqual({ ...WHOLE, unrecorded: [2], unlisted: [2] });
    expect(await store.filesOf(2)).toBeNull();
    expect(await store.filesOf(3)).not.toBeNull();
  });

  test('of a content is repaired where the folder of articles has it, and told where not', async () => {
    await writeFile(pathOf('third'), 'thrid');
    await rm(pathOf('first, rewritten'));
    await rm(pathOf('second'));
    expect(await check()).toEqual({ ...WHOLE, restored: 2, incomplete: [1, 2] });
    expect(Buffer.from(await store.contentOf(hashBytes(bytes('third')))).toString()).toBe('third');
    await expect(store.contentOf(hashBytes(bytes('second')))).rejects.toThrow('ENOENT');
  });

  test('is no longer looked for once that is given up', async () => {
    await expect(store.check(AbortSignal.abort(new Error('closing')))).rejects.toThrow('closing');
  });
});

describe('a change that cannot be made', () => {
  const CHANGES = { 'a.md': 'first, rewritten', 'b.md': null, 'c.md': 'third' };
  const AFTER = { 'a.md': 'first, rewritten', 'c.md': 'third' };

  test('since the disk is full, at whichever write, changes nothing and leaves nothing', async () => {
    let writes = 0;
    let room = Infinity;
    onTestFinished(await fillDisk(() => ++writes > room));
    for (room = 0; ; room += 1) {
      writes = 0;
      const made = await accept(CHANGES).catch((error: unknown) => error);
      if (!(made instanceof Error)) break;
      expect(made).toMatchObject({ code: 'ENOSPC' });
      expect(await onDisk()).toEqual(BEFORE);
      expect(await leftOvers()).toEqual([]);
      expect(await store.recover()).toBeNull();
    }
    // Two contents, two articles, two files of the record, and the declaration.
    expect(room).toBe(7);
    expect(await onDisk()).toEqual(AFTER);
    expect(await store.list()).toHaveLength(2);
  });

  test('and not be taken back either waits, keeps others out, and is finished as soon as it can be', async () => {
    // A folder in the place of the record: nothing can be renamed to it, and it is not removed as a file.
    await mkdir(join(folder, '2.files.json', 'x'), { recursive: true });
    await expect(accept(CHANGES)).rejects.toThrow(UnfinishedError);
    await expect(accept({ 'd.md': 'fourth' })).rejects.toThrow('an earlier change is not finished');
    await expect(store.recover()).rejects.toThrow();
    await rm(join(folder, '2.files.json'), { recursive: true });
    expect(await store.recover()).toEqual({ finished: 2, left: [] });
    expect(await onDisk()).toEqual(AFTER);
    expect(await store.recover()).toBeNull();
    expect(await accept({ 'd.md': 'fourth' })).toMatchObject({ number: 3, added: ['d.md'] });
    expect(await leftOvers()).toEqual([]);
  });

  test('since a content is lost meanwhile is finished without it, and says which file', async () => {
    await mkdir(join(folder, '2.files.json', 'x'), { recursive: true });
    await expect(accept(CHANGES)).rejects.toThrow(UnfinishedError);
    await rm(join(folder, '2.files.json'), { recursive: true });
    await writeFile(pathOf('third'), 'thrid');
    expect(await store.recover()).toEqual({ finished: 2, left: ['c.md'] });
    expect(await onDisk()).toEqual({ 'a.md': 'first, rewritten' });
  });
});
