import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import type { Builder } from '../../src/library/builder.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { ARTICLES, foldersOf, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';

const MODERATOR = '100000000000000001';
const CASTELL = 'castell-signs-memorandum.md';
const article = (title: string, text: string) =>
  Buffer.from(`---\ntitle: ${title}\npublished: 2021\n---\n\n${text}\n`);

let folder: string;
let library: Library;
const open = async () => {
  library = await openLibrary({ ...foldersOf(folder), builder: buildInPlace() });
};
beforeEach(async () => {
  folder = await writeCorpus(ARTICLES);
  await open();
  onTestFinished(async () => {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
});

const add = (name: string, text = 'Quorn arrived in Ostby.') =>
  library.change(new Map([[name, article('Quorn', text)]]), { by: MODERATOR, cause: 'import' });

test('the first version is what is there; each change is one more, with who made it and the warnings overruled', async () => {
  expect((await add('quorn.md')).number).toBe(2);
  await rm(join(folder, 'quorn.md'));
  await writeFile(join(folder, 'undated.md'), '---\ntitle: Undated\n---\n\nIt has no date.\n');
  const report = await library.reload({ by: MODERATOR, cause: 'files', anyway: true });
  expect(report.number).toBe(3);
  expect(await library.versions.list()).toMatchObject([
    {
      number: 3,
      by: MODERATOR,
      cause: 'files',
      added: ['undated.md'],
      removed: ['quorn.md'],
      overruled: ['“Undated” has no date.'],
    },
    {
      number: 2,
      by: MODERATOR,
      cause: 'import',
      added: ['quorn.md'],
      changed: [],
      removed: [],
      overruled: [],
    },
    { number: 1, by: null, cause: 'files', changed: [], removed: [] },
  ]);
  expect((await library.reload()).number).toBeNull();
});

test('what people changed by hand while nothing ran is a version of its own at the next start', async () => {
  await library.close();
  await writeFile(join(folder, CASTELL), article('Castell', 'It is rewritten.'));
  await open();
  await library.close();
  expect(await library.versions.list()).toMatchObject([
    { number: 2, cause: 'files', changed: [CASTELL] },
    { number: 1 },
  ]);
});

test('an undo gives the files back to the letter, and can be undone itself', async () => {
  const original = await readFile(join(folder, CASTELL));
  const rewritten = article('Castell', 'It is rewritten.');
  const made = { by: MODERATOR, cause: 'edit' } as const;
  await library.change(
    new Map([
      [CASTELL, rewritten],
      ['quorn.md', article('Quorn', 'It came.')],
    ]),
    made,
  );
  const undone = await library.change(await library.versions.planUndo(2), { ...made, cause: 'undo' });
  expect(undone).toMatchObject({ number: 3, removed: ['Quorn'] });
  expect(await readFile(join(folder, CASTELL))).toEqual(original);
  await library.change(await library.versions.planUndo(3), { ...made, cause: 'undo' });
  expect(await readFile(join(folder, CASTELL))).toEqual(rewritten);
});

test('an undo that would take back what a later version did is refused, and names the files', async () => {
  await add('quorn.md');
  await add('quorn.md', 'Quorn arrived late.');
  await expect(library.versions.planUndo(2)).rejects.toThrow(/changed these files again: quorn\.md\.$/);
  await expect(library.versions.planUndo(1)).rejects.toThrow(/nothing before it/);
  await expect(library.versions.planUndo(9)).rejects.toThrow('There is no version 9');
});

test('a change is refused while files have been changed by hand, and writes nothing', async () => {
  const byHand = article('Castell', 'Somebody is at it.');
  await writeFile(join(folder, CASTELL), byHand);
  await expect(add('quorn.md')).rejects.toThrow('Files of the corpus have been changed by hand.');
  await expect(add(CASTELL)).rejects.toThrow('Files of the corpus have been changed by hand.');
  expect(await readFile(join(folder, CASTELL))).toEqual(Buffer.from(byHand));
  await library.reload();
  expect((await add('quorn.md')).number).toBe(3);
});

test('what people change by hand while a change is built is left to the next version, and never overwritten', async () => {
  await library.close();
  let times = 0;
  const build: Builder['build'] = async (request, options) => {
    const built = await buildInPlace().build(request, options);
    if (request.changes.size > 0)
      await writeFile(join(folder, CASTELL), article('Castell', `Changed ${++times} times.`));
    return built;
  };
  library = await openLibrary({ ...foldersOf(folder), builder: { ...buildInPlace(), build } });
  expect(await add('quorn.md')).toMatchObject({ number: 2, added: ['Quorn'], changed: [] });
  expect(await library.reload()).toMatchObject({ number: 3, changed: ['Castell'] });
  const rewritten = new Map([[CASTELL, article('Castell', 'It is rewritten.')]]);
  await expect(library.change(rewritten, { by: MODERATOR, cause: 'edit' })).rejects.toThrow(
    'changed by hand',
  );
  expect(await readFile(join(folder, CASTELL), 'utf8')).toContain('Changed 2 times.');
  expect(await library.reload()).toMatchObject({ number: 4, changed: ['Castell'] });
});

test('without a place for versions the corpus is served and reloaded, and a change is refused', async () => {
  await library.close();
  await rm(join(folder, '.data'), { recursive: true });
  await writeFile(join(folder, '.data'), 'no folder');
  await open();
  await writeFile(join(folder, CASTELL), article('Castell', 'It is rewritten.'));
  expect(await library.reload()).toMatchObject({ changed: ['Castell'], number: null });
  await expect(add('quorn.md')).rejects.toThrow('Nothing was changed, since it cannot be written');
  await expect(add(CASTELL)).rejects.toThrow('Nothing was changed, since it cannot be written');
  await expect(readFile(join(folder, 'quorn.md'))).rejects.toThrow('ENOENT');
});
