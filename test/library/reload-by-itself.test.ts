import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { reloadByItself } from '../../src/library/reload-by-itself.ts';
import { createLogger } from '../../src/logger.ts';
import { ARTICLES, foldersOf, writeArticle, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';
import { HeldPause } from '../support/held-pause.ts';

const logLine = z.object({
  msg: z.string(),
  cause: z.string().optional(),
  added: z.number().optional(),
  questions: z.number().optional(),
  changedAnswers: z.number().optional(),
  problems: z.array(z.string()).optional(),
  err: z.object({ message: z.string() }).optional(),
});

/** Less than in earnest. */
const SETTLED_MS = 400;

let folder: string;
let library: Library;
let pause: HeldPause;
let logs: z.infer<typeof logLine>[];
let lines: string[];
beforeEach(async () => {
  folder = await writeCorpus(ARTICLES);
  pause = new HeldPause();
  pause.release();
  library = await openLibrary({
    ...foldersOf(folder),
    builder: buildInPlace(undefined, pause.pause),
  });
  logs = [];
  lines = [];
});

function begin(watchedFolder: string | null): void {
  const write = (line: string) => {
    lines.push(line);
    logs.push(logLine.parse(JSON.parse(line)));
  };
  const logger = createLogger('info', { write });
  const end = reloadByItself(library, { watchedFolder, logger, settledMs: SETTLED_MS });
  onTestFinished(async () => {
    await end();
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
}

const QUORN = { id: 'quorn', title: 'Quorn', published: '2021', text: 'Quorn arrived in Ostby.' };

test('SIGHUP reloads the corpus; what is wrong is in the log, and nothing changes', async () => {
  begin(null);
  await writeArticle(folder, QUORN);
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(1);
  expect(logs[0]).toMatchObject({ msg: 'corpus reloaded', cause: 'SIGHUP', added: 1 });
  const before = library.current();
  await writeFile(join(folder, 'bad.md'), 'no front matter');
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(2);
  expect(logs[1]).toMatchObject({
    msg: 'corpus not reloaded',
    problems: [expect.stringMatching(/bad\.md:1: /)],
  });
  expect(library.current()).toBe(before);
});

test('the log says how many kept answers a reload changed, or would have, and none of their words', async () => {
  begin(null);
  library.compareAnswers(async () => [
    { id: '1', question: 'Where did Quorn arrive?' },
    { id: '2', question: 'Who chairs the Tidewatch Network?' },
  ]);
  const { published: _, ...undated } = QUORN;
  await writeArticle(folder, undated);
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(1);
  expect(logs[0]).toMatchObject({ msg: 'corpus not reloaded', questions: 2, changedAnswers: 1 });
  await writeArticle(folder, QUORN);
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(2);
  expect(logs[1]).toMatchObject({ msg: 'corpus reloaded', questions: 2, changedAnswers: 1 });
  expect(JSON.stringify(lines)).not.toMatch(/Where did|Who chairs/);
});

test('a reload that a bug ends is told with it', async () => {
  await library.close();
  const build = () => Promise.reject(new TypeError('a slip'));
  library = await openLibrary({ ...foldersOf(folder), builder: { ...buildInPlace(), build } });
  begin(null);
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(1);
  expect(logs[0]).toMatchObject({ msg: 'corpus not reloaded', err: { message: 'a slip' } });
});

test('signals that come while a reload is being built are answered by one more reload, which reads what they were for', async () => {
  begin(null);
  pause.hold();
  process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => pause.begun, { timeout: 15_000 }).toBe(1);
  await writeArticle(folder, QUORN);
  for (let times = 0; times < 5; times += 1) process.kill(process.pid, 'SIGHUP');
  await expect.poll(() => library.status().orders, { timeout: 15_000 }).toHaveLength(2);
  pause.release();
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(2);
  expect(logs.map(({ added }) => added)).toEqual([0, 1]);
  expect(library.status().orders).toEqual([]);
});

test('a watched folder is reloaded once for many changes, and not for hidden files and subfolders', async () => {
  begin(folder);
  // The watcher tells nobody when it has begun.
  await expect
    .poll(
      async () => {
        await writeArticle(folder, { ...QUORN, text: `Quorn arrived. ${Date.now()}` });
        await delay(3 * SETTLED_MS);
        return logs.length;
      },
      { timeout: 20_000 },
    )
    .toBeGreaterThan(0);
  logs.length = 0;
  for (let n = 0; n < 5; n += 1) {
    await writeArticle(folder, { ...QUORN, id: `quorn-${n}`, title: `Quorn ${n}` });
    await delay(SETTLED_MS / 8);
  }
  await expect.poll(() => logs, { timeout: 15_000 }).toHaveLength(1);
  expect(logs[0]).toMatchObject({ msg: 'corpus reloaded', cause: 'files', added: 5 });
  await writeFile(join(folder, '.draft.md'), 'hidden');
  await mkdir(join(folder, 'below'), { recursive: true });
  await writeFile(join(folder, 'below', 'deep.md'), 'deep');
  await delay(4 * SETTLED_MS);
  expect(logs.filter(({ added }) => added !== 0)).toHaveLength(1);
}, 60_000);
