import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EDITOR_ROLE_ID } from '../../src/playground/guild.ts';
import { ARTICLES, writeArticle } from '../support/articles.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(async () => {
    await bot.stop();
  });
  return bot;
}

test('the status names counts, version and the time of loading, privately', async () => {
  const bot = await startBot();
  const reply = await bot.run('corpus status', {}, MODERATOR);
  const loaded = Math.floor(bot.library.status().loadedAt.getTime() / 1000);
  expect(isPrivate(reply)).toBe(true);
  expect(textOf(reply)).toContain('2 articles, 11 passages');
  expect(textOf(reply)).toContain(`Loaded <t:${loaded}:f>`);
  expect(textOf(reply)).toContain(`corpus ${bot.library.current().corpus.version}`);
  expect(textOf(reply)).toContain('The last reload had no problems.');
});

test('a reload serves the new articles and says what was added, changed and removed', async () => {
  const bot = await startBot({ buildsInProcess: true });
  await writeArticle(bot.folder, {
    id: 'quorn',
    title: 'Quorn *arrives*',
    published: '2021',
    text: 'Quorn arrived in Ostby.',
  });
  await writeArticle(bot.folder, {
    id: 'castell-signs-memorandum',
    title: 'Castell signs',
    published: '2021',
    text: 'It signed.',
  });
  await rm(join(bot.folder, 'norvik-joins-the-tidewatch-network.md'));
  const reply = await bot.run('corpus reload', {}, MODERATOR);
  expect(isPrivate(reply)).toBe(true);
  expect(render(textOf(reply)).text).toMatch(
    /^Reloaded: the corpus is now [0-9a-f]{7}\.\nAdded\n- Quorn \*arrives\*\nChanged\n- Castell signs\nRemoved\n- Norvik joins the Tidewatch Network\n/,
  );
  expect(textOf(await bot.run('ask', { question: 'Where did Quorn arrive?' }))).toContain('Quorn');
  expect(textOf(await bot.press(reply, 'Reload'))).toContain('No article was added, changed or removed.');
});

test('a reload that fails names file and line, changes nothing, and stays in the status until one succeeds', async () => {
  const bot = await startBot();
  const before = bot.library.current();
  await writeFile(join(bot.folder, 'bad.md'), '---\ntitel: Oops\n---\nText.\n');
  const reply = await bot.run('corpus reload', {}, MODERATOR);
  expect(textOf(reply)).toContain('Not reloaded');
  expect(render(textOf(reply)).text).toMatch(/bad\.md:2: .*titel/);
  expect(bot.library.current()).toBe(before);
  const status = await bot.run('corpus status', {}, MODERATOR);
  expect(render(textOf(status)).text).toMatch(/bad\.md:2: .*titel/);
  await rm(join(bot.folder, 'bad.md'));
  expect(textOf(await bot.press(status, 'Reload'))).toContain('Reloaded');
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('The last reload had no problems.');
});

test('more problems than a message holds are cut to whole lines, with their number', async () => {
  const bot = await startBot();
  await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      writeFile(join(bot.folder, `bad-${n}.md`), `---\nkey_${n}: 1\n---\nText.\n`),
    ),
  );
  const text = textOf(await bot.run('corpus reload', {}, MODERATOR));
  const shown = text.split('\n').filter((line) => line.startsWith('- '));
  const left = Number(/^and (\d+) more$/m.exec(text)?.[1]);
  const problems = bot.library.status().failure?.problems ?? [];
  expect(problems.length).toBeGreaterThanOrEqual(120);
  expect(shown.length + left).toBe(problems.length);
  expect(shown.every((line) => /expected/.test(line))).toBe(true);
});

