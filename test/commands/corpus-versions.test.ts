import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EDITOR_ROLE_ID } from '../../src/playground/guild.ts';
import { writeArticle } from '../support/articles.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { holdFile } from '../support/slow-file.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const NORVIK = 'norvik-joins-the-tidewatch-network.md';

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(() => bot.stop());
  return bot;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('an article is taken out after a confirmation, and comes back with an undo', async () => {
  const bot = await startBot();
  const original = await readFile(join(bot.folder, NORVIK));
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  expect(isPrivate(asked)).toBe(true);
  expect(shown(asked)).toMatch(
    /^Take “?Norvik joins the Tidewatch Network”? out of the corpus\?\n- norvik-joins.*: goes/,
  );
  expect(await readdir(bot.folder)).toContain(NORVIK);
  const done = await bot.press(asked, 'Take it out');
  expect(shown(done)).toMatch(/Removed\n- Norvik joins the Tidewatch Network\n/);
  expect(shown(done)).toContain('This is version 2.');
  expect(await readdir(bot.folder)).not.toContain(NORVIK);
  expect(bot.library.current().corpus.articles).toHaveLength(1);

  const undo = await bot.press(done, 'Undo');
  expect(shown(undo)).toMatch(/^Take version 2 back\?\n- norvik-joins.*: comes back/);
  expect(shown(await bot.press(undo, 'Take it back'))).toContain('This is version 3.');
  expect(await readFile(join(bot.folder, NORVIK))).toEqual(original);
  expect(bot.takeViolations()).toEqual([]);
});

test('a confirmation for a corpus that has changed since does nothing', async () => {
  const bot = await startBot();
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  await writeArticle(bot.folder, { id: 'quorn', title: 'Quorn', published: '2021', text: 'Quorn came.' });
  await bot.library.reload();
  expect(textOf(await bot.press(asked, 'Take it out'))).toContain('has another version since this was asked');
  expect(await readdir(bot.folder)).toContain(NORVIK);
});

test('who is a moderator no longer when a change is confirmed is refused, and nothing is changed', async () => {
  const bot = await startBot();
  const id = bot.playground.world.newId();
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, { id, canManageServer: true });
  bot.setRoles({ id });
  expect(textOf(await bot.press(asked, 'Take it out'))).toContain('Only moderators may do this');
  expect(await readdir(bot.folder)).toContain(NORVIK);
  expect(bot.library.current().corpus.articles).toHaveLength(2);
});

test('a change that loses a guard question is made only when somebody insists, which the history keeps', async () => {
  const bot = await startBot();
  await writeFile(
    join(bot.folder, 'guard.yaml'),
    '- question: Who chairs the Tidewatch Network?\n  answer: Lena Haugen\n',
  );
  await bot.library.reload();
  const asked = await bot.run('corpus remove', { article: 'norvik joins' }, MODERATOR);
  const warned = await bot.press(asked, 'Take it out');
  expect(textOf(warned)).toContain('The guard question “Who chairs the Tidewatch Network?”');
  expect(await readdir(bot.folder)).toContain(NORVIK);
  await bot.press(warned, 'Do it anyway');
  expect(await readdir(bot.folder)).not.toContain(NORVIK);
  const history = shown(await bot.run('corpus history', {}, MODERATOR));
  expect(history).toMatch(
    /3 · .* · removed · by .*\n- removed: norvik-joins.*\n- warnings overruled: The guard question/,
  );
});

test('the last article stays', async () => {
  const bot = await startBot();
  for (const [title, message] of [
    ['norvik', 'Done'],
    ['castell', 'expected at least one file'],
  ] as const) {
    const asked = await bot.run('corpus remove', { article: title }, MODERATOR);
    expect(textOf(await bot.press(asked, 'Take it out'))).toContain(message);
  }
  expect(bot.library.current().corpus.articles).toHaveLength(1);
});

