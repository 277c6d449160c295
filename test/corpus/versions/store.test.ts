import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { hashBytes } from '../../../src/corpus/read-files.ts';
import { openRecords } from '../../../src/corpus/versions/records.ts';
import { type Accepted, openVersionStore, type VersionStore } from '../../../src/corpus/versions/store.ts';

const bytes = (text: string) => Buffer.from(text);
const NOW = new Date('2021-03-04T05:06:07.000Z');
const MADE = {
  at: NOW,
  by: '100000000000000001',
  cause: 'import',
  corpusVersion: 'abcdef0',
  overruled: [],
} as const;

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
  await writeFile(join(corpus, 'kept.md'), 'as it is');
  await store.accept({ ...MADE, cause: 'files', by: null, files: await hashAll(), changes: new Map() });
});

/** The files as they are with some changes. */
async function hashAll(changes: Accepted['changes'] = new Map()): Promise<Accepted['files']> {
  const contents = new Map<string, Uint8Array | null>();
  for (const name of await readdir(corpus)) contents.set(name, await readFile(join(corpus, name)));
  for (const [name, content] of changes) contents.set(name, content);
  return Object.fromEntries(
    [...contents].flatMap(([name, content]) =>
      content === null ? [] : [[name, hashBytes(content)] as const],
    ),
  );
}

const CHANGES = new Map([
  ['a.md', bytes('first, rewritten')],
  ['b.md', null],
  ['c.md', bytes('third')],
]);

const accept = async () => store.accept({ ...MADE, files: await hashAll(CHANGES), changes: CHANGES });

async function onDisk(): Promise<Record<string, string>> {
  const names = await readdir(corpus);
  const read = async (name: string) => [name, await readFile(join(corpus, name), 'utf8')] as const;
  return Object.fromEntries(await Promise.all(names.map(read)));
}

const BEFORE = { 'a.md': 'first', 'b.md': 'second', 'kept.md': 'as it is' };
const AFTER = { 'a.md': 'first, rewritten', 'c.md': 'third', 'kept.md': 'as it is' };

describe('a version', () => {
  test('is number, time, who and what was added, changed and removed, and its files are written', async () => {
    expect(await accept()).toEqual({
      number: 2,
      at: NOW.toISOString(),
      by: MADE.by,
      cause: 'import',
      corpusVersion: 'abcdef0',
      overruled: [],
      added: ['c.md'],
      changed: ['a.md'],
      removed: ['b.md'],
    });
    expect(await onDisk()).toEqual(AFTER);
    expect((await store.list()).map(({ number }) => number)).toEqual([2, 1]);
    const files = await store.filesOf(1);
    expect(Buffer.from(await store.contentOf(files?.['b.md'] ?? '')).toString()).toBe('second');
  });

  test('is not made of nothing', async () => {
    expect(await store.accept({ ...MADE, files: await hashAll(), changes: new Map() })).toBeNull();
    expect(await store.list()).toHaveLength(1);
  });

  test('whose record is damaged is left out, and the next one has a number of its own', async () => {
    await accept();
    await writeFile(join(folder, '1.json'), 'no json');
    expect((await store.list()).map(({ number }) => number)).toEqual([2]);
    await writeFile(join(corpus, 'd.md'), 'fourth');
    expect(await store.accept({ ...MADE, files: await hashAll(), changes: new Map() })).toMatchObject({
      number: 3,
    });
  });

  test('is not made of a file that somebody has changed since it was checked', async () => {
    const files = { ...(await hashAll()), 'a.md': hashBytes(bytes('what was checked')) };
    await expect(store.accept({ ...MADE, files, changes: new Map() })).rejects.toThrow('a.md was changed');
    expect(await store.list()).toHaveLength(1);
    expect(await store.recover()).toBeNull();
  });

  test('whose content is damaged is not passed off as whole', async () => {
    const sha256 = hashBytes(bytes('second'));
    await writeFile(join(folder, 'contents', sha256.slice(0, 2), sha256), 'secund');
    await expect(store.contentOf(sha256)).rejects.toThrow(/damaged/);
  });
});

