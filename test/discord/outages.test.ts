import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pauseAfter, withPatience } from '../../src/discord/outages.ts';
import { texts } from '../../src/texts/en.ts';
import { textOf } from '../support/shown-message.ts';
import { MENTION, TestBot } from '../support/test-bot.ts';

const question = 'Who chairs the Tidewatch Network?';
const TIMEOUT_MS = 30_000;

/** The pauses that the bot has made, and what happens in the place of each. */
let pauses: number[];
let inPause: (number: number) => void;
let bot: TestBot;
beforeEach(async () => {
  pauses = [];
  inPause = () => {};
  bot = await TestBot.start({
    waitForDiscord: async (delayMs) => {
      pauses.push(delayMs);
      inPause(pauses.length);
    },
  });
});
afterEach(() => bot.stop());

const linesOf = (msg: string) => bot.logs.filter((line) => line.msg === msg);
const logged = (msg: string) =>
  vi.waitFor(() => expect(linesOf(msg).length).toBeGreaterThan(0), { timeout: TIMEOUT_MS });
const expectAnswer = async () =>
  expect(textOf(await bot.say(`${MENTION} ${question}`))).toContain('Lena Haugen');

test('pauses grow to a minute', () => {
  expect([1, 2, 3, 6, 7, 100].map(pauseAfter)).toEqual([1000, 2000, 4000, 32_000, 60_000, 60_000]);
});

test('what is no outage is not tried again, and stopping ends the waiting', async () => {
  const stopping = new AbortController();
  const patience = {
    pause: (_: number, signal: AbortSignal) => Promise.reject(signal.reason),
    stopping: stopping.signal,
  };
  const onOutage = vi.fn(() => stopping.abort('stopped'));
  const slip = new Error('a slip');
  await expect(withPatience(() => Promise.reject(slip), { ...patience, onOutage })).rejects.toBe(slip);
  expect(onOutage).not.toHaveBeenCalled();
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const waiting = withPatience(() => Promise.reject(refused), { ...patience, onOutage });
  await expect(waiting).rejects.toBe('stopped');
  expect(onOutage).toHaveBeenCalledExactlyOnceWith({ reason: 'the connection was refused', retryInMs: 1000 });
});

describe('at the start', () => {
  beforeEach(() => bot.disconnect());

  test(
    'a Discord that answers with 503 is tried again until it does not, and the log says why',
    async () => {
      // Each try is four requests of discord.js's own.
      bot.playground.faults.onRoute({ matches: /gateway\/bot$/, status: 503, times: 8 });
      await bot.connect();
      expect(pauses).toEqual([1000, 2000]);
      expect(linesOf('Discord cannot be reached')).toMatchObject([
        { level: 40, reason: 'status 503', retryInMs: 1000 },
        { level: 40, reason: 'status 503', retryInMs: 2000 },
      ]);
      await expectAnswer();
    },
    TIMEOUT_MS,
  );

  test.each([
    ['refused', 'Discord cannot be reached', { reason: 'Unexpected server response: 503' }],
    ['cut', 'Discord’s gateway cannot be reached', { code: 1006, meaning: 'cut off, or never opened' }],
  ] as const)(
    'a gateway where connections are %s is tried again until they are not',
    async (outage, msg, why) => {
      const { gateway } = bot.playground;
      gateway.outage = outage;
      inPause = (number) => {
        if (number === 3) gateway.outage = null;
      };
      await bot.connect();
      expect(pauses).toEqual([1000, 2000, 4000]);
      const lines = bot.logs.filter(({ level }) => level >= 40);
      expect(lines).toMatchObject(pauses.map((retryInMs) => ({ level: 40, msg, retryInMs, ...why })));
      expect(linesOf('connected to Discord again')).toEqual([]);
      await expectAnswer();
      // None of the tries before goes on connecting by itself: each would by the time that one which is cut off is back.
      gateway.drop();
      await logged('connected to Discord again');
      expect(gateway.intents).toHaveLength(1);
    },
    TIMEOUT_MS,
  );

  test.each([
    [403, 50001, 'Missing Access'],
    [400, 50035, 'Invalid Form Body'],
  ])(
    'commands that Discord refuses to register (status %i) are logged as an error, and mentions are answered',
    async (status, code, message) => {
      bot.playground.faults.onRoute({ matches: /^PUT /, status, code, message });
      await bot.connect();
      await expectAnswer();
      expect(bot.logs.filter(({ level }) => level >= 40)).toMatchObject([
        { level: 50, msg: expect.stringMatching(/^the commands .*could not be/) },
      ]);
      expect(pauses).toEqual([]);
      bot.takeViolations();
    },
  );

  test(
    'commands that cannot be registered for an outage are registered after it, and mentions are answered meanwhile',
    async () => {
      bot.playground.faults.onRoute({ matches: /^PUT /, status: 502, times: 4 });
      let end = () => {};
      const outage = new Promise<void>((resolve) => {
        end = resolve;
      });
      bot.playground.world.setCommands(bot.playground.homeGuildId, []);
      await bot.connect({ waitForDiscord: () => outage });
      await expectAnswer();
      expect(bot.playground.world.allCommands()).toEqual([]);
      expect(linesOf('the commands could not be registered')).toMatchObject([
        { level: 40, reason: 'status 502', retryInMs: 1000 },
      ]);
      end();
      await vi.waitFor(() => expect(bot.playground.world.allCommands()).not.toEqual([]), TIMEOUT_MS);
    },
    TIMEOUT_MS,
  );
});

