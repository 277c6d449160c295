import { ChannelType, type MessageType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { CHANNEL, CHANNEL_ID, type Channel, GUILD_ID } from '../../src/playground/guild.ts';
import { BOT, BOT_USER, MEMBER, type Person } from '../../src/playground/people.ts';
import { createMessage } from '../../src/playground/write-message.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

const question = 'who chairs the Tidewatch Network?';
const ROLE_ID = '700000000000000077';

/** The first answer of a bot takes its time where others use the machine. */
const soon = (check: () => void) => vi.waitFor(check, 10_000);

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(() => bot.stop());

const repliesTo = (id: string) =>
  bot.playground.world
    .messagesFor(BOT.user.id)
    .filter(({ message_reference: reference }) => reference?.message_id === id);
/** Why messages that name the bot were left alone. */
const reasons = () =>
  bot.logs.filter(({ msg }) => msg === 'left alone a message that names the bot').map(({ reason }) => reason);

/** A place that the server has, and of which the bot was not told. */
function openPlace(type: Channel['type']): Channel {
  const { world } = bot.playground;
  const place: Channel = {
    id: world.newId(),
    type,
    guild_id: GUILD_ID,
    parent_id: CHANNEL_ID,
    name: 'harbour',
  };
  world.channels.set(place.id, place);
  return place;
}

/** Writes, and gives what the bot replies there. */
async function askIn(channel: Channel, content: string, author: Person = MEMBER) {
  const { message } = createMessage(bot.playground.world, { channel, author, body: { content } });
  await soon(() => expect(repliesTo(message.id)).toHaveLength(1));
  const [reply] = repliesTo(message.id);
  return reply === undefined ? '' : textOf(reply);
}

describe('a mention is answered', () => {
  test('in a thread that the bot was not told of', async () => {
    const thread = openPlace(ChannelType.PublicThread);
    expect(await askIn(thread, `${MENTION} ${question}`)).toContain('Lena Haugen');
    expect(await askIn(thread, `${MENTION} how many member companies does it have?`)).toContain('43');
  });

  test('in such a thread, although the event does not say what kind of channel it is in', async () => {
    const { gateway } = bot.playground;
    const { dispatch } = gateway;
    vi.spyOn(gateway, 'dispatch').mockImplementation((event, intents, describe) =>
      dispatch.call(gateway, event, intents, (asked) => ({
        ...z.looseObject({}).parse(describe(asked)),
        channel_type: undefined,
      })),
    );
    const thread = openPlace(ChannelType.PublicThread);
    const asked = () => bot.requestsOf(new RegExp(`^GET .*/channels/${thread.id}$`));
    const [first, second] = await Promise.all([
      askIn(thread, `${MENTION} ${question}`),
      askIn(thread, `${MENTION} how many member companies does the Tidewatch Network have?`),
    ]);
    expect(first).toContain('Lena Haugen');
    expect(second).toContain('43');
    expect(asked()).toHaveLength(1);
    expect(await askIn(thread, `${MENTION} ${question}`)).toContain('Lena Haugen');
    expect(asked()).toHaveLength(1);
    expect(reasons()).toEqual([]);
  });

  test('in the first message of a forum post, which comes before the post does', async () => {
    const { gateway } = bot.playground;
    const post = openPlace(ChannelType.PublicThread);
    const asking = askIn(post, `${MENTION} ${question}`);
    gateway.dispatch('THREAD_CREATE', 0, () => ({ ...post, newly_created: true }));
    expect(await asking).toContain('Lena Haugen');
    expect(await askIn(post, `${MENTION} ${question}`)).toContain('Lena Haugen');
  });

  test('in the chat of a voice channel', async () => {
    const voice = openPlace(ChannelType.GuildVoice);
    bot.playground.gateway.dispatch('CHANNEL_CREATE', 0, () => voice);
    expect(await askIn(voice, `${MENTION} ${question}`)).toContain('Lena Haugen');
  });
});

describe('the role that Discord gives the bot', () => {
  const role = {
    id: ROLE_ID,
    name: 'Accord',
    permissions: '0',
    position: 1,
    managed: true,
    colors: {},
    flags: 0,
  };
  const giveRole = (botId: string) =>
    bot.playground.gateway.dispatch('GUILD_ROLE_CREATE', 0, () => ({
      guild_id: GUILD_ID,
      role: { ...role, tags: { bot_id: botId } },
    }));

  test('when it is mentioned, gets one line: to mention the bot', async () => {
    giveRole(BOT_USER.id);
    expect(await askIn(CHANNEL, `<@&${ROLE_ID}> ${question}`)).toMatch(
      /^You have mentioned my role, [^\n]*$/,
    );
  });

  test('is no matter where the bot is mentioned as well', async () => {
    giveRole(BOT_USER.id);
    expect(await askIn(CHANNEL, `<@&${ROLE_ID}> ${MENTION} ${question}`)).toContain('Lena Haugen');
  });

  test('is not that of another bot', async () => {
    giveRole('700000000000000078');
    const body = { content: `<@&${ROLE_ID}> ${question}` };
    const { message } = createMessage(bot.playground.world, { channel: CHANNEL, author: MEMBER, body });
    await askIn(CHANNEL, `${MENTION} ${question}`);
    expect(repliesTo(message.id)).toEqual([]);
    expect(reasons()).toEqual([]);
  });
});

describe('a message that names the bot and is left alone is logged at debug with the reason', () => {
  const write = (author: Person, content: string, more: { type?: MessageType } = {}) =>
    createMessage(bot.playground.world, { channel: CHANNEL, author, body: { content }, origin: more });

  test.each([
    ['by a bot', () => write({ ...MEMBER, user: { ...MEMBER.user, bot: true } }, `${MENTION} ${question}`)],
    ['written by Discord itself', () => write(MEMBER, `${MENTION} ${question}`, { type: 6 })],
  ])('%s', async (reason, act) => {
    act();
    await soon(() => expect(reasons()).toEqual([reason]));
    expect(JSON.stringify(bot.logs)).not.toContain('Tidewatch');
  });

  test('a reply that asks nothing', async () => {
    const answer = await bot.say(`${MENTION} ${question}`);
    await bot.write('That is the harbour.', {}, answer);
    await soon(() => expect(reasons()).toEqual(['a reply that asks nothing']));
  });

  test('in a channel that Discord does not tell of', async () => {
    const { gateway, world } = bot.playground;
    const { message } = createMessage(world, {
      channel: CHANNEL,
      author: MEMBER,
      body: { content: 'Hello.' },
    });
    const told = { ...message, id: world.newId(), channel_id: world.newId(), mentions: [BOT.user] };
    gateway.dispatch('MESSAGE_CREATE', 0, () => told);
    await soon(() => expect(reasons()).toEqual(['in a channel of an unknown type']));
  });

  test('but not one that does not name it, nor one of its own', async () => {
    await bot.write('Who chairs the Tidewatch Network?');
    await bot.say(`${MENTION} ${question}`);
    expect(reasons()).toEqual([]);
  });
});
