import { ApplicationFlags, ChannelType, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  BOT_ROLE_ID,
  CHANNEL_ID,
  FORUM_ID,
  GUILD_ID,
  POST_ID,
  STRANGER_CHANNEL_ID,
  STRANGER_GUILD_ID,
  VOICE_ID,
} from '../../src/playground/guild.ts';
import { APPLICATION, MEMBER, MODERATOR_PERSON } from '../../src/playground/people.ts';
import { INTENTS, RawBot } from '../support/raw-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const readySchema = z.looseObject({ session_id: z.string(), resume_gateway_url: z.string() });
const chunkSchema = z.looseObject({ nonce: z.string().optional(), members: z.array(z.unknown()) });
const messageSchema = z.looseObject({ content: z.string() });
const MENTION = `<@${APPLICATION.id}>`;
const { GatewayMessageContentLimited, GatewayGuildMembersLimited, GatewayPresenceLimited } = ApplicationFlags;
const { GuildMembers, GuildPresences, MessageContent } = GatewayIntentBits;

/** What a bot is told of messages of a person, in this order. */
async function contentsSeen(intents: number, contents: readonly string[]): Promise<string[]> {
  const bot = await RawBot.start();
  await bot.switchOn(GatewayMessageContentLimited);
  const connection = await bot.identify(intents);
  const page = await bot.page();
  for (const content of contents) page.send({ op: 'message', content });
  await page.first(() => (page.messages().length === contents.length ? true : undefined));
  bot.playground.gateway.requestReconnect();
  await connection.operation(GatewayOpcodes.Reconnect);
  const created = connection.received.filter(({ t }) => t === 'MESSAGE_CREATE');
  return created.map(({ d }) => messageSchema.parse(d).content);
}

test('a bot that introduces itself is told who it is and which servers it is in', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  expect((await connection.operation(GatewayOpcodes.Hello)).d).toEqual({ heartbeat_interval: 41_250 });
  expect(await connection.event('READY')).toMatchObject({
    s: 1,
    d: { v: 10, user: { id: APPLICATION.id, bot: true }, application: { id: APPLICATION.id }, shard: [0, 1] },
  });
  expect(await connection.event('GUILD_CREATE')).toMatchObject({
    s: 2,
    d: {
      id: GUILD_ID,
      channels: [{ id: CHANNEL_ID }, { id: FORUM_ID, type: 15 }, { id: VOICE_ID, type: 2 }],
      // Neither the private thread that it is not in nor the archived one.
      threads: [{ id: POST_ID, type: 11, parent_id: FORUM_ID }],
      members: [{ user: { id: APPLICATION.id }, roles: [BOT_ROLE_ID] }],
      roles: expect.arrayContaining([
        expect.objectContaining({ id: BOT_ROLE_ID, managed: true, tags: { bot_id: APPLICATION.id } }),
      ]),
    },
  });
  expect(await connection.wait(({ s }) => s === 3)).toMatchObject({
    t: 'GUILD_CREATE',
    d: { id: STRANGER_GUILD_ID, channels: [{ id: STRANGER_CHANNEL_ID }], member_count: 3 },
  });
});

test('without the intent for contents a message is blank, unless it mentions the bot', async () => {
  const contents = ['not for the bot', `${MENTION} for the bot`];
  expect(await contentsSeen(INTENTS, contents)).toEqual(['', contents[1]]);
  expect(await contentsSeen(INTENTS | MessageContent, contents)).toEqual(contents);
});

test('a message says in what kind of channel it is', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify(INTENTS | GatewayIntentBits.DirectMessages);
  const page = await bot.page();
  page.send({ op: 'message', content: MENTION });
  page.send({ op: 'message', content: 'for the bot alone', direct: true });
  const created = () => connection.received.filter(({ t }) => t === 'MESSAGE_CREATE').map(({ d }) => d);
  await connection.wait(() => created().length === 2);
  expect(created()).toMatchObject([
    { content: MENTION, channel_type: ChannelType.GuildText, guild_id: GUILD_ID },
    { content: 'for the bot alone', channel_type: ChannelType.DM },
  ]);
});

test('without the intent for contents a reply to another member is told of without what that member wrote', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const page = await bot.page();
  page.send({ op: 'message', content: 'among members' });
  const { id } = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  page.send({ op: 'message', content: `${MENTION} is that so?`, reply_to: id });
  const reply = await connection.wait(
    ({ t, d }) => t === 'MESSAGE_CREATE' && messageSchema.parse(d).content !== '',
  );
  expect(reply).toMatchObject({ d: { referenced_message: { id, content: '' } } });
});