describe('a connection that was open', () => {
  test(
    'is opened again at once, then after growing pauses, and the log says that it is there again',
    async () => {
      const { gateway } = bot.playground;
      gateway.outage = 'refused';
      inPause = (number) => {
        if (number === 2) gateway.outage = null;
      };
      gateway.drop();
      await logged('connected to Discord again');
      expect(linesOf('the connection to Discord was closed')).toMatchObject([
        { level: 30, code: 1006, meaning: 'cut off, or never opened' },
      ]);
      const [line, ...more] = linesOf('Discord’s gateway cannot be reached');
      expect(line).toMatchObject({ code: 1006, reason: 'Unexpected server response: 503', retryInMs: 1000 });
      expect(more).toHaveLength(1);
      expect(pauses).toEqual([1000, 2000]);
      expect(linesOf('connected to Discord again')).toMatchObject([{ level: 30, session: 'resumed' }]);
      await expectAnswer();
    },
    TIMEOUT_MS,
  );

  test(
    'is there again with a new session as well',
    async () => {
      bot.playground.gateway.invalidateSessions();
      await logged('connected to Discord again');
      expect(linesOf('connected to Discord again')).toMatchObject([{ session: 'new' }]);
      await expectAnswer();
    },
    TIMEOUT_MS,
  );

  test(
    'is closed with a code whose meaning the log says',
    async () => {
      bot.playground.gateway.close(4009);
      await logged('connected to Discord again');
      expect(linesOf('the connection to Discord was closed')).toMatchObject([
        { code: 4009, meaning: 'the session has timed out' },
      ]);
    },
    TIMEOUT_MS,
  );

  test('says nothing of itself when the bot stops', async () => {
    await bot.disconnect();
    expect(bot.logs.filter(({ msg }) => /connect/.test(msg))).toEqual([]);
  });
});

test.each([
  [4004, 'DISCORD_TOKEN'],
  [4011, 'servers'],
  [4014, 'Privileged Gateway Intents'],
])('of a connection that is closed for good with %i it is said what to do', (code, remedy) => {
  expect(texts.connection.lost(code)).toContain(`${code}: ${texts.connection.closeCode(code)}`);
  expect(texts.connection.lost(code)).toContain(remedy);
});
