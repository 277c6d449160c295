import { expect, test } from 'vitest';
import { z } from 'zod';
import { CHANNEL_ID, GUILD_ID, MODERATOR_ROLE_ID } from '../../src/playground/guild.ts';
import { APPLICATION, MEMBER, MODERATOR_PERSON, STRANGER } from '../../src/playground/people.ts';
import type { PageClient } from '../support/page-client.ts';
import { RawBot } from '../support/raw-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const EPHEMERAL = 64;
const LOADING = 128;
const PRESS = { type: 1, components: [{ type: 2, style: 2, label: 'Press', custom_id: 'press' }] };
const typeSchema = z.looseObject({ type: z.number() });
const idSchema = z.looseObject({ id: z.string() });

async function start() {
  const clock = new TestClock();
  const bot = await RawBot.start({ clock });
  await bot.identify();
  await bot.register(
    {
      name: 'ask',
      description: 'Ask',
      options: [{ type: 3, name: 'question', description: 'x', max_length: 10 }],
    },
    { name: 'rule', description: 'Rule', default_member_permissions: '32' },
    { name: 'Ask this', type: 3 },
    { name: 'About them', type: 2 },
    {
      name: 'who',
      description: 'Who',
      options: [{ type: 6, name: 'whom', description: 'x' }],
    },
    {
      name: 'file',
      description: 'File',
      options: [{ type: 11, name: 'file', description: 'x', required: true }],
    },
    { name: 'here', description: 'Here', contexts: [0] },
  );
  const page = await bot.page();
  await page.first(() => (page.commands().length > 0 ? true : undefined));
  const command = (name: string, more: object = {}) => ({
    op: 'command',
    nonce: name,
    command_id: bot.playground.world.allCommands().find((one) => one.name === name)?.id,
    options: [],
    ...more,
  });
  const ask = (nonce = 'ask') => bot.interaction(() => page.send(command('ask', { nonce })));
  return { clock, bot, page, command, ask };
}
/** What the page is told of something that it did. */
const outcomeOf = (page: PageClient, nonce: string) =>
  page.first((event) => {
    const isOutcome = event.t === 'DONE' || event.t === 'FAILED' || event.t === 'AUTOCOMPLETE';
    return isOutcome && event.d.nonce === nonce ? event : undefined;
  });

test('a command reaches the bot with who, where and what, and its answer everyone', async () => {
  const { bot, page, command } = await start();
  const options = [{ name: 'question', type: 3, value: 'Who?' }];
  const interaction = await bot.interaction(() => page.send(command('ask', { options })));
  expect(interaction).toMatchObject({
    type: 2,
    guild_id: GUILD_ID,
    channel_id: CHANNEL_ID,
    member: { user: { id: MEMBER.user.id } },
    data: { name: 'ask', type: 1, options },
  });
  const other = await bot.page(MODERATOR_PERSON.user.id);
  const answered = await bot.answer(
    interaction,
    { type: 4, data: { content: 'So.' } },
    '?with_response=true',
  );
  expect(answered).toMatchObject({
    status: 200,
    body: { resource: { type: 4, message: { content: 'So.', type: 20 } } },
  });
  expect(await outcomeOf(page, 'ask')).toMatchObject({ t: 'DONE' });
  for (const one of [page, other]) {
    const shown = await one.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
    expect(shown).toMatchObject({
      content: 'So.',
      interaction_metadata: { id: interaction.id, name: 'ask' },
    });
  }
});

test('nothing is answered after three seconds: the bot gets 10062, and the person a sentence', async () => {
  const { clock, bot, page, ask } = await start();
  const late = await ask('late');
  clock.advance(3001);
  expect(await outcomeOf(page, 'late')).toMatchObject({
    t: 'FAILED',
    d: { message: 'The application did not respond.' },
  });
  expect(await bot.answer(late, { type: 4, data: { content: 'x' } })).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
  const timely = await ask('timely');
  clock.advance(3000);
  expect((await bot.answer(timely, { type: 4, data: { content: 'x' } })).status).toBe(204);
  expect(await bot.answer({ ...timely, token: 'other' }, { type: 6 })).toMatchObject({
    status: 404,
    body: { code: 10062 },
  });
  expect(page.messages()).toHaveLength(1);
});

