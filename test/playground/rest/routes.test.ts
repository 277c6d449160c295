import { ApplicationFlags, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  CHANNEL_ID,
  GUILD_ID,
  MANAGER_ROLE_ID,
  MODERATOR_ROLE_ID,
  STRANGER_BOT_ROLE_ID,
  STRANGER_CHANNEL_ID,
  STRANGER_GUILD_ID,
} from '../../../src/playground/guild.ts';
import { APPLICATION, MEMBER, MODERATOR_PERSON, STRANGER_MANAGER } from '../../../src/playground/people.ts';
import { type Called, INTENTS, RawBot } from '../../support/raw-bot.ts';

const MESSAGES = `/channels/${CHANNEL_ID}/messages`;
const GLOBAL = `/applications/${APPLICATION.id}/commands`;
const objectSchema = z.looseObject({ id: z.string() });

const idOf = ({ body }: Called) => objectSchema.parse(body).id;

test('only the bot’s own token opens anything', async () => {
  const { playground } = await RawBot.start();
  const response = await fetch(`${playground.rest.api}/v10/users/@me`, {
    headers: { authorization: 'Bot other' },
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ code: 0, message: '401: Unauthorized' });
});

test('who and what is there can be looked up, and what is not there is named', async () => {
  const bot = await RawBot.start();
  const found = {
    '/users/@me': { id: APPLICATION.id, bot: true },
    '/applications/@me': { id: APPLICATION.id },
    [`/users/${MEMBER.user.id}`]: { username: 'mira' },
    [`/guilds/${GUILD_ID}`]: { id: GUILD_ID },
    [`/guilds/${GUILD_ID}/members/${MODERATOR_PERSON.user.id}`]: { roles: [MODERATOR_ROLE_ID] },
    [`/channels/${CHANNEL_ID}`]: { guild_id: GUILD_ID, type: 0 },
  };
  for (const [path, body] of Object.entries(found)) {
    expect(await bot.call('GET', path)).toMatchObject({ status: 200, body });
  }
  const missing: Record<string, number> = {
    '/users/1': 10013,
    '/guilds/1': 10004,
    [`/guilds/${GUILD_ID}/members/1`]: 10007,
    '/channels/1': 10003,
    [`${MESSAGES}/1`]: 10008,
    [`${GLOBAL}/1`]: 10063,
  };
  for (const [path, code] of Object.entries(missing)) {
    expect(await bot.call('GET', path)).toMatchObject({ status: 404, body: { code } });
  }
  expect(await bot.call('GET', '/nothing/here')).toMatchObject({ status: 404, body: { code: 0 } });
});

test('each server has its own channel, members, roles and commands, and its people see nothing of the other', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  const strange = await bot.page(STRANGER_MANAGER.user.id);
  const own = `/guilds/${STRANGER_GUILD_ID}`;
  expect(await bot.call('GET', '/users/@me/guilds')).toMatchObject({
    body: [{ id: GUILD_ID }, { id: STRANGER_GUILD_ID }],
  });
  expect(await bot.call('GET', `${own}/channels`)).toMatchObject({ body: [{ id: STRANGER_CHANNEL_ID }] });
  expect(await bot.call('GET', `${own}/roles`)).toMatchObject({
    body: [{ id: STRANGER_GUILD_ID }, { id: MANAGER_ROLE_ID }, { id: STRANGER_BOT_ROLE_ID, managed: true }],
  });
  expect(await bot.call('GET', `${own}/members/${STRANGER_MANAGER.user.id}`)).toMatchObject({
    body: { roles: [MANAGER_ROLE_ID] },
  });
  expect(await bot.call('GET', `${own}/members/${MEMBER.user.id}`)).toMatchObject({ body: { code: 10007 } });

  await bot.call('PUT', `/applications/${APPLICATION.id}${own}/commands`, [
    { name: 'own', description: 'Own' },
  ]);
  await strange.first(() => (strange.commands().some(({ name }) => name === 'own') ? true : undefined));
  const made = await bot.call('POST', `/channels/${STRANGER_CHANNEL_ID}/messages`, { content: 'There' });
  expect(made).toMatchObject({ body: { guild_id: STRANGER_GUILD_ID } });
  await bot.call('POST', MESSAGES, { content: 'Here' });
  await page.first((event) => (event.t === 'MESSAGE_CREATE' ? true : undefined));
  await strange.first((event) => (event.t === 'MESSAGE_CREATE' ? true : undefined));
  expect(page.messages().map(({ content }) => content)).toEqual(['Here']);
  expect(strange.messages().map(({ content }) => content)).toEqual(['There']);
  expect(page.commands()).toEqual([]);
});

