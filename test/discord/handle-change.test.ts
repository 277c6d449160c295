import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL } from '../../src/playground/guild.ts';
import type { Message } from '../../src/playground/message.ts';
import { BOT, MEMBER } from '../../src/playground/people.ts';
import { createMessage, editMessage } from '../../src/playground/write-message.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const CHAIR = 'Who chairs the Tidewatch Network?';
const SPONSOR = 'Who sponsored the membership of Norvik Marine?';
const MINUTE_MS = 60_000;

/** The first answer of a bot takes its time where others use the machine. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

let bot: TestBot;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock();
  bot = await TestBot.start({ clock });
});
afterEach(() => bot.stop());

const write = (content: string) =>
  createMessage(bot.playground.world, { channel: CHANNEL, author: MEMBER, body: { content } }).message;

/** What the bot has replied to a message, as it is now. */
const answersTo = ({ id }: Message) =>
  bot.playground.world
    .messagesFor(BOT.user.id)
    .filter(({ message_reference: reference }) => reference?.message_id === id)
    .map((answer) => textOf(answer));

async function ask(content: string): Promise<Message> {
  const message = write(content);
  await soon(() => expect(answersTo(message)).toHaveLength(1));
  return message;
}

function stored({ id }: Message) {
  const found = bot.playground.world.findMessage(id);
  if (found === undefined) throw new Error('that message is gone');
  return found;
}

function edit(message: Message, content: string, afterMs = MINUTE_MS): void {
  clock.advance(afterMs);
  editMessage(bot.playground.world, stored(message), { content });
}

const remove = (message: Message) => bot.playground.world.deleteMessage(stored(message));
const handled = () => bot.logs.filter(({ msg }) => msg === 'message').length;
/** Asks something else, and so waits until what came before has been handled. */
const settle = () => ask(`${MENTION} ${CHAIR}`);

describe('who changes a question', () => {
  test('has the answer changed, and gets no second one', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    expect(answersTo(message)[0]).toContain('Lena Haugen');
    edit(message, `${MENTION} ${SPONSOR}`);
    await soon(() => expect(answersTo(message)[0]).toContain('Almar Foundation'));
    expect(answersTo(message)).toHaveLength(1);
    edit(message, `${MENTION} ???`);
    await soon(() => expect(answersTo(message)[0]).toContain('no letters or digits'));
    edit(message, `${MENTION} ${CHAIR}`);
    await soon(() => expect(answersTo(message)[0]).toContain('Lena Haugen'));
    expect(answersTo(message)).toHaveLength(1);
  });

  test('has it changed after a restart too', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    await bot.disconnect();
    await bot.connect();
    edit(message, `${MENTION} ${SPONSOR}`);
    await soon(() => expect(answersTo(message)[0]).toContain('Almar Foundation'));
    expect(answersTo(message)).toHaveLength(1);
  });

  test('has it changed within a quarter of an hour, and no later', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    edit(message, `${MENTION} ${SPONSOR}`, 14 * MINUTE_MS);
    await soon(() => expect(answersTo(message)[0]).toContain('Almar Foundation'));
    edit(message, `${MENTION} ${CHAIR}`, 2 * MINUTE_MS);
    await settle();
    expect(answersTo(message)[0]).toContain('Almar Foundation');
  });

  test('does not lean on what it said before', async () => {
    const message = await ask(`${MENTION} ${SPONSOR}`);
    edit(message, `${MENTION} when?`);
    await soon(() => expect(answersTo(message)[0]).toContain('What is that about?'));
  });

  test('can go on from the changed answer', async () => {
    const answer = await bot.say(`${MENTION} ${SPONSOR}`);
    const asked = bot.playground.world.findMessage(answer.message_reference?.message_id ?? '');
    if (asked === undefined) throw new Error('the question is gone');
    edit(asked.message, `${MENTION} ${CHAIR}`);
    await soon(() => expect(answersTo(asked.message)[0]).toContain('Lena Haugen'));
    const next = await bot.say('How many member companies does it have?', {}, answer);
    expect(textOf(next)).toContain('companies does **the Tidewatch Network** have');
  });

  test('and takes the mention out has the answer taken away', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    edit(message, 'Never mind.');
    await soon(() => expect(answersTo(message)).toEqual([]));
  });

  test('only in what is not its words has nothing changed', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    await soon(() => expect(handled()).toBe(1));
    const { message: pinned, ...rest } = stored(message);
    bot.playground.world.updateMessage({ ...rest, message: { ...pinned, pinned: true } });
    edit(message, message.content);
    await settle();
    await soon(() => expect(handled()).toBe(2));
  });

  test('while it is being answered gets the answer to what it says last', async () => {
    const release = bot.playground.faults.hold(/^POST \/channels/);
    const message = write(`${MENTION} ${CHAIR}`);
    await soon(() => expect(bot.playground.faults.waiting).toBe(1));
    edit(message, `${MENTION} ${SPONSOR}`, 1000);
    release();
    await soon(() => expect(answersTo(message)[0]).toContain('Almar Foundation'));
    expect(answersTo(message)).toHaveLength(1);
  });
});

