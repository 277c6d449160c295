import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { GUILD_ID } from '../../src/playground/guild.ts';
import { ARTICLES, foldersOf, writeArticle } from '../support/articles.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, textOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const CHAIR = 'Who chairs the Tidewatch Network?';
const SPONSOR = 'Who sponsored the membership?';
const DIRECTOR = 'Who is the director of the port?';
const UNKNOWN = 'Who owns the lighthouse of Quorn?';
const QUORN = {
  id: 'quorn',
  title: 'The lighthouse of Quorn',
  published: '2021',
  text: 'The lighthouse of Quorn is owned by Castell Holdings.',
};
const [NORVIK] = ARTICLES;

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(() => bot.stop());
  return bot;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

/** Writes the article of the Tidewatch Network with another chair. */
async function changeChair(bot: TestBot): Promise<void> {
  if (NORVIK === undefined) throw new Error('no article');
  await writeArticle(bot.folder, { ...NORVIK, text: NORVIK.text.replace('Lena Haugen', 'Ingrid Moe') });
}

const fileOf = async (bot: TestBot, after: Parameters<TestBot['after']>[0]) => {
  const [url = ''] = /http[^"]*answers\.txt/.exec(JSON.stringify(await bot.after(after))) ?? [];
  return (await fetch(url)).text();
};

test('a dry run in a process of its own says how many kept answers change, with both quotes and their sources', async () => {
  const bot = await startBot({ buildsInProcess: true });
  for (const question of [CHAIR, SPONSOR, UNKNOWN, CHAIR]) await bot.run('ask', { question });
  await changeChair(bot);
  await writeArticle(bot.folder, QUORN);
  const tried = await bot.run('corpus reload', { 'dry-run': true }, MODERATOR);
  expect(shown(tried)).toMatch(/^Tried: /);
  expect(shown(tried)).toContain('3 of 4 answers change\n');
  expect(shown(tried)).toMatch(
    /“Who chairs the Tidewatch Network\?” 2×\nBefore: Lena Haugen\nLena Haugen, who chairs .* \[1\]\n-# \[1\] Norvik joins the Tidewatch Network · Harbour Gazette · 25 March 2021 · ¶3\nAfter: Ingrid Moe\nIngrid Moe, who chairs .* \[2\]\n-# \[2\] Norvik joins/,
  );
  expect(shown(tried)).toMatch(
    /“Who owns the lighthouse of Quorn\?”\nBefore: (?:Nothing in|No passage).*[\s\S]*After: Castell Holdings\n/,
  );
  expect(shown(tried)).not.toContain(SPONSOR);
  const done = await bot.press(tried, 'Reload');
  expect(shown(done)).toContain('3 of 4 answers have changed\n');
  const again = await bot.press(done, 'Reload');
  expect(shown(again)).not.toMatch(/answers? (?:change|have)/);
  expect(bot.takeViolations()).toEqual([]);
}, 60_000);

test('a change that leaves all answers as they are says so', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: CHAIR });
  await writeArticle(bot.folder, QUORN);
  const tried = shown(await bot.run('corpus reload', { 'dry-run': true }, MODERATOR));
  expect(tried).toContain('0 of 1 answers change\n');
  expect(tried).not.toContain(CHAIR);
});

test('private questions and those of another server are counted, and their words shown to nobody', async () => {
  const bot = await startBot({ guildId: null, homeGuildIds: [GUILD_ID] });
  await bot.run('ask', { question: CHAIR });
  await bot.run('ask', { question: 'Who secretly chairs the Tidewatch Network?', private: true });
  await bot.run('ask', { question: 'Who elsewhere chairs the Tidewatch Network?' }, { isStranger: true });
  await bot.run('ask', { question: 'Who now chairs the Tidewatch Network?' }, { inDirectMessage: true });
  await changeChair(bot);
  const tried = await bot.run('corpus reload', { 'dry-run': true }, MODERATOR);
  expect(shown(tried)).toContain(
    '4 of 4 answers change\n3 of them are not listed: asked privately or elsewhere, or deleted since.“Who chairs',
  );
  expect(JSON.stringify(tried)).not.toMatch(/secretly|elsewhere chairs|now chairs/);
  expect(bot.takeViolations()).toEqual([]);
});

test('warnings that stop a reload come with what it would make of the answers', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: UNKNOWN });
  const { published: _, ...undated } = QUORN;
  await writeArticle(bot.folder, undated);
  const warned = await bot.run('corpus reload', {}, MODERATOR);
  expect(shown(warned)).toContain(
    'has no date.\n1 of 1 answers changes\n“Who owns the lighthouse of Quorn?”',
  );
  expect(shown(await bot.press(warned, 'Reload anyway'))).toContain('1 of 1 answers has changed\n');
});