test('of a server that the bot has left it is told so, and nothing more', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  bot.playground.world.leaveServer(STRANGER_GUILD_ID);
  expect(await connection.event('GUILD_DELETE')).toMatchObject({ d: { id: STRANGER_GUILD_ID } });
  const page = await bot.page(STRANGER_MANAGER.user.id);
  page.send({ op: 'message', content: `<@${APPLICATION.id}> still there?` });
  await page.first((event) => (event.t === 'MESSAGE_CREATE' ? true : undefined));
  expect(await bot.call('GET', `/guilds/${STRANGER_GUILD_ID}`)).toMatchObject({ body: { code: 10004 } });
  const commands = `/applications/${APPLICATION.id}/guilds/${STRANGER_GUILD_ID}/commands`;
  expect(await bot.call('GET', commands)).toMatchObject({ status: 403, body: { code: 50001 } });
  const posted = await bot.call('POST', `/channels/${STRANGER_CHANNEL_ID}/messages`, { content: 'There' });
  expect(posted).toMatchObject({ status: 403, body: { code: 50001 } });
  bot.playground.world.joinServer(STRANGER_GUILD_ID);
  await connection.wait(({ t, s }) => t === 'GUILD_CREATE' && (s ?? 0) > 3);
  expect(connection.received.filter(({ t }) => t === 'MESSAGE_CREATE')).toEqual([]);
});

test('a message is made, changed in the parts that are named, and deleted, and pages see it', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  const made = await bot.call('POST', MESSAGES, { content: 'First', embeds: [{ title: 'Kept' }] });
  const id = idOf(made);
  expect(made).toMatchObject({
    status: 200,
    body: { content: 'First', author: { id: APPLICATION.id }, edited_timestamp: null },
  });
  const changed = await bot.call('PATCH', `${MESSAGES}/${id}`, { content: 'Second' });
  expect(changed).toMatchObject({
    status: 200,
    body: { id, content: 'Second', embeds: [{ title: 'Kept' }] },
  });
  expect(changed.body).toHaveProperty('edited_timestamp', expect.stringMatching(/^20/));
  await page.first((event) => (event.t === 'MESSAGE_UPDATE' ? event.d.message : undefined));
  expect(page.messages()).toMatchObject([{ id, content: 'Second' }]);
  expect((await bot.call('DELETE', `${MESSAGES}/${id}`)).status).toBe(204);
  await page.first((event) => (event.t === 'MESSAGE_DELETE' ? event.d : undefined));
  expect(page.messages()).toEqual([]);
});

test('messages of others can be read, and neither changed nor deleted', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  page.send({ op: 'message', content: 'Mine' });
  const { id } = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  expect(await bot.call('GET', `${MESSAGES}?limit=5`)).toMatchObject({
    status: 200,
    body: [{ id, author: { id: MEMBER.user.id } }],
  });
  expect(await bot.call('PATCH', `${MESSAGES}/${id}`, { content: 'x' })).toMatchObject({
    status: 403,
    body: { code: 50005 },
  });
  expect(await bot.call('DELETE', `${MESSAGES}/${id}`)).toMatchObject({ status: 403, body: { code: 50013 } });
});

