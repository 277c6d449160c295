import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type ArticleFile, writeArticle } from '../support/articles.ts';
import { render, shownTexts } from '../support/render.ts';
import { buttonOf, buttonsOf, isPrivate, type Readable, textOf, textsOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(articles: readonly ArticleFile[]): Promise<TestBot> {
  const started = await TestBot.start({ articles });
  onTestFinished(async () => {
    await started.stop();
  });
  return started;
}

const labelsOf = (message: Readable) => buttonsOf(message).map(({ label }) => label);

describe('“Share”', () => {
  const question = 'Who chairs the Tidewatch Network?';

  test('posts a private answer for everyone, names who shared it, and is done', async () => {
    const reply = await bot.run('ask', { question, private: true });
    const page = await bot.page();
    const changed = await bot.press(reply, 'Share');
    expect(buttonOf(changed, 'Shared').disabled).toBe(true);
    const posted = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
    expect(isPrivate(posted)).toBe(false);
    expect(shownTexts(posted)[1]).toBe('Lena Haugen');
    expect(textOf(posted)).toContain(`Shared by <@${posted.interaction_metadata?.user.id}>`);
    expect(labelsOf(posted)).not.toContain('Share');
  });

  test('posts once, also when it is pressed twice before the button has changed', async () => {
    const reply = await bot.run('ask', { question, private: true });
    const before = bot.requestsOf(/^POST \/webhooks/).length;
    const both = await Promise.all([bot.press(reply, 'Share'), bot.press(reply, 'Share')]);
    expect(both.map(textOf).filter((text) => text.includes('shared already'))).toHaveLength(1);
    await bot.disconnect();
    expect(bot.requestsOf(/^POST \/webhooks/)).toHaveLength(before + 1);
    await bot.connect();
  });

  test('that Discord does not take is not called shared, and can be pressed again', async () => {
    const id = bot.playground.world.newId();
    const page = await bot.page({ id });
    const reply = await bot.run('ask', { question, private: true }, { id });
    const after = page.events.length;
    bot.playground.faults.onRoute({ matches: /^POST \/webhooks/, status: 403, code: 50013 });
    page.send({
      op: 'component',
      message_id: reply.id,
      custom_id: buttonOf(reply, 'Share').custom_id,
      component_type: 2,
      nonce: 'share',
    });
    const notice = await page.first(
      (event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined),
      after,
    );
    expect(textOf(notice)).toContain('it has not been shared');
    expect(isPrivate(notice)).toBe(true);
    expect(page.messages().find((message) => message.id === reply.id)).toEqual(reply);
    expect(labelsOf(await bot.press(reply, 'Share'))).toContain('Shared');
  });
});

test('after ten questions in half a minute, buttons that answer again are refused too', async () => {
  const id = bot.playground.world.newId();
  const { version } = bot.library.current().corpus;
  const reply = await bot.run(
    'ask',
    { question: 'Who chairs the Tidewatch Network?', private: true },
    { id },
  );
  for (let asked = 1; asked < 10; asked += 1)
    await bot.pressOld(`ask:more:${version}:3`, reply.components.slice(0, 1), { id });
  for (const customId of [`ask:more:${version}:3`, `ask:page:${version}:3`, `ask:share:${version}`]) {
    const refused = await bot.pressOld(customId, reply.components.slice(0, 1), { id });
    expect(textOf(refused)).toContain('more than 10 questions');
    expect(isPrivate(refused)).toBe(true);
  }
});

describe('after a reload that changed an article', () => {
  const articles = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
    id: `a${number}`,
    title: `Harbour ${number}`,
    text: `The quay of harbour ${number} was built by Norvik Marine.`,
  }));

  test.each(['More passages', 'Share', 'Next'])(
    '“%s” answers nothing that the person has not seen, and says to ask again',
    async (label) => {
      const busy = await startBot(articles);
      let reply = await busy.run('ask', { question: 'quay built', private: true });
      if (label === 'Next') reply = await busy.press(reply, 'More passages');
      await writeArticle(busy.folder, {
        id: 'a1',
        title: 'Harbour 1',
        published: '2021',
        text: 'The quay was built by nobody.',
      });
      await busy.library.reload();
      const notice = await busy.press(reply, label);
      expect(notice.id).not.toBe(reply.id);
      expect(textOf(notice)).toContain('The corpus has changed');
      expect(isPrivate(notice)).toBe(true);
    },
  );
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
    const quotesOf = (message: Readable) =>
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
    expect(quotes).toHaveLength(8);
    expect(new Set(quotes.map((quote) => quote.replace(/ \S+$/, ''))).size).toBe(8);
    const back = await busy.press(page, 'Previous');
    expect(quotes.slice(3, 6)).toEqual(quotesOf(back));
  });

  test('says so when there are none left', async () => {
    const { version } = bot.library.current().corpus;
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
    expect(textOf(await bot.pressOld(`ask:more:${version}:90`, reply.components.slice(0, 1)))).toContain(
      'There are no more passages.',
    );
  });
});

