import { GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  ARCHIVED_THREAD_ID,
  BOT_ROLE_ID,
  CHANNEL,
  CHANNEL_ID,
  FORUM_ID,
  GUILD_ID,
  POST_ID,
  PRIVATE_THREAD_ID,
  STRANGER_CHANNEL_ID,
  VOICE_ID,
} from '../../src/playground/guild.ts';
import { APPLICATION, MEMBER, MODERATOR_PERSON, STRANGER } from '../../src/playground/people.ts';
import { commandOf } from '../support/page-actions.ts';
import type { PageClient } from '../support/page-client.ts';
import { RawBot, type RawConnection } from '../support/raw-bot.ts';

const MENTION = `<@${APPLICATION.id}>`;
const idSchema = z.looseObject({ id: z.string() });
const listSchema = z.array(idSchema);
const threadsSchema = z.looseObject({ threads: listSchema });

/** Shows another channel on a page. */
async function open(page: PageClient, id: string): Promise<void> {
  const after = page.events.length;
  page.send({ op: 'channel', id });
  expect((await page.ready(after)).channel.id).toBe(id);
}

async function write(page: PageClient, content: string) {
  const after = page.events.length;
  page.send({ op: 'message', content });
  return page.first(
    (event) =>
      event.t === 'MESSAGE_CREATE' && event.d.message.content === content ? event.d.message : undefined,
    after,
  );
}

/** What the bot has been told, in order, of threads and messages. */
const told = ({ received }: RawConnection) =>
  received.flatMap(({ t }) => (t?.startsWith('THREAD') || t?.startsWith('MESSAGE') ? t : []));

test('a page shows one channel of its server at a time, and offers those that its user sees', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  const offered = page.latest().channels.map(({ id }) => id);
  expect(offered).toEqual([CHANNEL_ID, FORUM_ID, VOICE_ID, POST_ID, PRIVATE_THREAD_ID, ARCHIVED_THREAD_ID]);
  await write(page, 'in the first');
  await open(page, VOICE_ID);
  expect(page.messages()).toEqual([]);
  const there = await write(page, 'in the voice channel');
  expect(there.channel_id).toBe(VOICE_ID);
  const other = await bot.page(MODERATOR_PERSON.user.id);
  expect(other.messages().map(({ content }) => content)).toEqual(['in the first']);
  const stranger = await bot.page(STRANGER.user.id);
  expect(stranger.latest().channels.map(({ id }) => id)).toEqual([STRANGER_CHANNEL_ID]);

  // A forum has posts to open, and is none; and nobody opens what is of another server.
  page.send({ op: 'channel', id: FORUM_ID });
  page.send({ op: 'channel', id: STRANGER_CHANNEL_ID });
  await write(page, 'still there');
  expect(page.latest().channel.id).toBe(VOICE_ID);
});

test('a forum takes posts, which are threads with a first message, and no messages', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const refused = await bot.call('POST', `/channels/${FORUM_ID}/messages`, { content: 'x' });
  expect(refused).toMatchObject({ status: 400, body: { code: 50008 } });
  const page = await bot.page();
  const made = await bot.call('POST', `/channels/${FORUM_ID}/threads`, {
    name: 'Who chairs it?',
    message: { content: 'The first message' },
  });
  const { id } = idSchema.parse(made.body);
  expect(made).toMatchObject({
    status: 201,
    body: { type: 11, parent_id: FORUM_ID, name: 'Who chairs it?', message: { id, channel_id: id } },
  });
  expect(await connection.event('THREAD_CREATE')).toMatchObject({ d: { id, newly_created: true } });
  await connection.event('MESSAGE_CREATE');
  expect(told(connection)).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE']);
  const listed = await page.first((event) => (event.t === 'CHANNELS' ? event.d.channels : undefined));
  expect(listed.at(-1)).toMatchObject({ id, name: 'Who chairs it?' });
  await open(page, id);
  expect(page.messages()).toMatchObject([{ id, content: 'The first message' }]);
  expect((await bot.call('POST', `/channels/${FORUM_ID}/threads`, { name: 'Without one' })).status).toBe(400);
});

