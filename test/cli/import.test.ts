import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { parseImportArguments } from '../../src/cli/import-arguments.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { ARTICLES, writeCorpus } from '../support/articles.ts';
import { makeDocx, makePdf } from '../support/originals.ts';

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
  const target = args.includes('--into') ? [] : ['--into', folder];
  const command = ['--import', 'tsx/esm', 'src/cli/import.ts', ...args, ...target];
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
  expect(stdout.match(/\(not written\)/g)).toHaveLength(3);
  expect(await readdir(folder)).toEqual(before);
  expect(stdout).toMatch(/fake\.pdf was not imported: fake\.pdf holds something else/);
  expect(stdout).toContain('title      The port of Ostby and the Almar Foundation agreed …\n');
  expect(stdout).toContain('look at:   its first words are its title: expected a better one\n');
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
});

test('a first corpus comes from pages of many kinds into a folder that is not there, and the end sums it up', async () => {
  const into = join(folder, 'first', 'articles');
  const sentence = (word: string) =>
    `The port of Ostby ${word} sixty buoys before the winter comes, and looks after them.`;
  const originals: Readonly<Record<string, string | Uint8Array>> = {
    'a.html': `<html><head><title>Buoys are bought in Ostby</title><meta property="article:published_time" content="2024-06-04"></head><body><article><h1>Buoys are bought in Ostby</h1><p>${sentence('buys')}</p><p>${sentence('pays for')}</p><p>${sentence('keeps')}</p></article></body></html>`,
    'b.pdf': await makePdf([['Buoys are laid out by Ostby', '', sentence('lays out')]], {}),
    'c.txt': sentence('counts'),
    'd.docx': makeDocx(['# Buoys are painted in Ostby', sentence('paints')]),
    'e.html': '<html><body><p>You need to enable JavaScript to run this app.</p></body></html>',
    'photo.jpg': 'no text',
  };
  const first = join(folder, 'first');
  const mails = join(first, 'mails');
  await mkdir(mails, { recursive: true });
  for (const [name, content] of Object.entries(originals)) await writeFile(join(first, name), content);
  const mail = [
    'Subject: Buoys are named in Ostby',
    'Date: Tue, 04 Jun 2024 08:00:00 +0000',
    '',
    sentence('names'),
  ];
  await writeFile(join(mails, 'f.eml'), mail.join('\r\n'));
  await writeFile(join(mails, 'notes.odt'), 'nobody reads it');

  const paths = ['a.html', 'absent.txt', 'b.pdf', 'c.txt', 'd.docx', 'e.html', 'mails'].map((name) =>
    join(first, name),
  );
  const { stdout, code } = await runImport(...paths, '--into', into);
  expect(code).toBe(1);
  expect((await readdir(into)).sort()).toEqual([
    'buoys-are-bought-in-ostby.md',
    'buoys-are-laid-out-by-ostby.md',
    'buoys-are-named-in-ostby.md',
    'buoys-are-painted-in-ostby.md',
    'the-port-of-ostby-counts-sixty-buoys-before-the.md',
  ]);
  const summary = stdout.slice(stdout.indexOf('5 of 7 files became articles'));
  expect(summary).toMatch(/^5 of 7 files became articles, \d of them to look at; 2 refused\.\nTo look at:\n/);
  expect(summary).toMatch(/the-port-of-ostby-counts\S+\.md: .*its first words are its title/);
  expect(summary).toMatch(/Refused:\n {2}\S+absent\.txt: /);
  expect(summary).toMatch(/e\.html: e\.html shows its text only with JavaScript/);
  expect(summary).toMatch(/Passed over, since nothing here reads them:\n {2}\S+notes\.odt\n$/);
  expect((await readCorpus(into)).articles).toHaveLength(5);
}, 30_000);

test('into a folder that is empty as into one that is not there, but a dry run makes none', async () => {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const file = join(pages, 'waves.txt');
  expect((await runImport(file, '--into', empty)).code).toBe(0);
  expect(await readdir(empty)).toEqual(['ostby-and-almar-measure-waves-together.md']);
  expect((await runImport(file, '--into', join(folder, 'none'), '--dry-run')).code).toBe(0);
  expect(await readdir(folder)).not.toContain('none');
}, 30_000);

test('an article that cannot be written is told in words, without stack and absolute path, and keeps no other', async () => {
  await mkdir(join(folder, 'ostby-and-almar-measure-waves-together.md', 'x'), { recursive: true });
  await writeFile(join(pages, 'wind.txt'), PAGE.replaceAll('waves', 'wind'));
  const { stdout, code } = await runImport(join(pages, 'waves.txt'), join(pages, 'wind.txt'));
  expect(code).toBe(1);
  expect(stdout).toMatch(/waves\.txt was not imported: a folder, not a file\n/);
  expect(stdout).toMatch(/wind\.txt → ostby-and-almar-measure-wind-together\.md\n/);
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}, 30_000);

test('of an archive of mails each message becomes an article, and one that cannot keeps no other', async () => {
  const message = (subject: string, ...body: string[]) => [
    'From post@ostby.example Tue Jun  4 08:00:00 2024',
    `Subject: ${subject}`,
    'Date: Tue, 04 Jun 2024 08:00:00 +0000',
    '',
    ...body,
    '',
  ];
  const archive = [
    ...message(
      'Buoys are counted in Ostby',
      UNTITLED,
      '',
      '>From May on there are sixty of them, as the port said.',
    ),
    ...message('Nothing is said in Ostby', ''),
    ...message('Buoys are washed in Ostby', UNTITLED.replace('measure', 'wash')),
  ];
  await writeFile(join(pages, 'post.mbox'), archive.join('\n'));
  await writeFile(join(pages, 'broken.mbox'), 'no mail');
  await rm(join(pages, 'waves.txt'));
  const { stdout, code } = await runImport(pages);
  expect(code).toBe(1);
  expect(stdout).toContain('2 of 4 files became articles');
  expect(stdout).toMatch(/post\.mbox#2 was not imported: post\.mbox-2\.eml has no text/);
  expect(stdout).toMatch(/broken\.mbox was not imported: broken\.mbox is no archive of mails/);
  const counted = await readFile(join(folder, 'buoys-are-counted-in-ostby.md'), 'utf8');
  expect(counted).toContain('published: 2024-06-04');
  expect(counted).toContain('\nFrom May on there are sixty');
  expect(await readFile(join(folder, 'buoys-are-washed-in-ostby.md'), 'utf8')).toContain('wash waves');
}, 30_000);
