import { ComponentType, MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { CHANNEL } from '../../src/playground/guild.ts';
import { BOT } from '../../src/playground/people.ts';
import { createMessage } from '../../src/playground/write-message.ts';
import type { ArticleFile } from '../support/articles.ts';
import { shownTexts } from '../support/render.ts';
import { buttonsOf, isPrivate, textOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

const NAME = 'Check against the corpus';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(async () => {
  await bot.stop();
});

async function check(content: string, on = bot) {
  return on.runOn(await on.write(content), NAME);
}

async function startBot(articles: readonly ArticleFile[]): Promise<TestBot> {
  const started = await TestBot.start({ articles });
  onTestFinished(() => started.stop());
  return started;
}

describe('each sentence of a message', () => {
  test('is told as supported, contradicted or not covered, in words, with the passage and its source', async () => {
    const reply = await check(
      'The membership was sponsored by the **Almar Foundation**. The Tidewatch Network has 34 member companies. ' +
        'Lena Haugen resigned in May.',
    );
    expect(isPrivate(reply)).toBe(true);
    const [head, supported, source, contradicted, other, uncovered, footer] = shownTexts(reply);
    expect(head).toBe('Checked against the corpus · 1 supported · 1 contradicted · 1 not covered');
    expect(supported).toMatch(/^Supported · “The membership was sponsored by the Almar Foundation\.”\n/);
    expect(supported).toContain('which has run the network since 2014. [1]');
    expect(source).toContain('Harbour Gazette · 25 March 2021 · ¶1');
    expect(contradicted).toMatch(/^Contradicted in a number · /);
    expect(contradicted).toContain('The message says 34, the passage 43.');
    expect(contradicted).toContain('[2]');
    expect(other).toContain('[2]');
    expect(uncovered).toBe('Not covered · “Lena Haugen resigned in May.”');
    expect(footer).toContain('not that it is false');
  });

  test('opens the passage in its paragraph', async () => {
    const reply = await check('Lena Haugen chairs the Tidewatch Network.');
    expect(textOf(await bot.press(reply, 'In context'))).toContain('¶3');
  });

  test('that the same passage speaks of is referred to the passage above', async () => {
    const reply = await check(
      'The Tidewatch Network has 43 member companies. The Tidewatch Network has members in ten countries.',
    );
    expect(textOf(reply)).toContain('Passage \\[1\\] above.');
    expect(buttonsOf(reply)).toHaveLength(1);
  });

  test('is told when its date is only the date of the report', async () => {
    const reply = await check('Castell Robotics and the port of Ostby signed a memorandum in December 2023.');
    expect(textOf(reply)).toContain('the article that reports it is of **12 December 2023**');
  });
});

test('what cannot be checked is counted, by its reason', async () => {
  const reply = await check('Hi all! Who chairs the network? It has 43 members. Norvik ||never|| joined.');
  expect(textOf(reply)).toContain(
    'Left aside: 1 fragment, 1 question, 1 sentence that leans on another or on who wrote it, ' +
      '1 sentence with a spoiler, a mention or code inside.',
  );
});

test('a message of other languages is not judged', async () => {
  const reply = await check('Norvik hat den Vertrag mit dem Hafen von Ostby nicht unterschrieben.');
  expect(textOf(reply)).toContain('1 sentence in another language than English');
  expect(textOf(reply)).not.toContain('Not covered ·');
});

describe('nothing is checked of', () => {
  test('a message without words', async () => {
    expect(textOf(await check('```\nlet a;\n```'))).toContain(
      'There is no sentence in that message to check',
    );
  });

  test('a message of the bot’s own', async () => {
    const components = [{ type: ComponentType.TextDisplay, content: 'Norvik joined.' }];
    const body = { components, flags: MessageFlags.IsComponentsV2 };
    const { message } = createMessage(bot.playground.world, { channel: CHANNEL, author: BOT, body });
    const page = await bot.page();
    const shown = await page.first((event) =>
      event.t === 'READY' ? event.d.messages.find(({ id }) => id === message.id) : undefined,
    );
    expect(textOf(await bot.runOn(shown, NAME))).toContain('That message is mine');
  });
});

test('of a message of 2,000 characters the first sentences are checked, and how many are left out is told', async () => {
  const sentences = Array.from(
    { length: 60 },
    (_, at) => `The Tidewatch Network has ${at + 50} member companies.`,
  );
  const reply = await check(sentences.join(' ').slice(0, 2000));
  expect(textOf(reply)).toMatch(/\d+ more sentences have no room here/);
  expect(shownTexts(reply).filter((text) => text.startsWith('Contradicted'))).toHaveLength(8);
});

test('passages that no message could hold, and texts full of marks, stay within Discord’s limits', async () => {
  const marks = '*_~`|<@1> '.repeat(40);
  const long = (name: string) => `${name} Marine joined the Guild, ${'so to say, '.repeat(300)}and stayed.`;
  const hostile = await startBot([
    { id: 'a', title: marks.slice(0, 200), text: `Norvik Marine opened an office in Tarn ${marks}.` },
    { id: 'b', title: 'B', text: long('Castell') },
  ]);
  const reply = await check(
    'Castell Marine joined the Guild. Norvik Marine opened an office in Tarn.',
    hostile,
  );
  expect(shownTexts(reply)[0]).toContain('Checked against the corpus');
});
