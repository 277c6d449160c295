import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  CHANNEL,
  CHANNEL_ID,
  FORUM_ID,
  POST_ID,
  STRANGER_CHANNEL_ID,
  VOICE_ID,
} from '../../src/playground/guild.ts';
import { channelSelectOf, isPrivate, optionsOf, textOf, textsOf } from '../support/shown-message.ts';
import { type Person, TestBot } from '../support/test-bot.ts';

const MENTIONS = 'Channels for mentions; none for all';
const ONE_CHANNEL = 'Set a language for one channel';
const MANAGER: Person = { id: '300000000000000001', canManageServer: true };

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
});

const chosenOf = (message: Awaited<ReturnType<TestBot['run']>>) =>
  optionsOf(message)
    .filter(({ isChosen }) => isChosen)
    .map(({ label }) => label);

test('without settings, all mentions are answered, in place, in the language of the server', async () => {
  const shown = await bot.run('setup', {}, MANAGER);
  expect(isPrivate(shown)).toBe(true);
  expect(textOf(shown)).toContain('**Mentions** are answered in every channel.');
  expect(channelSelectOf(shown, MENTIONS).chosen).toEqual([]);
  expect(chosenOf(shown)).toEqual(['Reply in place', 'As the server’s in Discord']);
});

test('each select changes one setting, and the message shows what is set from then on', async () => {
  const shown = await bot.run('setup', {}, MANAGER);
  const chosen = await bot.chooseChannels(shown, MENTIONS, [CHANNEL_ID, FORUM_ID]);
  expect(chosen.id).toBe(shown.id);
  expect(textOf(chosen)).toContain(
    `answered in <#${CHANNEL_ID}>, <#${FORUM_ID}>, threads and posts included`,
  );
  expect(channelSelectOf(chosen, MENTIONS).chosen).toEqual([CHANNEL_ID, FORUM_ID]);
  const inThreads = await bot.choose(chosen, 'Open a thread for each question');
  expect(textOf(inThreads)).toContain('**Replies** open a thread');
  const french = await bot.choose(inThreads, 'Français');
  expect(chosenOf(french)).toEqual(['Open a thread for each question', 'Français']);
  // Choosing none takes back what was chosen; from here on the server is spoken to in French.
  const all = await bot.chooseChannels(french, MENTIONS, []);
  expect(textOf(all)).toContain('réponse dans tous les salons');
  expect(chosenOf(await bot.run('setup', {}, MANAGER))).toEqual(['Ouvrir un fil par question', 'Français']);
});

test('one channel may have a language of its own, and lose it again', async () => {
  const shown = await bot.run('setup', {}, MANAGER);
  const opened = await bot.chooseChannels(shown, ONE_CHANNEL, [VOICE_ID]);
  expect(channelSelectOf(opened, ONE_CHANNEL).chosen).toEqual([VOICE_ID]);
  expect(textsOf(opened).at(-1)).toBe(`In <#${VOICE_ID}>:`);
  expect(chosenOf(opened).at(-1)).toBe('As in the rest of the server');
  const set = await bot.choose(opened, 'العربية', undefined, 'The language in #Meeting room');
  expect(textOf(set)).toContain(`<#${VOICE_ID}>: العربية`);
  const typed = await bot.run('setup', { language: 'none', channel: VOICE_ID }, MANAGER);
  expect(textOf(typed)).not.toContain('العربية');
});

test('whoever types sets the same with options, all at once', async () => {
  const options = { mentions: `<#${CHANNEL_ID}>, #open-questions`, replies: 'in a thread', language: 'fr' };
  const shown = await bot.run('setup', options, MANAGER);
  expect(channelSelectOf(shown, MENTIONS).chosen).toEqual([CHANNEL_ID, FORUM_ID]);
  expect(chosenOf(shown)).toEqual(['Open a thread for each question', 'Français']);
  const all = await bot.run('setup', { mentions: ' ALL ' }, MANAGER);
  expect(textOf(all)).toContain('réponse dans tous les salons');
  expect(chosenOf(all)).toEqual(['Ouvrir un fil par question', 'Français']);
});

