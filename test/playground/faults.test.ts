import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BOT } from '../../src/playground/people.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { MENTION, TestBot, type TestBotOptions } from '../support/test-bot.ts';
import { TestClock } from '../support/test-clock.ts';

const question = 'Who chairs the Tidewatch Network?';
const ANSWER = 'Lena Haugen';
const TIMEOUT_MS = 20_000;

let bot: TestBot;
async function start(options: TestBotOptions = {}) {
  bot = await TestBot.start(options);
}
beforeEach(() => start());
afterEach(() => bot.stop());

/** Every message of the bot’s that is for everyone, by the question that it answers. */
function answersByQuestion(): Map<string, number> {
  const { world } = bot.playground;
  const answers = world.messagesFor(BOT.user.id).filter(({ author }) => author.id === BOT.user.id);
  const counts = new Map<string, number>();
  for (const { interaction_metadata: metadata, message_reference: reference } of answers) {
    const key = metadata?.id ?? reference?.message_id ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function expectOneAnswerEach(questions: number): void {
  expect([...answersByQuestion().values()]).toEqual(Array(questions).fill(1));
}

/** Waits until discord.js says this. */
const logged = (msg: string) =>
  vi.waitFor(() => expect(bot.logs.map((line) => line.msg)).toContain(msg), { timeout: TIMEOUT_MS });
const RESUMED = 'connected to Discord again';

describe('every question gets one answer', () => {
  test(
    'when the connection drops while one is being answered',
    async () => {
      const release = bot.playground.faults.hold(/callback$/);
      const asked = bot.run('ask', { question });
      await vi.waitFor(() => expect(bot.playground.faults.waiting).toBe(1));
      bot.playground.gateway.drop();
      await logged(RESUMED);
      release();
      expect(textOf(await asked)).toContain(ANSWER);
      expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
      expectOneAnswerEach(2);
    },
    TIMEOUT_MS,
  );

  test(
    'when they are asked while the connection is down: they come with the resumption',
    async () => {
      const pages = await Promise.all([bot.page(), bot.page(), bot.page()]);
      const [first, second, third] = pages.map((page) => ({ id: page.latest().me.id }));
      bot.playground.gateway.drop();
      const answers = await Promise.all([
        bot.run('ask', { question }, first),
        bot.run('ask', { question }, second),
        bot.say(`${MENTION} ${question}`, third),
      ]);
      for (const answer of answers) expect(textOf(answer)).toContain(ANSWER);
      await logged(RESUMED);
      expectOneAnswerEach(3);
    },
    TIMEOUT_MS,
  );

  test(
    'when Discord asks the bot to connect again',
    async () => {
      bot.playground.gateway.requestReconnect();
      const answers = await Promise.all([bot.run('ask', { question }), bot.say(`${MENTION} ${question}`)]);
      for (const answer of answers) expect(textOf(answer)).toContain(ANSWER);
      await logged(RESUMED);
      expectOneAnswerEach(2);
    },
    TIMEOUT_MS,
  );

  test(
    'when the session is invalidated: the one under way, and those asked once the bot is back',
    async () => {
      const page = await bot.page();
      const release = bot.playground.faults.hold(/callback$/);
      const asked = bot.run('ask', { question });
      await vi.waitFor(() => expect(bot.playground.faults.waiting).toBe(1));
      const after = page.events.length;
      bot.playground.gateway.invalidateSessions();
      release();
      expect(textOf(await asked)).toContain(ANSWER);
      await page.first((event) => (event.t === 'BOT' && event.d.online ? event : undefined), after);
      expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
      expect(textOf(await bot.say(`${MENTION} ${question}`))).toContain(ANSWER);
      expectOneAnswerEach(3);
      expect(bot.lost).toEqual([]);
    },
    TIMEOUT_MS,
  );

  test(
    'when heartbeats are no longer acknowledged',
    async () => {
      await bot.stop();
      await start({ heartbeatIntervalMs: 300 });
      bot.playground.gateway.stopAcknowledging();
      await logged(RESUMED);
      expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
      expectOneAnswerEach(1);
    },
    TIMEOUT_MS,
  );

  test.each([
    ['429', { status: 429, retryAfterS: 0.3 }],
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['502, which hides that it had worked,', { status: 502, afterWork: true }],
  ])('when the callback is first answered with %s', async (_, fault) => {
    bot.playground.faults.onRoute({ matches: /callback$/, ...fault });
    expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
    await vi.waitFor(() => expect(bot.logs.filter(({ msg }) => msg === 'interaction')).toHaveLength(1));
    expect(bot.requestsOf(/callback$/)).toHaveLength(2);
    expectOneAnswerEach(1);
  });

  test.each([
    ['429', { status: 429, retryAfterS: 0.3 }],
    ['502', { status: 502 }],
    ['502, which hides that it had worked,', { status: 502, afterWork: true }],
  ])('when the reply to a mention is first answered with %s', async (_, fault) => {
    bot.playground.faults.onRoute({ matches: /^POST .*messages$/, ...fault });
    expect(textOf(await bot.say(`${MENTION} ${question}`))).toContain(ANSWER);
    await vi.waitFor(() => expect(bot.logs.filter(({ msg }) => msg === 'message')).toHaveLength(1));
    expect(bot.requestsOf(/^POST .*messages$/)).toHaveLength(2);
    expectOneAnswerEach(1);
  });

  test('when fifty people ask at once', async () => {
    await bot.stop();
    // Discord's deadline is for other tests: on a busy machine, the last of fifty may miss it.
    await start({ clock: new TestClock() });
    const answers = await Promise.all(Array.from({ length: 50 }, () => bot.run('ask', { question })));
    for (const answer of answers) expect(textOf(answer)).toContain(ANSWER);
    expectOneAnswerEach(50);
  });

  test('when its callback is slow, though not too slow', async () => {
    bot.playground.faults.onRoute({ matches: /callback$/, delayMs: 1000 });
    expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
    expectOneAnswerEach(1);
  });

  test(
    'or, delivered past the deadline, none, and no work is done for it',
    async () => {
      await bot.run('ask', { question });
      bot.playground.faults.delayDelivery(3100);
      await expect(bot.run('ask', { question })).rejects.toThrow('The application did not respond');
      await vi.waitFor(() => expect(bot.logs.some(({ msg }) => msg.startsWith('dropped:'))).toBe(true));
      expect(bot.requestsOf(/callback|webhooks/)).toHaveLength(1);
      expect(textOf(await bot.run('ask', { question }))).toContain(ANSWER);
      expectOneAnswerEach(2);
    },
    TIMEOUT_MS,
  );
});

test('a deferred answer is brought in the end, though the first tries fail', async () => {
  bot.playground.faults.onRoute({ matches: /^PATCH .*@original$/, status: 502, times: 2 });
  const reply = await bot.run('corpus reload', {}, { canManageServer: true });
  expect(textOf(reply)).toContain('Reloaded');
  expect(isPrivate(reply)).toBe(true);
});

test('a deferred answer is brought though a 502 hides that deferring it had worked', async () => {
  bot.playground.faults.onRoute({ matches: /callback$/, status: 502, afterWork: true });
  const reply = await bot.run('corpus reload', {}, { canManageServer: true });
  expect(textOf(reply)).toContain('Reloaded');
  expect(isPrivate(reply)).toBe(true);
});

test('after a restart the buttons of the earlier process answer once each', async () => {
  const reply = await bot.run('ask', { question: 'Tidewatch Network buoys', private: true });
  const help = await bot.say(`${MENTION} ${question}`);
  const article = await bot.run('article');
  const status = await bot.run('corpus status', {}, { canManageServer: true });
  await bot.disconnect();
  await bot.connect();
  expect(textOf(await bot.press(reply, 'In context'))).toContain('¶');
  expect(textOf(await bot.press(reply, 'Share'))).toContain('Tidewatch');
  expect(textOf(await bot.press(help, 'In context'))).toContain(ANSWER);
  expect(textOf(await bot.press(status, 'Reload'))).toContain('No article was added');
  expect(textOf(article)).toContain('2 articles');
  const callbacks = bot.requestsOf(/callback$/);
  expect(new Set(callbacks.map(({ path }) => path)).size).toBe(callbacks.length);
});
