import { readdir } from 'node:fs/promises';
import { InteractionType } from 'discord.js';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  EDITOR_ROLE_ID,
  GUILD_ID,
  HOME,
  MANAGER_ROLE_ID,
  STRANGER_GUILD_ID,
  STRANGERS,
} from '../../src/playground/guild.ts';
import { APPLICATION, OWNER, STRANGER_MANAGER } from '../../src/playground/people.ts';
import { UserError } from '../../src/user-error.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const STRANGE_MANAGER: Person = { canManageServer: true, isStranger: true };
const ELSEWHERE = 'only in the bot’s home server';
const NO_HOME = 'HOME_GUILD_IDS';

/** The bot, with home named as in the playground unless the options name another. */
async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start({ guildId: null, homeGuildIds: [GUILD_ID], ...options });
  onTestFinished(() => bot.stop());
  return bot;
}

/** Everything that moderators change: a test of a refusal compares it before and after. */
async function stateOf(bot: TestBot) {
  const { corpus } = bot.library.current();
  // The first version is made beside the start.
  await vi.waitFor(async () => expect(await bot.library.versions.list()).not.toEqual([]));
  const versions = await bot.library.versions.list();
  return { version: corpus.version, versions, files: await readdir(bot.folder) };
}

/** Has Discord offer `/corpus` in the strangers' server too, whatever the bot has registered. */
async function offerToStrangers(bot: TestBot): Promise<void> {
  const { world } = bot.playground;
  // At the start the bot looks once for what does not belong there.
  await vi.waitFor(() =>
    expect(bot.requestsOf(new RegExp(`^GET .*${STRANGER_GUILD_ID}/commands$`))).toHaveLength(1),
  );
  const commands = world.allCommands().filter(({ name }) => name === 'corpus');
  world.setCommands(
    STRANGER_GUILD_ID,
    commands.map((one) => ({ ...one, id: world.newId(), guild_id: STRANGER_GUILD_ID })),
  );
}

/** An interaction that Discord did not make, and the first answer to it. */
async function forge(bot: TestBot, payload: object): Promise<string> {
  const id = bot.playground.world.newId();
  const { user } = STRANGER_MANAGER;
  const member = {
    user,
    roles: [EDITOR_ROLE_ID],
    permissions: '32',
    joined_at: '2024-01-01T00:00:00.000Z',
    flags: 0,
  };
  const base = {
    id,
    application_id: APPLICATION.id,
    token: `forged${id}`,
    version: 1,
    locale: 'en-GB',
    authorizing_integration_owners: {},
    member,
  };
  bot.playground.gateway.dispatch('INTERACTION_CREATE', 0, () => ({ ...base, entitlements: [], ...payload }));
  const answers = () => bot.requestsOf(new RegExp(`/interactions/${id}/`));
  await vi.waitFor(() => expect(answers()).toHaveLength(1));
  return JSON.stringify(answers()[0]?.body);
}

const command = (subcommand: string, options: readonly object[] = []) => ({
  type: InteractionType.ApplicationCommand,
  data: {
    id: '1',
    name: 'corpus',
    type: 1,
    guild_id: GUILD_ID,
    options: [{ name: subcommand, type: 1, options }],
  },
});
const FORM = {
  type: InteractionType.ModalSubmit,
  data: { custom_id: 'corpus:import-edited:0123456789abcdef', components: [] },
};
const placeIn = ({ guild, channel }: typeof HOME) => ({
  guild_id: guild.id,
  channel,
  channel_id: channel.id,
});

