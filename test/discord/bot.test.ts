import { readdir } from 'node:fs/promises';
import { GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { EDITOR_ROLE_ID, GUILD_ID } from '../../src/playground/guild.ts';
import { APPLICATION } from '../../src/playground/people.ts';
import { UserError } from '../../src/user-error.ts';
import { textOf } from '../support/shown-message.ts';
import { COMMANDS_FOLDER, TestBot } from '../support/test-bot.ts';

const question = 'Who chairs the Tidewatch Network?';

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
});

test('asks Discord for servers and their messages, and for no privilege', () => {
  const { Guilds, GuildMessages } = GatewayIntentBits;
  expect(bot.playground.gateway.intents).toEqual([Guilds | GuildMessages]);
});

describe('at start the commands are registered', () => {
  const registrations = (from: TestBot) => from.requestsOf(/^PUT .*commands$/);

  test('in one server, all in one request, with the bounds on what may be typed', async () => {
    const [registration, ...others] = registrations(bot);
    expect(others).toEqual([]);
    expect(registration?.path).toBe(`/applications/${APPLICATION.id}/guilds/${GUILD_ID}/commands`);
    expect(registration?.body).toHaveLength((await readdir(COMMANDS_FOLDER)).length);
    expect(registration?.body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'article' }),
        expect.objectContaining({
          name: 'ask',
          options: [
            expect.objectContaining({ name: 'question', required: true, max_length: 300 }),
            expect.objectContaining({ name: 'private', type: 5 }),
          ],
        }),
        expect.objectContaining({ name: 'Check against the corpus', type: 3 }),
        expect.objectContaining({
          name: 'cite',
          options: [expect.objectContaining({ name: 'key', autocomplete: true, max_length: 200 })],
        }),
        expect.objectContaining({ name: 'corpus', default_member_permissions: '32' }),
        expect.objectContaining({ name: 'help' }),
      ]),
    );
    // Where they may be used is said by that alone.
    expect(JSON.stringify(registration?.body)).not.toContain('contexts');
  });

  test('in a server without what only commands have that are registered everywhere, where they have it', async () => {
    const GLOBAL = ['contexts', 'integration_types', 'dm_permission'];
    const [registration] = registrations(bot);
    for (const field of GLOBAL) expect(JSON.stringify(registration?.body)).not.toContain(`"${field}"`);
    const other = await TestBot.start({ guildId: null, homeGuildIds: [GUILD_ID] });
    const [everywhere, home] = registrations(other);
    await other.stop();
    for (const field of GLOBAL) expect(JSON.stringify(home?.body)).not.toContain(`"${field}"`);
    expect(everywhere?.body).toContainEqual(
      expect.objectContaining({ name: 'ask', contexts: [0, 1], integration_types: [0] }),
    );
  });

  test('the same again after a restart', async () => {
    await bot.disconnect();
    await bot.connect();
    const [first, second] = registrations(bot);
    expect(second?.path).toBe(first?.path);
    expect(second?.body).toEqual(first?.body);
  });

  test('everywhere when no server is named, /corpus in home servers alone; with a role of its own it is shown to all there', async () => {
    const other = await TestBot.start({
      guildId: null,
      homeGuildIds: [GUILD_ID],
      moderatorRoleId: EDITOR_ROLE_ID,
    });
    const [registration, own] = registrations(other);
    await other.stop();
    expect(registration?.path).toBe(`/applications/${APPLICATION.id}/commands`);
    expect(registration?.body).not.toContainEqual(expect.objectContaining({ name: 'corpus' }));
    for (const name of ['article', 'ask', 'Check against the corpus'])
      expect(registration?.body).toContainEqual(expect.objectContaining({ name, contexts: [0, 1] }));
    expect(own?.path).toBe(`/applications/${APPLICATION.id}/guilds/${GUILD_ID}/commands`);
    expect(own?.body).toHaveLength(1);
    expect(own?.body).toContainEqual(
      expect.objectContaining({ name: 'corpus', default_member_permissions: null }),
    );
  });

  test('in one server, and no longer everywhere where they were before', async () => {
    const { world } = bot.playground;
    await bot.disconnect();
    world.setCommands('global', world.allCommands());
    await bot.connect();
    expect(world.commands.get('global')).toEqual([]);
    expect(world.allCommands().map(({ name }) => name)).toContain('ask');
    await bot.disconnect();
    const before = registrations(bot).length;
    await bot.connect();
    expect(registrations(bot)).toHaveLength(before + 1);
  });
});

test('a token that Discord refuses is named as what is wrong, and not shown', async () => {
  await bot.disconnect();
  bot.playground.faults.onRoute({ matches: /gateway\/bot$/, status: 401, message: '401: Unauthorized' });
  const failure: unknown = await bot.connect().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect(String(failure)).toContain('DISCORD_TOKEN');
  expect(String(failure)).not.toContain(bot.playground.token);
});

describe('a connection to Discord', () => {
  test('that drops is resumed, and questions are answered as before', async () => {
    bot.playground.gateway.drop();
    await vi.waitFor(
      () => expect(bot.logs.map(({ msg }) => msg)).toContain('connected to Discord again'),
      10_000,
    );
    expect(textOf(await bot.run('ask', { question }))).toContain('Lena Haugen');
    expect(bot.lost).toEqual([]);
  }, 15_000);

  test('that Discord closes for good is reported', async () => {
    bot.playground.gateway.close(4004);
    await vi.waitFor(() => expect(bot.lost).toEqual([4004]), 10_000);
  }, 15_000);
});

describe('stopping', () => {
  test('waits for the question that is under way', async () => {
    const { faults } = bot.playground;
    const page = await bot.page();
    const release = faults.hold(/callback$/);
    const asked = bot.run('ask', { question }, { id: page.latest().me.id });
    await vi.waitFor(() => expect(faults.waiting).toBe(1));
    const stopping = bot.disconnect();
    // Long enough for a bot that does not wait to be gone by then.
    setTimeout(release, 300);
    await stopping;
    expect(textOf(await asked)).toContain('Lena Haugen');
    await page.first((event) => (event.t === 'BOT' && !event.d.online ? event : undefined));
    const order = page.events.map(({ t }) => t);
    expect(order.indexOf('MESSAGE_CREATE')).toBeLessThan(order.lastIndexOf('BOT'));
    expect(bot.logs.at(-1)).toMatchObject({ status: 'ok', command: 'ask' });
  });

  test('does not wait for ever', async () => {
    const { faults } = bot.playground;
    const release = faults.hold(/callback$/);
    const asked = bot.run('ask', { question });
    const failure = expect(asked).rejects.toThrow('The application did not respond');
    await vi.waitFor(() => expect(faults.waiting).toBe(1));
    await bot.disconnect();
    expect(bot.logs.filter(({ msg }) => msg === 'interaction')).toEqual([]);
    release();
    await failure;
  }, 15_000);
});
