import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSnowflakes } from '../../src/playground/clock.ts';
import { CHANNEL } from '../../src/playground/guild.ts';
import { MEMBER } from '../../src/playground/people.ts';
import { createMessage } from '../../src/playground/write-message.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const question = 'Who chairs the Tidewatch Network?';

let bot: TestBot;
let clock: TestClock;
beforeEach(async () => {
  clock = new TestClock();
  bot = await TestBot.start({ clock });
});
afterEach(async () => {
  await bot.stop();
});

const dropped = () => bot.logs.filter(({ msg }) => msg.startsWith('dropped:'));
const answers = () => bot.requestsOf(/callback$|^POST \/channels/);

/** Asks, and lets the interaction reach the bot so much later. */
async function askLate(delayMs: number) {
  const before = clock.due;
  bot.playground.faults.delayDelivery(delayMs);
  const asked = bot.run('ask', { question }).then(
    (reply) => textOf(reply),
    (error: unknown) => String(error),
  );
  await vi.waitFor(() => expect(clock.due).toBeGreaterThan(before + 1));
  clock.advance(delayMs);
  return asked;
}

/** Mentions the bot, and lets the same message reach it once more, as one that was written so long ago. */
function mentionTwice(ageMs: number): void {
  const { world } = bot.playground;
  const body = { content: `${MENTION} ${question}` };
  const { message } = createMessage(world, { channel: CHANNEL, author: MEMBER, body });
  const id = createSnowflakes({ now: () => clock.now() - ageMs, after: () => () => {} })();
  world.addMessage({ visibleTo: null, message: { ...message, id } });
}

test('an interaction that reaches the bot after three seconds is dropped before any work, and a quicker one is answered', async () => {
  expect(await askLate(3000)).toContain('did not respond');
  await vi.waitFor(() => expect(dropped()).toMatchObject([{ level: 20, ageMs: expect.closeTo(3000, -1) }]));
  expect(answers()).toEqual([]);
  expect(bot.logs.filter(({ msg }) => msg === 'interaction')).toEqual([]);
  expect(await askLate(2400)).toContain('Lena Haugen');
});

test('what is dropped is summed up in one line, without a word of what was asked', async () => {
  await askLate(4000);
  await askLate(3000);
  await vi.waitFor(() => expect(dropped()).toHaveLength(2));
  await bot.disconnect();
  const warnings = bot.logs.filter(({ level }) => level >= 40);
  expect(warnings).toMatchObject([{ level: 40, dropped: 2, oldestMs: expect.closeTo(4000, -1) }]);
  expect(JSON.stringify([...warnings, ...dropped()])).not.toContain('Tidewatch');
});

test('a mention may be older than an interaction, but not older than a minute', async () => {
  const answered = () => bot.logs.filter(({ msg }) => msg === 'message');
  mentionTwice(61_000);
  await vi.waitFor(() => expect([answered().length, dropped().length]).toEqual([1, 1]));
  mentionTwice(50_000);
  await vi.waitFor(() => expect([answered().length, dropped().length]).toEqual([3, 1]));
  expect(answers()).toHaveLength(3);
});