test('what members write is blank until the switch is on, unless it is for the bot or its own', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  const write = async (content: string, direct = false) => {
    const after = page.events.length;
    page.send({ op: 'message', content, direct });
    return page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined), after);
  };
  const among = await write('among members');
  await write(`<@${APPLICATION.id}> hello`);
  const { channel_id } = await write('to the bot alone', true);
  const reply = { content: 'own', message_reference: { message_id: among.id } };
  const answered = await bot.call('POST', MESSAGES, reply);
  expect(answered).toMatchObject({
    body: { content: 'own', referenced_message: { id: among.id, content: '' } },
  });
  const contents = async (channelId: string) => {
    const { body } = await bot.call('GET', `/channels/${channelId}/messages`);
    return z
      .array(z.looseObject({ content: z.string() }))
      .parse(body)
      .map(({ content }) => content);
  };
  const hello = `<@${APPLICATION.id}> hello`;
  expect(await contents(CHANNEL_ID)).toEqual(['own', hello, '']);
  expect(await contents(channel_id)).toEqual(['to the bot alone']);
  expect(await bot.call('GET', `${MESSAGES}/${among.id}`)).toMatchObject({ body: { content: '' } });

  expect(await bot.switchOn(ApplicationFlags.GatewayMessageContentLimited)).toMatchObject({
    status: 200,
    body: { flags: ApplicationFlags.GatewayMessageContentLimited },
  });
  expect(await contents(CHANNEL_ID)).toEqual(['own', hello, 'among members']);
  expect(await bot.switchOn(ApplicationFlags.Embedded)).toMatchObject({
    status: 400,
    body: { code: 50035, errors: { flags: {} } },
  });
});

test('the members of a server are listed once the switch is on; each can be looked up without it', async () => {
  const bot = await RawBot.start();
  const members = `/guilds/${GUILD_ID}/members`;
  expect(await bot.call('GET', members)).toMatchObject({ status: 403, body: { code: 50001 } });
  expect((await bot.call('GET', `${members}/${MEMBER.user.id}`)).status).toBe(200);
  await bot.switchOn(ApplicationFlags.GatewayGuildMembersLimited);
  expect((await bot.call('GET', members)).body).toHaveLength(3);
});

test('answers are JSON and say no more about it, also those that refuse', async () => {
  const bot = await RawBot.start();
  for (const path of ['/users/@me', '/users/1', '/nothing/here'])
    expect((await bot.call('GET', path)).headers.get('content-type')).toBe('application/json');
  const { playground } = bot;
  const garbled = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
  const refused = await fetch(`${playground.rest.api}/v10${MESSAGES}`, garbled);
  expect([refused.status, refused.headers.get('content-type')]).toEqual([400, 'application/json']);
});

test('where the gateway is may be asked without a token, and how many shards may not', async () => {
  const { playground } = await RawBot.start();
  const ask = (path: string) => fetch(`${playground.rest.api}/v10${path}`);
  const gateway = await ask('/gateway');
  expect(await gateway.json()).toEqual({ url: `${playground.world.address.replace('http', 'ws')}/gateway` });
  expect((await ask('/gateway/bot')).status).toBe(401);
});