test('of a private thread the bot hears nothing until somebody mentions it there, and no more once it has left', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const page = await bot.page();
  await open(page, PRIVATE_THREAD_ID);
  await write(page, 'among its members');
  const hidden = await bot.call('GET', `/channels/${PRIVATE_THREAD_ID}`);
  expect(hidden).toMatchObject({ status: 403, body: { code: 50001 } });
  await write(page, `${MENTION} come in`);
  await connection.event('MESSAGE_CREATE');
  expect(told(connection)).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE']);
  expect(await connection.event('THREAD_CREATE')).toMatchObject({
    d: { id: PRIVATE_THREAD_ID, type: 12, parent_id: CHANNEL_ID },
  });
  const members = await bot.call('GET', `/channels/${PRIVATE_THREAD_ID}/thread-members`);
  expect(listUsers(members.body)).toEqual([MEMBER.user.id, MODERATOR_PERSON.user.id, APPLICATION.id]);

  expect((await bot.call('DELETE', `/channels/${PRIVATE_THREAD_ID}/thread-members/@me`)).status).toBe(204);
  await connection.event('THREAD_DELETE');
  await write(page, 'among its members again');
  const posted = await bot.call('POST', `/channels/${PRIVATE_THREAD_ID}/messages`, { content: 'x' });
  expect(posted).toMatchObject({ status: 403, body: { code: 50001 } });
  expect(told(connection)).toEqual(['THREAD_CREATE', 'MESSAGE_CREATE', 'THREAD_DELETE']);
});

test('in a private thread a command reaches the bot that is not in it, and its answer the members alone', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  await bot.register({ name: 'ask', description: 'Ask' });
  const page = await bot.page();
  await open(page, PRIVATE_THREAD_ID);
  const command = commandOf(page, 'ask', {}, {});
  const interaction = await bot.interaction(() => page.send({ ...command, nonce: 'ask' }));
  expect(interaction).toMatchObject({
    channel_id: PRIVATE_THREAD_ID,
    channel: { id: PRIVATE_THREAD_ID, type: 12, parent_id: CHANNEL_ID },
  });
  expect((await bot.answer(interaction, { type: 4, data: { content: 'So.' } })).status).toBe(204);
  await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  expect(page.messages()).toMatchObject([{ content: 'So.', channel_id: PRIVATE_THREAD_ID }]);
  expect(told(connection)).toEqual([]);
});

test('a private thread of the bot’s own is seen by those whom it lets in', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  // Discord takes one without a type for private.
  const made = await bot.call('POST', `/channels/${CHANNEL_ID}/threads`, { name: 'Quietly' });
  const { id } = idSchema.parse(made.body);
  expect(made).toMatchObject({ status: 201, body: { type: 12 } });
  const isOffered = () => page.first(() => (page.channels().some((one) => one.id === id) ? true : undefined));
  expect(page.channels().map((one) => one.id)).not.toContain(id);
  expect((await bot.call('PUT', `/channels/${id}/thread-members/${MEMBER.user.id}`)).status).toBe(204);
  await isOffered();
  const open = await bot.call('POST', `/channels/${CHANNEL_ID}/threads`, { name: 'Openly', type: 11 });
  expect(open).toMatchObject({ status: 201, body: { type: 11 } });
});

test('the bot knows an archived thread only once somebody writes in it, which brings it back', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const active = () => bot.call('GET', `/guilds/${GUILD_ID}/threads/active`);
  expect(threadsSchema.parse((await active()).body).threads.map(({ id }) => id)).toEqual([POST_ID]);
  expect((await bot.call('GET', `/channels/${ARCHIVED_THREAD_ID}`)).status).toBe(200);
  const page = await bot.page();
  await open(page, ARCHIVED_THREAD_ID);
  const { id } = await write(page, `${MENTION} do you remember?`);
  expect(await connection.event('MESSAGE_CREATE')).toMatchObject({
    d: { channel_id: ARCHIVED_THREAD_ID, channel_type: 11 },
  });
  expect(told(connection)[0]).toBe('THREAD_UPDATE');
  expect(threadsSchema.parse((await active()).body).threads).toHaveLength(2);

  await bot.call('PATCH', `/channels/${ARCHIVED_THREAD_ID}`, { archived: true, locked: true });
  const inThread = `/channels/${ARCHIVED_THREAD_ID}/messages`;
  const archived = { status: 400, body: { code: 50083 } };
  expect(await bot.call('POST', inThread, { content: 'x' })).toMatchObject(archived);
  expect(await bot.call('PUT', `${inThread}/${id}/reactions/%E2%9A%93/@me`)).toMatchObject(archived);
  const join = `/channels/${ARCHIVED_THREAD_ID}/thread-members/${MODERATOR_PERSON.user.id}`;
  expect(await bot.call('PUT', join)).toMatchObject(archived);
});