describe('a process that ends in the middle of a change', () => {
  /** What is on the disk once the change is declared: the point from which it counts. */
  async function declare() {
    const records = openRecords(folder);
    const { 'kept.md': _before, ...before } = await hashAll();
    const { 'kept.md': _after, ...after } = await hashAll(CHANGES);
    await records.keepContents(after, async (name) => CHANGES.get(name) ?? readFile(join(corpus, name)));
    const { at, ...made } = MADE;
    const differences = { added: ['c.md'], changed: ['a.md'], removed: ['b.md'] };
    await records.declare({
      version: { number: 2, at: at.toISOString(), ...made, ...differences },
      before,
      after,
    });
  }

  test('before it is declared has changed nothing, and what it left is taken away', async () => {
    const ended = await endedProcess();
    const left = [
      join(folder, `.accord.${ended}.0123456789abcdef.tmp`),
      join(folder, 'contents', '.accord.7.0123456789abcdef.tmp'),
      join(folder, '.pending.json.77.tmp'),
      join(corpus, `.accord.${ended}.0123456789abcdef.tmp`),
      join(corpus, `.c.md.${ended}.tmp`),
    ];
    for (const path of left) await writeFile(path, '{"half');
    expect(await store.recover()).toBeNull();
    expect(await onDisk()).toEqual(BEFORE);
    for (const path of left) await expect(readFile(path)).rejects.toThrow('ENOENT');
  });

  test('takes nothing from a process that is writing into the folder of articles', async () => {
    const name = `.accord.${process.ppid}.0123456789abcdef.tmp`;
    await writeFile(join(corpus, name), 'thi');
    await store.recover();
    expect(await readdir(corpus)).toContain(name);
  });

  test.each([
    ['before the first file', []],
    ['after the first', ['a.md']],
    ['after the second', ['a.md', 'b.md']],
    ['after all', ['a.md', 'b.md', 'c.md']],
  ])('%s is finished by the next one', async (_, done) => {
    await declare();
    for (const name of done) {
      const content = CHANGES.get(name);
      if (content === null) await rm(join(corpus, name));
      else if (content !== undefined) await writeFile(join(corpus, name), content);
    }
    expect(await store.recover()).toEqual({ finished: 2, left: [] });
    expect(await onDisk()).toEqual(AFTER);
    expect(await store.filesOf(2)).toEqual(await hashAll());
    expect((await store.list())[0]).toMatchObject({ number: 2, by: MADE.by, removed: ['b.md'] });
    expect(await store.recover()).toBeNull();
  });

  test('after the version was recorded has nothing left to be done', async () => {
    await declare();
    const pending = await readFile(join(folder, 'pending.json'));
    await store.recover();
    await writeFile(join(folder, 'pending.json'), pending);
    expect(await store.recover()).toEqual({ finished: 2, left: [] });
    expect(await store.list()).toHaveLength(2);
  });

  test('does not take what somebody has written since', async () => {
    await declare();
    await writeFile(join(corpus, 'a.md'), 'by hand');
    expect(await store.recover()).toEqual({ finished: 2, left: ['a.md'] });
    expect(await onDisk()).toEqual({ ...AFTER, 'a.md': 'by hand' });
  });

  test('leaves a declaration that cannot be read to whoever wants to know', async () => {
    await writeFile(join(folder, 'pending.json'), '{"version": 12}');
    expect(await store.recover()).toBe('damaged');
    expect(await readdir(folder)).toContain('pending.damaged.json');
    expect(await store.recover()).toBeNull();
    expect(await accept()).toMatchObject({ number: 2 });
  });

  test('keeps another from changing anything meanwhile', async () => {
    await declare();
    await expect(accept()).rejects.toThrow('an earlier change is not finished');
    expect(await onDisk()).toEqual(BEFORE);
  });
});

/** The number of a process that is no more. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('a change that cannot be written is taken back', async () => {
  // A folder in the place of the file: it can be neither written nor taken away as one.
  const changes = new Map([
    ['a.md', bytes('first, rewritten')],
    ['x', bytes('not to be')],
  ]);
  const files = await hashAll(changes);
  await mkdir(join(corpus, 'x', 'y'), { recursive: true });
  await expect(store.accept({ ...MADE, files, changes })).rejects.toThrow();
  expect(await readFile(join(corpus, 'a.md'), 'utf8')).toBe('first');
  expect(await store.list()).toHaveLength(1);
  expect(await store.recover()).toBeNull();
});
