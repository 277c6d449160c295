import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readFiles } from '../../src/corpus/read-files.ts';
import { createLanguageTools } from '../../src/index/knowledge.ts';
import { type Built, build } from '../../src/library/build.ts';
import { keepBuild, readKeptBuild } from '../../src/library/kept-build.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { answer } from '../../src/search/answer.ts';
import { ARTICLES, writeArticle, writeCorpus } from '../support/articles.ts';

let corpusFolder: string;
let dataFolder: string;
let file: string;
let built: Built;
beforeEach(async () => {
  corpusFolder = await writeCorpus(ARTICLES);
  dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  onTestFinished(async () => {
    await rm(corpusFolder, { recursive: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
  built = build(await readFiles(corpusFolder), createLanguageTools());
  await keepBuild(dataFolder, built);
  file = join(dataFolder, 'built-corpus.bin');
});

test('what was kept is what was built, for the files that it was built of', async () => {
  expect(await readKeptBuild(dataFolder, built.digest)).toEqual(built);
  expect(await readKeptBuild(dataFolder, `${built.digest.slice(1)}0`)).toBeNull();
  expect(await readKeptBuild(dataFolder, null)).toBeNull();
  expect(await readdir(dataFolder)).toEqual(['built-corpus.bin']);
});

test('a file that is cut off, damaged anywhere or not ours is as good as none', async () => {
  const whole = await readFile(file);
  for (const length of [0, 10, 65_535, 65_536, whole.length - 1]) {
    await truncate(file, length);
    expect(await readKeptBuild(dataFolder, built.digest)).toBeNull();
    await writeFile(file, whole);
  }
  for (const place of [3, 200, 65_536, 70_000, whole.length - 9]) {
    const damaged = Buffer.from(whole);
    damaged[place] = (damaged[place] ?? 0) ^ 0x41;
    await writeFile(file, damaged);
    expect(await readKeptBuild(dataFolder, built.digest)).toBeNull();
  }
  await writeFile(file, 'SQLite format 3\0 or whatever else');
  expect(await readKeptBuild(dataFolder, built.digest)).toBeNull();
});

test('a library starts from what was kept, and answers as before; without it, it builds anew and keeps that', async () => {
  const question = 'Who chairs the Tidewatch Network?';
  for (const damage of [null, 'no build at all']) {
    if (damage !== null) await writeFile(file, damage);
    const library = await openLibrary({ corpusFolder, dataFolder });
    expect(answer(question, library.current())).toMatchObject({ answer: { text: 'Lena Haugen' } });
    await library.close();
    expect(await readKeptBuild(dataFolder, built.digest)).toEqual(built);
  }
});

test('a library does not start from what was kept of other files', async () => {
  await writeArticle(corpusFolder, { id: 'quorn', title: 'Quorn', text: 'Quorn arrived in Ostby.' });
  const library = await openLibrary({ corpusFolder, dataFolder });
  expect(library.current().corpus.articles).toHaveLength(ARTICLES.length + 1);
  await library.close();
});

test('a data folder that cannot be written is told to the log once, and nothing else comes of it', async () => {
  const notAFolder = join(dataFolder, 'file');
  await writeFile(notAFolder, '');
  const warnings: unknown[] = [];
  const logger = { warn: (...entry: unknown[]) => void warnings.push(entry) };
  const library = await openLibrary({ corpusFolder, dataFolder: notAFolder, logger });
  await library.close();
  expect(warnings).toEqual([
    [
      { err: expect.objectContaining({ code: 'EEXIST' }) },
      expect.stringMatching(/^DATA_DIR cannot be written to: answers go on/),
    ],
  ]);
});
