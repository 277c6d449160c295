import { type ChildProcess, spawn } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { hashBytes, readFiles } from '../../src/corpus/read-files.ts';
import { createLanguageTools } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { unpackFacts } from '../../src/knowledge/packed-facts.ts';
import { build, unpack } from '../../src/library/build.ts';
import { type Builder, type BuildRequest, openBuilder } from '../../src/library/builder.ts';
import { compareAnswers } from '../../src/library/compare-answers.ts';
import { type AskingProgress, finish, type Progress } from '../../src/steps.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';
import { findBytes } from '../support/question-logs.ts';

let request: BuildRequest;
let temporary: string;
let builder: Builder;
/** The process that was started last. */
let started: ChildProcess | undefined;
subscribe('child_process', (message) => {
  ({ process: started } = message as { process: ChildProcess });
});
beforeEach(async () => {
  const folder = await writeCorpus(ARTICLES);
  temporary = await mkdtemp(join(tmpdir(), 'accord-temporary-'));
  vi.stubEnv('TMPDIR', temporary);
  builder = openBuilder();
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await builder.close();
    expect(await leftFolders()).toEqual([]);
    await rm(folder, { recursive: true });
    await rm(temporary, { recursive: true });
  });
  request = { folder, changes: new Map(), servedDigest: 'of something else' };
});

/** What is not to be given up, and nobody watches. */
const unbound = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

/** What tsx keeps for the next time is not the builder's. */
const leftFolders = async (of = temporary) =>
  (await readdir(of)).filter((name) => name.startsWith('accord-'));

/** What is left of the orders of a builder that waits for others. */
const leftFiles = async () => {
  const [folder, ...others] = await leftFolders();
  expect(others).toEqual([]);
  return readdir(join(temporary, folder ?? ''));
};

/** Ends the process of the builder as a system does that is out of memory. */
const killProcess = () => started?.kill('SIGKILL');

test('what a process of its own builds is what is built in this one, and it leaves nothing behind', async () => {
  const files = await readFiles(request.folder);
  const progress: Progress[] = [];
  const built = await builder.build(request, {
    ...unbound(),
    onProgress: (made) => progress.push(made),
  });
  expect(progress.at(-1)).toEqual({ read: ARTICLES.length, articles: ARTICLES.length });
  expect(built).toEqual(build(files, createLanguageTools()));
  expect(await leftFiles()).toEqual([]);
  const again = { ...request, servedDigest: built?.digest ?? '' };
  expect(await builder.build(again, unbound())).toBeNull();
});

test('what a process of its own draws is what is drawn in this one, and it leaves nothing behind', async () => {
  const tools = createLanguageTools();
  const { packed } = build(await readFiles(request.folder), tools);
  const { knowledge } = finish(unpack(packed, tools));
  const progress: Progress[] = [];
  const drawn = await builder.draw(
    { knowledge, packed },
    { ...unbound(), onProgress: (made) => progress.push(made) },
  );
  expect(drawn.facts.organisations.length).toBeGreaterThan(2);
  expect(drawn.facts).toMatchObject(drawFacts(knowledge));
  expect(finish(unpackFacts(drawn.packed, knowledge.passages))).toMatchObject(drawFacts(knowledge));
  expect(drawn.sha256).toBe(hashBytes(drawn.packed));
  expect(progress.at(-1)).toEqual({ read: ARTICLES.length, articles: ARTICLES.length });
  expect(await leftFiles()).toEqual([]);
});

test('a process of its own compares answers as this one does, and writes no question to a file', async () => {
  const tools = createLanguageTools();
  const changes = new Map([[`${ARTICLES[0]?.id}.md`, null]]);
  const [before, after] = [
    build(await readFiles(request.folder), tools),
    build(await readFiles(request.folder, changes), tools),
  ].map(({ packed }) => ({ ...finish(unpack(packed, tools)), packed }));
  if (before === undefined || after === undefined) throw new Error('nothing was built');
  const questions = ['Who chairs the Tidewatch Network?', 'Who is the director of the port of Ostby?'].map(
    (question, id) => ({ id: String(id), question }),
  );
  const progress: AskingProgress[] = [];
  const onProgress = (made: AskingProgress) => progress.push(made);
  const comparing = builder.compareAnswers(before, after, questions, { ...unbound(), onProgress });
  const [folder = ''] = await leftFolders();
  const holders: string[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) holders.push(...(await findBytes(join(temporary, folder), 'the Tidewatch Network?')));
  })();
  const answers = await comparing;
  isOver = true;
  await watching;
  expect(answers).toEqual(
    finish(compareAnswers(before.knowledge, after.knowledge, questions, () => undefined)),
  );
  expect(progress.at(-1)).toEqual({ asked: 2, questions: 2 });
  expect(answers).toMatchObject({ asked: 2, changed: 1, changes: [{ ids: ['0'] }] });
  expect(holders).toEqual([]);
  expect(await leftFiles()).toEqual([]);
});