test('questions that arrive during a reload that fails half way are answered from the articles before', async () => {
  const bot = await startBot({ buildsInProcess: true });
  const question = 'Who chairs the Tidewatch Network?';
  await Promise.all(
    Array.from({ length: 300 }, (_, n) =>
      writeArticle(bot.folder, { id: `extra-${n}`, title: `Extra ${n}`, text: 'Nothing.' }),
    ),
  );
  await writeFile(join(bot.folder, 'zzz.md'), 'no front matter');
  const { version } = bot.library.current().corpus;
  const [reload, ...answers] = await Promise.all([
    bot.run('corpus reload', {}, MODERATOR),
    ...Array.from({ length: 20 }, () => bot.run('ask', { question })),
  ]);
  expect(textOf(reload)).toContain('Not reloaded');
  for (const reply of answers) expect(textOf(reply)).toContain('**Lena Haugen**');
  expect(bot.library.current().corpus.version).toBe(version);
});

test('of reloads at once each is carried out', async () => {
  const bot = await startBot();
  const replies = await Promise.all(Array.from({ length: 3 }, () => bot.run('corpus reload', {}, MODERATOR)));
  for (const reply of replies) expect(textOf(reply)).toContain('Reloaded');
});

test('nobody but moderators may use it, by command or by button, whatever Discord lets through', async () => {
  // With a role of its own set, Discord is told to show the command to everyone.
  const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  await writeArticle(bot.folder, { id: 'quorn', title: 'Quorn', text: 'Quorn.' });
  for (const person of [{}, { roles: ['400000000000000000'] }]) {
    for (const reply of [
      await bot.run('corpus status', {}, person),
      await bot.run('corpus reload', {}, person),
      await bot.pressOld('corpus:reload', [], person),
    ]) {
      expect(textOf(reply)).toContain('Only moderators may do this');
      expect(isPrivate(reply)).toBe(true);
    }
  }
  expect(bot.library.current().corpus.articles).toHaveLength(ARTICLES.length);
});

test('members with the role from the configuration are moderators, where it is set', async () => {
  const person = { roles: [EDITOR_ROLE_ID] };
  const withRole = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  expect(textOf(await withRole.run('corpus status', {}, person))).toContain('2 articles');
  const without = await startBot();
  await expect(without.run('corpus status', {}, person)).rejects.toThrow('no command "corpus"');
  expect(textOf(await without.pressOld('corpus:reload', [], person))).toContain(
    'Only moderators may do this',
  );
});

test('a dry run says what would be added, and changes nothing', async () => {
  const bot = await startBot();
  const before = bot.library.current();
  await writeArticle(bot.folder, { id: 'quorn', title: 'Quorn', text: 'Quorn arrived in Ostby.' });
  const reply = await bot.run('corpus reload', { 'dry-run': true }, MODERATOR);
  expect(isPrivate(reply)).toBe(true);
  expect(render(textOf(reply)).text).toMatch(
    /^Tried: the corpus would be [0-9a-f]{7}\. Nothing has been changed\.\nAdded\n- Quorn\nWarnings\n- “Quorn” has no date\.\n/,
  );
  expect(bot.library.current()).toBe(before);
});

test('warnings stop a reload, and a moderator may go over them, which the answer says', async () => {
  const bot = await startBot();
  const before = bot.library.current();
  await writeArticle(bot.folder, { id: 'quorn', title: 'Quorn', text: 'Quorn arrived in Ostby.' });
  const reply = await bot.run('corpus reload', {}, MODERATOR);
  expect(render(textOf(reply)).text).toMatch(
    /^Not reloaded: something may be missed\..*\n- “Quorn” has no date\.\n/,
  );
  expect(bot.library.current()).toBe(before);
  expect(textOf(await bot.pressOld('corpus:reload-anyway'))).toContain('Only moderators may do this');
  // What would be loaded is not what the warning was about.
  await writeArticle(bot.folder, { id: 'almar', title: 'Almar', text: 'Almar arrived in Ostby.' });
  const again = await bot.press(reply, 'Reload anyway');
  expect(render(textOf(again)).text).toMatch(
    /^Not reloaded: .*\n- “Almar” has no date\.\n- “Quorn” has no date\.\n/,
  );
  await rm(join(bot.folder, 'almar.md'));
  const done = await bot.press(reply, 'Reload anyway');
  expect(render(textOf(done)).text).toMatch(
    /^Reloaded: .*\nAdded\n- Quorn\nOverruled warnings\n- “Quorn” has no date\.\n/,
  );
});