test('a channel that a command is given, or that is chosen in a select, is described', async () => {
  const bot = await RawBot.start();
  await bot.identify(GatewayIntentBits.Guilds);
  const option = { type: 7, name: 'where', description: 'Where' };
  await bot.register({ name: 'look', description: 'Look', options: [option] });
  const page = await bot.page();
  const command = commandOf(page, 'look', { where: VOICE_ID }, {});
  const described = {
    resolved: { channels: { [VOICE_ID]: { id: VOICE_ID, type: 2, permissions: expect.any(String) } } },
  };
  const looked = await bot.interaction(() => page.send({ ...command, nonce: 'look' }));
  expect(looked.data).toMatchObject(described);
  const select = { type: 1, components: [{ type: 8, custom_id: 'where' }] };
  await bot.answer(looked, { type: 4, data: { content: 'Where?', components: [select] } });
  const { id } = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  const choice = { message_id: id, custom_id: 'where', component_type: 8, values: [VOICE_ID] };
  const chosen = await bot.interaction(() => page.send({ op: 'component', nonce: 'chosen', ...choice }));
  expect(chosen.data).toMatchObject({ values: [VOICE_ID], ...described });
});

test('what a channel denies everyone the bot may not do there, unless its role may', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const { world } = bot.playground;
  const { id } = await write(await bot.page(), `${MENTION} who chairs it?`);
  const make = () => bot.call('POST', `/channels/${CHANNEL_ID}/messages/${id}/threads`, { name: 'Who?' });
  const everyone = overwrite(GUILD_ID, { deny: PermissionFlagsBits.CreatePublicThreads });
  world.updateChannel({ ...CHANNEL, permission_overwrites: [everyone] });
  expect(await connection.event('CHANNEL_UPDATE')).toMatchObject({
    d: { id: CHANNEL_ID, permission_overwrites: [everyone] },
  });
  expect(await make()).toMatchObject({ status: 403, body: { code: 50013 } });
  const ofBot = overwrite(BOT_ROLE_ID, { allow: PermissionFlagsBits.CreatePublicThreads });
  world.updateChannel({ ...CHANNEL, permission_overwrites: [ofBot, everyone] });
  expect(await make()).toMatchObject({ status: 201, body: { id, parent_id: CHANNEL_ID } });
  expect(await connection.event('MESSAGE_UPDATE')).toMatchObject({
    d: { id, flags: MessageFlags.HasThread },
  });
  expect(await make()).toMatchObject({ status: 400, body: { code: 160004 } });
});

test('a thread grows only out of messages in a text channel', async () => {
  const bot = await RawBot.start();
  await bot.identify();
  const page = await bot.page();
  for (const place of [VOICE_ID, POST_ID]) {
    await open(page, place);
    const { id } = await write(page, `in ${place}`);
    const made = await bot.call('POST', `/channels/${place}/messages/${id}/threads`, { name: 'Who?' });
    expect(made).toMatchObject({ status: 400, body: { code: 50024 } });
  }
});

function overwrite(id: string, { allow = 0n, deny = 0n }) {
  return { id, type: 0 as const, allow: allow.toString(), deny: deny.toString() };
}

function listUsers(body: unknown): string[] {
  return z
    .array(z.looseObject({ user_id: z.string() }))
    .parse(body)
    .map(({ user_id }) => user_id);
}
