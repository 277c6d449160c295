import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { hashBytes, readFiles } from '../../src/corpus/read-files.ts';
import { buildKnowledge, createLanguageTools } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { packFacts } from '../../src/knowledge/packed-facts.ts';
import { type Built, build } from '../../src/library/build.ts';
import { type Kept, openKept } from '../../src/library/kept.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { ARTICLES, writeArticle, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';
import { HeldPause } from '../support/held-pause.ts';

let corpusFolder: string;
let dataFolder: string;
let kept: Kept;
beforeEach(async () => {
  corpusFolder = await writeCorpus(ARTICLES);
  dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  kept = openKept(dataFolder);
  onTestFinished(async () => {
    await rm(corpusFolder, { recursive: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
});

/** Spoils a file in every way that matters, and gives it back whole each time. */
async function spoil(file: string, check: () => Promise<void>): Promise<void> {
  const whole = await readFile(file);
  for (const length of [0, 10, 65_535, 65_536, whole.length - 1]) {
    await truncate(file, length);
    await check();
    await writeFile(file, whole);
  }
  for (const place of [3, 65_536, 65_600, whole.length - 9]) {
    const damaged = Buffer.from(whole);
    damaged[place] = (damaged[place] ?? 0) ^ 0x41;
    await writeFile(file, damaged);
    await check();
  }
  await writeFile(file, 'SQLite format 3\0 or whatever else');
  await check();
  await writeFile(file, whole);
}

describe('what was built', () => {
  let built: Built;
  let file: string;
  beforeEach(async () => {
    built = build(await readFiles(corpusFolder), createLanguageTools());
    await kept.keepBuild(built);
    file = join(dataFolder, 'built-corpus.bin');
  });

  test('is read back as it was kept', async () => {
    expect(await kept.readBuild()).toEqual(built);
    expect(await readdir(dataFolder)).toEqual(['built-corpus.bin']);
  });

  test('is as good as none where the file is cut off, damaged anywhere or not ours', async () => {
    await spoil(file, async () => expect(await kept.readBuild()).toBeNull());
    expect(await kept.readBuild()).toEqual(built);
  });

  test('serves a start, which answers as before; without it, it is built anew and kept', async () => {
    const question = 'Who chairs the Tidewatch Network?';
    for (const damage of [null, 'no build at all']) {
      if (damage !== null) await writeFile(file, damage);
      const library = await openLibrary({ corpusFolder, dataFolder });
      expect(answer(question, library.current())).toMatchObject({ answer: { text: 'Lena Haugen' } });
      await library.close();
      expect(await kept.readBuild()).toEqual(built);
    }
  });

  test('is not served for other files', async () => {
    await writeArticle(corpusFolder, { id: 'quorn', title: 'Quorn', text: 'Quorn arrived in Ostby.' });
    const library = await openLibrary({ corpusFolder, dataFolder });
    expect(library.current().corpus.articles).toHaveLength(ARTICLES.length + 1);
    await library.close();
  });
});

describe('facts', () => {
  const knowledge = buildKnowledge({ version: '0', articles: [] });
  const packed = packFacts(drawFacts(knowledge));
  const digest = 'of some files';

  test('are read back as they were kept, for the files that they were drawn from alone', async () => {
    await kept.keepFacts({ packed, sha256: hashBytes(packed), digest });
    expect(await kept.readFacts(digest)).toEqual(packed);
    expect(await kept.readFacts('of other files')).toBeNull();
    expect(await readdir(dataFolder)).toEqual(['drawn-facts.bin']);
  });

  test('are as good as none where the file is cut off, damaged anywhere or not ours', async () => {
    await kept.keepFacts({ packed, sha256: hashBytes(packed), digest });
    await spoil(join(dataFolder, 'drawn-facts.bin'), async () =>
      expect(await kept.readFacts(digest)).toBeNull(),
    );
    expect(await kept.readFacts(digest)).toEqual(packed);
  });
});

describe('a library that is opened again', () => {
  const names = async (library: Library) =>
    (await library.known()).facts.organisations.map(({ name }) => name);

  async function open(builder = buildInPlace()): Promise<Library> {
    const library = await openLibrary({ corpusFolder, dataFolder, builder });
    library.startDrawing((error) => expect(error).toBeNull());
    return library;
  }

  test('knows at once what was drawn before, and draws nothing', async () => {
    const first = await open();
    const before = await names(first);
    const { version } = first.current().corpus;
    await first.close();
    const pause = new HeldPause();
    const second = await open(buildInPlace(pause.pause));
    expect(await names(second)).toEqual(before);
    expect(before).toContain('Tidewatch Network');
    expect(second.knownVersion()).toBe(version);
    expect(pause.begun).toBe(0);
    await second.close();
  });

  test('knows what was drawn of the files before while those that have changed are drawn', async () => {
    const first = await open();
    const { version } = await first.known();
    await first.close();
    await writeArticle(corpusFolder, {
      id: 'quorn',
      title: 'Quorn',
      published: '2021',
      text: 'The Quorvex Foundation signed an agreement with Norvik Marine.',
    });
    const pause = new HeldPause();
    const second = await open(buildInPlace(pause.pause));
    expect(pause.begun).toBe(1);
    expect(await names(second)).not.toContain('Quorvex Foundation');
    expect(second.knownVersion()).toBe(version);
    expect(second.current().corpus.version).not.toBe(version);
    pause.release();
    await expect.poll(() => names(second), { timeout: 10_000 }).toContain('Quorvex Foundation');
    expect(second.knownVersion()).toBe(second.current().corpus.version);
    await second.close();
    const third = await open();
    expect(await names(third)).toContain('Quorvex Foundation');
    await third.close();
  });
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
