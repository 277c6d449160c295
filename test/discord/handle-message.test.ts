import { MessageType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNEL, GUILD_ID } from '../../src/playground/guild.ts';
import { MEMBER, type Person } from '../../src/playground/people.ts';
import { createMessage } from '../../src/playground/write-message.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf, textsOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

const ANOTHER_BOT: Person = {
  user: {
    id: '100000000000000021',
    username: 'other',
    discriminator: '0',
    global_name: null,
    avatar: null,
    bot: true,
  },
  rolesIn: { [GUILD_ID]: [] },
};

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
});

const posted = () => bot.requestsOf(/^POST \/channels\//);

describe('a message that mentions the bot', () => {
  test('is answered as a reply, once, without a ping, with working buttons', async () => {
    const first = await bot.say(`${MENTION} who sponsored the membership of Norvik Marine?`);
    expect(first.mentions).toEqual([]);
    const [sent, ...more] = posted();
    expect(more).toEqual([]);
    const asked = first.message_reference?.message_id;
    expect(sent?.path).toBe(`/channels/${first.channel_id}/messages`);
    expect(sent?.body).toMatchObject({
      message_reference: { message_id: asked, fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      nonce: asked,
      enforce_nonce: true,
    });
    const reply = await bot.say(
      `Who sponsored the membership of Norvik Marine, ${MENTION.replace('@', '@!')}`,
    );
    expect(textOf(reply)).toContain('**Almar Foundation**');
    expect(isPrivate(reply)).toBe(false);
    expect(textOf(await bot.press(reply, 'In context'))).toContain('¶2');
  });

  test('and nothing else gets one line, and a button that shows the help', async () => {
    for (const content of [MENTION, ` ${MENTION}\n`, `${MENTION}\u200B`]) {
      const reply = await bot.say(content);
      expect(textOf(reply)).toMatch(/^Ask a question about the articles: [^\n]*$/);
      const help = await bot.press(reply, 'Help', {});
      expect(isPrivate(help)).toBe(true);
      expect(textOf(help)).toContain('/ask');
    }
  });

  test('with nothing to search for, or too much, gets a refusal in words', async () => {
    expect(textOf(await bot.say(`${MENTION} ???`))).toContain('no letters or digits');
    expect(textOf(await bot.say(`${MENTION} ${'x'.repeat(400)}`))).toContain('at most 300');
  });

  test('is searched for without the people it mentions, and pings none of them', async () => {
    const reply = await bot.say(
      `${MENTION} @everyone <@123456789012345678> who chairs the Tidewatch Network?`,
    );
    expect(render(textsOf(reply)[0] ?? '').text).toBe('Lena Haugen');
    expect(JSON.stringify(posted().map(({ body }) => body))).not.toContain('123456789012345678');
  });
});

test('messages that were not written to the bot are left alone', async () => {
  const { world } = bot.playground;
  const reply = await bot.say(`${MENTION} who chairs the Tidewatch Network?`);
  const page = await bot.page();
  // Discord counts the author of the message that is replied to among the mentioned.
  page.send({ op: 'message', content: 'Thank you, that is the harbour.', reply_to: reply.id });
  for (const content of [
    '@everyone who chairs the network?',
    '<@100000000000000099> who chairs the network?',
  ]) {
    await bot.write(content);
  }
  world.addPerson(ANOTHER_BOT);
  const body = { content: `${MENTION} who chairs the network?` };
  const { message } = createMessage(world, { channel: CHANNEL, author: ANOTHER_BOT, body });
  const pinned = {
    ...message,
    id: world.newId(),
    author: MEMBER.user,
    type: MessageType.ChannelPinnedMessage,
  };
  world.addMessage({ visibleTo: null, message: pinned });
  // Messages are handled in order, so an answer to a later one means that the earlier ones got none.
  const last = await bot.say(`${MENTION} who chairs the Tidewatch Network?`);
  await bot.disconnect();
  expect(posted()).toHaveLength(2);
  expect(posted()[1]?.body).toMatchObject({ nonce: last.message_reference?.message_id });
  expect(bot.logs.filter(({ msg }) => msg === 'message')).toHaveLength(2);
});

test('after ten questions, by mention or command, a person is told once, in a direct message, to wait', async () => {
  const id = bot.playground.world.newId();
  const question = 'who chairs the Tidewatch Network?';
  for (let asked = 0; asked < 5; asked += 1) {
    await bot.run('ask', { question }, { id });
    await bot.say(`${MENTION} ${question}`, { id });
  }
  const notice = await bot.say(`${MENTION} ${question}`, { id });
  expect(notice.content).toMatch(/more than 10 questions in 30 seconds\. Try again in \d+ second/);
  expect(bot.requestsOf(/^POST \/users\/@me\/channels$/).length > 0).toBe(true);
  await bot.write(`${MENTION} ${question}`, { id });
  await vi.waitFor(() => expect(bot.logs.filter(({ status }) => status === 'refused')).toHaveLength(2));
  expect(posted()).toHaveLength(6);
});

test('a reply that Discord finds invalid is a bug: logged as an error, and told in one neutral sentence', async () => {
  bot.playground.faults.onRoute({
    matches: /^POST \/channels\//,
    status: 400,
    code: 50035,
    message: 'Invalid Form Body',
  });
  const reply = await bot.say(`${MENTION} who chairs the Tidewatch Network?`);
  expect(textOf(reply)).toContain(`pass on this number: ${reply.message_reference?.message_id}`);
  const errors = bot.logs.filter(({ level }) => level >= 40);
  expect(errors).toMatchObject([{ level: 50, err: { code: 50035 } }]);
  expect(bot.takeViolations()).toMatchObject([{ message: 'Invalid Form Body' }]);
});

test.each([
  [403, 50013, 'Missing Permissions'],
  [403, 160005, 'The thread is locked'],
  [400, 200000, 'Message was blocked by automatic moderation'],
  [403, 40004, 'Send messages has been temporarily disabled'],
])(
  'a reply that Discord refuses for good (%i, %i) is one warning, without what was asked, and nothing is tried again',
  async (status, code, message) => {
    bot.playground.faults.onRoute({ matches: /^POST \/channels\//, status, code, message, times: 5 });
    await bot.write(`${MENTION} SECRET question?`);
    await vi.waitFor(() => expect(bot.logs.some((line) => line.status === 'failed')).toBe(true));
    const warnings = bot.logs.filter(({ level }) => level >= 40);
    expect(warnings).toMatchObject([{ level: 40, msg: 'Discord did not take the reply', err: { code } }]);
    expect(JSON.stringify(bot.logs)).not.toContain('SECRET');
    expect(posted()).toHaveLength(1);
  },
);

describe('a reply with which Discord asks to wait', () => {
  const slowMode = { matches: /^POST \/channels\//, status: 400, code: 20016, message: 'Slow mode' };
  let pauses: number[];
  beforeEach(async () => {
    pauses = [];
    await bot.disconnect();
    await bot.connect({ waitForDiscord: async (waitMs) => void pauses.push(waitMs) });
  });

  test('is sent after the wait', async () => {
    bot.playground.faults.onRoute(slowMode);
    expect(textOf(await bot.say(`${MENTION} who chairs the Tidewatch Network?`))).toContain('Lena Haugen');
    expect(pauses).toEqual([5000]);
    expect(bot.logs.filter(({ level }) => level >= 40)).toMatchObject([{ level: 40, waitMs: 5000 }]);
  });

  test('is given up where nobody would wait for so long', async () => {
    const { faults } = bot.playground;
    faults.onRoute({ ...slowMode, retryAfterS: 21_600 });
    await bot.write(`${MENTION} who chairs the Tidewatch Network?`);
    await vi.waitFor(() => expect(bot.logs.some(({ status }) => status === 'failed')).toBe(true));
    expect(pauses).toEqual([]);
    expect(posted()).toHaveLength(1);
  });

  test('is given up where it has to wait again', async () => {
    bot.playground.faults.onRoute({ ...slowMode, times: 5 });
    await bot.write(`${MENTION} who chairs the Tidewatch Network?`);
    await vi.waitFor(() => expect(bot.logs.some(({ status }) => status === 'failed')).toBe(true));
    expect(posted()).toHaveLength(2);
    expect(bot.logs.filter(({ level }) => level >= 40).map(({ level }) => level)).toEqual([40, 40]);
  });
});
