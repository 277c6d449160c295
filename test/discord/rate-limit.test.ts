import { afterEach, beforeEach, expect, test } from 'vitest';
import { textOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
});

test('after eighty commands and buttons a person has to wait, and nobody else', async () => {
  const id = bot.playground.world.newId();
  for (let done = 0; done < 80; done += 1)
    expect(textOf(await bot.run('organisation', { name: 'Norvik Marine' }, { id }))).not.toContain(
      'Try again',
    );
  expect(textOf(await bot.run('organisation', { name: 'Norvik Marine' }, { id }))).toMatch(
    /more than 80 commands and buttons in 30 seconds\. Try again in \d+ second/,
  );
  expect(textOf(await bot.run('organisation', { name: 'Norvik Marine' }))).toContain('Norvik Marine');
});

test('after 120 names to complete there are no choices, and commands go on', async () => {
  const id = bot.playground.world.newId();
  const complete = () => bot.complete('organisation', 'name', 'Nor', { id });
  for (let typed = 0; typed < 120; typed += 1) expect(await complete()).not.toEqual([]);
  expect(await complete()).toEqual([]);
  expect(textOf(await bot.run('organisation', { name: 'Norvik Marine' }, { id }))).toContain('Norvik Marine');
});

test('after ten files to import a moderator has to wait', async () => {
  const moderator = { id: bot.playground.world.newId(), canManageServer: true };
  const file = {
    option: 'file',
    name: 'page.txt',
    data: Buffer.from('Norvik joined the network.\n'.repeat(20)),
  };
  for (let done = 0; done < 10; done += 1)
    expect(textOf(await bot.attach('corpus import', file, moderator))).not.toContain('Try again');
  expect(textOf(await bot.attach('corpus import', file, moderator))).toContain(
    'more than 10 files in 60 seconds',
  );
});
