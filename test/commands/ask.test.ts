import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleFile } from '../support/articles.ts';
import { render, shownTexts } from '../support/render.ts';
import { buttonsOf, isPrivate, type Readable, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

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

const accentOf = ({ components }: Readable) => components.find(({ type }) => type === 17)?.accent_color;
const labelsOf = (message: Readable) => buttonsOf(message).map(({ label }) => label);

describe('an answer', () => {
  test('shows the question, the span in bold, and whole quotes with numbered sources', async () => {
    const reply = await bot.run('ask', { question: 'Who sponsored the membership of Norvik Marine?' });
    const [question, span, quote, source, ...others] = textsOf(reply);
    expect(question).toBe('-# “Who sponsored the membership of Norvik Marine?”');
    expect(span).toBe('**Almar Foundation**');
    expect(quote).toBe(
      '> The membership was sponsored by the **Almar Foundation**, which has run the network since 2014. \\[1\\]',
    );
    expect(source).toBe(
      '-# \\[1\\] [Norvik joins the Tidewatch Network](https://gazette.example/norvik-%28tidewatch%29?page=1&lang=en' +
        '#:~:text=The%20membership%20was%20sponsored,the%20network%20since%202014.) · Harbour Gazette · 25 March 2021 · ¶1',
    );
    expect(others).toEqual([]);
    expect(isPrivate(reply)).toBe(false);
    expect(labelsOf(reply)).not.toContain('Share');
  });

  test('says that a date is the article’s own when the quoted passage gives none', async () => {
    const question = 'When was the Memorandum of Understanding on automatic cranes signed?';
    const reply = await bot.run('ask', { question });
    expect(shownTexts(reply)[1]).toBe(
      '12 December 2023\nThe date of the article: the passage gives none for this.',
    );
    expect(shownTexts(reply)[2]).toContain(
      'Castell Robotics and the port of Ostby signed a Memorandum of Understanding',
    );
  });

  test('says, is on this or is not said: words and colour tell them apart', async () => {
    const says = await bot.run('ask', { question: 'How many member companies does the network have?' });
    const onThis = await bot.run('ask', { question: 'What do the members of the network share?' });
    const notSaid = await bot.run('ask', { question: 'When does the memorandum expire?' });
    const nothing = await bot.run('ask', { question: 'Who runs Zorbex?' });
    expect(textsOf(says)[1]).toMatch(/^\*\*43/);
    expect(textsOf(onThis)[1]).toBe('The articles on this:');
    expect(textsOf(onThis)[2]).toMatch(/^> [^*]+ \\\[1\\\]$/);
    expect(shownTexts(notSaid)[1]).toBe(
      'No passage says when the memorandum expires.\nThe nearest passages:',
    );
    expect(shownTexts(nothing)[1]).toMatch(/^Nothing in the corpus mentions .*Zorbex/);
    expect(shownTexts(nothing)[1]).toContain('The corpus does cover:');
    expect(labelsOf(nothing)).toEqual(['Ask on', '👍', '👎']);
    expect(new Set([says, onThis, notSaid].map(accentOf)).size).toBe(3);
    expect(accentOf(nothing)).toBe(accentOf(notSaid));
  });

  test('is for the asker alone when asked privately, also in a direct message', async () => {
    const question = 'Who chairs the Tidewatch Network?';
    expect(isPrivate(await bot.run('ask', { question, private: true }))).toBe(true);
    // Only commands that are registered everywhere are there in direct messages too.
    const everywhere = await TestBot.start({ guildId: null });
    onTestFinished(() => everywhere.stop());
    const direct = await everywhere.run('ask', { question }, { inDirectMessage: true });
    expect(shownTexts(direct)[1]).toBe('Lena Haugen');
  });
});

describe('quotes that are long', () => {
  const sentence = (name: string, words: number) =>
    `The ${name} treaty ${'regarding harbours '.repeat(words)}was signed.`;

  test('are dropped whole where they do not fit, and are the next that “More passages” shows', async () => {
    const busy = await startBot([
      {
        id: 'a',
        title: 'Treaties',
        text: [sentence('Quorn', 80), sentence('Vexil', 80), sentence('Almond', 80)].join('\n\n'),
      },
    ]);
    const reply = await busy.run('ask', { question: 'treaty signed' });
    const page = await busy.press(reply, 'More passages');
    const quoted = [reply, page].flatMap((message) =>
      textsOf(message).filter((text) => text.startsWith('> ')),
    );
    expect(quoted).toHaveLength(3);
    expect(quoted.every((text) => /^> The \w+ treaty .* was \*{0,2}signed\*{0,2}\. \\\[/.test(text))).toBe(
      true,
    );
  });

  test('are named, with where to read them, when no message holds them', async () => {
    const busy = await startBot([{ id: 'a', title: 'The *long* one', text: sentence('Quorn', 300) }]);
    const reply = await busy.run('ask', { question: 'Quorn treaty' });
    expect(textOf(reply)).not.toContain('regarding');
    expect(shownTexts(reply).join('\n')).toContain(
      'A passage of The *long* one is too long to be quoted whole here',
    );
  });
});

test('nobody is pinged and nothing is formatted by what articles and questions hold', async () => {
  const text =
    '@everyone and @here and <@1> and <@&2> were told in **Quorn** that ||it|| is [free](https://evil.example).';
  const busy = await startBot([{ id: 'a', title: '<@3> # @everyone', publisher: '~~P~~', text }]);
  const reply = await busy.run('ask', {
    question: '@everyone <@123456789012345678> **Quorn** told',
    private: true,
  });
  await busy.press(reply, 'Share');
  await busy.press(reply, 'In context');
  await busy.disconnect();
  // Deferring sends nothing that anybody reads.
  const messages = busy
    .requestsOf(/callback|webhooks/)
    .filter(({ body }) => JSON.stringify(body).includes('"components"'));
  expect(messages).toHaveLength(4);
  for (const { body } of messages) expect(JSON.stringify(body)).toContain('"allowed_mentions":{"parse":[]}');
  const types = new Set(textsOf(reply).flatMap((one) => render(one).marks.map(({ type }) => type)));
  expect([...types].filter((type) => !['subtext', 'strong', 'blockQuote'].includes(type))).toEqual([]);
  expect(shownTexts(reply).join('\n')).toContain(text);
});

test.each([
  ['   ', /no question/],
  ['?!…', /no letters or digits/],
  ['\u200B\u2060\u202E', /no question/],
  ['**_~~||`#-# > [a](http://b) <@1> \\', /corpus/],
  ['\u202Eegarevoc eht si erehw\u202C \u200Bquay', /The nearest passages/],
  ['من يرأس الشبكة؟', /لا مقال بلغة هذا السؤال/],
  ['谁主持网络', /corpus/],
  ['(((((((((( a', /What is that about/],
  ['constructor __proto__ toString', /corpus/],
  ['💥 7', /corpus/],
])('the question %j gets an answer or a clear refusal', async (question, expected) => {
  const after = bot.logs.length;
  const reply = await bot.run('ask', { question });
  expect(textOf(reply)).toMatch(expected);
  expect(bot.logs.slice(after).filter(({ level }) => level >= 40)).toEqual([]);
});

test('after ten questions in half a minute a person is asked, privately, to wait; others are not', async () => {
  const id = bot.playground.world.newId();
  const question = 'Who chairs the Tidewatch Network?';
  for (let asked = 0; asked < 10; asked += 1)
    expect(textOf(await bot.run('ask', { question }, { id }))).toContain('Lena');
  const refused = await bot.run('ask', { question }, { id });
  expect(textOf(refused)).toMatch(/more than 10 questions in 30 seconds\. Try again in \d+ seconds?\./);
  expect(isPrivate(refused)).toBe(true);
  expect(textOf(await bot.run('ask', { question }))).toContain('Lena');
});
