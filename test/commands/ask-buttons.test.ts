import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ArticleFile, writeArticle } from '../support/articles.ts';
import {
  buttonOf,
  buttonsOf,
  isPrivate,
  type MessageBody,
  messageBody,
  textOf,
  textsOf,
} from '../support/message-body.ts';
import { newId } from '../support/payloads.ts';
import { render, shownTexts } from '../support/render.ts';
import { TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterEach(() => {
  expect(bot.discord.violations).toEqual([]);
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(articles: readonly ArticleFile[]): Promise<TestBot> {
  const started = await TestBot.start({ articles });
  onTestFinished(async () => {
    await started.stop();
    expect(started.discord.violations).toEqual([]);
  });
  return started;
}

const labelsOf = (message: MessageBody) => buttonsOf(message).map(({ label }) => label);

describe('“Share”', () => {
  const question = 'Who chairs the Tidewatch Network?';

  test('posts a private answer for everyone, names who shared it, and is done', async () => {
    const reply = await bot.run('ask', { question, private: true });
    const user = newId();
    const after = bot.discord.requests.length;
    const changed = await bot.press(reply, 'Share', { id: user });
    expect(buttonOf(changed, 'Shared').disabled).toBe(true);
    const posted = messageBody.parse((await bot.discord.request(/^POST \/webhooks\//, after)).body);
    expect(isPrivate(posted)).toBe(false);
    expect(shownTexts(posted)[1]).toBe('Lena Haugen');
    expect(textOf(posted)).toContain(`Shared by <@${user}>`);
    expect(labelsOf(posted)).not.toContain('Share');
  });

  test('posts once, also when it is pressed twice before the button has changed', async () => {
    const reply = await bot.run('ask', { question, private: true });
    const id = newId();
    const after = bot.discord.requests.length;
    const button = buttonOf(reply, 'Share').custom_id;
    const both = await Promise.all([bot.pressId(reply, button, {}, id), bot.pressId(reply, button, {}, id)]);
    await bot.discord.request(/^POST \/webhooks\//, after);
    expect(both.map(textOf).filter((text) => text.includes('shared already'))).toHaveLength(1);
    await bot.disconnect();
    const posts = bot.discord.requests
      .slice(after)
      .filter(({ path, method }) => method === 'POST' && path.startsWith('/webhooks'));
    expect(posts).toHaveLength(1);
    await bot.connect();
  });
});

describe('“More passages”', () => {
  const articles = [
    {
      id: 'long',
      title: 'Ten years of the Tidewatch Network',
      text: Array.from(
        { length: 10 },
        (_, index) => `In year ${index + 1} the Tidewatch Network placed buoys.`,
      ).join('\n\n'),
    },
  ];

  test('turns through the other passages, privately, numbering on, and none is shown twice', async () => {
    const busy = await startBot(articles);
    const reply = await busy.run('ask', { question: 'Tidewatch Network buoys' });
    const quotesOf = (message: MessageBody) =>
      textOf(message)
        .split('\n')
        .filter((line) => line.startsWith('> '));
    let page = await busy.press(reply, 'More passages');
    expect(isPrivate(page)).toBe(true);
    expect(textOf(page)).toContain('\\[4\\]');
    expect(labelsOf(page)).toContain('Previous');
    const quotes = [...quotesOf(reply), ...quotesOf(page)];
    while (labelsOf(page).includes('Next')) {
      page = await busy.press(page, 'Next');
      quotes.push(...quotesOf(page));
    }
    expect(quotes).toHaveLength(10);
    expect(new Set(quotes.map((quote) => quote.replace(/ \S+$/, ''))).size).toBe(10);
    const back = await busy.press(page, 'Previous');
    expect(quotes.slice(6, 9)).toEqual(quotesOf(back));
  });

  test('says so when there are none left', async () => {
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
    expect(textOf(await bot.pressId(reply, 'ask:more:90'))).toContain('There are no more passages.');
  });
});

describe('“Read in context”', () => {
  test('shows the paragraph, marked, between its neighbours, and opens the article at that page', async () => {
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
    const context = await bot.press(reply, 'Read in context');
    expect(isPrivate(context)).toBe(true);
    const [title, before, marked, after] = textsOf(context);
    expect(render(title ?? '').text).toContain('Norvik joins the Tidewatch Network');
    expect(before).toMatch(/^-# ¶2\nThe Tidewatch Network has 43/);
    expect(marked).toMatch(/^-# ¶3\n> Lena Haugen, who chairs/);
    expect(after).toMatch(/^-# ¶4\nThe Almar Foundation pays/);
    const article = await bot.press(context, 'Open the article');
    expect(isPrivate(article)).toBe(true);
    expect(textOf(article)).toContain('Norvik Marine became a member');
  });

  test('leaves out neighbours that do not fit, and says so of a paragraph that does not', async () => {
    const filler = (words: number) => `Filler ${'harbour '.repeat(words)}ended.`;
    const busy = await startBot([
      {
        id: 'a',
        title: 'Long neighbours',
        text: [filler(240), `The Quorn treaty. ${filler(220)}`, filler(240)].join('\n\n'),
      },
      { id: 'b', title: 'Long paragraph', text: `The Vexil treaty. ${filler(300)} ${filler(300)}` },
    ]);
    const shortened = await busy.press(
      await busy.run('ask', { question: 'Quorn treaty' }),
      'Read in context',
    );
    expect(textOf(shortened)).toContain('The Quorn treaty');
    expect(textOf(shortened)).toContain('-# ¶1');
    expect(textOf(shortened)).not.toContain('-# ¶3');
    const tooLong = await busy.press(await busy.run('ask', { question: 'Vexil treaty' }), 'Read in context');
    expect(textOf(tooLong)).toContain('too long to be quoted whole');
    expect(textOf(await busy.press(tooLong, 'Open the article'))).toContain('The Vexil treaty');
  });

  test('of an article that has been taken away since says to ask again', async () => {
    const articles = ['kept', 'gone'].map((id) => ({
      id,
      title: `The ${id} one`,
      text: `A sentence of the ${id} article.`,
    }));
    const busy = await startBot(articles);
    const reply = await busy.run('ask', { question: 'sentence of the gone article' });
    await rm(join(busy.folder, 'gone.md'));
    await busy.library.reload();
    const notice = await busy.pressId(reply, 'ask:context:0:gone');
    expect(textOf(notice)).toContain('The corpus has changed');
    expect(isPrivate(notice)).toBe(true);
    await writeArticle(busy.folder, {
      id: 'kept',
      title: 'The kept one',
      text: 'It has been rewritten. A sentence of it.',
    });
    await busy.library.reload();
    expect(textOf(await busy.pressId(reply, 'ask:context:7:kept'))).toContain('The corpus has changed');
  });
});

test('buttons of messages that were written before a restart go on working', async () => {
  const question = 'What is *known* of “Tidewatch” & <others>_\\_ #1?';
  const busy = await startBot([
    {
      id: 'a',
      title: 'Tidewatch',
      text: Array(5)
        .fill(0)
        .map((_, n) => `Tidewatch number ${n} is known.`)
        .join('\n\n'),
    },
  ]);
  const reply = await busy.run('ask', { question, private: true });
  await busy.disconnect();
  await busy.connect();
  for (const label of ['More passages', 'Share'] as const) {
    const [line = ''] = textsOf(await busy.press(reply, label));
    expect(render(line).text).toBe(`“${question}”`);
  }
  expect(textOf(await busy.press(reply, 'Read in context'))).toContain('> Tidewatch number');
});
