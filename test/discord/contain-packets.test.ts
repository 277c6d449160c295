import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHANNEL, GUILD_ID } from '../../src/playground/guild.ts';
import { MEMBER } from '../../src/playground/people.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

const PLACE = { channel_id: CHANNEL.id, guild_id: GUILD_ID };
const JOINED = { roles: [], joined_at: '2024-05-06T07:08:09.000Z' };
const MESSAGE = {
  ...PLACE,
  author: MEMBER.user,
  member: JOINED,
  content: `${MENTION} who chairs the Tidewatch Network?`,
  timestamp: '2024-05-06T07:08:09.000Z',
  edited_timestamp: null,
  mentions: [],
  mention_roles: [],
  mention_everyone: false,
  attachments: [],
  embeds: [],
  components: [],
  type: 0,
};
const INTERACTION = {
  ...PLACE,
  application_id: '1',
  token: 'token',
  version: 1,
  member: { ...JOINED, user: MEMBER.user, permissions: '0' },
  entitlements: [],
};
const BUTTON = { component_type: 2, custom_id: 'ask:more' };

/** Events in a form that discord.js throws at. */
const ODD: readonly (readonly [event: string, what: string, data: object | null | undefined])[] = [
  ['MESSAGE_CREATE', 'with a thread that is null', { ...MESSAGE, thread: null }],
  ['MESSAGE_CREATE', 'that mentions nobody known', { ...MESSAGE, mentions: [null] }],
  ['MESSAGE_CREATE', 'with a component that is null', { ...MESSAGE, components: [null] }],
  [
    'THREAD_MEMBERS_UPDATE',
    'of a channel that is no thread',
    { id: CHANNEL.id, guild_id: GUILD_ID, member_count: 1, added_members: [{ user_id: '1' }] },
  ],
  ['INTERACTION_CREATE', 'of a button without its message', { ...INTERACTION, type: 3, data: BUTTON }],
  ['INTERACTION_CREATE', 'of a component without data', { ...INTERACTION, type: 3, message: MESSAGE }],
  ['INTERACTION_CREATE', 'of a command without data', { ...INTERACTION, type: 2 }],
  ['INTERACTION_CREATE', 'of nobody', { ...INTERACTION, type: 3, data: BUTTON, member: undefined }],
  ['INTERACTION_CREATE', 'of a form without fields', { ...INTERACTION, type: 5, data: { custom_id: 'x' } }],
  ['GUILD_ROLE_CREATE', 'without a role', { guild_id: GUILD_ID }],
  ['THREAD_LIST_SYNC', 'without threads', { guild_id: GUILD_ID }],
  ['CHANNEL_CREATE', 'without data', null],
  ['GUILD_CREATE', 'without data', null],
  ['GUILD_DELETE', 'without so much as a place for data', undefined],
];

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start();
});
afterAll(() => bot.stop());

const leftAside = () => bot.logs.filter(({ msg }) => msg.startsWith('left aside an event'));

describe('an event that discord.js cannot read is logged with its name and id, and the next one is handled:', () => {
  test.each(ODD)('%s %s', async (event, _, data) => {
    const before = leftAside().length;
    const id = data && 'id' in data ? data.id : bot.playground.world.newId();
    bot.playground.gateway.dispatch(event, 0, () => data && { ...data, id });
    const reply = await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
    expect(textOf(reply)).toContain('Lena Haugen');
    const lines = leftAside().slice(before);
    expect(lines).toMatchObject([{ level: 50, event, id: data ? id : null, err: { type: 'TypeError' } }]);
    expect(JSON.stringify(lines)).not.toContain('Tidewatch');
  });
});

describe('an event that discord.js passes on, and in which something is missing, ends nothing:', () => {
  test.each([
    ['no author', { author: undefined }],
    ['attachments that are null', { attachments: null }],
    ['a poll that is empty', { poll: {} }],
    ['no mentions', { mentions: undefined }],
    ['no content', { content: undefined }],
    ['an unknown type', { type: 9999 }],
    ['no member', { member: undefined }],
  ])('a message with %s', async (_, odd) => {
    const id = bot.playground.world.newId();
    bot.playground.gateway.dispatch('MESSAGE_CREATE', 0, () => ({ ...MESSAGE, ...odd, id }));
    expect(textOf(await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' }))).toContain(
      'Lena Haugen',
    );
  });
});

test('what comes before the bot is ready waits for its turn, and ends nothing either', async () => {
  await bot.disconnect();
  const before = leftAside().length;
  const { gateway } = bot.playground;
  const connecting = bot.connect();
  await vi.waitFor(() => {
    gateway.dispatch('MESSAGE_CREATE', 0, () => ({ ...MESSAGE, id: '1', thread: null }));
    expect(gateway.isOnline).toBe(true);
  });
  await connecting;
  await vi.waitFor(() => expect(leftAside().length).toBeGreaterThan(before));
});