test('facts that nobody wants any more are given up, and what is ordered beside them is built', async () => {
  const tools = createLanguageTools();
  const { packed } = build(await readFiles(request.folder), tools);
  const leaving = new AbortController();
  const drawing = builder.draw(
    { ...finish(unpack(packed, tools)), packed },
    { ...unbound(), signal: leaving.signal },
  );
  const building = builder.build(request, unbound());
  await vi.waitFor(async () => expect(await leftFiles()).not.toEqual([]));
  leaving.abort();
  await expect(drawing).rejects.toThrow('aborted');
  expect((await building)?.packed).toEqual(packed);
  expect(await leftFiles()).toEqual([]);
});

test('a builder that is closed gives up what it builds, and leaves nothing behind', async () => {
  const building = builder.build(request, unbound());
  await builder.close();
  await expect(building).rejects.toThrow('aborted');
  await expect(builder.build(request, unbound())).rejects.toThrow('aborted');
  expect(await leftFolders()).toEqual([]);
});

test('an order that fails is told of, and the next is carried out', async () => {
  const [folder = ''] = await leftFolders();
  await rm(join(temporary, folder), { recursive: true });
  await expect(builder.build(request, unbound())).rejects.toThrow('ENOENT');
  await mkdir(join(temporary, folder));
  expect(await builder.build(request, unbound())).not.toBeNull();
  expect(await leftFiles()).toEqual([]);
});

test('where its process is killed, that is told, and the next order has a process of its own', async () => {
  const building = builder.build(request, unbound());
  killProcess();
  await expect(building).rejects.toThrow('the process for the corpus has ended: SIGKILL');
  expect(await leftFolders()).toEqual([]);
  expect(await builder.build(request, unbound())).not.toBeNull();
  expect(await leftFiles()).toEqual([]);
});

test('where the process of an order is killed, that is told, and the one that waits goes on', async () => {
  await builder.close();
  const dying = `if (process.argv[1].endsWith('build-process.ts')) process.kill(process.pid, 'SIGKILL')`;
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(dying)}`);
  builder = openBuilder();
  const folders = await leftFolders();
  for (let times = 0; times < 2; times++)
    await expect(builder.build(request, unbound())).rejects.toThrow(
      'the process for the corpus has ended: SIGKILL',
    );
  expect(await leftFolders()).toEqual(folders);
  expect(await leftFiles()).toEqual([]);
});

test('a process that was killed while it waited is replaced', async () => {
  killProcess();
  await vi.waitFor(async () => expect(await leftFolders()).toEqual([]));
  expect(await builder.build(request, unbound())).not.toBeNull();
});

test('whoever closed one builder and left another open comes to an end, and not before', async () => {
  const script = `
    openBuilder();
    const builder = openBuilder();
    const result = await builder.build({ folder: ${JSON.stringify(request.folder)}, changes: new Map() }, { signal: new AbortController().signal, onProgress() {} });
    await builder.close();
    process.stdout.write(result.digest);`;
  const { digest } = await readFiles(request.folder);
  expect(await run(script)).toEqual({ output: digest, end: [0, null] });
  await vi.waitFor(async () => expect(await leftFolders()).toHaveLength(1), 10_000);
});

test('where whoever ordered it is killed as soon as there is a folder, nothing is left behind', async () => {
  await builder.close();
  const script = `
    import { readdirSync } from 'node:fs';
    const folders = () => readdirSync(process.env.TMPDIR).filter((name) => name.startsWith('accord-'));
    openBuilder().draw({ packed: new Uint8Array(50_000_000) }, { signal: new AbortController().signal, onProgress() {} });
    while (folders().length === 0) await new Promise(setImmediate);
    process.stdout.write(folders().join(), () => process.kill(process.pid, 'SIGKILL'));`;
  expect(await run(script)).toEqual({
    output: expect.stringMatching(/^accord-build-\d+-\w{6}$/),
    end: [null, 'SIGKILL'],
  });
  await vi.waitFor(async () => expect(await leftFolders()).toEqual([]), 10_000);
});

/** Runs a script in a process of its own. @returns what it wrote, and its exit code or the signal that ended it */
async function run(script: string) {
  const root = join(import.meta.dirname, '../..');
  const { href } = pathToFileURL(join(root, 'src/library/builder.ts'));
  const whole = `import { openBuilder } from ${JSON.stringify(href)};${script}`;
  const args = ['--import', 'tsx/esm', '--input-type=module', '--eval', whole];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, end] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return { output, end };
}
