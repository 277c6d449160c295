import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ApplicationCommandType, PermissionsBitField } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { answer } from '../src/answer/answer.ts';
import { USAGE } from '../src/cli/arguments.ts';
import { formatAnswer } from '../src/cli/format-answer.ts';
import { environmentSchema } from '../src/config.ts';
import { parseArticle } from '../src/corpus/article-file.ts';
import { readCorpus } from '../src/corpus/read-corpus.ts';
import { loadCommands } from '../src/discord/load-commands.ts';
import { formatQuote } from '../src/discord/markdown.ts';
import { understandFollowUp } from '../src/follow-up/follow-up.ts';
import { buildKnowledge } from '../src/index/knowledge.ts';
import { ARTICLES } from './support/articles.ts';
import { COMMANDS_FOLDER, TestBot } from './support/test-bot.ts';

const ROOT = resolve(import.meta.dirname, '..');
/** The README and the pages that it leads to, by their paths. */
const pages = new Map(
  await Promise.all(
    ['README.md', ...(await readdir(join(ROOT, 'docs'))).map((name) => `docs/${name}`)].map(
      async (path) => [path, await readFile(join(ROOT, path), 'utf8')] as const,
    ),
  ),
);
const readme = [...pages.values()].join('\n');

/** The rows of the table whose head begins with these columns, without the head. */
function tableWith(...columns: readonly string[]): string[][] {
  const tables = (readme.match(/^(?:\|.*\n)+/gm) ?? []).map((table) =>
    table
      .trim()
      .split('\n')
      .map((row) => row.split('|').slice(1, -1))
      .map((cells) => cells.map((cell) => cell.trim())),
  );
  const table = tables.find(([head]) => columns.every((column, index) => head?.[index] === column));
  return table?.slice(2) ?? [];
}

function codeIn(text = ''): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

/** The text of the first fenced block in this language that holds these words. */
function blockWith(language: string, words: string): string {
  const fences = readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm);
  const block = [...fences].find((fence) => fence[1] === language && fence[2]?.includes(words));
  return block?.[2] ?? '';
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-readme-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

test('follow-ups are understood as the table says', () => {
  const previous = 'When was the MoU between Norvik and Almar signed?';
  const rows = tableWith(`After “${previous}”`);
  const knowledge = buildKnowledge({ version: 'test', articles: [] });
  expect(rows).toHaveLength(4);
  for (const [question = '', written] of rows) {
    const followUp = understandFollowUp(question, previous, knowledge);
    const shown = followUp && formatQuote({ text: followUp.question, start: 0, highlights: followUp.filled });
    expect(shown ?? 'as it stands: it has a subject of its own').toBe(written);
  }
});

test('the commands are those of the folder, each with its options and whom it is for', async () => {
  const written = tableWith('Command', 'Options').map(([name, options, purpose]) => ({
    name: codeIn(name).join(),
    options: codeIn(options),
    forModerators: purpose?.includes('For moderators') === true,
  }));
  const commands = [...(await loadCommands(COMMANDS_FOLDER)).values()];
  const loaded = commands.map(({ data, moderatorsOnly }) => ({
    name: data.type === ApplicationCommandType.Message ? data.name : `/${data.name}`,
    options: 'options' in data ? (data.options ?? []).map(({ name }) => name) : [],
    forModerators: moderatorsOnly === true,
  }));
  expect(written).toHaveLength(loaded.length);
  expect(written).toEqual(expect.arrayContaining(loaded));
});

test('the variables are those that are read', () => {
  const names = tableWith('Variable').flatMap(([name]) => codeIn(name));
  expect(names.sort()).toEqual(Object.keys(environmentSchema.shape).sort());
});