test('there is one first answer, also when two come at once', async () => {
  const { bot, page, ask } = await start();
  const interaction = await ask();
  const both = await Promise.all(
    ['One', 'Two'].map((content) => bot.answer(interaction, { type: 4, data: { content } })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([204, 400]);
  expect(both.find(({ status }) => status === 400)?.body).toMatchObject({ code: 40060 });
  await outcomeOf(page, 'ask');
  expect(page.messages()).toHaveLength(1);
});

test('the token is good for what follows a first answer, for 15 minutes', async () => {
  const { clock, bot, ask } = await start();
  const interaction = await ask();
  expect(await bot.webhook('POST', interaction, '', { content: 'too early' })).toMatchObject({
    status: 404,
    body: { code: 10015 },
  });
  await bot.answer(interaction, { type: 4, data: { content: 'First' } });
  clock.advance(15 * 60_000);
  expect((await bot.webhook('GET', interaction, '/messages/@original')).body).toMatchObject({
    content: 'First',
  });
  clock.advance(1);
  expect(await bot.webhook('POST', interaction, '', { content: 'x' })).toMatchObject({
    status: 401,
    body: { code: 50027 },
  });
});

test('a private answer is seen by its person alone, here and after a reload, until it is put away', async () => {
  const { bot, page, ask } = await start();
  const other = await bot.page(MODERATOR_PERSON.user.id);
  const interaction = await ask();
  await bot.answer(interaction, { type: 4, data: { content: 'Psst', flags: EPHEMERAL } });
  await bot.webhook('POST', interaction, '', { content: 'For all' });
  await other.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  expect(other.messages().map(({ content }) => content)).toEqual(['For all']);
  expect(page.messages().map(({ content, flags }) => [content, flags & EPHEMERAL])).toEqual([
    ['Psst', EPHEMERAL],
    ['For all', 0],
  ]);
  const [message] = page.messages();
  const again = await bot.page();
  expect(again.messages()).toHaveLength(2);
  expect((await bot.call('GET', `/channels/${CHANNEL_ID}/messages/${message?.id}`)).status).toBe(404);
  expect(await bot.call('GET', `/channels/${CHANNEL_ID}/messages`)).toMatchObject({
    body: [{ content: 'For all' }],
  });
  other.send({ op: 'dismiss', message_id: message?.id });
  page.send({ op: 'dismiss', message_id: message?.id });
  await again.first((event) => (event.t === 'MESSAGE_DELETE' ? event.d.id : undefined));
  expect(page.messages().map(({ content }) => content)).toEqual(['For all']);
});

test.each([EPHEMERAL, 0])(
  'a deferral shows that the bot thinks, and settles who sees the answer (flags %i)',
  async (flags) => {
    const { bot, page, ask } = await start();
    const interaction = await ask();
    await bot.answer(interaction, { type: 5, data: { flags } });
    await outcomeOf(page, 'ask');
    expect(page.messages()).toMatchObject([{ content: '', flags: flags | LOADING }]);
    const edited = await bot.webhook('PATCH', interaction, '/messages/@original', {
      content: 'Done',
      flags: EPHEMERAL - flags,
    });
    expect(edited).toMatchObject({ status: 200, body: { content: 'Done', flags, edited_timestamp: null } });
    expect(page.messages()).toHaveLength(1);
  },
);

test('the first message after a deferral takes its place; the next is one of its own; both can be changed and deleted', async () => {
  const { bot, page, ask } = await start();
  const interaction = await ask();
  await bot.answer(interaction, { type: 5, data: { flags: EPHEMERAL } });
  expect((await bot.webhook('POST', interaction, '', { content: 'One' })).body).toMatchObject({
    flags: EPHEMERAL,
  });
  const second = await bot.webhook('POST', interaction, '', { content: 'Two', flags: EPHEMERAL });
  const { id } = idSchema.parse(second.body);
  await bot.webhook('PATCH', interaction, `/messages/${id}`, { content: 'Two, changed' });
  expect(page.messages().map(({ content }) => content)).toEqual(['One', 'Two, changed']);
  expect((await bot.webhook('DELETE', interaction, '/messages/@original')).status).toBe(204);
  expect((await bot.webhook('DELETE', interaction, `/messages/${id}`)).status).toBe(204);
  await page.first(() => (page.messages().length === 0 ? true : undefined));
  expect((await bot.webhook('GET', interaction, '/messages/@original')).status).toBe(404);
});

test('a button changes its own message, at once or later, or brings another', async () => {
  const { bot, page, ask } = await start();
  await bot.answer(await ask(), { type: 4, data: { content: 'Before', components: [PRESS] } });
  await outcomeOf(page, 'ask');
  const [message] = page.messages();
  const press = (nonce: string) =>
    bot.interaction(() =>
      page.send({ op: 'component', nonce, message_id: message?.id, custom_id: 'press', component_type: 2 }),
    );
  const first = await press('1');
  expect(first).toMatchObject({
    type: 3,
    message: { id: message?.id },
    data: { custom_id: 'press', component_type: 2 },
  });
  await bot.answer(first, { type: 7, data: { content: 'After' } });
  expect(await outcomeOf(page, '1')).toMatchObject({ t: 'DONE', d: { message_id: message?.id } });
  const second = await press('2');
  await bot.answer(second, { type: 6 });
  await bot.webhook('PATCH', second, '/messages/@original', { content: 'Later' });
  await bot.answer(await press('3'), { type: 4, data: { content: 'Another' } });
  await outcomeOf(page, '3');
  expect(page.messages()).toMatchObject([
    { id: message?.id, content: 'Later' },
    { content: 'Another', message_reference: { message_id: message?.id } },
  ]);
});

test('a form is opened, filled in and answered', async () => {
  const { bot, page, ask } = await start();
  const input = { type: 4, custom_id: 'reason', style: 1, label: 'Why?' };
  const modal = { custom_id: 'form', title: 'Form', components: [{ type: 1, components: [input] }] };
  await bot.answer(await ask(), { type: 9, data: modal });
  const shown = await page.first((event) => (event.t === 'MODAL' ? event.d : undefined));
  expect(shown).toMatchObject({ custom_id: 'form', title: 'Form' });
  const fill = {
    op: 'modal',
    nonce: 'form',
    interaction_id: shown.interaction_id,
    custom_id: 'form',
    values: { reason: 'So' },
  };
  const submitted = await bot.interaction(() => page.send(fill));
  expect(submitted).toMatchObject({
    type: 5,
    data: { custom_id: 'form', components: [{ components: [{ custom_id: 'reason', value: 'So' }] }] },
  });
  expect((await bot.answer(submitted, { type: 4, data: { content: 'Thanks' } })).status).toBe(204);
  expect(await outcomeOf(page, 'form')).toMatchObject({ t: 'DONE' });
});

test('a message’s menu names the message, and a file option brings the file', async () => {
  const { bot, page, command } = await start();
  page.send({ op: 'message', content: 'About this' });
  const { id } = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  const about = await bot.interaction(() =>
    page.send({ ...command('Ask this', { nonce: 'menu' }), op: 'context', target_id: id }),
  );
  expect(about.data).toMatchObject({
    type: 3,
    target_id: id,
    resolved: { messages: { [id]: { content: 'About this' } } },
  });
  const files = [{ option: 'file', name: 'note.md', data: Buffer.from('# Note').toString('base64') }];
  const { data } = await bot.interaction(() => page.send(command('file', { files })));
  const attachment = z
    .looseObject({
      options: z.tuple([z.looseObject({ value: z.string() })]),
      resolved: z.looseObject({
        attachments: z.record(z.string(), z.looseObject({ url: z.string(), filename: z.string() })),
      }),
    })
    .transform(({ options, resolved }) => resolved.attachments[options[0].value])
    .parse(data);
  expect(attachment?.filename).toBe('note.md');
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('# Note');
});

test('whoever is named is described as a user and, in a server that they are in, as its member', async () => {
  const { bot, page, command } = await start();
  const { id } = MODERATOR_PERSON.user;
  const described = {
    users: { [id]: { username: 'otto' } },
    members: { [id]: { roles: [MODERATOR_ROLE_ID], permissions: expect.stringMatching(/^\d+$/) } },
  };
  const options = [{ name: 'whom', type: 6, value: id }];
  const asked = await bot.interaction(() => page.send(command('who', { options })));
  expect(asked.data).toMatchObject({ resolved: described });
  const about = await bot.interaction(() =>
    page.send({ ...command('About them'), op: 'context', target_id: id }),
  );
  expect(about.data).toMatchObject({ type: 2, target_id: id, resolved: described });
  const select = { type: 1, components: [{ type: 5, custom_id: 'people' }] };
  await bot.answer(about, { type: 4, data: { content: 'Who?', components: [select] } });
  const { d } = await outcomeOf(page, 'About them');
  const message_id = 'message_id' in d ? d.message_id : undefined;
  const choice = { message_id, custom_id: 'people', component_type: 5, values: [id] };
  const chosen = await bot.interaction(() => page.send({ op: 'component', nonce: 'chosen', ...choice }));
  expect(chosen.data).toMatchObject({ values: [id], resolved: described });

  const stranger = STRANGER.user.id;
  const away = [{ name: 'whom', type: 6, value: stranger }];
  const elsewhere = await bot.interaction(() => page.send(command('who', { options: away })));
  expect(elsewhere.data).toMatchObject({ resolved: { users: { [stranger]: {} }, members: {} } });
  const direct = await bot.interaction(() => page.send(command('who', { options, direct: true })));
  expect(direct.data).toMatchObject({ resolved: { users: described.users } });
  expect(direct.data).not.toHaveProperty('resolved.members');
});

test('a reply to the answer to an interaction pings nobody, and the bot is not told what it says', async () => {
  const { bot, page, ask } = await start();
  const connection = await bot.identify();
  await bot.answer(await ask(), { type: 4, data: { content: 'So.' } });
  const { d } = await outcomeOf(page, 'ask');
  const answer = 'message_id' in d ? d.message_id : undefined;
  const { body } = await bot.call('POST', `/channels/${CHANNEL_ID}/messages`, { content: 'Hello.' });
  page.send({ op: 'message', content: 'to the answer', reply_to: answer });
  page.send({ op: 'message', content: 'to the message', reply_to: idSchema.parse(body).id });
  const replies = () =>
    connection.received.filter(({ t, d }) => t === 'MESSAGE_CREATE' && typeSchema.parse(d).type === 19);
  await connection.wait(() => replies().length === 2);
  expect(replies()).toMatchObject([
    { d: { content: '', mentions: [], referenced_message: { id: answer, content: 'So.' } } },
    { d: { content: 'to the message', mentions: [{ id: APPLICATION.id }] } },
  ]);
});

test('who has installed the application is the server, and “0” in direct messages', async () => {
  const { bot, page, command } = await start();
  const here = await bot.interaction(() => page.send(command('ask')));
  expect(here).toMatchObject({ authorizing_integration_owners: { 0: GUILD_ID }, context: 0 });
  const direct = await bot.interaction(() => page.send(command('ask', { nonce: 'direct', direct: true })));
  expect(direct).toMatchObject({ authorizing_integration_owners: { 0: '0' }, context: 1 });
  expect(direct).not.toHaveProperty('guild_id');
  await bot.answer(direct, { type: 4, data: { content: 'x' } });
  expect((await bot.webhook('GET', direct, '/messages/@original')).body).toMatchObject({
    interaction_metadata: { authorizing_integration_owners: { 0: '0' } },
  });
});

test('what Discord’s own clients would not send does not reach the bot, and the person is told why', async () => {
  const { page, command } = await start();
  const refusals: [object, RegExp][] = [
    [command('rule'), /permission/],
    [
      command('ask', { options: [{ name: 'question', type: 3, value: 'x'.repeat(11) }] }),
      /“question” cannot be/,
    ],
    [command('ask', { options: [{ name: 'other', type: 3, value: 'x' }] }), /no option “other”/],
    [command('ask', { subcommand: 'sub' }), /no subcommand “sub”/],
    [command('file'), /“file” is required/],
    [command('here', { direct: true }), /cannot be used here/],
    [command('ask', { command_id: '1' }), /outdated/],
    [{ op: 'component', message_id: '1', custom_id: 'x', component_type: 2 }, /gone/],
  ];
  for (const [index, [message, reason]] of refusals.entries()) {
    page.send({ ...message, nonce: `${index}` });
    const { d } = await outcomeOf(page, `${index}`);
    expect('message' in d && d.message).toMatch(reason);
  }
});

test('commands are listed and used by those who have the permission that they name', async () => {
  const { bot, page, command } = await start();
  expect(page.commands().map(({ name }) => name)).not.toContain('rule');
  await page.become(MODERATOR_PERSON.user.id);
  expect(page.commands().map(({ name }) => name)).toContain('rule');
  const interaction = await bot.interaction(() => page.send(command('rule')));
  expect(interaction).toMatchObject({
    data: { name: 'rule' },
    member: { user: { id: MODERATOR_PERSON.user.id } },
  });
});

test('while the bot is away, whoever asks is told so', async () => {
  const { bot, page, command } = await start();
  bot.playground.gateway.close(1000);
  await page.first((event) => (event.t === 'BOT' && !event.d.online ? true : undefined));
  page.send(command('ask'));
  expect(await outcomeOf(page, 'ask')).toMatchObject({ t: 'FAILED' });
});

test('the bot’s messages say whose they are', async () => {
  const { bot, ask } = await start();
  const interaction = await ask();
  await bot.answer(interaction, { type: 4, data: { content: 'x' } });
  expect((await bot.webhook('GET', interaction, '/messages/@original')).body).toMatchObject({
    author: { id: APPLICATION.id, bot: true },
    webhook_id: APPLICATION.id,
    interaction_metadata: { user: { id: MEMBER.user.id } },
  });
});