describe('in a server that is not home', () => {
  test('/corpus is not offered, and everybody may ask and look up', async () => {
    const bot = await startBot();
    await expect(bot.run('corpus status', {}, STRANGE_MANAGER)).rejects.toThrow('no command "corpus"');
    const asked = await bot.run(
      'ask',
      { question: 'Who chairs the Tidewatch Network?' },
      { isStranger: true },
    );
    expect(textOf(asked)).toContain('Lena Haugen');
    expect(textOf(await bot.run('organisation', { name: 'Norvik' }, STRANGE_MANAGER))).toContain('Norvik');
  });

  test('its manager is refused each command, button, form and completion, whatever Discord has registered', async () => {
    const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
    await offerToStrangers(bot);
    const before = await stateOf(bot);
    const replies = [
      await bot.run('corpus status', {}, STRANGE_MANAGER),
      await bot.run('corpus history', {}, STRANGE_MANAGER),
      await bot.run('corpus reload', {}, STRANGE_MANAGER),
      await bot.run('corpus remove', { article: 'norvik joins' }, STRANGE_MANAGER),
      await bot.attach(
        'corpus import',
        { option: 'file', name: 'a.txt', data: Buffer.from('A') },
        STRANGE_MANAGER,
      ),
      // A role of the same id as the one at home gives nothing here.
      await bot.run('corpus status', {}, { isStranger: true, roles: [EDITOR_ROLE_ID] }),
      await bot.pressOld(
        `corpus:remove-now:${before.version}:norvik-joins-the-tidewatch-network`,
        [],
        STRANGE_MANAGER,
      ),
      await bot.pressOld('corpus:reload', [], STRANGE_MANAGER),
    ];
    for (const reply of replies) {
      expect(textOf(reply)).toContain(ELSEWHERE);
      expect(isPrivate(reply)).toBe(true);
    }
    expect(await bot.complete('corpus undo', 'version', '', STRANGE_MANAGER)).toEqual([]);
    expect(await forge(bot, { ...FORM, ...placeIn(STRANGERS) })).toContain(ELSEWHERE);
    expect(await stateOf(bot)).toEqual(before);
  });
});

test('a forged interaction is refused, whichever server it names', async () => {
  const bot = await startBot({ guildId: GUILD_ID, homeGuildIds: [], moderatorRoleId: EDITOR_ROLE_ID });
  const before = await stateOf(bot);
  // The command is the home server's, the interaction another's.
  expect(await forge(bot, { ...command('reload'), ...placeIn(STRANGERS) })).toContain(ELSEWHERE);
  // It names the home server, and comes from a channel of another.
  expect(await forge(bot, { ...command('reload'), ...placeIn(STRANGERS), guild_id: GUILD_ID })).toContain(
    ELSEWHERE,
  );
  expect(
    await forge(bot, { ...command('reload'), ...placeIn(HOME), guild_id: '300000000000000005' }),
  ).toContain(ELSEWHERE);
  expect(await stateOf(bot)).toEqual(before);
});

test('in direct messages a moderator is refused as everybody is', async () => {
  const bot = await startBot();
  const { world } = bot.playground;
  const { user } = world.person((await bot.page(MODERATOR)).latest().me.id);
  const channel = world.directChannel(user);
  const place = { channel, channel_id: channel.id, user, member: undefined };
  const before = await stateOf(bot);
  expect(await forge(bot, { ...command('reload'), ...place })).toContain(ELSEWHERE);
  expect(await forge(bot, { ...FORM, ...place })).toContain(ELSEWHERE);
  expect(await stateOf(bot)).toEqual(before);
});

test('Manage Server and the role count in each of several home servers', async () => {
  const bot = await startBot({
    homeGuildIds: [GUILD_ID, STRANGER_GUILD_ID],
    moderatorRoleId: MANAGER_ROLE_ID,
  });
  for (const person of [MODERATOR, STRANGE_MANAGER, { isStranger: true, roles: [MANAGER_ROLE_ID] }])
    expect(textOf(await bot.run('corpus status', {}, person))).toContain('2 articles');
  expect(textOf(await bot.run('corpus status', {}, { isStranger: true }))).toContain(
    'Only moderators may do this',
  );
});

