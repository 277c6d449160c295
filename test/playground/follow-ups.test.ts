import { MessageType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL } from '../../src/playground/guild.ts';
import { createMessage, editMessage } from '../../src/playground/write-message.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { render, shownTexts } from '../support/render.ts';
import { textOf, textsOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const MEMORANDUM = 'When was the memorandum signed?';
const CHAIR = 'Who chairs the Tidewatch Network?';

let bot: TestBot;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock();
  bot = await TestBot.start({ clock });
});
afterEach(() => bot.stop());

const ada = () => ({ id: bot.playground.world.newId() });
/** The small line above an answer: what it answers. */
const lineOf = (message: ShownMessage) => shownTexts(message)[0];
/** Asks in reply to a message that nobody can reply to in Discord's own clients: one that is gone, or is not theirs. */
async function sayInReplyTo(id: string): Promise<ShownMessage> {
  const { world } = bot.playground;
  const page = await bot.page();
  const { message } = createMessage(world, {
    channel: CHANNEL,
    author: world.person(page.latest().me.id),
    body: { content: `${MENTION} who signed it?` },
    origin: {
      type: MessageType.Reply,
      message_reference: { type: 0, channel_id: CHANNEL.id, message_id: id },
    },
  });
  return page.first((event) =>
    event.t === 'MESSAGE_CREATE' && event.d.message.message_reference?.message_id === message.id
      ? event.d.message
      : undefined,
  );
}
const leans = (message: ShownMessage) => textOf(message).includes('Understood as');
const asksBack = (message: ShownMessage) => textOf(message).startsWith('What is that about?');

describe('a reply to an answer', () => {
  test('leans on what the answer was to, shows how it was understood, and can be replied to in its turn', async () => {
    const first = await bot.say(`${MENTION} ${MEMORANDUM}`);
    const second = await bot.say('and who signed it?', ada(), first);
    const [line = ''] = textsOf(second);
    expect(line).toBe('-# Understood as “who signed **the memorandum**?”');
    expect(textOf(second)).toContain('signed a Memorandum of Understanding');
    const third = await bot.say('where?', ada(), second);
    expect(lineOf(third)).toBe('Understood as “where did someone sign the memorandum?”');
    const fourth = await bot.say(`${MENTION} and the laboratory?`, ada(), third);
    expect(lineOf(fourth)).toBe('Understood as “where did someone sign the laboratory?”');
  });

  test('leans on it after a restart too, and its buttons go on from what was understood', async () => {
    const first = await bot.say(`${MENTION} ${CHAIR}`);
    const second = await bot.say('What did she welcome?', ada(), first);
    expect(lineOf(second)).toBe('Understood as “What did Lena Haugen welcome?”');
    await bot.disconnect();
    await bot.connect();
    const third = await bot.say('When?', ada(), second);
    expect(lineOf(third)).toBe('Understood as “When did Lena Haugen welcome?”');
    const { version } = bot.library.current().corpus;
    const more = await bot.pressOld(`ask:more:${version}:0`, second.components.slice(0, 1));
    expect(lineOf(more)).toBe('More passages on “What did Lena Haugen welcome?”');
  });

  test('leans on the answer to a slash command, whoever replies, if it mentions the bot: else nobody tells it', async () => {
    const first = await bot.run('ask', { question: CHAIR });
    const unseen = await bot.write('How many member companies does it have?', ada(), first);
    const reply = await bot.say(`${MENTION} How many member companies does it have?`, ada(), first);
    expect(lineOf(reply)).toBe('Understood as “How many member companies does the Tidewatch Network have?”');
    expect(shownTexts(reply)[1]).toBe('43');
    const replies = bot.requestsOf(/^POST .*messages$/).map(({ body }) => body);
    expect(replies).toMatchObject([
      { message_reference: { message_id: reply.message_reference?.message_id } },
    ]);
    expect(reply.message_reference?.message_id).not.toBe(unseen.id);
  });

  test('with a subject of its own is a new question', async () => {
    const first = await bot.say(`${MENTION} ${MEMORANDUM}`);
    expect(shownTexts(await bot.say(CHAIR, ada(), first))[0]).toBe('Lena Haugen');
  });

  test('that asks nothing is left alone', async () => {
    const first = await bot.say(`${MENTION} ${MEMORANDUM}`);
    for (const content of ['Thank you, that is the harbour.', 'It is the one of December.'])
      await bot.write(content, ada(), first);
    await bot.say(`${MENTION} ${CHAIR}`);
    await bot.disconnect();
    expect(bot.logs.filter(({ msg }) => msg === 'message')).toHaveLength(2);
  });

  test('that holds markdown, mentions and hidden characters shows as typed and is read back as typed', async () => {
    const asked = 'Who signed *the* **“memo”\\_** of <b>Ostby</b> #1?';
    const first = await bot.say(`${MENTION} ${asked}`);
    const hostile = await bot.say('When did `it` ~~end~~ **\u202Eit**, @everyone <@1>?', ada(), first);
    expect(hostile.mentions).toEqual([]);
    expect(textOf(hostile)).not.toMatch(/\u202E|<@/);
    const again = await bot.say('why?', ada(), hostile);
    expect(again.mentions).toEqual([]);
    const { text, marks } = render(textsOf(again)[0] ?? '');
    expect(text).toBe('Understood as “why did `memo` ~~end~~ **memo**, @everyone?”');
    expect(marks.map(({ type }) => type).filter((type) => !/^(?:subtext|strong)$/.test(type))).toEqual([]);
  });
});