test.each([
  ['no type', undefined, undefined],
  ['a type', 'application/json', undefined],
  ['a type and the name of a file', 'application/json', 'payload.json'],
])('the part of a form that holds the message may have %s of its own', async (_, type, filename) => {
  const bot = await RawBot.start();
  const boundary = 'a-boundary';
  const form = (payload: string) =>
    [
      `--${boundary}`,
      `Content-Disposition: form-data; name="payload_json"${filename ? `; filename="${filename}"` : ''}`,
      ...(type === undefined ? [] : [`Content-Type: ${type}`]),
      '',
      payload,
      `--${boundary}--`,
      '',
    ].join('\r\n');
  const post = async (payload: string) => {
    const response = await fetch(`${bot.playground.rest.api}/v10${MESSAGES}`, {
      method: 'POST',
      headers: {
        authorization: `Bot ${bot.playground.token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: form(payload),
    });
    return { status: response.status, body: await response.json() };
  };
  expect(await post('{"content":"In a part"}')).toMatchObject({
    status: 200,
    body: { content: 'In a part' },
  });
  expect(await post('{"content"')).toMatchObject({ status: 400, body: { code: 50109 } });
});

test.each([
  [
    'everyone that the text names, when nothing is said of it',
    undefined,
    { users: 2, everyone: true, author: true },
  ],
  ['nobody, with an empty list', { parse: [] }, { users: 0, everyone: false, author: false }],
  ['some people', { users: [MEMBER.user.id] }, { users: 1, everyone: false, author: true }],
  ['people, but not everyone', { parse: ['users'] }, { users: 2, everyone: false, author: true }],
  [
    'the author of what is replied to',
    { parse: [], replied_user: true },
    { users: 1, everyone: false, author: true },
  ],
])('allowed_mentions lets ping %s', async (_, allowed_mentions, expected) => {
  const bot = await RawBot.start();
  const page = await bot.page();
  page.send({ op: 'message', content: 'Hello' });
  const { id } = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  const content = `@everyone <@${MEMBER.user.id}> <@!${MODERATOR_PERSON.user.id}>`;
  const { body } = await bot.call('POST', MESSAGES, {
    content,
    allowed_mentions,
    message_reference: { message_id: id },
  });
  const message = z
    .looseObject({ mentions: z.array(objectSchema), mention_everyone: z.boolean() })
    .parse(body);
  expect(message.mentions).toHaveLength(expected.users);
  expect(message.mention_everyone).toBe(expected.everyone);
  expect(message.mentions.some((user) => user.id === MEMBER.user.id)).toBe(expected.author);
});

test('a nonce that is enforced makes one message of two requests', async () => {
  const bot = await RawBot.start();
  const body = { content: 'Once', nonce: '7', enforce_nonce: true };
  const [first, second] = [await bot.call('POST', MESSAGES, body), await bot.call('POST', MESSAGES, body)];
  expect(idOf(second)).toBe(idOf(first));
  expect(idOf(await bot.call('POST', MESSAGES, { ...body, enforce_nonce: false }))).not.toBe(idOf(first));
});

test('files are kept, are served as what they are and no more, and attachment:// leads to them', async () => {
  const bot = await RawBot.start();
  const form = new FormData();
  const gallery = { type: 12, items: [{ media: { url: 'attachment://map.png' } }] };
  const attachments = [
    { id: '0', description: 'A map' },
    { id: '1', filename: 'renamed.html' },
  ];
  form.append('payload_json', JSON.stringify({ components: [gallery], flags: 1 << 15, attachments }));
  form.append('files[0]', new Blob(['picture'], { type: 'image/png' }), 'map.png');
  form.append('files[1]', new Blob(['<b>page</b>'], { type: 'text/html' }), 'page.html');
  const { status, body } = await bot.call('POST', MESSAGES, form);
  expect(status).toBe(200);
  const media = z.looseObject({
    items: z.array(z.looseObject({ media: z.looseObject({ url: z.string() }) })),
  });
  const message = z
    .looseObject({ components: z.tuple([media]), attachments: z.array(z.looseObject({ url: z.string() })) })
    .parse(body);
  const [page] = message.attachments;
  // What a component shows is not listed a second time.
  expect(message.attachments).toMatchObject([{ filename: 'renamed.html', size: 11 }]);
  const picture = message.components[0].items[0]?.media;
  expect(picture).toMatchObject({ content_type: 'image/png', attachment_id: expect.stringMatching(/^\d+$/) });
  const served = await fetch(picture?.url ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(await served.text()).toBe('picture');
  const download = await fetch(page?.url ?? '');
  expect(download.headers.get('content-type')).toBe('application/octet-stream');
  expect(download.headers.get('content-disposition')).toMatch(/^attachment/);
});

test('a file that a component shows stays with its message until a change leaves it out', async () => {
  const bot = await RawBot.start();
  const form = new FormData();
  const file = { type: 13, file: { url: 'attachment://note.txt' } };
  const text = { type: 10, content: 'Without it' };
  form.append('payload_json', JSON.stringify({ components: [file], flags: 1 << 15 }));
  form.append('files[0]', new Blob(['a note'], { type: 'text/plain' }), 'note.txt');
  const made = await bot.call('POST', MESSAGES, form);
  expect(made).toMatchObject({ body: { attachments: [], components: [{ name: 'note.txt', size: 6 }] } });
  const one = `${MESSAGES}/${idOf(made)}`;
  expect(await bot.call('PATCH', one, { components: [text] })).toMatchObject({
    body: { attachments: [{ filename: 'note.txt' }] },
  });
  expect(await bot.call('PATCH', one, { components: [file] })).toMatchObject({
    body: { attachments: [], components: [{ name: 'note.txt' }] },
  });
  expect(await bot.call('PATCH', one, { components: [text], attachments: [] })).toMatchObject({
    body: { attachments: [] },
  });
  expect((await bot.call('PATCH', one, { components: [file] })).status).toBe(400);
});

test('a thread grows out of a message, takes messages, and is archived', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const message = idOf(await bot.call('POST', MESSAGES, { content: 'Root' }));
  const made = await bot.call('POST', `${MESSAGES}/${message}/threads`, { name: 'Branch' });
  expect(made).toMatchObject({
    status: 201,
    body: { id: message, name: 'Branch', parent_id: CHANNEL_ID, type: 11 },
  });
  expect(await connection.event('THREAD_CREATE')).toMatchObject({ d: { id: message } });
  expect((await bot.call('POST', `/channels/${message}/messages`, { content: 'Leaf' })).status).toBe(200);
  const archived = await bot.call('PATCH', `/channels/${message}`, { archived: true });
  expect(archived).toMatchObject({
    status: 200,
    body: { thread_metadata: { archived: true, locked: false } },
  });
  expect((await bot.call('POST', `/channels/${CHANNEL_ID}/threads`, { name: 'x'.repeat(101) })).status).toBe(
    400,
  );
});

test('reactions come and go, and typing is seen', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify(INTENTS | GatewayIntentBits.GuildMessageReactions);
  const page = await bot.page();
  const id = idOf(await bot.call('POST', MESSAGES, { content: 'Like this' }));
  const reaction = `${MESSAGES}/${id}/reactions/${encodeURIComponent('⚓')}/@me`;
  expect((await bot.call('PUT', reaction)).status).toBe(204);
  expect((await bot.call('PUT', reaction)).status).toBe(204);
  expect(await connection.event('MESSAGE_REACTION_ADD')).toMatchObject({
    d: { message_id: id, emoji: { name: '⚓' } },
  });
  expect((await bot.call('GET', `${MESSAGES}/${id}`)).body).toMatchObject({
    reactions: [{ count: 1, me: true }],
  });
  expect((await bot.call('DELETE', reaction)).status).toBe(204);
  expect((await bot.call('GET', `${MESSAGES}/${id}`)).body).toMatchObject({ reactions: [] });
  expect((await bot.call('POST', `/channels/${CHANNEL_ID}/typing`)).status).toBe(204);
  expect(await page.first((event) => (event.t === 'TYPING' ? event.d.user.id : undefined))).toBe(
    APPLICATION.id,
  );
});

test('commands are added, changed, replaced all at once and removed, and keep their ids by their names', async () => {
  const bot = await RawBot.start();
  const page = await bot.page();
  const ask = { name: 'ask', description: 'Ask' };
  const made = await bot.call('POST', GLOBAL, ask);
  expect(made).toMatchObject({ status: 201, body: { ...ask, type: 1, application_id: APPLICATION.id } });
  expect((await bot.call('POST', GLOBAL, { ...ask, description: 'Again' })).status).toBe(200);
  const changed = await bot.call('PATCH', `${GLOBAL}/${idOf(made)}`, { description: 'Anew' });
  expect(changed).toMatchObject({ status: 200, body: { id: idOf(made), name: 'ask', description: 'Anew' } });
  const replaced = await bot.call('PUT', GLOBAL, [ask, { name: 'help', description: 'Help' }]);
  expect(replaced).toMatchObject({ status: 200, body: [{ id: idOf(made), name: 'ask' }, { name: 'help' }] });
  expect((await bot.call('DELETE', `${GLOBAL}/${idOf(made)}`)).status).toBe(204);
  expect((await bot.call('GET', GLOBAL)).body).toMatchObject([{ name: 'help' }]);
  await page.first(() => (page.commands().length === 1 ? true : undefined), page.events.length - 1);
  expect(page.commands()).toMatchObject([{ name: 'help' }]);
  expect(await bot.call('PUT', `/applications/${APPLICATION.id}/guilds/1/commands`, [])).toMatchObject({
    status: 403,
    body: { code: 50001 },
  });
});

test('where a command is used can be said of one for all servers, and not of one for a single server', async () => {
  const bot = await RawBot.start();
  const own = `/applications/${APPLICATION.id}/guilds/${GUILD_ID}/commands`;
  const plain = { name: 'here', description: 'Here' };
  const here = { ...plain, contexts: [0] };
  expect((await bot.call('PUT', GLOBAL, [here])).status).toBe(200);
  const refused = { status: 400, body: { code: 50035 } };
  expect(await bot.call('PUT', own, [{ ...plain, name: 'there' }, here])).toMatchObject({
    ...refused,
    body: { errors: { 1: { contexts: {} } } },
  });
  expect(await bot.call('POST', own, here)).toMatchObject(refused);
  const made = await bot.call('POST', own, plain);
  expect(made.status).toBe(201);
  expect(await bot.call('PATCH', `${own}/${idOf(made)}`, { contexts: [0] })).toMatchObject(refused);
  expect((await bot.call('GET', own)).body).toMatchObject([plain]);
});

test('each answer says how many requests are left, and one too many is told how long to wait', async () => {
  const bot = await RawBot.start();
  for (const left of [4, 3, 2, 1, 0]) {
    const { status, headers } = await bot.call('POST', MESSAGES, { content: 'x' });
    expect(status).toBe(200);
    expect(headers.get('x-ratelimit-limit')).toBe('5');
    expect(headers.get('x-ratelimit-remaining')).toBe(String(left));
    expect(Number(headers.get('x-ratelimit-reset-after'))).toBeLessThanOrEqual(5);
  }
  const { status, headers, body } = await bot.call('POST', MESSAGES, { content: 'x' });
  expect(status).toBe(429);
  expect(headers.get('x-ratelimit-scope')).toBe('user');
  expect(headers.has('x-ratelimit-global')).toBe(false);
  expect(body).toMatchObject({ global: false });
  const { retry_after } = z.looseObject({ retry_after: z.number() }).parse(body);
  expect(headers.get('retry-after')).toBe(String(retry_after));
  expect((await bot.call('GET', MESSAGES)).body).toHaveLength(5);
});

test('one too many over all routes is told that it is for all of them', async () => {
  const bot = await RawBot.start();
  // As many as each route takes by itself, all at once.
  const paths = ['/users/@me', '/applications/@me', `/guilds/${GUILD_ID}`, `/channels/${CHANNEL_ID}`];
  const calls = paths.flatMap((path) => Array.from({ length: 50 }, () => bot.call('GET', path)));
  const refused = (await Promise.all(calls)).filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  for (const { headers, body } of refused) {
    expect(headers.get('x-ratelimit-global')).toBe('true');
    expect(headers.get('x-ratelimit-scope')).toBe('global');
    expect(body).toMatchObject({ global: true });
  }
});
