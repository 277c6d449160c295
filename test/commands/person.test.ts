import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { ArticleFile } from '../support/articles.ts';
import { COLLABORATIONS } from '../support/collaborations.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

const ARTICLES: readonly ArticleFile[] = [
  ...COLLABORATIONS,
  {
    id: 'visit',
    title: 'A visit',
    published: '2022-06-01',
    text: 'Dr. Mara Lind, Director of Quorvex, met Castell Robotics in Ostby. Lind praised the cranes. Mara Tove, CEO of Almar Ltd, left.',
  },
];

let bot: TestBot;
beforeAll(async () => {
  bot = await startShared();
});
afterAll(async () => {
  await bot.stop();
});

function startShared(articles = ARTICLES): Promise<TestBot> {
  return TestBot.start({ articles });
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('a person’s offices come by date, then what they said and did, each as a quote', async () => {
  const card = await bot.run('person', { name: 'runa sol' });
  expect(isPrivate(card)).toBe(true);
  expect(textsOf(card).map((text) => render(text).text)).toEqual([
    'Runa Sol\nnamed 2 times',
    'Offices\nCEO, Norvik\nRuna Sol, CEO of Norvik, said that it was time. [1]',
    '[1] Norvik joins the Tidewatch Network · Harbour *Gazette* · 4 May 2021 · ¶2',
    'formerly President, Norvik\n' +
      'Runa Sol, the former President of Norvik, told *reporters* that Castell Robotics builds cranes. [2]',
    '[2] Norvik and Castell agree · 2023 · ¶2',
  ]);
  const lind = shown(await bot.run('person', { name: 'Lind' }));
  expect(lind).toContain('Dr. Mara Lind\nalso Lind · named 2 times');
  expect(lind).toContain('Said and done\nLind praised the cranes. [2]');
});

test('a name that fits several is asked back, and one that nobody bears is told with the nearest', async () => {
  const asked = await bot.run('person', { name: 'mara' });
  expect(shown(asked)).toContain('mara may be any of these');
  expect(shown(await bot.choose(asked, 'Mara Lind'))).toContain('Dr. Mara Lind');
  expect(shown(await bot.run('person', { name: 'Ruben Solberg' }))).toContain(
    'No person of the articles is called Ruben Solberg. The nearest: Runa Sol',
  );
});

test('people are offered while a name is typed, with the shorter name that fits', async () => {
  expect(await bot.complete('person', 'name', 'lind')).toEqual([
    { name: 'Mara Lind (“Lind”)', value: 'mara-lind' },
  ]);
});

test('a long card is turned page by page, after a restart as well, but not in a changed corpus', async () => {
  const busy = await startShared(
    Array.from({ length: 12 }, (_, index) => ({
      id: `a${index}`,
      title: 'Said',
      published: `${1900 + index}`,
      text: `Runa Sol, CEO of Norvik Ltd, said that it was time for the ${index}th crane.`,
    })),
  );
  onTestFinished(() => busy.stop());
  const card = await busy.run('person', { name: 'Runa Sol' });
  await busy.disconnect();
  await busy.connect();
  const next = await busy.press(card, 'Next');
  expect(shown(next)).toContain('the 5th crane. [6]');
  await rm(join(busy.folder, 'a7.md'));
  await busy.reload();
  expect(textOf(await busy.press(next, 'Next'))).toContain('The corpus has changed');
});
