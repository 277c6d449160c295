import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/corpus-error.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { UserError } from '../../src/user-error.ts';

let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'accord-'));
  folder = join(root, 'corpus');
  await mkdir(folder);
});

afterEach(() => rm(root, { recursive: true }));

const write = (name: string, content: string | Uint8Array) => writeFile(join(folder, name), content);
const article = (frontMatter: string, text = 'Norvik sails.') => `---\n${frontMatter}\n---\n${text}\n`;

async function readProblems(): Promise<string[]> {
  const error = await readCorpus(folder).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(error instanceof CorpusError)) throw new Error('expected a CorpusError', { cause: error });
  return error.message.split('\n');
}

async function readOnly() {
  const { articles } = await readCorpus(folder);
  expect(articles).toHaveLength(1);
  return articles[0];
}

describe('an article', () => {
  it('has the fields of its front matter, and null for those that it lacks', async () => {
    await write('norvik.md', article('title: Norvik sails'));
    expect(await readOnly()).toEqual({
      id: 'norvik',
      title: 'Norvik sails',
      publisher: null,
      author: null,
      published: null,
      url: null,
      language: 'en',
      retrieved: null,
      source: null,
      tags: [],
      text: 'Norvik sails.',
    });
  });

  it('takes every value as the text that is written', async () => {
    await write(
      'norvik.md',
      article(
        [
          'title: 1984',
          'publisher: No',
          'author: "Roe: the author"',
          'published: 2019',
          'url: https://norvik.example/a?b=1',
          'language: zh-Hant',
          'retrieved: 2024-01',
          'source: >',
          '  A note\n  of two lines',
          'tags: [5G, cloud]',
        ].join('\n'),
      ),
    );
    expect(await readOnly()).toMatchObject({
      title: '1984',
      publisher: 'No',
      author: 'Roe: the author',
      published: '2019',
      url: 'https://norvik.example/a?b=1',
      language: 'zh-Hant',
      retrieved: '2024-01',
      source: 'A note of two lines',
      tags: ['5G', 'cloud'],
    });
  });

  it('lacks what is left empty', async () => {
    await write('norvik.md', article('title: Norvik\npublisher:\ntags:\nlanguage: ~'));
    expect(await readOnly()).toMatchObject({ publisher: null, tags: [], language: 'en' });
  });

  it('keeps its text to the letter but for the line breaks of Windows and blank lines at either end', async () => {
    await write(
      'norvik.md',
      '\uFEFF---\r\ntitle: Norvik\r\n---\r\n\r\n \t\r\n  One  two \r\n\r\n---\r\nthree  \r\n\r\n',
    );
    expect(await readOnly()).toMatchObject({ text: '  One  two \n\n---\nthree  ' });
  });

  it('may have letters of any script in its id', async () => {
    await write('नौका-2_a.b.md', article('title: Norvik'));
    expect(await readOnly()).toMatchObject({ id: 'नौका-2_a.b' });
  });
});

describe('a folder', () => {
  it('holds the articles directly in it, in the order of their ids', async () => {
    for (const name of ['norvik-2.md', 'norvik.md', 'README.md']) await write(name, article('title: Norvik'));
    await write('notes.txt', 'not an article');
    await write('.norvik.md', 'an editor’s own');
    await mkdir(join(folder, 'old.md'));
    await writeFile(join(folder, 'old.md', 'inner.md'), 'not an article');
    const { articles } = await readCorpus(folder);
    expect(articles.map(({ id }) => id)).toEqual(['README', 'norvik', 'norvik-2']);
  });

  it('has a version that follows its content, and nothing else', async () => {
    await write('norvik.md', article('title: Norvik'));
    const { version } = await readCorpus(folder);
    expect(version).toMatch(/^[0-9a-f]{7}$/);
    await write('notes.txt', 'not an article');
    await write('norvik.md', article('title: Norvik').replaceAll('\n', '\r\n'));
    expect((await readCorpus(folder)).version).toBe(version);
    await write('norvik.md', article('title: Norvik', 'Norvik sails!'));
    expect((await readCorpus(folder)).version).not.toBe(version);
    await write('norvik.md', article('title: Norvik\npublished: 2019'));
    expect((await readCorpus(folder)).version).not.toBe(version);
  });

  it('may hold more articles than are read at a time', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `a${index}.md`);
    await Promise.all(names.map((name) => write(name, article('title: Norvik'))));
    expect((await readCorpus(folder)).articles).toHaveLength(150);
  });

  it('may hold a link to one of its own files', async () => {
    await write('norvik.md', article('title: Norvik'));
    await symlink('norvik.md', join(folder, 'ship.md'));
    expect((await readCorpus(folder)).articles.map(({ id }) => id)).toEqual(['norvik', 'ship']);
  });

  it('that is not there is named', async () => {
    folder = join(root, 'nowhere');
    expect(await readProblems()).toEqual([`nowhere:1: not there: expected a folder of articles (*.md)`]);
  });

  it('without an article is named', async () => {
    await write('notes.txt', 'not an article');
    expect(await readProblems()).toEqual([
      `corpus:1: no article in this folder: expected at least one file *.md`,
    ]);
  });
});

