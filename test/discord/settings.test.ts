import { Client } from 'discord.js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createSettings } from '../../src/discord/settings.ts';
import {
  ARCHIVED_THREAD_ID,
  CHANNEL_ID,
  FORUM_ID,
  GUILD_ID,
  POST_ID,
  STRANGER_GUILD_ID,
  VOICE_ID,
} from '../../src/playground/guild.ts';
import { type ServerSettings, type SettingsStore, UNSET } from '../../src/storage/settings.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const WAIT = { timeout: 10_000 };
const QUESTION = 'who chairs the Tidewatch Network?';
const MANAGER: Person = { id: '300000000000000001', canManageServer: true };
const MEMBER: Person = { id: '300000000000000002' };
const STRANGE_MANAGER: Person = { id: '300000000000000003', canManageServer: true, isStranger: true };

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(() => bot.stop());
  return bot;
}

const posted = (bot: TestBot) => bot.requestsOf(/^(?:POST|PUT) \/channels\//);

test('where mentions are not answered, they get neither an answer nor a reaction, and slash commands work', async () => {
  const bot = await startBot();
  const earlier = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
  await bot.run('setup', { mentions: `<#${VOICE_ID}>` }, MANAGER);
  for (const content of [`${MENTION} ${QUESTION}`, MENTION, `${MENTION} thanks`, `${MENTION} ???`])
    await bot.write(content, MEMBER);
  await bot.write('when?', MEMBER, earlier);
  expect(textOf(await bot.run('ask', { question: QUESTION }, MEMBER))).toContain('Lena Haugen');
  await bot.open(VOICE_ID, MEMBER);
  const inside = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
  expect(textOf(inside)).toContain('Lena Haugen');
  await bot.disconnect();
  expect(posted(bot).map(({ path }) => path)).toEqual([
    `/channels/${CHANNEL_ID}/messages`,
    `/channels/${VOICE_ID}/messages`,
  ]);
});

test('a channel that is chosen includes its threads, and a forum its posts', async () => {
  const bot = await startBot();
  for (const [channelId, threadId] of [
    [FORUM_ID, POST_ID],
    // A thread that the bot has not been told of.
    [CHANNEL_ID, ARCHIVED_THREAD_ID],
  ] as const) {
    await bot.run('setup', { mentions: `<#${channelId}>` }, MANAGER);
    await bot.open(threadId, MEMBER);
    const reply = await bot.say(`${MENTION} ${QUESTION}`, MEMBER);
    expect(reply.channel_id).toBe(threadId);
    expect(textOf(reply)).toContain('Lena Haugen');
  }
});

test('settings survive a restart, with and without a log of questions', async () => {
  const bot = await startBot();
  await bot.run('setup', { mentions: `<#${VOICE_ID}>`, language: 'fr' }, MANAGER);
  for (const keepsQuestions of [true, false]) {
    await bot.disconnect();
    await bot.connect({ keepsQuestions });
    await bot.write(`${MENTION} ${QUESTION}`, MEMBER);
    const shown = textOf(await bot.run('setup', {}, MANAGER));
    expect(shown).toContain(`answered in <#${VOICE_ID}>`);
    expect(shown).toContain('own words: Français');
  }
  await bot.disconnect();
  expect(posted(bot)).toEqual([]);
});

test('what is set for a server is forgotten when the bot leaves it, while it is off as well', async () => {
  const bot = await startBot({ guildId: null, homeGuildIds: [GUILD_ID] });
  const { world } = bot.playground;
  const language = async () => textOf(await bot.run('setup', {}, STRANGE_MANAGER));
  for (const leave of [
    async () => world.leaveServer(STRANGER_GUILD_ID),
    async () => {
      await bot.disconnect();
      world.leaveServer(STRANGER_GUILD_ID);
      await bot.connect();
    },
  ]) {
    await bot.run('setup', { language: 'fr' }, STRANGE_MANAGER);
    expect(await language()).toContain('Français.');
    await leave();
    world.joinServer(STRANGER_GUILD_ID);
    await vi.waitFor(async () => expect(await language()).toContain('that of the server in Discord'), WAIT);
  }
  await bot.run('setup', { language: 'ar' }, MANAGER);
  world.leaveServer(STRANGER_GUILD_ID);
  world.joinServer(STRANGER_GUILD_ID);
  expect(textOf(await bot.run('setup', {}, MANAGER))).toContain('العربية');
});

test('a channel that is gone is not shown, and others can be chosen in its place', async () => {
  const bot = await startBot();
  await bot.run('setup', { mentions: `<#${VOICE_ID}>` }, MANAGER);
  await bot.disconnect();
  bot.playground.world.channels.delete(VOICE_ID);
  await bot.connect();
  expect(textOf(await bot.run('setup', {}, MANAGER))).toContain('those that were chosen are gone');
  const shown = await bot.run('setup', { mentions: 'all' }, MANAGER);
  expect(textOf(shown)).toContain('answered in every channel');
});

test('a channel’s own language comes before that of the server, and outside of a server there is none', () => {
  const client = new Client({ intents: [] });
  const here: ServerSettings = {
    ...UNSET,
    language: 'fr',
    channelLanguages: new Map([[CHANNEL_ID, 'ar']]),
  };
  const store: SettingsStore = {
    of: (guildId) => (guildId === GUILD_ID ? here : UNSET),
    change: async () => {},
    forget: async () => {},
    keepOnly: async () => {},
    loaded: Promise.resolve(),
    close: async () => {},
  };
  const { settingsFor } = createSettings(client, store);
  expect(settingsFor(GUILD_ID, CHANNEL_ID)).toEqual({
    language: 'ar',
    mentions: 'all',
    replies: 'in place',
  });
  expect(settingsFor(GUILD_ID, VOICE_ID).language).toBe('fr');
  expect(settingsFor(GUILD_ID, null).language).toBe('fr');
  expect(settingsFor(STRANGER_GUILD_ID, CHANNEL_ID).language).toBeNull();
  expect(settingsFor(null, null)).toEqual({ language: null, mentions: 'all', replies: 'in place' });
});