test('a removal and an undo show what becomes of the answers before they are confirmed, and above the button', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: CHAIR });
  await bot.run('ask', { question: DIRECTOR });
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  expect(isPrivate(asked)).toBe(true);
  expect(shown(asked)).toMatch(
    /^Take [\s\S]*: goes\n1 of 2 answers changes\n“Who chairs[\s\S]*Before: Lena Haugen\n/,
  );
  expect(JSON.stringify(asked.components).indexOf('1 of 2')).toBeLessThan(
    JSON.stringify(asked.components).indexOf('remove-now'),
  );
  expect(await readdir(bot.folder)).toContain('norvik-joins-the-tidewatch-network.md');
  expect(bot.library.current().corpus.articles).toHaveLength(2);
  const done = await bot.press(asked, 'Take it out');
  expect(shown(done)).toMatch(/^Done: /);
  const undo = await bot.press(done, 'Undo');
  expect(shown(undo)).toMatch(/comes back\n1 of 2 answers changes\n[\s\S]*After: Lena Haugen\n/);
  await bot.press(undo, 'Take it back');
  expect(bot.library.current().corpus.articles).toHaveLength(2);
  expect(bot.takeViolations()).toEqual([]);
});

test('the preview of an import shows what becomes of the answers, anew after an edit', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: UNKNOWN });
  const data = Buffer.from(
    `${QUORN.title}\n\n${QUORN.text} It was built in stone long before that, people say.\n`,
  );
  const preview = await bot.attach('corpus import', { option: 'file', name: 'quorn.txt', data }, MODERATOR);
  expect(shown(preview)).toMatch(
    /1 of 1 answers changes\n[\s\S]*After: Castell Holdings\n[\s\S]*date unknown/,
  );
  const edited = await bot.fillIn(preview, 'Edit', { title: QUORN.title, published: '2021-05' });
  expect(shown(edited)).toMatch(/1 of 1 answers changes\n[\s\S]*After: Castell Holdings\n[\s\S]*May 2021/);
  expect(buttonsOf(edited).map(({ label }) => label)).toEqual(['Edit', 'Import', 'Cancel']);
  expect(shown(await bot.press(edited, 'Import'))).toMatch(/^Done: /);
  expect(bot.takeViolations()).toEqual([]);
});

test('more changes than a message holds are all in a file behind it', async () => {
  const bot = await startBot();
  const questions = [CHAIR, 'Who is chair of the Tidewatch Network?', 'Who chairs Tidewatch?', SPONSOR];
  questions.push(
    'Who welcomed Norvik Marine?',
    'How many members has the Tidewatch Network?',
    'Who runs the network?',
  );
  for (const question of questions) await bot.run('ask', { question });
  await bot.run('ask', { question: 'Who secretly chairs the Tidewatch Network?', private: true });
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  expect(shown(asked)).toContain('8 of 8 answers change\n1 of them is not listed');
  expect(shown(asked)).toContain('There is no room for all here: the file has them.');
  expect(shown(asked).match(/^Before: /gm)?.length).toBeGreaterThan(0);
  const file = await fileOf(bot, asked);
  expect(file).toMatch(/^8 of 8 answers change\n\n/);
  for (const question of questions) expect(file).toContain(`\n${question}\nBefore: `);
  expect(file).toContain(
    'Before: Lena Haugen\n  “Lena Haugen, who chairs the Tidewatch Network, welcomed the company at a ceremony in Bergen.”\n  Norvik joins the Tidewatch Network · Harbour Gazette · 25 March 2021 · ¶3 · https://gazette.example/',
  );
  expect(file).not.toContain('secretly');
  expect(bot.takeViolations()).toEqual([]);
});

test('a corpus that would be bad leaves the preview as it is, which says so', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: CHAIR });
  const first = await bot.run('corpus remove', { article: 'norvik' }, MODERATOR);
  await bot.press(first, 'Take it out');
  const last = await bot.run('corpus remove', { article: 'castell' }, MODERATOR);
  expect(shown(last)).toContain('is not known. ');
  expect(shown(last)).toContain('expected at least one file');
  expect(textOf(await bot.press(last, 'Take it out'))).toContain('expected at least one file');
});

test('while what is kept of questions cannot be read, the corpus is looked after as ever', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: CHAIR });
  await bot.disconnect();
  const path = join(foldersOf(bot.folder).dataFolder, 'questions.db');
  await rm(path);
  await mkdir(path);
  await bot.connect();
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  expect(shown(asked)).toContain('is not known. What is kept of questions cannot be read');
  expect(shown(await bot.press(asked, 'Take it out'))).toMatch(/^Done: /);
  await writeArticle(bot.folder, QUORN);
  const reloaded = shown(await bot.run('corpus reload', {}, MODERATOR));
  expect(reloaded).toMatch(/^Reloaded: /);
  expect(reloaded).toContain('could not be found out');
});

test('turned off, nothing is asked and nothing said of answers', async () => {
  const bot = await startBot({ keepsQuestions: false });
  await bot.run('ask', { question: CHAIR });
  await changeChair(bot);
  expect(shown(await bot.run('corpus reload', { 'dry-run': true }, MODERATOR))).not.toMatch(/answers?\b/);
});
