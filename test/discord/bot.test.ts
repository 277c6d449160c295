import { GatewayIntentBits } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/user-error.ts';
import { textOf } from '../support/message-body.ts';
import { APPLICATION_ID, GUILD, MODERATOR_ROLE_ID, slashCommand } from '../support/payloads.ts';
import { TestBot } from '../support/test-bot.ts';

const question = 'Who chairs the Tidewatch Network?';

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
  expect(bot.discord.violations).toEqual([]);
});

test('asks Discord for servers and their messages, and for no privilege', () => {
  const { Guilds, GuildMessages } = GatewayIntentBits;
  expect(bot.discord.identified).toEqual([expect.objectContaining({ intents: Guilds | GuildMessages })]);
});

describe('at start the commands are registered', () => {
  const registrations = (from: TestBot) => from.discord.requests.filter(({ method }) => method === 'PUT');

  test('in one server, all in one request, with the bounds on what may be typed', () => {
    const [registration, ...others] = registrations(bot);
    expect(others).toEqual([]);
    expect(registration?.path).toBe(`/applications/${APPLICATION_ID}/guilds/${GUILD.id}/commands`);
    expect(registration?.body).toEqual([
      expect.objectContaining({ name: 'article', contexts: [0, 1] }),
      expect.objectContaining({
        name: 'ask',
        contexts: [0, 1],
        integration_types: [0],
        options: [
          expect.objectContaining({ name: 'question', required: true, max_length: 300 }),
          expect.objectContaining({ name: 'private', type: 5 }),
        ],
      }),
      expect.objectContaining({ name: 'corpus', contexts: [0], default_member_permissions: '32' }),
      expect.objectContaining({ name: 'help' }),
    ]);
  });

  test('the same again after a restart', async () => {
    await bot.disconnect();
    await bot.connect();
    const [first, second] = registrations(bot);
    expect(second).toEqual(first);
  });

  test('everywhere when no server is named; and with a role of its own, /corpus is shown to all', async () => {
    const other = await TestBot.start({ guildId: null, moderatorRoleId: MODERATOR_ROLE_ID });
    const [registration] = registrations(other);
    await other.stop();
    expect(registration?.path).toBe(`/applications/${APPLICATION_ID}/commands`);
    expect(registration?.body).toContainEqual(
      expect.objectContaining({ name: 'corpus', default_member_permissions: null }),
    );
  });

  test('or the start fails, naming the server, when the bot is not in it', async () => {
    await bot.disconnect();
    bot.discord.answerWith(/^PUT /, 403, { code: 50001, message: 'Missing Access' });
    await expect(bot.connect()).rejects.toThrow(new RegExp(`DISCORD_GUILD_ID ${GUILD.id}.*invited`));
  });
});

test('a token that Discord refuses is named as what is wrong, and not shown', async () => {
  await bot.disconnect();
  bot.discord.answerWith(/gateway\/bot$/, 401, { code: 0, message: '401: Unauthorized' });
  const failure: unknown = await bot.connect().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(UserError);
  expect(String(failure)).toContain('DISCORD_TOKEN');
  expect(String(failure)).not.toContain('a.test.token');
});

describe('a connection to Discord', () => {
  test('that drops is resumed, and questions are answered as before', async () => {
    bot.discord.drop();
    await vi.waitFor(() => expect(bot.discord.resumes).toBe(1), 10_000);
    expect(textOf(await bot.run('ask', { question }))).toContain('Lena Haugen');
    expect(bot.lost).toEqual([]);
  }, 15_000);

  test('that Discord closes for good is reported', async () => {
    bot.discord.closeGateway(4004);
    await vi.waitFor(() => expect(bot.lost).toEqual([4004]), 10_000);
  }, 15_000);
});

describe('stopping', () => {
  test('waits for the question that is under way', async () => {
    const release = bot.discord.hold(/callback$/);
    bot.discord.dispatch('INTERACTION_CREATE', slashCommand('ask', { question }, {}));
    await vi.waitFor(() => expect(bot.discord.waiting).toBe(1));
    const stopping = bot.disconnect();
    // Long enough for a bot that does not wait to be gone by then.
    setTimeout(release, 300);
    await stopping;
    await vi.waitFor(() => expect(bot.discord.hangUps).toEqual([bot.discord.requests.length]));
    expect(bot.discord.requests.at(-1)).toMatchObject({ method: 'POST', status: 204 });
    expect(bot.logs.at(-1)).toMatchObject({ status: 'ok', command: 'ask' });
  });

  test('does not wait for ever', async () => {
    const release = bot.discord.hold(/callback$/);
    bot.discord.dispatch('INTERACTION_CREATE', slashCommand('ask', { question }, {}));
    await vi.waitFor(() => expect(bot.discord.waiting).toBe(1));
    await bot.disconnect();
    expect(bot.logs.filter(({ msg }) => msg === 'interaction')).toEqual([]);
    release();
  }, 15_000);
});