describe('where no home server is named', () => {
  test('it is the one that the commands are registered in', async () => {
    const bot = await startBot({ guildId: GUILD_ID, homeGuildIds: [] });
    expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('2 articles');
    expect(textOf(await bot.pressOld('corpus:reload', [], STRANGE_MANAGER))).toContain(ELSEWHERE);
  });

  test('it is the only one that the bot is in', async () => {
    const bot = await startBot({ homeGuildIds: [], servers: [GUILD_ID] });
    expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('2 articles');
  });

  test('and the bot is in several, moderators are refused, the owner is not, and log and refusal name the variable', async () => {
    const bot = await startBot({ homeGuildIds: [], moderatorRoleId: EDITOR_ROLE_ID });
    expect(bot.logs).toContainEqual(
      expect.objectContaining({ level: 40, msg: expect.stringContaining(NO_HOME) }),
    );
    expect(bot.playground.world.allCommands().map(({ name }) => name)).not.toContain('corpus');
    for (const person of [MODERATOR, STRANGE_MANAGER, { roles: [EDITOR_ROLE_ID] }])
      expect(textOf(await bot.pressOld('corpus:reload', [], person))).toContain(NO_HOME);
    expect(textOf(await bot.pressOld('corpus:reload', [], { id: OWNER.id }))).toContain('Reloaded');
  });

  test('of a team those who may do something are not refused, and those who may only read or have not accepted are', async () => {
    const bot = await startBot({ homeGuildIds: [] });
    const { world } = bot.playground;
    type Role = 'admin' | 'developer' | 'read_only';
    const member = (id: string, role: Role, membership_state: 1 | 2 = 2) => {
      return { user: { ...OWNER, id }, role, membership_state };
    };
    const [admin, developer, reader, invited] = [world.newId(), world.newId(), world.newId(), world.newId()];
    world.ownership = {
      owner: OWNER,
      team: [
        member(OWNER.id, 'admin'),
        member(admin, 'admin'),
        member(developer, 'developer'),
        member(reader, 'read_only'),
        member(invited, 'admin', 1),
      ],
    };
    for (const id of [OWNER.id, admin, developer])
      expect(textOf(await bot.pressOld('corpus:history:0', [], { id }))).toContain('Versions of the corpus');
    for (const id of [reader, invited])
      expect(textOf(await bot.pressOld('corpus:history:0', [], { id }))).toContain(NO_HOME);
  });
});

describe('the start ends with a sentence', () => {
  const failureOf = async (options: TestBotOptions) => {
    const bot = await startBot();
    await bot.disconnect();
    const failure: unknown = await bot.connect(options).catch((error: unknown) => error);
    return failure instanceof UserError ? failure.message : '';
  };

  test.each([
    ['@everyone', GUILD_ID, /MODERATOR_ROLE_ID .* of @everyone/],
    ['@everyone of another server', STRANGER_GUILD_ID, /MODERATOR_ROLE_ID .* of @everyone/],
    ['one of another server', MANAGER_ROLE_ID, /MODERATOR_ROLE_ID .* not a role of the bot’s home server/],
    ['none at all', '300000000000000009', /MODERATOR_ROLE_ID .* not a role of the bot’s home server/],
  ])('when the moderators’ role is %s', async (_, moderatorRoleId, sentence) => {
    expect(await failureOf({ moderatorRoleId })).toMatch(sentence);
  });

  test('when the role is @everyone and no home server is known', async () => {
    const options = { homeGuildIds: [], moderatorRoleId: STRANGER_GUILD_ID };
    expect(await failureOf(options)).toMatch(/MODERATOR_ROLE_ID .* of @everyone/);
  });

  test('when the bot is not in a server that is named', async () => {
    const unknown = '300000000000000005';
    expect(await failureOf({ homeGuildIds: [GUILD_ID, unknown] })).toMatch(
      `HOME_GUILD_IDS ${unknown}: expected`,
    );
    expect(await failureOf({ guildId: unknown })).toMatch(`DISCORD_GUILD_ID ${unknown}: expected`);
  });
});
