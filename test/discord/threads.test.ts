import { ChannelType, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BOT_ROLE_ID, CHANNEL, CHANNEL_ID, GUILD_ID, POST_ID, VOICE_ID } from '../../src/playground/guild.ts';
import { BOT } from '../../src/playground/people.ts';
import { createMessage, editMessage } from '../../src/playground/write-message.ts';
import { texts } from '../../src/texts/en.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { MENTION, type Person, TestBot } from '../support/test-bot.ts';

const WAIT = { timeout: 10_000 };
const QUESTION = 'Who sponsored the membership of Norvik Marine?';
const MANAGER: Person = { id: '300000000000000001', canManageServer: true };
const MEMBER: Person = { id: '300000000000000002' };
const ANOTHER_ID = '300000000000000003';
const ANOTHER: Person = { id: ANOTHER_ID };

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
  await bot.run('setup', { replies: 'in a thread' }, MANAGER);
});
afterEach(async () => {
  await bot.stop();
});

const posted = () => bot.requestsOf(/^POST \/channels\//).map(({ path }) => path);

/** Asks in the channel. @returns the id of the message, which is that of the thread on it as well. */
async function ask(content = `${MENTION} ${QUESTION}`): Promise<string> {
  await bot.open(CHANNEL_ID, MEMBER);
  const { id } = await bot.write(content, MEMBER);
  return id;
}

/** The bot's first message in a thread, for whoever opens it. */
async function readIn(threadId: string, person: Person = MEMBER) {
  const { world } = bot.playground;
  const isThere = () => world.messagesFor(BOT.user.id).some(({ channel_id }) => channel_id === threadId);
  await vi.waitFor(() => expect(isThere()).toBe(true), WAIT);
  const page = await bot.open(threadId, person);
  const [first] = page.messages().filter(({ channel_id }) => channel_id === threadId);
  if (first === undefined) throw new Error('nothing in the thread');
  return first;
}

test('a question gets a thread of its own that bears it as its name, and the answer in there alone', async () => {
  const id = await ask();
  const answer = await readIn(id);
  expect(textOf(answer)).toContain('**Almar Foundation**');
  expect(bot.playground.world.channels.get(id)).toMatchObject({
    type: ChannelType.PublicThread,
    parent_id: CHANNEL_ID,
    name: QUESTION,
  });
  expect(posted()).toEqual([`/channels/${CHANNEL_ID}/messages/${id}/threads`, `/channels/${id}/messages`]);
  // Its buttons know what it answers without the message that asked.
  const context = await bot.press(answer, 'In context', MEMBER);
  expect(isPrivate(context)).toBe(true);
  expect(textOf(await bot.press(answer, 'More passages', MEMBER))).toContain(QUESTION);
});

test('the name of a thread is a long question cut at 100 characters, without mentions and line breaks', async () => {
  const long = `who sponsored\n<@123456789012345678> the membership ${'of Norvik Marine '.repeat(8)}?`;
  const id = await ask(`${MENTION} ${long}`);
  await readIn(id);
  const name = bot.playground.world.channels.get(id)?.name ?? '';
  expect(name).toMatch(/^who sponsored the membership of Norvik Marine of .*…$/);
  expect(name.length).toBeLessThanOrEqual(100);
});

test('in the thread a mention follows up in place: the asker’s own, and that of others after a restart', async () => {
  const id = await ask();
  const answer = await readIn(id);
  const followUp = await bot.say(`${MENTION} what about Castell?`, MEMBER);
  expect(followUp.channel_id).toBe(id);
  expect(textOf(followUp)).toContain('membership of **Castell**');
  const byReply = await bot.say('what about Velmar?', MEMBER, answer);
  expect(textOf(byReply)).toContain('membership of **Velmar**');

  const other = await ask();
  await readIn(other);
  await bot.disconnect();
  await bot.connect();
  await bot.open(other, ANOTHER);
  const byOther = await bot.say(`${MENTION} what about Castell?`, ANOTHER);
  expect(textOf(byOther)).toContain('membership of **Castell**');
  // Without a mention, and not as a reply, it is not meant for the bot.
  const before = posted().length;
  await bot.write('what about Tidewatch?', ANOTHER);
  await bot.say(`${MENTION} ${QUESTION}`, ANOTHER);
  expect(posted()).toHaveLength(before + 1);
});

/** What the bot has said in a thread, as it is now. */
const saidIn = (threadId: string) =>
  bot.playground.world
    .messagesFor(BOT.user.id)
    .filter(({ channel_id }) => channel_id === threadId)
    .map((message) => textOf(message));

function edit(id: string, content: string): void {
  const { world } = bot.playground;
  const stored = world.findMessage(id);
  if (stored === undefined) throw new Error('that message is gone');
  editMessage(world, stored, { content });
}

test('an answer in a thread follows its question, after a restart as well, and is taken away by who asked', async () => {
  const { world } = bot.playground;
  const id = await ask();
  await readIn(id);
  edit(id, `${MENTION} who chairs the Tidewatch Network?`);
  await vi.waitFor(() => expect(saidIn(id).join()).toContain('Lena Haugen'), WAIT);
  await bot.disconnect();
  await bot.connect();
  edit(id, `${MENTION} ${QUESTION}`);
  await vi.waitFor(() => expect(saidIn(id).join()).toContain('Almar Foundation'), WAIT);
  expect(saidIn(id)).toHaveLength(1);
  const stored = world.findMessage(id);
  if (stored !== undefined) world.deleteMessage(stored);
  await vi.waitFor(() => expect(saidIn(id)).toEqual([]), WAIT);

  const other = await ask();
  const answer = await readIn(other);
  await bot.open(other, ANOTHER);
  expect(textOf(await bot.runOn(answer, 'Take this answer away', ANOTHER))).not.toBe(texts.takeAway.done);
  expect(saidIn(other)).toHaveLength(1);
  expect(textOf(await bot.runOn(answer, 'Take this answer away', MEMBER))).toBe(texts.takeAway.done);
  expect(saidIn(other)).toEqual([]);
  // It does not come back.
  edit(other, `${MENTION} who chairs the Tidewatch Network?`);
  await readIn(await ask());
  expect(saidIn(other)).toEqual([]);
});

test('what is no question opens no thread', async () => {
  expect(await bot.sayForReaction(`${MENTION} thanks`, MEMBER)).toBe('👍');
  for (const content of [MENTION, `${MENTION} hello`, `${MENTION} ???`, `${MENTION} ${'x'.repeat(400)}`]) {
    const { channel_id, message_reference } = await bot.say(content, MEMBER);
    expect(channel_id).toBe(CHANNEL_ID);
    expect(message_reference).toBeDefined();
  }
  expect(posted().filter((path) => path.endsWith('/threads'))).toEqual([]);
});

test('in a post of a forum and in a voice channel the answer is a reply', async () => {
  for (const place of [POST_ID, VOICE_ID]) {
    await bot.open(place, MEMBER);
    const reply = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
    expect(reply.channel_id).toBe(place);
    expect(textOf(reply)).toContain('**Almar Foundation**');
  }
  expect(posted().filter((path) => path.endsWith('/threads'))).toEqual([]);
});

test('a direct message, where nothing is set, is answered by the commands as ever', async () => {
  await bot.disconnect();
  await bot.connect({ guildId: null, homeGuildIds: [GUILD_ID] });
  const shown = await bot.run('ask', { question: QUESTION }, { inDirectMessage: true });
  expect(textOf(shown)).toContain('**Almar Foundation**');
  await expect(bot.run('setup', {}, { ...MANAGER, inDirectMessage: true })).rejects.toThrow(
    'cannot be used here',
  );
});

test('without a permission for threads the answer is a reply, the log says so once, and /setup each time', async () => {
  const { world } = bot.playground;
  for (const [name, bit] of [
    ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
    ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ] as const) {
    const everyone = { id: GUILD_ID, type: 0 as const, allow: '0', deny: bit.toString() };
    const role = (id: string) => ({ ...everyone, id });
    const denied = [everyone, role(BOT_ROLE_ID)];
    world.updateChannel({ ...CHANNEL, permission_overwrites: denied });
    expect(textOf(await bot.run('setup', {}, MANAGER))).toContain(`the bot lacks **${name}**`);
    for (let times = 0; times < 2; times += 1) {
      const reply = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
      expect(reply.channel_id).toBe(CHANNEL_ID);
    }
  }
  const told = bot.logs.filter(({ msg }) => msg.includes('no thread can be opened'));
  expect(told).toMatchObject([{ level: 40, reason: 'missing CreatePublicThreads', channelId: CHANNEL_ID }]);
  expect(posted().filter((path) => path.endsWith('/threads'))).toEqual([]);

  world.updateChannel(CHANNEL);
  expect(textOf(await bot.run('setup', {}, MANAGER))).not.toContain('lacks');
  await readIn(await ask());
});

test('a thread that Discord refuses costs nobody their answer', async () => {
  bot.playground.faults.onRoute({
    matches: /\/threads$/,
    status: 400,
    code: 160006,
    message: 'Maximum number of active threads reached',
  });
  const reply = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
  expect(reply.message_reference).toBeDefined();
  expect(textOf(reply)).toContain('**Almar Foundation**');
  expect(bot.logs).toContainEqual(expect.objectContaining({ level: 40, reason: 'MaximumActiveThreads' }));
  bot.takeViolations();
});

test('where somebody else has opened a thread on the message first, the answer is a reply', async () => {
  const { world } = bot.playground;
  const page = await bot.page(MEMBER);
  for (const flags of [0, MessageFlags.HasThread]) {
    const id = world.newId();
    world.addChannel({ ...world.channel(POST_ID), id, parent_id: CHANNEL_ID, owner_id: ANOTHER_ID });
    const author = world.person(page.latest().me.id);
    const body = { content: `${MENTION} ${QUESTION}` };
    createMessage(world, { id, channel: CHANNEL, author, body, origin: { flags } });
    const reply = await page.first((event) =>
      event.t === 'MESSAGE_CREATE' && event.d.message.message_reference?.message_id === id
        ? event.d.message
        : undefined,
    );
    expect(reply.channel_id).toBe(CHANNEL_ID);
  }
  expect(bot.logs.filter(({ level }) => level >= 40)).toEqual([]);
  bot.takeViolations();
});

test('a thread that was opened by a request whose answer was lost is used, and there is no second', async () => {
  bot.playground.faults.onRoute({ matches: /\/threads$/, status: 502, afterWork: true });
  const id = await ask();
  expect(textOf(await readIn(id))).toContain('**Almar Foundation**');
  expect(posted()).toEqual([
    `/channels/${CHANNEL_ID}/messages/${id}/threads`,
    `/channels/${CHANNEL_ID}/messages/${id}/threads`,
    `/channels/${id}/messages`,
  ]);
  bot.takeViolations();
});
