import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { readQuestions } from '../../src/cli/read-questions.ts';

const PROJECT = resolve(import.meta.dirname, '../..');

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;

/** The command as a process of its own, in a working directory that is not the project's. */
function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, ['--import', TSX, join(PROJECT, 'src/cli/ask.ts'), ...args], {
    cwd: folder,
    env: { ...inherited, ...environment },
  });
}

async function run(
  args: readonly string[],
  options: { input?: string; environment?: Record<string, string> } = {},
) {
  const child = start(args, options.environment);
  child.stdin.end(options.input ?? '');
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { output, errors, exitCode: child.exitCode };
}

const parseLines = (output: string): Record<string, unknown>[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)));

const NORVIK = `---
title: Norvik joins the Tidewatch Network
publisher: Harbour Gazette
published: 2021-03-25
url: https://gazette.example/norvik
---
Norvik Marine became a member of the Tidewatch Network on Tuesday. The membership was
sponsored by the Almar Foundation, which has run the network since 2014.

Lena Haugen, who chairs the Tidewatch Network, welcomed the company.
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-ask-'));
  await Promise.all(['good', 'bad'].map((name) => mkdir(join(folder, name))));
  await writeFile(join(folder, 'good/norvik.md'), NORVIK);
  await writeFile(join(folder, 'bad/norvik.md'), NORVIK.replace('published', 'publishd'));
});

afterAll(() => rm(folder, { recursive: true }));

const asked = 'Who sponsored the membership?';

// Each test starts processes, which takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

describe('one question', () => {
  it('is answered in text to read: the span, the quote, where it stands', async () => {
    const { output, errors, exitCode } = await run(['--corpus', 'good', asked]);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
    expect(output.split('\n').slice(0, 4)).toEqual([
      'Almar Foundation',
      '',
      '> The membership was sponsored by the Almar Foundation, which has run the network since 2014.',
      '[1] Norvik joins the Tidewatch Network · Harbour Gazette · 25 March 2021 · ¶1 · https://gazette.example/norvik',
    ]);
  });

  it('has colour where colour is wanted and none where it is not, and explains its choice below the answer', async () => {
    const coloured = await run(['--corpus', 'good', asked], { environment: { FORCE_COLOR: '1' } });
    expect(coloured.output).toContain('by the \u001b[1mAlmar Foundation\u001b[22m, which');
    const plain = await run(['--corpus', 'good', '--explain', asked], { environment: { NO_COLOR: '1' } });
    expect(plain.output).not.toContain('\u001b');
    expect(plain.output).toMatch(
      /^Almar Foundation\n.*asked for: person\n.*words in the sentence: sponsored/s,
    );
    expect(plain.output).toMatch(/features:\n +-?\d+\.\d\d \w+/);
  });

  it('is answered by the corpus that comes with Accord, wherever the command is run', async () => {
    const { output } = await run(['Who is the Coordinator General of COMSTECH?']);
    expect(output).toMatch(/^(?:Prof\. Dr\. )?M\. Iqbal Choudhary\n/);
  });

  it('that the corpus does not answer is told so with what it does cover, and brings no control character to the terminal', async () => {
    const hostile = 'Where is \u001b[31mQuorvex\u0007\u009b2J\u202e?';
    const { output, exitCode } = await run(['--corpus', 'good', hostile]);
    expect(exitCode).toBe(0);
    expect(output).toContain('Quorvex');
    expect(output).toContain('\n- Norvik joins the Tidewatch Network\n');
    expect(output).not.toContain('**');
    expect(output).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    const line = await run(['--corpus', 'good', '--json', 'Where is \u009b2JQuorvex?']);
    expect(line.output).not.toMatch(/[^\P{Cc}\n]/u);
    expect(parseLines(line.output)).toMatchObject([{ question: 'Where is \u009b2JQuorvex?' }]);
  });
});

describe('small talk', () => {
  it.each([
    ['hello', /^Hello\. [^\n]+\n$/],
    ['thanks a lot!', /^You are welcome\.\n$/],
    [
      'what articles do you have?',
      /^1 article with 3 passages\.\nNewest first: “Norvik joins the Tidewatch Network” \(25 March 2021\)\.\n[^\n]+\n$/,
    ],
    ['help', /quoted from one of them.*\n\nFor example:\n(?:- .*\n)*- Who chairs the Tidewatch Network\?\n/],
  ])('%s gets a line or a few', async (message, expected) => {
    const { output, errors, exitCode } = await run(['--corpus', 'good', message]);
    expect(output).toMatch(expected);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });

  it('is not found, without a quote or a reason, in a line of JSON; a greeting before a question is none', async () => {
    const input = [
      { id: 1, question: 'lol' },
      { id: 2, question: `hi, ${asked}` },
      { id: 3, question: 'who keeps it?' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const { output } = await run(['--corpus', 'good', '--explain', '--questions', '-'], { input });
    const corpus = { version: expect.stringMatching(/^[0-9a-f]{7}$/), articles: 1, passages: 3 };
    const nothing = {
      status: 'not_found',
      answer: null,
      quotes: [],
      missing: [],
      reason: null,
      counter: null,
      form: 'one',
      blocks: [],
      undated: null,
      difference: null,
    };
    const [first, second, third] = parseLines(output);
    expect(first).toEqual({ id: 1, question: 'lol', ...nothing, corpus });
    expect(second).toMatchObject({ id: 2, question: `hi, ${asked}`, answer: { text: 'Almar Foundation' } });
    expect(third).toEqual({ id: 3, question: 'who keeps it?', ...nothing, corpus });
  });
});

describe('--json', () => {
  it('has the fields of the contract in their order, the explanation that was asked for, and quotes that are slices of the article', async () => {
    const { output } = await run(['--corpus', 'good', '--json', '--explain', asked]);
    const [line, ...others] = parseLines(output);
    expect(others).toEqual([]);
    expect(Object.keys(line ?? {})).toEqual([
      'question',
      'status',
      'answer',
      'quotes',
      'corpus',
      'missing',
      'reason',
      'counter',
      'form',
      'blocks',
      'undated',
      'difference',
      'explanation',
    ]);
    const quote = {
      key: 'norvik¶1',
      text: 'The membership was\nsponsored by the Almar Foundation, which has run the network since 2014.',
      start: 67,
      end: 158,
      paragraph: 1,
      highlights: [{ start: 103, end: 119 }],
      article: {
        id: 'norvik',
        title: 'Norvik joins the Tidewatch Network',
        publisher: 'Harbour Gazette',
        published: '2021-03-25',
        url: 'https://gazette.example/norvik',
      },
    };
    expect(line).toMatchObject({
      question: asked,
      status: 'answered',
      answer: { text: 'Almar Foundation', kind: 'organisation', basis: 'stated' },
      quotes: expect.arrayContaining([quote]),
      corpus: { version: expect.stringMatching(/^[0-9a-f]{7}$/), articles: 1, passages: 3 },
      explanation: {
        asked: expect.objectContaining({ type: 'person' }),
        quotes: expect.arrayContaining([expect.objectContaining({ verdict: 'states' })]),
      },
    });
    const body = NORVIK.slice(NORVIK.lastIndexOf('---\n') + 4);
    expect(body.slice(quote.start, quote.end)).toBe(quote.text);
    expect(output).toContain(`"quotes":[${JSON.stringify(quote)}`);
  });
});

describe('--questions', () => {
  const lines = [
    { id: 'q1', question: asked, other: 'left aside' },
    { id: 2, question: 'Who chairs the Tidewatch Network?' },
    { question: 'Who built the pyramids?' },
  ].map((line) => JSON.stringify(line));

  it('answers a file in order, with the ids that it gives', async () => {
    await writeFile(join(folder, 'questions.jsonl'), `\uFEFF${lines.join('\r\n')}\r\n\r\n`);
    const { output, exitCode } = await run(['--corpus', 'good', '--questions', 'questions.jsonl']);
    expect(exitCode).toBe(0);
    const answers = parseLines(output);
    expect(answers.map((line) => ('id' in line ? line.id : null))).toEqual(['q1', 2, null]);
    expect(Object.keys(answers[0] ?? {})[0]).toBe('id');
    expect(answers[1]).toMatchObject({ answer: { text: 'Lena Haugen', kind: 'person' } });
  });

  it('names every bad line, before anything is answered', async () => {
    const input = [lines[0], 'no JSON', '', '{"id":"q4"}', lines[1]].join('\n');
    const { output, errors, exitCode } = await run(['--questions', '-'], { input });
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors.trimEnd().split('\n')).toEqual([
      'standard input:2: not a question: expected {"id": "…", "question": "…"}',
      'standard input:4: not a question: expected {"id": "…", "question": "…"}',
    ]);
  });

  it('names a file that cannot be read', async () => {
    await expect(readQuestions('nowhere.jsonl')).rejects.toThrow(
      /^nowhere\.jsonl: cannot be read \(not there\): expected a file of questions$/,
    );
  });

  it('answers thousands from standard input in one process', async () => {
    const child = start(['--corpus', 'good', '--questions', '-']);
    child.stdin.end(
      Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id, question: asked })).join('\n'),
    );
    const closed = once(child, 'close');
    let output = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) output += chunk;
    await closed;
    expect(parseLines(output).map(({ id }) => id)).toEqual(Array.from({ length: 3000 }, (_, id) => id));
    expect(child.exitCode).toBe(0);
  });

  it('ends quietly when nobody reads on', async () => {
    const child = start(['--corpus', 'good', '--questions', '-']);
    child.stdin.on('error', () => {});
    child.stdin.end(
      Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, question: asked })).join('\n'),
    );
    child.stdout.once('data', () => child.stdout.destroy());
    const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect(errors).toBe('');
    expect(child.exitCode).toBe(0);
  });
});

describe('what cannot be done', () => {
  it('is told with file and line: a bad corpus', async () => {
    const { output, errors, exitCode } = await run(['--corpus', 'bad', asked]);
    expect(exitCode).toBe(1);
    expect(output).toBe('');
    expect(errors).toMatch(/^bad\/norvik\.md:4: unknown key "publishd": expected title, publisher, .*\n$/);
  });

  it('is not the usage, when that is what was asked for', async () => {
    const { output, errors, exitCode } = await run(['--help']);
    expect(output).toMatch(/^Usage: npm run -s ask/);
    expect(errors).toBe('');
    expect(exitCode).toBe(0);
  });
});