test('a list of channels that is none is refused in words, and changes nothing', async () => {
  for (const mentions of [
    '',
    'everywhere!',
    '<#1><#2>',
    '@everyone',
    `<@&${CHANNEL_ID}>`,
    '#no-such-channel',
  ])
    expect(textOf(await bot.run('setup', { mentions, language: 'fr' }, MANAGER))).toContain(
      'no list of channels',
    );
  // A thread, a channel of another server, and one that there is not.
  for (const id of [POST_ID, STRANGER_CHANNEL_ID, '1'])
    expect(textOf(await bot.run('setup', { mentions: `<#${id}>`, language: 'fr' }, MANAGER))).toContain(
      'no channel of this server',
    );
  const shown = await bot.run('setup', {}, MANAGER);
  expect(textOf(shown)).toContain('answered in every channel');
  expect(chosenOf(shown)).toEqual(['Reply in place', 'As the server’s in Discord']);
});

test('more channels than a select holds are refused', async () => {
  const { world } = bot.playground;
  await bot.disconnect();
  const names = Array.from({ length: 26 }, (_, index) => `room-${index}`);
  for (const [index, name] of names.entries()) {
    const id = `${400000000000000000n + BigInt(index)}`;
    world.channels.set(id, { ...CHANNEL, id, name });
  }
  await bot.connect();
  const some = await bot.run('setup', { mentions: names.slice(1).join(' ') }, MANAGER);
  expect(channelSelectOf(some, MENTIONS).chosen).toHaveLength(25);
  expect(textOf(await bot.run('setup', { mentions: names.join(' ') }, MANAGER))).toContain('at most 25');
});

test('who does not manage the server is neither offered the command nor obeyed', async () => {
  await expect(bot.run('setup')).rejects.toThrow('no command "setup"');
  const member: Person = { id: '300000000000000002' };
  for (const customId of [
    'setup:mentions',
    `setup:mentions:${CHANNEL_ID}`,
    'setup:replies:in a thread',
    'setup:language:fr',
    'setup:channel',
    `setup:channel-language:${CHANNEL_ID}:fr`,
  ])
    expect(textOf(await bot.pressOld(customId, [], member))).toBe(
      'Only members with “Manage Server” may do this.',
    );
  // Discord checks its own default before; a server may have given the command to everyone.
  const { world } = bot.playground;
  const open = [...world.commands].map(
    ([scope, commands]) =>
      [scope, commands.map((one) => ({ ...one, default_member_permissions: null }))] as const,
  );
  for (const [scope, commands] of open) world.setCommands(scope, commands);
  expect(textOf(await bot.run('setup', { language: 'fr' }, { id: '300000000000000003' }))).toContain(
    'Manage Server',
  );
  expect(chosenOf(await bot.run('setup', {}, MANAGER))).toContain('As the server’s in Discord');
});

test('who managed the server when the message was written, and does not any more, changes nothing with it', async () => {
  const person: Person = { id: '300000000000000004', canManageServer: true };
  const shown = await bot.run('setup', {}, person);
  bot.setRoles({ id: '300000000000000004' });
  expect(textOf(await bot.choose(shown, 'Français'))).toContain('Manage Server');
  expect(chosenOf(await bot.run('setup', {}, MANAGER))).toContain('As the server’s in Discord');
});

test('what no message of this version offers is refused, and changes nothing', async () => {
  for (const customId of [
    'setup:mentions:x',
    `setup:mentions:${STRANGER_CHANNEL_ID}`,
    'setup:replies:',
    'setup:replies:everywhere',
    'setup:language:de',
    'setup:language',
    'setup:channel-language',
    `setup:channel-language:${CHANNEL_ID}:de`,
    `setup:channel-language:${STRANGER_CHANNEL_ID}:fr`,
    'setup:nothing',
  ])
    expect(isPrivate(await bot.pressOld(customId, [], MANAGER))).toBe(true);
  const shown = await bot.run('setup', {}, MANAGER);
  expect(textOf(shown)).toContain('answered in every channel');
  expect(chosenOf(shown)).toEqual(['Reply in place', 'As the server’s in Discord']);
  expect(bot.logs.filter(({ level }) => level >= 50)).toEqual([]);
});

test('each server has its own settings', async () => {
  await bot.disconnect();
  await bot.connect({ guildId: null });
  await bot.run('setup', { language: 'fr' }, MANAGER);
  const stranger: Person = { canManageServer: true, isStranger: true };
  expect(chosenOf(await bot.run('setup', {}, stranger))).toContain('As the server’s in Discord');
});