describe('a problem', () => {
  it.each([
    ['no front matter', 'Norvik sails.', 'corpus/x.md:1: no front matter'],
    ['front matter without an end', '---\ntitle: Norvik\n', 'corpus/x.md:1: the front matter is not closed'],
    ['empty front matter', '---\n---\nNorvik sails.', 'corpus/x.md:2: no keys'],
    ['bad YAML', article('published: 2019\ntitle: Norvik: sails'), 'corpus/x.md:3: bad YAML'],
    ['a key twice', article('title: Norvik\ntitle: Castell'), 'corpus/x.md:3: bad YAML'],
    ['two slips on one line', article('title: Norvik: sails: far'), 'corpus/x.md:2: bad YAML'],
    [
      'a reference to nothing',
      article('published: 2019\ntitle: *star'),
      'corpus/x.md:3: the reference "*star" of YAML',
    ],
    [
      'a name for references',
      article('title: N\nauthor: &Sons Norvik'),
      'corpus/x.md:3: the reference "&Sons"',
    ],
    ['a key that is a list', article('title: N\n[author]: Roe'), 'corpus/x.md:3: a key that is a list'],
    ['an unknown tag', article('title: !ship Norvik'), 'corpus/x.md:2: bad YAML'],
    [
      'an unknown key',
      article('title: Norvik\nautor: Roe'),
      'corpus/x.md:3: unknown key "autor": expected title,',
    ],
    ['no title', article('published: 2019'), 'corpus/x.md:1: title is missing'],
    ['an empty title', article('published: 2019\ntitle: " "'), 'corpus/x.md:3: title is empty'],
    [
      'a title with a control character',
      article('title: "a\\eb"'),
      'corpus/x.md:2: title holds a control character',
    ],
    [
      'an impossible day',
      article('title: N\npublished: 2023-02-30'),
      'corpus/x.md:3: published "2023-02-30" is no date',
    ],
    [
      'another date format',
      article('title: N\nretrieved: 1 May 2020'),
      'corpus/x.md:3: retrieved "1 May 2020" is no date',
    ],
    [
      'another address',
      article('title: N\nurl: ftp://norvik.example'),
      'corpus/x.md:3: url "ftp://norvik.example" is no',
    ],
    [
      'an address with a password, which is not repeated',
      article('title: N\nurl: https://norvik:secret@norvik.example/'),
      'corpus/x.md:3: url holds a user name or a password: expected an address without',
    ],
    [
      'a password in an address of another kind',
      article('title: N\nurl: ftp://norvik:secret@norvik.example/'),
      'corpus/x.md:3: url holds a user name or a password: expected an address without',
    ],
    ['half an address', article('title: N\nurl: "https://"'), 'corpus/x.md:3: url "https://" is no address'],
    [
      'a language by name',
      article('title: N\nlanguage: english'),
      'corpus/x.md:3: language "english" is no language tag',
    ],
    [
      'tags that are no list',
      article('title: N\ntags: cloud'),
      'corpus/x.md:3: tags is "cloud": expected a list',
    ],
    ['no text', article('title: N', '\n \n--\n'), 'corpus/x.md:3: no text: expected at least one sentence'],
    ['a NUL', article('title: N', 'Nor\0vik'), 'corpus/x.md:4: the control character U+0000'],
    ['an escape', article('title: N', 'one\n\x1b[2J'), 'corpus/x.md:5: the control character U+001B'],
  ])('is told with file and line: %s', async (_, content, message) => {
    await write('x.md', content);
    const problems = await readProblems();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/: .*: expected /);
    expect(problems[0]?.slice(0, message.length)).toBe(message);
  });

  it('is the line of the first byte that is not UTF-8', async () => {
    await write(
      'x.md',
      Buffer.concat([Buffer.from('---\ntitle: é\n---\nOne\n'), Buffer.from([0x61, 0xe9, 0x0a])]),
    );
    expect(await readProblems()).toEqual(['corpus/x.md:5: bytes that are not UTF-8: expected UTF-8 text']);
  });

  it('is a file of more than 1 MiB, and not one of 1 MiB', async () => {
    const head = article('title: N', 'Norvik.');
    await write('x.md', head.padEnd(1024 * 1024, 'x'));
    expect(await readOnly()).toMatchObject({ id: 'x' });
    await write('x.md', head.padEnd(1024 * 1024 + 1, 'x'));
    expect(await readProblems()).toEqual([
      'corpus/x.md:1: 1048577 bytes: expected at most 1 MiB (1048576 bytes)',
    ]);
  });

  it('is a link that leaves the folder, whose target is not read', async () => {
    await writeFile(join(root, 'secret.md'), article('title: Secret'));
    await symlink('../secret.md', join(folder, 'x.md'));
    await mkdir(join(root, 'corpus-2'));
    await writeFile(join(root, 'corpus-2', 'near.md'), article('title: Near'));
    await symlink('../corpus-2/near.md', join(folder, 'y.md'));
    const message = 'a symbolic link that leaves the folder: expected a file of the folder itself';
    expect(await readProblems()).toEqual([`corpus/x.md:1: ${message}`, `corpus/y.md:1: ${message}`]);
  });

  it('is a link to nothing', async () => {
    await symlink('nothing.md', join(folder, 'x.md'));
    expect(await readProblems()).toEqual(['corpus/x.md:1: not there: expected a file that can be read']);
  });

  it('is an id that Discord has no room for, or with other characters', async () => {
    await write(`${'x'.repeat(64)}.md`, article('title: N'));
    await write(`${'y'.repeat(65)}.md`, article('title: N'));
    await write('a b.md', article('title: N'));
    expect(await readProblems()).toEqual([
      'corpus/a b.md:1: the name holds U+0020: expected letters, digits, "-", "_" and "." only',
      `corpus/${'y'.repeat(65)}.md:1: the name has 65 characters: expected at most 64 before ".md"`,
    ]);
  });

  it.each([
    ['capitals', 'Norvik', 'norvik'],
    ['the encoding of accents', 'e\u0301tat', '\u00e9tat'],
  ])('is two ids that differ only in %s', async (_, one, two) => {
    await write(`${one}.md`, article('title: N'));
    await write(`${two}.md`, article('title: N'));
    const problems = await readProblems();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`corpus/${two}.md:1: the same id as ${one}.md`);
  });

  it('is told together with every other of every file, in the order of the lines', async () => {
    await write('a.md', article('published: soon\nautor: Roe', ''));
    await write('b.md', 'No front matter.');
    await write('c.md', article('title: Norvik'));
    expect((await readProblems()).map((problem) => problem.split(' ')[0])).toEqual([
      'corpus/a.md:1:',
      'corpus/a.md:2:',
      'corpus/a.md:3:',
      'corpus/a.md:4:',
      'corpus/b.md:1:',
    ]);
  });

  it('is something that the reader can act on', async () => {
    await write('b.md', 'No front matter.');
    const error: unknown = await readCorpus(folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({ name: 'CorpusError', problems: [{ file: 'corpus/b.md', line: 1 }] });
  });
});