test('the history lists versions page by page, the newest first, and marks what it quotes', async () => {
  const bot = await startBot();
  for (let n = 0; n < 7; n += 1) {
    await writeArticle(bot.folder, {
      id: `quorn_${n}_`,
      title: `Quorn ${n}`,
      published: '2021',
      text: 'It came.',
    });
    await bot.library.reload();
  }
  const first = await bot.run('corpus history', {}, MODERATOR);
  expect(isPrivate(first)).toBe(true);
  expect(shown(first).match(/^\d+(?= · )/gm)).toEqual(['8', '7', '6', '5', '4']);
  expect(shown(first)).toContain('added: quorn_6_.md');
  const second = await bot.press(first, 'Next');
  expect(shown(second).match(/^\d+(?= · )/gm)).toEqual(['3', '2', '1']);
  expect(bot.takeViolations()).toEqual([]);
}, 60_000);

test('who waits for the versions to be read is told so, and then sees them', async () => {
  const bot = await startBot();
  const moderator = { ...MODERATOR, id: '100000000000000007' };
  // The first version is made beside the start.
  await expect.poll(() => bot.library.versions.list()).toHaveLength(1);
  const before = await bot.run('corpus history', {}, moderator);
  const release = await holdFile(join(bot.folder, '.data', 'versions', '1.json'));
  const shownLater = bot.run('corpus history', {}, moderator);
  expect(textOf(await bot.notice(moderator))).toBe('The versions of the corpus are still being read.');
  await release();
  expect(textOf(await shownLater)).toBe(textOf(before));
}, 30_000);

test('a diff shows the lines that changed; versions are offered while their number is typed', async () => {
  const bot = await startBot();
  await writeArticle(bot.folder, {
    id: 'quorn',
    title: 'Quorn',
    published: '2021',
    text: 'It came.\n\n```\nfence',
  });
  await bot.library.reload();
  await writeArticle(bot.folder, {
    id: 'quorn',
    title: 'Quorn',
    published: '2022',
    text: 'It came.\n\n```\nfence',
  });
  await bot.library.reload();
  const short = await bot.run('corpus diff', { from: 2 }, MODERATOR);
  expect(textOf(short)).toMatch(/```diff\n[\s\S]*-published: "?2021"?\n\+published: "?2022"?\n[\s\S]*```$/m);
  expect(textOf(await bot.run('corpus diff', { from: 3, to: 3 }, MODERATOR))).toContain(
    'have the same files',
  );
  expect(textOf(await bot.run('corpus diff', { from: 9 }, MODERATOR))).toContain('There is no version 9');
  // What holds a fence of its own could break out of one, and comes as a file.
  const fenced = await bot.run('corpus diff', { from: 1 }, MODERATOR);
  expect(textOf(fenced)).toContain('see the file');
  const choices = await bot.complete('corpus undo', 'version', '2', MODERATOR);
  expect(choices.map(({ value }) => value)).toContain(2);
  expect(bot.takeViolations()).toEqual([]);
}, 30_000);

test('nobody but moderators reads or makes versions, by command, autocompletion or forged button', async () => {
  const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  const { version } = bot.library.current().corpus;
  const id = NORVIK.slice(0, -3);
  for (const reply of [
    await bot.run('corpus history'),
    await bot.run('corpus diff', { from: 1 }),
    await bot.run('corpus undo', { version: 1 }),
    await bot.run('corpus remove', { article: id }),
    await bot.pressOld(`corpus:remove-now:${version}:${id}`),
    await bot.pressOld(`corpus:remove-now:${version}!:${id}`),
    await bot.pressOld(`corpus:undo-now:${version}:1`),
    await bot.pressOld('corpus:undo:1'),
    await bot.pressOld('corpus:history:0'),
  ]) {
    expect(textOf(reply)).toContain('Only moderators may do this');
  }
  expect(await bot.complete('corpus undo', 'version', '')).toEqual([]);
  expect(await bot.complete('corpus remove', 'article', '')).toEqual([]);
  expect(await readdir(bot.folder)).toContain(NORVIK);
});

test('a forged button of a moderator’s does nothing but what one of ours would', async () => {
  const bot = await startBot();
  const { version } = bot.library.current().corpus;
  for (const customId of [
    `corpus:remove-now:${version}:../../outside`,
    `corpus:remove-now:${version}:organisations`,
    'corpus:remove-now:nothing',
    `corpus:undo-now:${version}:1e3`,
    'corpus:history:x',
    'corpus:undo:-1',
  ])
    expect(textOf(await bot.pressOld(customId, [], MODERATOR))).toMatch(
      /earlier version|no longer|Ask again/i,
    );
});
