import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { readFiles } from '../../src/corpus/read-files.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { build, unpack } from '../../src/library/build.ts';
import { type BuildRequest, openBuilder, PACKED_CORPUS } from '../../src/library/builder.ts';
import { createLanguageTools } from '../../src/search/knowledge.ts';
import { finish } from '../../src/search/steps.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';

let request: BuildRequest;
let temporary: string;
beforeEach(async () => {
  const folder = await writeCorpus(ARTICLES);
  temporary = await mkdtemp(join(tmpdir(), 'accord-temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
    await rm(temporary, { recursive: true });
  });
  request = { folder, changes: new Map(), servedDigest: 'of something else' };
});

/** What tsx keeps for the next time is not the builder's. */
const left = async () => (await readdir(temporary)).filter((name) => name.startsWith('accord-'));

test('what a process of its own builds is what is built in this one, and it leaves nothing behind', async () => {
  const files = await readFiles(request.folder);
  const delivery = await openBuilder().build(request);
  expect(delivery?.built).toEqual(build(files, createLanguageTools()));
  expect(Object.keys(delivery?.hashes ?? {})).toEqual([...files.files.keys()]);
  expect(await left()).toEqual([]);
  const again = { ...request, servedDigest: delivery?.built.digest ?? '' };
  expect(await openBuilder().build(again)).toBeNull();
});

test('what a process of its own draws is what is drawn in this one, and it leaves nothing behind', async () => {
  const tools = createLanguageTools();
  const { packed } = build(await readFiles(request.folder), tools);
  const knowledge = finish(unpack(packed, tools));
  const facts = await openBuilder().draw({ knowledge, packed }, new AbortController().signal);
  expect(facts.organisations.length).toBeGreaterThan(2);
  expect(facts).toEqual(drawFacts(knowledge));
  expect(await left()).toEqual([]);
});

test('facts that nobody wants any more are given up, and nothing is left behind', async () => {
  const tools = createLanguageTools();
  const { packed } = build(await readFiles(request.folder), tools);
  const leaving = new AbortController();
  const drawing = openBuilder().draw({ knowledge: finish(unpack(packed, tools)), packed }, leaving.signal);
  leaving.abort();
  await expect(drawing).rejects.toThrow('aborted');
  expect(await left()).toEqual([]);
});

test('a builder that is closed gives up what it builds, and leaves nothing behind', async () => {
  const builder = openBuilder();
  const building = builder.build(request);
  await builder.close();
  await expect(building).rejects.toThrow('aborted');
  await expect(builder.build(request)).rejects.toThrow('aborted');
  expect(await left()).toEqual([]);
});

test('a process that fails is told of, and what it wrote is taken away', async () => {
  const builder = openBuilder();
  const building = builder.build(request);
  await vi.waitFor(async () => {
    const [folder] = await left();
    expect(folder).toBeDefined();
    await mkdir(join(temporary, folder ?? '', PACKED_CORPUS));
  });
  await expect(building).rejects.toThrow('the process for the corpus has ended: exit code 1');
  expect(await left()).toEqual([]);
});

test('where whoever ordered it is killed as soon as there is a folder, nothing is left behind', async () => {
  const root = join(import.meta.dirname, '../..');
  const script = `
    import { readdirSync } from 'node:fs';
    import { openBuilder } from ${JSON.stringify(pathToFileURL(join(root, 'src/library/builder.ts')).href)};
    const folders = () => readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('accord-'));
    openBuilder().draw({ packed: new Uint8Array(50_000_000) }, new AbortController().signal);
    while (folders().length === 0) await new Promise(setImmediate);
    process.stdout.write(folders().join(), () => process.kill(process.pid, 'SIGKILL'));`;
  const args = ['--import', 'tsx/esm', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let made = '';
  child.stdout.on('data', (data: Buffer) => {
    made += data.toString();
  });
  expect(await once(child, 'close')).toEqual([null, 'SIGKILL']);
  expect(made).toMatch(/^accord-build-\w+$/);
  await vi.waitFor(async () => expect(await left()).toEqual([]), 10_000);
});