test.each([
  ['contents', MessageContent, GatewayMessageContentLimited],
  ['members', GuildMembers, GatewayGuildMembersLimited],
  ['presences', GuildPresences, GatewayPresenceLimited],
])('the intent for %s is refused with 4014 until its switch is on', async (_, intent, flag) => {
  const bot = await RawBot.start();
  const refused = bot.connect();
  await refused.operation(GatewayOpcodes.Hello);
  refused.send(GatewayOpcodes.Identify, { token: bot.playground.token, intents: INTENTS | intent });
  expect(await refused.closed).toBe(4014);
  await bot.switchOn(flag);
  const ready = await (await bot.identify(INTENTS | intent)).event('READY');
  expect(ready).toMatchObject({ d: { application: { flags: flag } } });
});

test('only dispatched events have a number and a name; elsewhere both are null', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  connection.send(GatewayOpcodes.Heartbeat, 1);
  await connection.operation(GatewayOpcodes.HeartbeatAck);
  bot.playground.gateway.requestReconnect();
  await connection.operation(GatewayOpcodes.Reconnect);
  bot.playground.gateway.invalidateSessions();
  await connection.operation(GatewayOpcodes.InvalidSession);
  const others = connection.received.filter(({ op }) => op !== GatewayOpcodes.Dispatch);
  expect(others.map(({ op, s, t }) => [op, s, t])).toEqual([
    [GatewayOpcodes.Hello, null, null],
    [GatewayOpcodes.HeartbeatAck, null, null],
    [GatewayOpcodes.Reconnect, null, null],
    [GatewayOpcodes.InvalidSession, null, null],
  ]);
});

test('a token is taken with “Bot” before it, to begin and to resume', async () => {
  const bot = await RawBot.start();
  const token = `Bot ${bot.playground.token}`;
  const connection = bot.connect();
  await connection.operation(GatewayOpcodes.Hello);
  connection.send(GatewayOpcodes.Identify, { token, intents: INTENTS });
  const { session_id } = readySchema.parse((await connection.event('READY')).d);
  bot.playground.gateway.drop();
  await connection.closed;
  const second = bot.connect();
  await second.operation(GatewayOpcodes.Hello);
  second.send(GatewayOpcodes.Resume, { token, session_id, seq: 1 });
  await second.event('RESUMED');
});

test('members are told of by id and by how their names begin; all of them are a privilege', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const ask = async (request: object, nonce: string) => {
    connection.send(GatewayOpcodes.RequestGuildMembers, { guild_id: GUILD_ID, nonce, ...request });
    const answers = () => connection.received.filter(({ t }) => t === 'GUILD_MEMBERS_CHUNK');
    const answer = () => answers().find(({ d }) => chunkSchema.parse(d).nonce === nonce);
    await connection.wait(() => answer() !== undefined);
    return chunkSchema.parse(answer()?.d);
  };
  expect(await ask({ user_ids: [MEMBER.user.id, '7'] }, 'ids')).toMatchObject({
    guild_id: GUILD_ID,
    members: [{ user: { id: MEMBER.user.id } }],
    not_found: ['7'],
    chunk_index: 0,
    chunk_count: 1,
  });
  connection.send(GatewayOpcodes.RequestGuildMembers, {
    guild_id: GUILD_ID,
    query: '',
    limit: 0,
    nonce: 'all',
  });
  expect(await ask({ query: 'Ot', limit: 5 }, 'query')).toMatchObject({
    members: [{ user: { id: MODERATOR_PERSON.user.id } }],
  });
  expect((await ask({ query: '', limit: 2 }, 'two')).members).toHaveLength(2);
  expect(connection.received.some(({ d }) => chunkSchema.safeParse(d).data?.nonce === 'all')).toBe(false);
  connection.send(GatewayOpcodes.RequestGuildMembers, { guild_id: GUILD_ID });
  expect(await connection.closed).toBe(4002);

  await bot.switchOn(GatewayGuildMembersLimited);
  const privileged = await bot.identify(INTENTS | GuildMembers);
  privileged.send(GatewayOpcodes.RequestGuildMembers, { guild_id: GUILD_ID, query: '', limit: 0 });
  expect(chunkSchema.parse((await privileged.event('GUILD_MEMBERS_CHUNK')).d).members).toHaveLength(
    bot.playground.world.membersOf(GUILD_ID).length,
  );
});

test('over one connection 120 commands a minute are taken, and the next closes it with 4008', async () => {
  const clock = new TestClock();
  const bot = await RawBot.start({ clock });
  const connection = await bot.identify();
  const heartbeats = async (count: number) => {
    const before = connection.received.length;
    for (const _ of Array.from({ length: count })) connection.send(GatewayOpcodes.Heartbeat, 1);
    await connection.wait(() => connection.received.length === before + count);
  };
  // The introduction counts as well.
  await heartbeats(119);
  clock.advance(60_000);
  await heartbeats(120);
  connection.send(GatewayOpcodes.Heartbeat, 1);
  expect(await connection.closed).toBe(4008);
});

test('without the intent for messages there are none', async () => {
  expect(await contentsSeen(GatewayIntentBits.Guilds, [`${MENTION} for the bot`])).toEqual([]);
});

