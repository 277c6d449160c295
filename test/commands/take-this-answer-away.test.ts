import { afterEach, beforeEach, expect, test } from 'vitest';
import { CHANNEL } from '../../src/playground/guild.ts';
import { BOT } from '../../src/playground/people.ts';
import { createMessage, editMessage } from '../../src/playground/write-message.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

const question = 'Who chairs the Tidewatch Network?';
const NAME = 'Take this answer away';

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start();
});
afterEach(() => bot.stop());

const isThere = ({ id }: { id: string }) => bot.playground.world.findMessage(id) !== undefined;
const newPerson = () => ({ id: bot.playground.world.newId() });

test('whoever asked takes the answer away, to a mention and to a command, and is told so alone', async () => {
  const ada = newPerson();
  for (const answer of [
    await bot.say(`${MENTION} ${question}`, ada),
    await bot.run('ask', { question }, ada),
  ]) {
    const notice = await bot.runOn(answer, NAME, ada);
    expect(textOf(notice)).toBe('The answer is gone.');
    expect(isPrivate(notice)).toBe(true);
    expect(isThere(answer)).toBe(false);
  }
});

test('nobody else does', async () => {
  for (const answer of [await bot.say(`${MENTION} ${question}`), await bot.run('ask', { question })]) {
    expect(textOf(await bot.runOn(answer, NAME, newPerson()))).toContain('Only whoever asked');
    expect(isThere(answer)).toBe(true);
  }
});

test('whoever shared a private answer takes that away', async () => {
  const ada = newPerson();
  const page = await bot.page(ada);
  const reply = await bot.run('ask', { question, private: true }, ada);
  await bot.press(reply, 'Share');
  const shared = await bot.after(reply);
  expect(textOf(await bot.runOn(shared, NAME, newPerson()))).toContain('Only whoever asked');
  expect(textOf(await bot.runOn(shared, NAME, { id: page.latest().me.id }))).toBe('The answer is gone.');
});

test('it is for answers alone: not for what people write, nor for what nobody asked for', async () => {
  const ada = newPerson();
  expect(textOf(await bot.runOn(await bot.write(question, ada), NAME, ada))).toContain('no answer of mine');
  const page = await bot.page(ada);
  createMessage(bot.playground.world, {
    channel: CHANNEL,
    author: BOT,
    body: { content: 'The harbour is open.' },
  });
  const announced = await page.first((event) =>
    event.t === 'MESSAGE_CREATE' && event.d.message.content === 'The harbour is open.'
      ? event.d.message
      : undefined,
  );
  expect(textOf(await bot.runOn(announced, NAME, ada))).toContain('Only whoever asked');
});

test('an answer that was taken away does not come back when the question is changed', async () => {
  const ada = newPerson();
  const answer = await bot.say(`${MENTION} ${question}`, ada);
  await bot.runOn(answer, NAME, ada);
  const { world } = bot.playground;
  const asked = world.findMessage(answer.message_reference?.message_id ?? '');
  if (asked === undefined) throw new Error('the question is gone');
  editMessage(world, asked, { content: `${MENTION} Who sponsored the membership of Norvik Marine?` });
  await bot.say(`${MENTION} ${question}`);
  expect(bot.requestsOf(/^(POST|PATCH) \/channels/)).toHaveLength(2);
});

test('it is said where Discord does not let the bot delete it', async () => {
  const ada = newPerson();
  const answer = await bot.say(`${MENTION} ${question}`, ada);
  bot.playground.faults.onRoute({ matches: /^DELETE /, status: 403, code: 50001, message: 'Missing Access' });
  expect(textOf(await bot.runOn(answer, NAME, ada))).toContain('moderators can');
});
