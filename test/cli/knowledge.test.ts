import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { parseKnowledgeArguments } from '../../src/cli/knowledge-arguments.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;

beforeAll(async () => {
  folder = await writeCorpus(ARTICLES);
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const command = ['--import', TSX, join(PROJECT, 'src/cli/knowledge.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: PROJECT, env: environment });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

const parseLines = (output: string): Record<string, unknown>[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));

// Each test starts processes, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('a listing as lines of JSON', () => {
  it('of events gives parties, place, date, and a quote that is a slice of the article', async () => {
    const { output, errors, exitCode } = await run('events', '--corpus', folder, '--json');
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
    const lines = parseLines(output);
    expect(lines).toContainEqual({
      type: 'membership',
      parties: [
        { name: 'Norvik Marine', role: 'member' },
        { name: 'Tidewatch Network', role: 'body' },
      ],
      place: null,
      date: { value: '2021-03-23', written: 'Tuesday', precision: 'day', basis: 'stated' },
      status: 'done',
      quote: 'Norvik Marine became a member of the Tidewatch Network on Tuesday.',
      article: 'norvik-joins-the-tidewatch-network',
      start: 0,
      end: 66,
      also: [],
    });
    for (const { quote, article, start, end } of lines)
      expect(ARTICLES.find(({ id }) => id === article)?.text.slice(Number(start), Number(end))).toBe(quote);
  });

  it('of organisations, people and links gives the fields of each', async () => {
    const [organisations, people, links] = await Promise.all(
      ['organisations', 'people', 'links'].map(async (listing) =>
        parseLines((await run(listing, '--corpus', folder, '--json')).output),
      ),
    );
    expect(organisations).toContainEqual(
      expect.objectContaining({
        name: 'Tidewatch Network',
        aliases: [],
        parent: null,
        kind: 'network',
        mentions: expect.arrayContaining([
          { article: 'norvik-joins-the-tidewatch-network', start: 37, end: 54 },
        ]),
      }),
    );
    expect(people).toContainEqual(
      expect.objectContaining({
        name: 'Lena Haugen',
        roles: [expect.objectContaining({ role: 'chair', organisation: 'Tidewatch Network' })],
        mentions: [expect.objectContaining({ article: 'norvik-joins-the-tidewatch-network' })],
      }),
    );
    expect(links).toContainEqual({ a: 'Norvik Marine', b: 'Tidewatch Network', passages: 1, events: 1 });
  });
});

describe('a listing to read', () => {
  it('of the events that come with Accord shows each with its sentence', async () => {
    const { output } = await run('events');
    expect(output).toMatch(
      /^supplier · October 2019 · Maxis \(customer\), Huawei \(supplier\)\n {2}> On this basis/m,
    );
    expect(output).toContain('reported 12 December 2023');
    expect(output).toContain('announcement · “last Friday”');
  });
});

describe('what cannot be listed', () => {
  it('is told with the reason: a folder that is not there', async () => {
    const { output, errors, exitCode } = await run('people', '--corpus', join(folder, 'nowhere'));
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/nowhere:1: not there: expected a folder of articles/);
  });

  it.each([
    [[], 'nothing to list: expected one of organisations, people, events, links'],
    [['ships'], '"ships" cannot be listed: expected one of organisations'],
    [['people', 'events'], '"events" after "people"'],
    [['people', '--corpus='], '--corpus is empty'],
    [['people', '--jsn'], "'--jsn'"],
  ])('is told with the usage: %j', (args, reason) => {
    expect(() => parseKnowledgeArguments(args)).toThrow(reason);
    expect(() => parseKnowledgeArguments(args)).toThrow('Usage: npm run -s knowledge');
  });
});
