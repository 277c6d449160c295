import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseVerifyArguments } from '../../src/cli/verify-arguments.ts';
import { writeCorpus } from '../support/articles.ts';

const PROJECT = resolve(import.meta.dirname, '../..');
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

const MILL = {
  id: 'the-mill',
  title: 'The mill at Sandvik',
  published: '2019-05-04',
  text: 'Brannock Ferries bought the mill at Sandvik in 2016. The mill has 40 workers.',
};

const DRAFT = `- Brannock Ferries bought the mill in 2016.
Brannock Ferries bought the mill in 2014. The mill has 40 workers.

Brannock Ferries sold the harbour to Olsker Lines.
Who runs it now?
`;

let folder: string;

beforeAll(async () => {
  folder = await writeCorpus([MILL]);
});

afterAll(() => rm(folder, { recursive: true }));

async function run(args: readonly string[], input = '') {
  const { NO_COLOR: _, FORCE_COLOR: __, ...environment } = process.env;
  const command = ['--import', TSX, join(PROJECT, 'src/cli/verify.ts'), ...args];
  const child = spawn(process.execPath, command, { cwd: PROJECT, env: environment });
  child.stdin.end(input);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

// Each test starts processes, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('the claims of a draft', () => {
  it('are told line by line: verdict, claim, difference, passage and source', async () => {
    const { output, errors, exitCode } = await run(['--corpus', folder, '--claims', '-'], DRAFT);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
    const source = '(The mill at Sandvik · 4 May 2019 · ¶1)';
    const bought = `“Brannock Ferries bought the mill at Sandvik in 2016.” ${source}`;
    expect(output.trimEnd().split('\n')).toEqual([
      `Supported\tBrannock Ferries bought the mill in 2016.\t\t${bought}`,
      `Contradicted in a date\tBrannock Ferries bought the mill in 2014.\tclaimed: 2014; stated: 2016\t${bought}`,
      `Supported\tThe mill has 40 workers.\t\t“The mill has 40 workers.” ${source}`,
      'Not covered\tBrannock Ferries sold the harbour to Olsker Lines.',
      'Left aside: 1 question\tWho runs it now?',
    ]);
  });

  it('are lines of JSON for programs, with quotes and differences that are slices of the article', async () => {
    const file = join(folder, 'draft.txt');
    await writeFile(file, DRAFT);
    const { output } = await run(['--corpus', folder, '--json', '--claims', file]);
    const lines = output
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ line, verdict, unchecked }) => [line, verdict, unchecked])).toEqual([
      [1, 'supported', null],
      [2, 'contradicted', null],
      [2, 'supported', null],
      [4, 'not_covered', null],
      [5, 'unchecked', 'question'],
    ]);
    const [, contradicted] = lines;
    const { quote, difference } = contradicted;
    expect(quote).toMatchObject({ key: 'the-mill¶1', paragraph: 1, article: { id: 'the-mill' } });
    expect(MILL.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(difference).toMatchObject({ kind: 'date', claimed: '2014', stated: '2016' });
    const [highlight] = quote.highlights;
    expect(MILL.text.slice(highlight.start, highlight.end)).toBe('2016');
    expect(lines[3]).toMatchObject({ quote: null, difference: null });
  });
});

describe('what cannot be verified', () => {
  it('is told with the reason: a file that is not there', async () => {
    const { output, errors, exitCode } = await run(['--claims', join(folder, 'none.txt')]);
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/none\.txt: cannot be read .*: expected a text with a claim a line/);
  });

  it.each([
    [[], 'no claims: expected --claims FILE'],
    [['--claims='], '--claims is empty'],
    [['--claims', '-', '--corpus='], '--corpus is empty'],
    [['--claims', '-', 'more'], "'more'"],
    [['--clams', '-'], "'--clams'"],
  ])('is told with the usage: %j', (args, reason) => {
    expect(() => parseVerifyArguments(args)).toThrow(reason);
    expect(() => parseVerifyArguments(args)).toThrow('Usage: npm run -s verify');
  });
});
