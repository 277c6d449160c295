import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parseImportArguments } from '../../src/cli/import-arguments.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const PAGE =
  'Sign in\n\nOstby and Almar measure waves together\n\nThe port of Ostby and the Almar Foundation agreed on Monday to measure waves together, they said.\n';
const UNTITLED = PAGE.split('\n').at(-2) ?? '';

let folder: string;
let pages: string;
beforeEach(async () => {
  folder = await writeCorpus(ARTICLES);
  pages = join(folder, 'pages');
  await mkdir(pages);
  await writeFile(join(pages, 'waves.txt'), PAGE);
  onTestFinished(() => rm(folder, { recursive: true }));
});

async function runImport(...args: string[]) {
  const command = ['--import', 'tsx/esm', 'src/cli/import.ts', ...args, '--into', folder];
  const done = run(process.execPath, command, { cwd: ROOT });
  return done.then(
    ({ stdout, stderr }) => ({ stdout, stderr, code: 0 }),
    ({ stdout, stderr, code }) => ({ stdout: String(stdout), stderr: String(stderr), code: Number(code) }),
  );
}

test('a file becomes an article, what was taken, left and uncertain is told, and nothing is written over unasked', async () => {
  const file = join(pages, 'waves.txt');
  const { stdout, code } = await runImport(file);
  expect(code).toBe(0);
  expect(stdout).toContain('waves.txt → ostby-and-almar-measure-waves-together.md\n');
  expect(stdout).toMatch(/published +unknown\n/);
  expect(stdout).toMatch(/left out: +Sign in\n/);
  const written = await readFile(join(folder, 'ostby-and-almar-measure-waves-together.md'), 'utf8');
  expect(written).toMatch(/^---\ntitle: Ostby and Almar measure waves together\nretrieved: \d{4}-/);
  expect(written).toMatch(/source: Imported from waves\.txt \(SHA-256 [0-9a-f]{12}\)\n/);

  const again = await runImport(file);
  expect(again.code).toBe(1);
  expect(again.stdout).toContain('is there already: expected --overwrite');
  const untitled = join(pages, 'untitled.txt');
  await writeFile(untitled, UNTITLED);
  const title = 'Ostby and Almar measure waves together';
  expect((await runImport(untitled, '--title', title, '--overwrite')).code).toBe(0);
  expect(await readFile(join(folder, 'ostby-and-almar-measure-waves-together.md'), 'utf8')).toContain(
    'source: Imported from untitled.txt',
  );
}, 30_000);

test('of a folder all is tried, what cannot be imported is refused with its reason, copies are pointed out, and a dry run writes nothing', async () => {
  await writeFile(join(pages, 'copy.txt'), PAGE.replace('Ostby and Almar measure', 'Two bodies measure all'));
  await writeFile(join(pages, 'fake.pdf'), 'no PDF');
  await writeFile(join(pages, 'untitled.txt'), UNTITLED);
  const before = await readdir(folder);
  const { stdout, code } = await runImport(pages, '--dry-run');
  expect(code).toBe(1);
  expect(stdout.match(/\(not written\)/g)).toHaveLength(2);
  expect(await readdir(folder)).toEqual(before);
  expect(stdout).toMatch(/fake\.pdf was not imported: fake\.pdf holds something else/);
  expect(stdout).toMatch(
    /untitled\.txt was not imported: the page does not tell its title: expected it with --title/,
  );
  expect(stdout).toMatch(/look at: +100 % of it is in two-bodies-measure-all-waves-together\.md/);
}, 30_000);

test('wrong use is told with what was expected', async () => {
  expect(() => parseImportArguments([])).toThrow(/nothing to import: expected a file or a folder/);
  expect(() => parseImportArguments(['a', 'b', '--title', 'T'])).toThrow(
    /--title with 2 files: expected one file/,
  );
  expect(() => parseImportArguments(['a', '--into', ''])).toThrow(/--into is empty/);
  expect(() => parseImportArguments(['a', '--nonsense'])).toThrow(/--nonsense/);
  expect(parseImportArguments(['--help'])).toBeNull();
  const { stderr, code } = await runImport(join(pages, 'absent.txt'));
  expect([stderr, code]).toEqual([expect.stringContaining('is not there: expected a file or a folder'), 1]);
});

test('an article that cannot be written is told in a sentence, without stack and absolute path', async () => {
  await mkdir(join(folder, 'ostby-and-almar-measure-waves-together.md', 'x'), { recursive: true });
  const { stderr, code } = await runImport(join(pages, 'waves.txt'));
  expect(code).toBe(1);
  expect(stderr).toBe('That did not work: a folder, not a file\n');
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});