describe('a reply to what is no answer', () => {
  test('is a question by itself: of another person, of the help, or of an answer that is gone', async () => {
    const person = ada();
    await bot.say(`${MENTION} ${MEMORANDUM}`, person);
    const others = await bot.write('The memorandum was news to me.');
    const help = await bot.say(MENTION);
    for (const target of [others, help]) {
      const reply = await bot.say(`${MENTION} who signed it?`, person, target);
      expect(leans(reply)).toBe(false);
    }
    expect(leans(await sayInReplyTo(bot.playground.world.newId()))).toBe(false);
  });

  test('is a question by itself where only one person saw the answer', async () => {
    const secret = await bot.run('ask', { question: CHAIR, private: true });
    // From here on, discord.js holds the message and hands it out without asking Discord.
    await bot.press(secret, 'In context');
    expect(leans(await sayInReplyTo(secret.id))).toBe(false);
  });
});

describe('an answer that does not repeat the question of the message that it replies to', () => {
  test('has buttons that go on from it and can be replied to, also after a restart', async () => {
    const first = await bot.say(`${MENTION} **Tidewatch** Network?`);
    expect(shownTexts(first).join()).not.toContain('Network?');
    await bot.disconnect();
    await bot.connect();
    expect(lineOf(await bot.press(first, 'More passages'))).toBe('More passages on “**Tidewatch** Network?”');
    const second = await bot.say('how many member companies does it have?', ada(), first);
    expect(leans(second)).toBe(true);
  });

  test.each(['deleted', 'changed'] as const)('says so once that message has been %s', async (fate) => {
    const first = await bot.say(`${MENTION} Tidewatch Network?`);
    const { world } = bot.playground;
    const question = world.findMessage(first.message_reference?.message_id ?? '');
    if (question === undefined) throw new Error('the question is not in the channel');
    // For a quarter of an hour the answer follows what becomes of the question.
    clock.advance(16 * 60_000);
    if (fate === 'deleted') world.deleteMessage(question);
    else {
      editMessage(world, question, { content: `${MENTION} ${CHAIR}` });
    }
    const refused = await bot.press(first, 'More passages');
    expect(textOf(refused)).toContain('has been deleted or changed');
    expect(leans(await bot.say(`${MENTION} who signed it?`, ada(), first))).toBe(false);
  });
});

describe('the next mention of the same person in the same channel', () => {
  test('leans on their last question, not on that of somebody who asked in between', async () => {
    const [one, other] = [ada(), ada()];
    await bot.say(`${MENTION} ${MEMORANDUM}`, one);
    await bot.say(`${MENTION} ${CHAIR}`, other);
    expect(lineOf(await bot.say(`${MENTION} who signed it?`, one))).toBe(
      'Understood as “who signed the memorandum?”',
    );
    expect(lineOf(await bot.say(`${MENTION} How many buoys does it have?`, other))).toBe(
      'Understood as “How many buoys does the Tidewatch Network have?”',
    );
    expect(asksBack(await bot.say(`${MENTION} when?`))).toBe(true);
  });

  test('leans on it for ten minutes and no longer', async () => {
    const person = ada();
    await bot.say(`${MENTION} ${MEMORANDUM}`, person);
    clock.advance(10 * 60_000);
    expect(lineOf(await bot.say(`${MENTION} where?`, person))).toBe(
      'Understood as “where was the memorandum signed?”',
    );
    clock.advance(10 * 60_000 + 1000);
    expect(asksBack(await bot.say(`${MENTION} when?`, person))).toBe(true);
  });

  test('leans on what was asked with the slash command, unless that was private', async () => {
    const [open, secretive] = [ada(), ada()];
    await bot.run('ask', { question: MEMORANDUM }, open);
    await bot.run('ask', { question: CHAIR, private: true }, open);
    await bot.run('ask', { question: CHAIR, private: true }, secretive);
    expect(lineOf(await bot.say(`${MENTION} where?`, open))).toBe(
      'Understood as “where was the memorandum signed?”',
    );
    expect(asksBack(await bot.say(`${MENTION} where?`, secretive))).toBe(true);
  });

  test('has nothing to lean on after a restart', async () => {
    const person = ada();
    await bot.say(`${MENTION} ${MEMORANDUM}`, person);
    await bot.disconnect();
    await bot.connect();
    expect(asksBack(await bot.say(`${MENTION} where?`, person))).toBe(true);
  });
});

test('a question without a word to look for, and with nothing before it, is asked back in one line', async () => {
  for (const question of ['when?', 'Where was that?', 'and why?']) {
    expect(asksBack(await bot.say(`${MENTION} ${question}`))).toBe(true);
    expect(asksBack(await bot.run('ask', { question }))).toBe(true);
  }
});

test('a follow-up that would grow beyond what may be asked is taken as it was typed', async () => {
  const long = `Who chairs ${'the network of '.repeat(18)}Ostby?`;
  const first = await bot.say(`${MENTION} ${long}`);
  const reply = await bot.say('Which of the many harbours and members does it have?', ada(), first);
  expect(leans(reply)).toBe(false);
});

test('nothing of a follow-up is logged', async () => {
  const first = await bot.say(`${MENTION} ${MEMORANDUM}`);
  await bot.say('who signed it?', ada(), first);
  await vi.waitFor(() => expect(bot.logs.filter(({ msg }) => msg === 'message')).toHaveLength(2));
  expect(JSON.stringify(bot.logs)).not.toMatch(/signed|memorandum/);
});