describe('“In context”', () => {
  test('shows the paragraph, marked, between its neighbours, and opens the article at that page', async () => {
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
    const context = await bot.press(reply, 'In context');
    expect(isPrivate(context)).toBe(true);
    const [title, before, marked, after] = textsOf(context);
    expect(render(title ?? '').text).toContain('Norvik joins the Tidewatch Network');
    expect(before).toMatch(/^-# ¶2\nThe Tidewatch Network has 43/);
    expect(marked).toMatch(/^-# ¶3\n> Lena Haugen, who chairs/);
    expect(after).toMatch(/^-# ¶4\nThe Almar Foundation pays/);
    const article = await bot.press(context, 'Open article');
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
    const shortened = await busy.press(await busy.run('ask', { question: 'Quorn treaty' }), 'In context');
    expect(textOf(shortened)).toContain('The Quorn treaty');
    expect(textOf(shortened)).toContain('-# ¶1');
    expect(textOf(shortened)).not.toContain('-# ¶3');
    const tooLong = await busy.press(await busy.run('ask', { question: 'Vexil treaty' }), 'In context');
    expect(textOf(tooLong)).toContain('too long to be quoted whole');
    expect(textOf(await busy.press(tooLong, 'Open article'))).toContain('The Vexil treaty');
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
    const notice = await busy.press(reply, 'In context');
    expect(textOf(notice)).toContain('The corpus has changed');
    expect(isPrivate(notice)).toBe(true);
    await writeArticle(busy.folder, {
      id: 'kept',
      title: 'The kept one',
      text: 'It has been rewritten. A sentence of it.',
    });
    await busy.library.reload();
    expect(textOf(await busy.pressOld('ask:context:7:kept'))).toContain('The corpus has changed');
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
  for (const [label, before] of [
    ['More passages', 'More passages on '],
    ['Share', ''],
  ] as const) {
    const [line = ''] = textsOf(await busy.press(reply, label));
    expect(render(line).text).toBe(`${before}“${question}”`);
  }
  expect(textOf(await busy.press(reply, 'In context'))).toContain('> Tidewatch number');
});

describe('“Ask on”', () => {
  const question = 'Who chairs the Tidewatch Network?';
  const lineOf = (message: Readable) => shownTexts(message)[0];

  test('opens a form, whose question leans on the answer, for all to see as that was', async () => {
    const reply = await bot.run('ask', { question });
    const opened = await bot.openForm(reply, 'Ask on');
    expect(opened.form.title).toBe('Ask on');
    const second = await bot.sendForm(opened, 'How many member companies does it have?');
    expect(lineOf(second)).toBe('Understood as “How many member companies does the Tidewatch Network have?”');
    expect(shownTexts(second)[1]).toBe('43');
    expect(isPrivate(second)).toBe(false);
    expect(labelsOf(second)).toEqual(expect.arrayContaining(['👍', '👎', 'Ask on']));
    const third = await bot.fillIn(second, 'Ask on', 'and who chairs it?');
    expect(lineOf(third)).toBe('Understood as “who chairs the Tidewatch Network?”');
  });

  test('shows the answer to a private one to the same person alone, who may share it', async () => {
    const reply = await bot.run('ask', { question, private: true });
    const second = await bot.fillIn(reply, 'Ask on', 'How many member companies does it have?');
    expect(isPrivate(second)).toBe(true);
    expect(labelsOf(second)).toContain('Share');
  });

  test('leans on the message that an answer replies to, whoever presses it, also after a restart', async () => {
    const reply = await bot.say(`${MENTION} ${question}`);
    await bot.disconnect();
    await bot.connect();
    const page = await bot.page();
    const { id } = page.latest().me;
    const after = page.events.length;
    await page.act({ op: 'component', message_id: reply.id, custom_id: 'ask:on', component_type: 2 });
    const form = await page.first((event) => (event.t === 'MODAL' ? event.d : undefined), after);
    const second = await bot.sendForm({ page, form }, 'How many member companies does it have?');
    expect(shownTexts(second)[1]).toBe('43');
    expect(second.interaction_metadata?.user.id).toBe(id);
  });

  test('takes a question with a subject of its own as it stands, and refuses what asks nothing', async () => {
    const reply = await bot.run('ask', { question });
    const other = await bot.fillIn(reply, 'Ask on', 'Who sponsored the membership of Norvik Marine?');
    expect(lineOf(other)).toBe('“Who sponsored the membership of Norvik Marine?”');
    expect(textOf(await bot.fillIn(reply, 'Ask on', '???'))).toContain('no letters or digits');
    expect(textOf(await bot.fillIn(reply, 'Ask on', 'thanks'))).toBe('You are welcome.');
  });

  test('is leaned on by the next mention, as any public question is, and is kept as one', async () => {
    const id = bot.playground.world.newId();
    const reply = await bot.run(
      'ask',
      { question: 'Who sponsored the membership of Norvik Marine?' },
      { id },
    );
    await bot.fillIn(reply, 'Ask on', question);
    const next = await bot.say(`${MENTION} how many member companies does it have?`, { id });
    expect(lineOf(next)).toContain('the Tidewatch Network');
  });
});
