import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { render } from '../support/render.ts';
import { isPrivate, optionsOf, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot, type TestBotOptions } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS });
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const started = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS, ...options });
  onTestFinished(() => started.stop());
  return started;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('what two organisations did together comes first, then where else both are named, each quoted', async () => {
  const found = await bot.run('between', { first: 'norvik', second: 'كاستل' });
  expect(isPrivate(found)).toBe(true);
  expect(textsOf(found).map((text) => render(text).text)).toEqual([
    'Norvik and Castell Robotics\n2 passages, 1 event',
    'What they did together\nAgreement · reported 2023 · Norvik (signatory), Castell Robotics (signatory)\n' +
      'Norvik signed an agreement with Castell Robotics. [1]',
    // The statement has the date of the article already.
    '[1] Norvik and Castell agree · ¶1',
    'Where else both are named\n' +
      'Runa Sol, the former President of Norvik, told *reporters* that Castell Robotics builds cranes. [2]',
    '[2] Norvik and Castell agree · 2023 · ¶2',
  ]);
  const bold = render(textsOf(found)[3] ?? '').marks.filter(({ type }) => type === 'strong');
  expect(bold.map(({ text }) => text)).toEqual(['Norvik', 'Castell Robotics']);
});

test('two that nothing joins are told so, with whom both are named with', async () => {
  const found = shown(await bot.run('between', { first: 'Almar Foundation', second: 'norvik' }));
  expect(found).toContain(
    'Almar Foundation and Norvik\n' +
      'No passage names both. One organisation is named with the one and with the other:',
  );
  expect(found).toContain(
    'Castell Robotics with Almar Foundation\nThe Almar Foundation met Castell Robotics',
  );
  expect(found).toContain('Castell Robotics with Norvik\nNorvik signed an agreement');
  expect(shown(await bot.run('between', { first: 'Quorvex', second: 'Tidewatch Network' }))).toContain(
    'No passage names both, and no organisation is named with the one and with the other.',
  );
});

test('the same organisation twice, and one that nobody bears, are refused', async () => {
  expect(shown(await bot.run('between', { first: 'Norvik', second: 'nvk' }))).toBe(
    'Both are Norvik: expected two different organisations.',
  );
  expect(shown(await bot.run('between', { first: 'Norvik', second: 'Quorvix Ltd' }))).toContain(
    'No organisation of the articles is called Quorvix Ltd. The nearest: Quorvex',
  );
});

test('names that fit several are asked back, as pairs where both do', async () => {
  const one = await bot.run('between', { first: 'norv', second: 'castell' });
  expect(textsOf(one).map((text) => render(text).text)).toEqual([
    'norv may be any of these. Which is meant?',
  ]);
  expect(optionsOf(one).map(({ label }) => label)).toEqual([
    'Norvik and Castell Robotics',
    'Norvik Spain and Castell Robotics',
  ]);
  expect(shown(await bot.choose(one, 'Norvik and Castell Robotics'))).toContain('2 passages, 1 event');
  const both = await bot.run('between', { first: 'norv', second: 'n' });
  expect(shown(both)).toContain('norv and n may be any of these');
  const pairs = optionsOf(both).map(({ label }) => label);
  expect(pairs).toContain('Norvik and Norvik Spain');
  expect(pairs).not.toContain('Norvik and Norvik');
});

test('opens from a partner on the card of an organisation, and from a link of a network', async () => {
  const partners = await bot.choose(await bot.run('organisation', { name: 'norvik' }), 'Partners (3)');
  expect(shown(await bot.press(partners, 'All passages'))).toContain(
    'Norvik and Castell Robotics\n2 passages',
  );
  const network = await bot.run('network');
  expect(shown(await bot.press(network, 'All passages'))).toContain(
    'Castell Robotics and Norvik\n2 passages',
  );
});

test('many passages are turned page by page, after a restart as well, but not in a changed corpus', async () => {
  const busy = await startBot({
    articles: Array.from({ length: 30 }, (_, index) => ({
      id: `a${index}`,
      title: 'An agreement',
      published: `${1900 + index}`,
      text: 'Norvik signed an agreement with Castell Robotics.',
    })),
  });
  const found = await busy.run('between', { first: 'norvik', second: 'castell' });
  await busy.disconnect();
  await busy.connect();
  const next = await busy.press(found, 'Next');
  expect(shown(next)).toContain('What they did together\nAgreement · reported 1905');
  expect(shown(next)).toContain('page 2 of 6');
  await rm(join(busy.folder, 'a7.md'));
  await busy.reload();
  expect(textOf(await busy.press(next, 'Next'))).toContain('The corpus has changed');
});
