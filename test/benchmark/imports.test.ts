import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type Imported, type ImportPage, measure, measureImports, readImportSet } from './imports.ts';
import { importTable } from './tables.ts';

const SENTENCES = [
  'The port of Ostby and the Almar Foundation agreed on Monday to measure waves together, the two bodies said.',
  'Lena Haugen, who leads the port, called the agreement a calm start, and sixty buoys are laid out before winter.',
  'The foundation pays for the buoys, and the port looks after each of them for the ten years that follow.',
];
const BODY = SENTENCES.join('\n\n');
const PAGE = `<html><head><title>Waves are measured</title><meta name="author" content="Mara Lund">
<meta property="article:published_time" content="2024-06-04"></head><body><article><h1>Waves are measured</h1>${SENTENCES.map(
  (sentence) => `<p>${sentence}</p>`,
).join('')}</article></body></html>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-pages-'));
  onTestFinished(() => rm(folder, { recursive: true }));
});

const outcome = (expected: Omit<ImportPage, 'file'>, found: Partial<Imported>) => ({
  expected: { file: 'a.html', ...expected },
  found: { text: '', title: null, author: null, published: null, ...found },
  ms: 1,
});

it('a page is imported by Accord and by Readability, and each half is measured', async () => {
  await writeFile(join(folder, 'a.html'), PAGE);
  await writeFile(join(folder, 'b.html'), '<html><body></body></html>');
  const lines = [
    {
      file: 'a.html',
      body: BODY,
      with: ['Lena Haugen'],
      title: 'Waves are measured',
      author: 'By Mara Lund',
    },
    { file: 'b.html', published: null },
  ];
  await writeFile(join(folder, 'pages.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'));
  const rows = await measureImports(folder, await readImportSet(folder), () => undefined);
  expect(rows.map(({ name, half, pages }) => [name, half, pages])).toEqual([
    ['Accord', 'all', 2],
    ['Readability', 'all', 2],
    ['Accord', 'even', 1],
    ['Readability', 'even', 1],
    ['Accord', 'odd', 1],
    ['Readability', 'odd', 1],
  ]);
  expect(rows[0]).toMatchObject({
    bodyF1: 1,
    snippetF1: 1,
    title: { known: 1, right: 1, wrong: 0 },
    author: { known: 1, right: 1, wrong: 0 },
    published: { known: 0, right: 0, wrong: 0 },
  });
  expect(importTable(rows)).toMatch(
    /\| Accord +\| all +\| +2 \| +1\.000 \| +1\.000 \| +– \| +1 \/ 0 of 1 \|/,
  );
});

it('a body is measured by runs of four words, whatever its length', () => {
  const half = measure([outcome({ body: 'a b c d e f g h' }, { text: 'a b c d e x y z' })]);
  // Two of five runs on either side.
  expect(half.bodyF1).toBeCloseTo(0.4);
  expect(
    measure([outcome({ with: ['one', 'two'], without: ['three'] }, { text: 'one three' })]).snippetF1,
  ).toBe(0.5);
});

it('a date on a page that tells none is wrong, and nothing is neither right nor wrong', () => {
  const { published } = measure([
    outcome({ published: null }, { published: '2024-06-04' }),
    outcome({ published: '2024-06-04' }, { published: '2024-06-04' }),
    outcome({ published: '2024-06-04' }, {}),
  ]);
  expect(published).toEqual({ known: 2, right: 1, wrong: 1 });
});

it('what is no set is told with what was expected', async () => {
  await expect(readImportSet(folder)).rejects.toThrow(/pages\.jsonl: expected a page and what is known/);
  await writeFile(join(folder, 'pages.jsonl'), '{"file":"a.html"}\n{"page":"b.html"}\n');
  await expect(readImportSet(folder)).rejects.toThrow(/pages\.jsonl:2: expected an object with file/);
  await writeFile(join(folder, 'pages.jsonl'), '{"file":"a.html"}\n');
  const pages = await readImportSet(folder);
  await expect(measureImports(folder, pages, () => undefined)).rejects.toThrow(/a\.html: expected the page/);
});