test('heartbeats are acknowledged, and who sends none is disconnected with 4009', async () => {
  const clock = new TestClock();
  const bot = await RawBot.start({ clock });
  const connection = await bot.identify();
  clock.advance(50_000);
  connection.send(GatewayOpcodes.Heartbeat, 2);
  await connection.operation(GatewayOpcodes.HeartbeatAck);
  clock.advance(50_000);
  connection.send(GatewayOpcodes.Heartbeat, 2);
  await connection.wait(
    () => connection.received.filter(({ op }) => op === GatewayOpcodes.HeartbeatAck).length === 2,
  );
  clock.advance(70_000);
  expect(await connection.closed).toBe(4009);
});

test.each([
  ['a token that is not the bot’s', 4004, { op: 2, d: { token: 'wrong', intents: 1 } }],
  ['anything before the introduction', 4003, { op: 3, d: {} }],
  ['an intent that there is none of', 4013, { op: 2, d: { intents: 1 << 30 } }],
  ['a shard too many', 4010, { op: 2, d: { intents: 1, shard: [1, 2] } }],
  ['what has no form', 4002, { op: 2, d: 'hello' }],
])('%s is answered by closing with %i', async (_, code, { op, d }) => {
  const bot = await RawBot.start();
  const connection = bot.connect();
  await connection.operation(GatewayOpcodes.Hello);
  connection.send(op, typeof d === 'string' ? d : { token: bot.playground.token, ...d });
  expect(await connection.closed).toBe(code);
});

test('what is no JSON, a second introduction, an unknown operation, another version: each has its code', async () => {
  const bot = await RawBot.start();
  const garbled = await bot.identify();
  garbled.sendText('{');
  expect(await garbled.closed).toBe(4002);
  const twice = await bot.identify();
  twice.send(GatewayOpcodes.Identify, { token: bot.playground.token, intents: 1 });
  expect(await twice.closed).toBe(4005);
  const unknown = await bot.identify();
  unknown.send(99, null);
  expect(await unknown.closed).toBe(4001);
  expect(await bot.connect('?v=6&encoding=json').closed).toBe(4012);
  expect(await bot.connect('?v=10&encoding=etf').closed).toBe(4002);
  expect(await bot.connect('?v=10&encoding=json&compress=lzma-stream').closed).toBe(4002);
  await bot.connect('?v=10').operation(GatewayOpcodes.Hello);
});

test('who resumes is told what it missed, in order, once', async () => {
  const bot = await RawBot.start();
  const first = await bot.identify();
  const { session_id } = readySchema.parse((await first.event('READY')).d);
  const page = await bot.page();
  page.send({ op: 'message', content: `${MENTION} seen` });
  const seen = await first.event('MESSAGE_CREATE');
  bot.playground.gateway.drop();
  expect(await first.closed).toBe(1006);
  page.send({ op: 'message', content: `${MENTION} missed` });
  page.send({ op: 'message', content: `${MENTION} missed too` });
  await page.first(() => (page.messages().length === 3 ? true : undefined));

  const second = bot.connect();
  await second.operation(GatewayOpcodes.Hello);
  second.send(GatewayOpcodes.Resume, { token: bot.playground.token, session_id, seq: seen.s });
  await second.event('RESUMED');
  const events = second.received.filter(({ op }) => op === GatewayOpcodes.Dispatch);
  expect(events.map(({ t }) => t)).toEqual(['MESSAGE_CREATE', 'MESSAGE_CREATE', 'RESUMED']);
  expect(events.slice(0, 2).map(({ d }) => messageSchema.parse(d).content)).toEqual([
    `${MENTION} missed`,
    `${MENTION} missed too`,
  ]);
  expect(events.map(({ s }) => s)).toEqual([5, 6, 7]);
});

test('a session that is unknown, left or forgotten cannot be resumed', async () => {
  const bot = await RawBot.start();
  const resume = async (session_id: string, seq = 1) => {
    const connection = bot.connect();
    await connection.operation(GatewayOpcodes.Hello);
    connection.send(GatewayOpcodes.Resume, { token: bot.playground.token, session_id, seq });
    return connection;
  };
  const refused = { op: GatewayOpcodes.InvalidSession, d: false };
  expect(await (await resume('nobody')).operation(GatewayOpcodes.InvalidSession)).toMatchObject(refused);

  const left = await bot.identify();
  const { session_id } = readySchema.parse((await left.event('READY')).d);
  await left.close(1000);
  expect(await (await resume(session_id)).operation(GatewayOpcodes.InvalidSession)).toMatchObject(refused);

  const other = await bot.identify();
  const known = readySchema.parse((await other.event('READY')).d);
  bot.playground.gateway.invalidateSessions();
  expect(await other.operation(GatewayOpcodes.InvalidSession)).toMatchObject(refused);
  expect(await (await resume(known.session_id)).operation(GatewayOpcodes.InvalidSession)).toMatchObject(
    refused,
  );

  const last = await bot.identify();
  const { session_id: ahead } = readySchema.parse((await last.event('READY')).d);
  expect(await (await resume(ahead, 99)).closed).toBe(4007);
});