describe('a mention that is added', () => {
  test('is answered once', async () => {
    const message = write(CHAIR);
    edit(message, `${MENTION} ${CHAIR}`);
    await soon(() => expect(answersTo(message)[0]).toContain('Lena Haugen'));
    edit(message, `${MENTION} ${SPONSOR}`);
    await soon(() => expect(answersTo(message)[0]).toContain('Almar Foundation'));
    expect(answersTo(message)).toHaveLength(1);
  });

  test('is left alone in a message that is older than a quarter of an hour', async () => {
    const message = write(CHAIR);
    edit(message, `${MENTION} ${CHAIR}`, 16 * MINUTE_MS);
    await settle();
    expect(answersTo(message)).toEqual([]);
  });
});

describe('who deletes a question', () => {
  /** The bot's messages that anybody sees. */
  const answers = () =>
    bot.playground.world.messagesFor(BOT.user.id).filter(({ author }) => author.id === BOT.user.id);

  test('has the answer taken away', async () => {
    remove(await ask(`${MENTION} ${CHAIR}`));
    await soon(() => expect(answers()).toEqual([]));
  });

  test('while it is being answered finds the answer gone as well', async () => {
    const release = bot.playground.faults.hold(/^POST \/channels/);
    const message = write(`${MENTION} ${CHAIR}`);
    await soon(() => expect(bot.playground.faults.waiting).toBe(1));
    remove(message);
    release();
    await soon(() => expect(bot.logs.map(({ msg }) => msg)).toContain('took an answer away'));
    expect(answers()).toEqual([]);
  });

  test('has it taken away after a restart too', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    await bot.disconnect();
    clock.advance(MINUTE_MS);
    await bot.connect();
    remove(message);
    await soon(() => expect(answers()).toEqual([]));
  });

  test('among many at once, as moderators do, has it taken away', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    const { channel_id, guild_id, id } = message;
    bot.playground.gateway.dispatch('MESSAGE_DELETE_BULK', 0, () => ({ ids: [id], channel_id, guild_id }));
    await soon(() => expect(answers()).toEqual([]));
  });

  test('later than a quarter of an hour after, leaves it', async () => {
    const message = await ask(`${MENTION} ${CHAIR}`);
    clock.advance(16 * MINUTE_MS);
    remove(message);
    await settle();
    expect(answers()).toHaveLength(2);
  });

  test('that is of others, and was never answered, costs Discord no request', async () => {
    await settle();
    const message = write('Good morning.');
    const before = bot.requests.length;
    remove(message);
    await settle();
    expect(bot.requests.slice(before).map(({ method }) => method)).toEqual(['POST']);
  });
});

test('an answer that a moderator has deleted does not come back', async () => {
  const message = await ask(`${MENTION} ${CHAIR}`);
  const { world } = bot.playground;
  const answer = world
    .messagesFor(BOT.user.id)
    .find((one) => one.message_reference?.message_id === message.id);
  remove(answer ?? message);
  edit(message, `${MENTION} ${SPONSOR}`);
  await soon(() => expect(bot.logs.some(({ status }) => status === 'failed')).toBe(true));
  edit(message, `${MENTION} ${CHAIR}`);
  await settle();
  expect(answersTo(message)).toEqual([]);
});
