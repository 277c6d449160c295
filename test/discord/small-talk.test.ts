import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { GUILD_ID, MODERATOR_ROLE_ID } from '../../src/playground/guild.ts';
import { ARTICLES, foldersOf } from '../support/articles.ts';
import { readQuestions } from '../support/question-logs.ts';
import { shownTexts } from '../support/render.ts';
import { buttonsOf, isPrivate, optionsOf, textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

/** The first version is made while the bot is up already. */
const LOADED = /^They (?:were loaded|are the same as when they were first loaded,) /;
const CHAIR = 'Who chairs the Tidewatch Network?';

const LINES: readonly (readonly [string, RegExp])[] = [
  ['hello', /^Hello\. /],
  ['hi there!', /^Hello\. /],
  ['merhaba', /^Hello\. /],
  ['who are you?', /^This is Accord, a bot/],
  ['what time is it', /neither the time nor the weather/],
  ['how are you', /no company for a chat/],
  ['test', /^It works/],
  ['bye', /^Goodbye/],
];

describe('in a channel', () => {
  let bot: TestBot;
  // One for each: Discord takes five messages in five seconds in a channel.
  beforeEach(async () => {
    bot = await TestBot.start();
  });
  afterEach(() => bot.stop());

  test.each(LINES)(
    'a mention with %s gets one short line, and a button to the help',
    async (message, line) => {
      const reply = await bot.say(`${MENTION} ${message}`);
      expect(textOf(reply)).toMatch(line);
      expect(textOf(reply)).not.toContain('\n');
      expect(textOf(reply).length).toBeLessThan(160);
      expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Help']);
    },
  );

  test.each(LINES)('/ask with %s gets the same line, privately', async (question, line) => {
    const reply = await bot.run('ask', { question });
    expect(textOf(reply)).toMatch(line);
    expect(isPrivate(reply)).toBe(true);
  });

  test.each([
    ['thanks', '👍'],
    ['Thank you so much!', '👍'],
    ['teşekkürler', '👍'],
    ['谢谢', '👍'],
    ['ok', '👌'],
    ['lol', '👌'],
    ['👍', '👌'],
    ['<:party:123456789012345678>', '👌'],
  ])('a mention or a reply with %s gets a reaction and no message', async (message, reaction) => {
    const answered = await bot.say(`${MENTION} ${CHAIR}`);
    const before = bot.requestsOf(/^POST \/channels\//).length;
    expect(await bot.sayForReaction(`${MENTION} ${message}`)).toBe(reaction);
    expect(await bot.sayForReaction(message, {}, answered)).toBe(reaction);
    expect(bot.requestsOf(/^POST \/channels\//)).toHaveLength(before);
  });

  test('/ask with a thanks, on which there is no message to react to, gets a line', async () => {
    expect(textOf(await bot.run('ask', { question: 'thanks!' }))).toBe('You are welcome.');
    expect(textOf(await bot.run('ask', { question: '👍' }))).toMatch(/^Ask whenever/);
  });

  test('a reply to the bot’s message that is small talk gets its line; one that says something is left alone', async () => {
    const answered = await bot.say(`${MENTION} ${CHAIR}`);
    expect(textOf(await bot.say('who are you', {}, answered))).toMatch(/^This is Accord/);
    expect(textOf(await bot.say('hello', {}, answered))).toMatch(/^Hello/);
  });

  test('a greeting with a question in it is a question, and so is a thanks that goes on', async () => {
    const person = { id: bot.playground.world.newId() };
    const first = await bot.say(`${MENTION} hi, ${CHAIR}`, person);
    expect(shownTexts(first).slice(0, 2)).toEqual([`“${CHAIR}”`, 'Lena Haugen']);

    const second = await bot.say('thanks, and how many member companies does it have?', person, first);
    expect(shownTexts(second).slice(0, 2)).toEqual([
      'Understood as “how many member companies does the Tidewatch Network have?”',
      '43',
    ]);

    const asked = await bot.run('ask', { question: `Good morning! ${CHAIR} Thanks!` });
    expect(shownTexts(asked).slice(0, 2)).toEqual([`“${CHAIR}”`, 'Lena Haugen']);
  });

  test('small talk in between does not come between a question and its follow-up', async () => {
    const person = { id: bot.playground.world.newId() };
    await bot.say(`${MENTION} ${CHAIR}`, person);
    await bot.say(`${MENTION} hello`, person);
    await bot.sayForReaction(`${MENTION} thanks`, person);
    const reply = await bot.say(`${MENTION} how many buoys does it have?`, person);
    expect(shownTexts(reply)[0]).toBe('Understood as “how many buoys does the Tidewatch Network have?”');
  });

  test.each(['help', 'What can you do?', 'hi, how do I use this?'])(
    'a mention with %s gets one line, and the help is shown to whoever presses its button',
    async (message) => {
      const reply = await bot.say(`${MENTION} ${message}`);
      expect(textOf(reply)).toMatch(/^Ask a question about the articles[^\n]*$/);
      const help = await bot.press(reply, 'Help', {});
      expect(isPrivate(help)).toBe(true);
      expect(textOf(help)).toContain('**/ask**, or mention');
    },
  );

  test('/ask help shows the help at once, privately', async () => {
    const help = await bot.run('ask', { question: 'help' });
    expect(isPrivate(help)).toBe(true);
    expect(textOf(help)).toContain('**/ask**, or mention');
  });

  test.each(['what articles do you have', 'how many articles?', 'What do you know about?'])(
    '%s is answered from the status, in three lines, and each article can be opened',
    async (message) => {
      const reply = await bot.say(`${MENTION} ${message}`);
      const [counts, titles, changed, ...more] = (shownTexts(reply)[0] ?? '').split('\n');
      expect(more).toEqual([]);
      expect(counts).toMatch(/^2 articles with \d+ passages\.$/);
      expect(titles).toBe(
        'Newest first: “Castell Robotics signs a memorandum with the port of Ostby” (12 December 2023), “Norvik joins the Tidewatch Network” (25 March 2021).',
      );
      expect(changed).toMatch(LOADED);
      expect(optionsOf(reply).map(({ label, note }) => [label, note])).toEqual([
        ['Castell Robotics signs a memorandum with the port of Ostby', 'The Quay · 12 December 2023'],
        ['Norvik joins the Tidewatch Network', 'Harbour Gazette · 25 March 2021'],
      ]);
      const article = await bot.choose(reply, 'Norvik joins the Tidewatch Network');
      expect(isPrivate(article)).toBe(true);
      expect(textOf(article)).toContain('43 member companies');
    },
  );

  test.each(['how old is this', 'When was the corpus last updated?'])(
    '%s tells the dates',
    async (message) => {
      const reply = await bot.run('ask', { question: message });
      expect(isPrivate(reply)).toBe(true);
      expect(shownTexts(reply)[0]).toMatch(
        /^The newest of the articles is “Castell .*” \(12 December 2023\)\. The oldest is “Norvik .*” \(25 March 2021\)\.\nThey (?:were loaded|are the same as when they were first loaded,) [^\n]*\.$/,
      );
    },
  );

  test.each([['who keeps it?'], ['who maintains the corpus']])('%s names the permission', async (message) => {
    expect(textOf(await bot.say(`${MENTION} ${message}`))).toMatch(/^The moderators of .*“Manage Server”/);
  });

  test('what may be about the question before it is a follow-up where that is answered, and about the corpus where not', async () => {
    const bots = await TestBot.start({
      articles: [
        ...ARTICLES,
        {
          id: 'c',
          title: 'The lighthouse',
          text: 'Olav Brekke maintains the Skarv lighthouse. It was built in 1911.',
        },
      ],
    });
    onTestFinished(() => bots.stop());
    const lighthouse = await bots.say(`${MENTION} When was the Skarv lighthouse built?`);
    expect(textOf(await bots.say('who maintains it?', {}, lighthouse))).toContain('Olav Brekke');
    expect(textOf(await bots.say(`${MENTION} who maintains it?`))).toMatch(/^The moderators/);
  });

  test('in the form about an organisation, small talk gets its line, and what is about the organisation an answer', async () => {
    const card = await bot.run('organisation', { name: 'Tidewatch Network' });
    expect(textOf(await bot.fillIn(card, 'Ask about it', 'hello'))).toMatch(/^Hello/);
    expect(
      textOf(await bot.fillIn(card, 'Ask about it', 'how many member companies does it have?')),
    ).toContain('43');
  });

  test('none of it is kept as a question', async () => {
    const own = await TestBot.start();
    onTestFinished(() => own.stop());
    for (const [message] of LINES) await own.run('ask', { question: message });
    await own.say(`${MENTION} what articles do you have`);
    await own.say(`${MENTION} when?`);
    await own.sayForReaction(`${MENTION} thanks`);
    await own.run('ask', { question: CHAIR });
    await own.disconnect();
    expect(readQuestions(foldersOf(own.folder).dataFolder)).toEqual([CHAIR]);
  });
});

describe('who keeps the articles', () => {
  test('are in the home server those with the role, by its name, and elsewhere those there', async () => {
    const bot = await TestBot.start({
      moderatorRoleId: MODERATOR_ROLE_ID,
      homeGuildIds: [GUILD_ID],
      guildId: null,
    });
    onTestFinished(() => bot.stop());
    const here = await bot.run('ask', { question: 'who keeps it' });
    const { world } = bot.playground;
    const role = world.server(GUILD_ID).guild.roles.find(({ id }) => id === MODERATOR_ROLE_ID);
    expect(shownTexts(here)[0]).toContain(`or with the role ${role?.name}.`);
    const elsewhere = await bot.run('ask', { question: 'who keeps it' }, { isStranger: true });
    expect(textOf(elsewhere)).toContain('The moderators of the bot’s home server keep the articles');
    expect(textOf(elsewhere)).not.toContain(String(role?.name));
  });
});

test('a select of before a reload says so for an article that is gone', async () => {
  const bot = await TestBot.start();
  onTestFinished(() => bot.stop());
  const reply = await bot.run('ask', { question: 'what articles do you have' });
  await rm(join(bot.folder, 'norvik-joins-the-tidewatch-network.md'));
  await bot.reload();
  const refused = await bot.choose(reply, 'Norvik joins the Tidewatch Network');
  expect(textOf(refused)).toContain('The corpus has changed since this message was written');
  expect(isPrivate(refused)).toBe(true);
});

describe('a corpus of many articles', () => {
  test('shows the newest in the select, and all of them behind a button', async () => {
    const articles = Array.from({ length: 30 }, (_, index) => ({
      id: `a${index}`,
      title: `Report ${index}`,
      text: `The ${index} buoys were counted.`,
      ...(index > 0 && { published: `20${String(index).padStart(2, '0')}` }),
    }));
    const bot = await TestBot.start({ articles });
    onTestFinished(() => bot.stop());
    const reply = await bot.say(`${MENTION} list all articles`);
    expect(shownTexts(reply)[0]).toContain('“Report 29” (2029)');
    expect(shownTexts(reply)[0]).toContain(' and 27 more.');
    expect(optionsOf(reply)).toHaveLength(25);
    const list = await bot.press(reply, 'All 30 articles', {});
    expect(isPrivate(list)).toBe(true);
    expect(textOf(list)).toContain('30 articles in the corpus');
    expect(textOf(await bot.run('ask', { question: 'how old is this' }))).toContain('One has no date.');
    await rm(join(bot.folder, 'a0.md'));
    await bot.reload();
    expect(textOf(await bot.run('ask', { question: 'when was this last updated?' }))).toMatch(
      /“Report 1” \(2001\)\.\nThey were last changed /,
    );
  });
});

describe('a reaction that Discord does not take', () => {
  test('for want of the permission becomes a line', async () => {
    const bot = await TestBot.start();
    onTestFinished(() => bot.stop());
    const matches = /^PUT .*\/reactions\//;
    bot.playground.faults.onRoute({ matches, status: 403, code: 50013, message: 'Missing Permissions' });
    expect(textOf(await bot.say(`${MENTION} thanks`))).toBe('You are welcome.');
    await vi.waitFor(() => expect(bot.logs.some(({ msg }) => msg === 'message')).toBe(true));
    expect(bot.logs.filter(({ level }) => level >= 40)).toEqual([]);
  });
});