test('the number in the invitation stands for the permissions that are listed', () => {
  const listed = tableWith('Permission').map(([name = '']) => name.replaceAll(' ', '').toLowerCase());
  const [, number = ''] = /permissions=(\d+)/.exec(readme) ?? [];
  const meant = new PermissionsBitField(BigInt(number)).toArray().map((name) => name.toLowerCase());
  // Discord's interface says "Channels" where its programming interface says "Channel".
  expect(listed.map((name) => name.replace('viewchannels', 'viewchannel')).sort()).toEqual(meant.sort());
});

test('the exchange begins as the shipped articles are answered today', async () => {
  const [command = '', ...printed] = blockWith('console', 'sponsored').trimEnd().split('\n');
  const [, question = ''] = /^\$ npm run -s ask -- "(.+)"$/.exec(command) ?? [];
  const knowledge = buildKnowledge(await readCorpus(join(ROOT, 'corpus')));
  const output = stripVTControlCharacters(formatAnswer(answer(question, knowledge))).split('\n');
  expect(printed.length).toBeGreaterThan(2);
  expect(output.slice(0, printed.length)).toEqual(printed);
});

test('the terminal’s options are given as the program gives them', () => {
  expect(`Usage: ${blockWith('text', '--questions')}`).toBe(`${USAGE.split('\n')[0]}\n`);
});

test('the keys of an article are those that are accepted', () => {
  const names = tableWith('Key').flatMap(([name]) => codeIn(name));
  const refused = parseArticle('a', Buffer.from('---\ntitle: A\nflavour: salty\n---\nText.'));
  expect(refused).toEqual({
    problems: [{ line: 3, message: `unknown key "flavour": expected ${names.join(', ')}` }],
  });
});

test('the article can be copied', () => {
  const parsed = parseArticle('norvik', Buffer.from(blockWith('text', 'title:')));
  expect(parsed).toMatchObject({ article: { published: '2021-03', tags: ['Norvik', 'Tidewatch'] } });
});

test('the problems are written as they are reported', async () => {
  const folder = await makeFolder();
  await writeFile(
    join(folder, 'date.md'),
    '---\ntitle: A\npublished: 12 December 2023\npublishr: B\n---\nText.',
  );
  await symlink(join(ROOT, 'LICENSE'), join(folder, 'link.md'));
  const reported = await readCorpus(folder).then(String, ({ message }: Error) => message);
  const [, ...printed] = blockWith('console', '--corpus articles').trimEnd().split('\n');
  expect(reported.split('\n').map((line) => line.replace(/^[^/]+/, 'articles'))).toEqual(printed);
});

test('the command can be copied and answers', async () => {
  const folder = await makeFolder();
  const require = createRequire(import.meta.url);
  const source = blockWith('ts', 'satisfies Command')
    .replaceAll("'../src/", `'${pathToFileURL(ROOT).href}/src/`)
    .replace("'discord.js'", `'${pathToFileURL(require.resolve('discord.js')).href}'`);
  await writeFile(join(folder, 'latest.ts'), source);
  const bot = await TestBot.start({ commandsFolder: folder });
  onTestFinished(() => bot.stop());
  expect(JSON.stringify(await bot.run('latest'))).toContain(ARTICLES[1]?.title);
});

test('every script and every file that is named exists', async () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  const named = [...readme.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, script]) => script);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named));
  for (const [page, text] of pages)
    for (const [, path = ''] of text.matchAll(/\]\((?!#|https?:)([^)#]+)/g))
      expect((await stat(join(ROOT, dirname(page), path))).isFile()).toBe(true);
});

test('every reference to a heading leads to one', () => {
  const headingsOf = (page: string): string[] =>
    [...(pages.get(page) ?? '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(' ', '-'),
    );
  for (const [page, text] of pages)
    for (const [, path = '', target = ''] of text.matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g))
      expect(headingsOf(path === '' ? page : join(dirname(page), path)), page).toContain(target);
});

test('the README leads to every page, and stays short', () => {
  for (const page of pages.keys())
    if (page !== 'README.md') expect(pages.get('README.md')).toContain(`](${page}`);
  expect(pages.get('README.md')?.split('\n').length).toBeLessThan(150);
});
