import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { CHANNEL_ID, GUILD_ID, STRANGER_CHANNEL_ID, STRANGER_GUILD_ID } from '../../src/playground/guild.ts';
import { APPLICATION } from '../../src/playground/people.ts';
import { INTENTS, RawBot } from '../support/raw-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const readySchema = z.looseObject({ session_id: z.string(), resume_gateway_url: z.string() });
const messageSchema = z.looseObject({ content: z.string() });
const MENTION = `<@${APPLICATION.id}>`;

/** What a bot is told of messages of a person, in this order. */
async function contentsSeen(intents: number, contents: readonly string[]): Promise<string[]> {
  const bot = await RawBot.start();
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
    d: { id: GUILD_ID, channels: [{ id: CHANNEL_ID }], members: [{ user: { id: APPLICATION.id } }] },
  });
  expect(await connection.wait(({ s }) => s === 3)).toMatchObject({
    t: 'GUILD_CREATE',
    d: { id: STRANGER_GUILD_ID, channels: [{ id: STRANGER_CHANNEL_ID }], member_count: 3 },
  });
});

test('without the intent for contents a message is blank, unless it mentions the bot', async () => {
  const contents = ['not for the bot', `${MENTION} for the bot`];
  expect(await contentsSeen(INTENTS, contents)).toEqual(['', contents[1]]);
  expect(await contentsSeen(INTENTS | GatewayIntentBits.MessageContent, contents)).toEqual(contents);
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
