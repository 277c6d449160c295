import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isPrivate, textOf, textsOf } from '../support/message-body.ts';
import { BOT_USER, chatMessage, newId } from '../support/payloads.ts';
import { render } from '../support/render.ts';
import { TestBot } from '../support/test-bot.ts';

const MENTION = `<@${BOT_USER.id}>`;

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(async () => {
  await bot.stop();
  expect(bot.discord.violations).toEqual([]);
});

const posted = () => bot.discord.requests.filter(({ path }) => path.startsWith('/channels/'));

describe('a message that mentions the bot', () => {
  test('is answered as a reply, once, without a ping, with working buttons', async () => {
    const message = chatMessage(`${MENTION} who sponsored the membership of Norvik Marine?`);
    bot.discord.dispatch('MESSAGE_CREATE', message);
    const { body, path } = await bot.discord.request(/^POST \/channels\//);
    expect(path).toBe(`/channels/${message.channel_id}/messages`);
    expect(body).toMatchObject({
      message_reference: { message_id: message.id, fail_if_not_exists: false },
      allowed_mentions: { parse: [] },
      nonce: message.id,
      enforce_nonce: true,
    });
    const reply = await bot.say(`Who sponsored the membership of Norvik Marine, <@!${BOT_USER.id}>`);
    expect(textOf(reply)).toContain('**Almar Foundation**');
    expect(isPrivate(reply)).toBe(false);
    expect(textOf(await bot.press(reply, 'Read in context'))).toContain('¶2');
  });

  test('and nothing else gets the help', async () => {
    for (const content of [MENTION, ` ${MENTION}\n`, `${MENTION}\u200B`]) {
      expect(textOf(await bot.say(content))).toContain('What is known about');
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
    expect(render(textsOf(reply)[0] ?? '').text).toBe('“@everyone who chairs the Tidewatch Network?”');
    expect(JSON.stringify(posted().map(({ body }) => body))).not.toContain('123456789012345678');
  });
});

test('messages that were not written to the bot are left alone', async () => {
  const others = [
    chatMessage('A reply, which Discord counts the bot among the mentioned of.'),
    chatMessage('@everyone who chairs the network?'),
    chatMessage('<@100000000000000099> who chairs the network?'),
    chatMessage(`${MENTION} who chairs the network?`, { isBot: true }),
    { ...chatMessage(`${MENTION} was pinned`), type: 6 },
  ];
  for (const message of others) bot.discord.dispatch('MESSAGE_CREATE', message);
  // Messages are handled in order, so an answer to a later one means that the earlier ones got none.
  const last = chatMessage(`${MENTION} who chairs the Tidewatch Network?`);
  bot.discord.dispatch('MESSAGE_CREATE', last);
  await bot.discord.request(/^POST \/channels\//);
  await bot.disconnect();
  expect(posted()).toHaveLength(1);
  expect(posted()[0]?.body).toMatchObject({ nonce: last.id });
  expect(bot.logs.filter(({ msg }) => msg === 'message')).toHaveLength(1);
});

test('after ten questions, by mention or command, a person is told once, in a direct message, to wait', async () => {
  const id = newId();
  const question = 'who chairs the Tidewatch Network?';
  for (let asked = 0; asked < 5; asked += 1) {
    await bot.run('ask', { question }, { id });
    await bot.say(`${MENTION} ${question}`, { id });
  }
  const notice = await bot.say(`${MENTION} ${question}`, { id });
  expect(notice.content).toMatch(/more than 10 questions in 30 seconds\. Try again in \d+ second/);
  expect(bot.discord.requests.some(({ path }) => path === '/users/@me/channels')).toBe(true);
  bot.discord.dispatch('MESSAGE_CREATE', chatMessage(`${MENTION} ${question}`, { id }));
  await vi.waitFor(() => expect(bot.logs.filter(({ status }) => status === 'refused')).toHaveLength(2));
  expect(posted()).toHaveLength(6);
});

test('a reply that Discord does not take is logged at warn, without what was asked, and nothing is tried again', async () => {
  bot.discord.answerWith(/^POST \/channels\//, 403, { code: 50013, message: 'Missing Permissions' });
  bot.discord.dispatch('MESSAGE_CREATE', chatMessage(`${MENTION} SECRET question?`));
  await vi.waitFor(() => expect(bot.logs.some(({ status }) => status === 'failed')).toBe(true));
  expect(bot.logs.some(({ level, msg }) => level === 40 && msg.includes('did not take the reply'))).toBe(
    true,
  );
  expect(JSON.stringify(bot.logs)).not.toContain('SECRET');
  expect(posted()).toHaveLength(1);
});
