import { expect, onTestFinished, test, vi } from 'vitest';
import { EDITOR_ROLE_ID, GUILD_ID, STRANGER_GUILD_ID } from '../../src/playground/guild.ts';
import { textOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const STRANGE_MANAGER: Person = { canManageServer: true, isStranger: true };

async function startBot(options: TestBotOptions): Promise<TestBot> {
  const bot = await TestBot.start({ guildId: null, homeGuildIds: [], ...options });
  onTestFinished(() => bot.stop());
  return bot;
}

/** The ids of the servers in which `/corpus` is registered. */
function serversWithCorpus({ playground: { world } }: TestBot): string[] {
  return [...world.commands]
    .filter(([, commands]) => commands.some(({ name }) => name === 'corpus'))
    .map(([id]) => id);
}

test('a second server takes the rights from the moderators of the first, and its going gives them back', async () => {
  const bot = await startBot({ servers: [GUILD_ID] });
  const { world } = bot.playground;
  expect(serversWithCorpus(bot)).toEqual([GUILD_ID]);
  const old = await bot.run('corpus status', {}, MODERATOR);

  world.joinServer(STRANGER_GUILD_ID);
  await vi.waitFor(() => expect(serversWithCorpus(bot)).toEqual([]));
  expect(textOf(await bot.press(old, 'Reload'))).toContain('HOME_GUILD_IDS');
  expect(textOf(await bot.pressOld('corpus:reload', [], STRANGE_MANAGER))).toContain('HOME_GUILD_IDS');
  expect(bot.logs).toContainEqual(
    expect.objectContaining({ level: 40, msg: expect.stringContaining('HOME_GUILD_IDS'), guilds: 2 }),
  );

  world.leaveServer(STRANGER_GUILD_ID);
  await vi.waitFor(() => expect(serversWithCorpus(bot)).toEqual([GUILD_ID]));
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('2 articles');
});

test('a home server that is named stays home whatever joins, and has its commands again after it has come back', async () => {
  const bot = await startBot({
    servers: [GUILD_ID],
    homeGuildIds: [GUILD_ID],
    moderatorRoleId: EDITOR_ROLE_ID,
  });
  const { world } = bot.playground;
  world.joinServer(STRANGER_GUILD_ID);
  expect(textOf(await bot.pressOld('corpus:reload', [], STRANGE_MANAGER))).toContain(
    'only in the bot’s home server',
  );
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('2 articles');
  world.leaveServer(GUILD_ID);
  // Discord forgets the commands of a server that the bot has left.
  world.setCommands(GUILD_ID, []);
  world.joinServer(GUILD_ID);
  await vi.waitFor(() => expect(serversWithCorpus(bot)).toEqual([GUILD_ID]));
});

test('what earlier settings have left in other servers is taken away at the start', async () => {
  const bot = await startBot({ homeGuildIds: [STRANGER_GUILD_ID] });
  expect(serversWithCorpus(bot)).toEqual([STRANGER_GUILD_ID]);
  await bot.disconnect();
  await bot.connect({ homeGuildIds: [GUILD_ID] });
  await vi.waitFor(() => expect(serversWithCorpus(bot)).toEqual([GUILD_ID]));
  expect(bot.playground.world.commands.get(STRANGER_GUILD_ID)).toEqual([]);
});

test('a server that does not let the bot set commands is noted in the log, and the bot goes on', async () => {
  const bot = await startBot({ homeGuildIds: [GUILD_ID] });
  await bot.disconnect();
  bot.playground.faults.onRoute({
    matches: new RegExp(`^GET .*${STRANGER_GUILD_ID}/commands$`),
    status: 403,
    code: 50001,
    message: 'Missing Access',
  });
  await bot.connect();
  await vi.waitFor(() =>
    expect(bot.logs).toContainEqual(expect.objectContaining({ level: 40, guildId: STRANGER_GUILD_ID })),
  );
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('2 articles');
});
