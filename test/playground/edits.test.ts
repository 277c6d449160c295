import { expect, test } from 'vitest';
import { z } from 'zod';
import { CHANNEL_ID } from '../../src/playground/guild.ts';
import { APPLICATION, MEMBER, MODERATOR_PERSON, STRANGER_MANAGER } from '../../src/playground/people.ts';
import type { PageClient } from '../support/page-client.ts';
import { RawBot, type RawConnection } from '../support/raw-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const MESSAGES = `/channels/${CHANNEL_ID}/messages`;
const MENTION = `<@${APPLICATION.id}>`;
const idSchema = z.looseObject({ id: z.string() });

async function write(page: PageClient, content: string, more: object = {}) {
  const after = page.events.length;
  page.send({ op: 'message', content, ...more });
  return page.first(
    (event) =>
      event.t === 'MESSAGE_CREATE' && event.d.message.content === content ? event.d.message : undefined,
    after,
  );
}

const updates = ({ received }: RawConnection) =>
  received.filter(({ t }) => t === 'MESSAGE_UPDATE').map(({ d }) => d);
const deleted = ({ received }: RawConnection) =>
  received.filter(({ t }) => t === 'MESSAGE_DELETE').map(({ d }) => idSchema.parse(d).id);

test('a member changes a message of their own; the bot is shown what it says once that mentions it', async () => {
  const clock = new TestClock();
  const bot = await RawBot.start({ clock });
  const connection = await bot.identify();
  const page = await bot.page();
  const { id } = await write(page, 'among members');
  clock.advance(1000);
  page.send({ op: 'edit', message_id: id, content: 'still among members' });
  page.send({ op: 'edit', message_id: id, content: `${MENTION} who chairs it?` });
  await connection.wait(() => updates(connection).length === 2);
  expect(updates(connection)).toMatchObject([
    { id, content: '', mentions: [], channel_type: 0, edited_timestamp: expect.stringMatching(/^20/) },
    { id, content: `${MENTION} who chairs it?`, mentions: [{ id: APPLICATION.id }] },
  ]);
  await page.first((event) =>
    event.t === 'MESSAGE_UPDATE' && event.d.message.content.startsWith(MENTION) ? true : undefined,
  );
  expect(page.messages()).toMatchObject([{ id, content: `${MENTION} who chairs it?` }]);
});

test('a reply that is changed still pings whom it replies to, and a reply to what is changed shows the change', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const page = await bot.page();
  const { body } = await bot.call('POST', MESSAGES, { content: 'An answer' });
  const answer = idSchema.parse(body).id;
  const reply = await write(page, 'why?', { reply_to: answer });
  page.send({ op: 'edit', message_id: reply.id, content: 'and why?' });
  await connection.wait(() => updates(connection).length === 1);
  expect(updates(connection)).toMatchObject([{ content: 'and why?', mentions: [{ id: APPLICATION.id }] }]);
  await bot.call('PATCH', `${MESSAGES}/${answer}`, { content: 'A better answer' });
  expect(await bot.call('GET', `${MESSAGES}/${reply.id}`)).toMatchObject({
    body: { referenced_message: { content: 'A better answer' } },
  });
});

test('a message is deleted by its author or a moderator of its server, and the bot is told; nobody changes another’s', async () => {
  const bot = await RawBot.start();
  const connection = await bot.identify();
  const page = await bot.page(MEMBER.user.id);
  const moderator = await bot.page(MODERATOR_PERSON.user.id);
  const elsewhere = await bot.page(STRANGER_MANAGER.user.id);
  const own = await write(page, 'of the member');
  const reply = await write(page, 'in reply', { reply_to: own.id });
  const theirs = await write(moderator, 'of the moderator');
  const { body } = await bot.call('POST', MESSAGES, { content: 'of the bot' });
  const answer = idSchema.parse(body).id;

  for (const message_id of [theirs.id, answer]) {
    page.send({ op: 'edit', message_id, content: 'x' });
    page.send({ op: 'delete', message_id });
  }
  moderator.send({ op: 'edit', message_id: own.id, content: 'x' });
  elsewhere.send({ op: 'delete', message_id: own.id });
  await write(page, 'the last of the member');
  await write(elsewhere, 'elsewhere');
  await write(moderator, 'the last of the moderator');
  expect([updates(connection), deleted(connection)]).toEqual([[], []]);

  page.send({ op: 'delete', message_id: own.id });
  await connection.event('MESSAGE_DELETE');
  moderator.send({ op: 'delete', message_id: answer });
  moderator.send({ op: 'delete', message_id: reply.id });
  await connection.wait(() => deleted(connection).length === 3);
  expect(deleted(connection)).toEqual([own.id, answer, reply.id]);
  expect((await bot.call('GET', `${MESSAGES}/${own.id}`)).status).toBe(404);
  await page.first((event) => (event.t === 'MESSAGE_DELETE' && event.d.id === reply.id ? true : undefined));
  expect(page.messages().map(({ content }) => content)).toEqual([
    'of the moderator',
    'the last of the member',
    'the last of the moderator',
  ]);
});

test('in direct messages each deletes their own alone', async () => {
  const bot = await RawBot.start();
  const page = await bot.page(MODERATOR_PERSON.user.id);
  const mine = await write(page, 'to the bot', { direct: true });
  const { body } = await bot.call('POST', `/channels/${mine.channel_id}/messages`, {
    content: 'from the bot',
  });
  await page.first((event) =>
    event.t === 'MESSAGE_CREATE' && event.d.message.content === 'from the bot' ? true : undefined,
  );
  page.send({ op: 'delete', message_id: idSchema.parse(body).id });
  page.send({ op: 'delete', message_id: mine.id });
  await page.first((event) => (event.t === 'MESSAGE_DELETE' ? true : undefined));
  expect(page.messages()).toMatchObject([{ content: 'from the bot' }]);
});
