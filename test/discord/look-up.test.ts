import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { writeArticle } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { HeldPause } from '../support/held-pause.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { type LogLine, type Person, TestBot } from '../support/test-bot.ts';

const ADA: Person = { id: '700000000000000001' };
const question = 'When did Norvik join the Tidewatch Network?';

let pause: HeldPause;
let bot: TestBot;
let logsAtFirst: readonly LogLine[] | null;
beforeEach(async () => {
  pause = new HeldPause();
  logsAtFirst = null;
  bot = await TestBot.start({
    articles: COLLABORATIONS,
    organisations: ORGANISATIONS,
    pause: (logs) => {
      logsAtFirst ??= [...logs];
      return pause.pause();
    },
  });
  onTestFinished(() => bot.stop());
});

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('the facts begin to be drawn once the bot is ready, though nobody asks for them', () => {
  expect(pause.begun).toBe(1);
  expect(logsAtFirst?.map(({ msg }) => msg)).toContain('ready');
});

describe('choices stay within what Discord takes, whatever is typed,', () => {
  const LONG = ['x'.repeat(150), `x${'😀'.repeat(90)}`, 'Norvik Marine '.repeat(12), ' '.repeat(150)];
  const PLACES = [
    ['organisation', 'name'],
    ['person', 'name'],
    ['between', 'second'],
    ['timeline', 'organisation'],
    ['network', 'organisation'],
    ['article', 'title'],
    ['cite', 'key'],
  ] as const;

  test.each(['while the facts are drawn', 'where they cannot be', 'once they are there'])(
    '%s',
    async (state) => {
      if (state === 'where they cannot be') pause.fail(new Error('a slip'));
      if (state === 'once they are there') pause.release();
      const typing = PLACES.flatMap(([command, option]) =>
        LONG.map((typed) => bot.complete(command, option, typed)),
      );
      for (const choices of await Promise.all(typing)) {
        for (const { name, value } of choices) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(`${value}`.length).toBeLessThanOrEqual(100);
        }
      }
      expect(bot.takeViolations()).toEqual([]);
    },
    30_000,
  );
});

describe('while the facts are being drawn', () => {
  test('a lookup says what it waits for and how far that is, and ends with what was asked', async () => {
    const looked = bot.run('organisation', { name: 'norvik' }, ADA);
    const notice = await bot.notice(ADA);
    expect(isPrivate(notice)).toBe(true);
    expect(textOf(notice)).toMatch(/still being gathered\. Reading the articles: 0 of \d+\.$/);
    pause.release();
    const found = await looked;
    expect(found.id).toBe(notice.id);
    expect(shown(found)).toContain('Also called NVK');
  }, 30_000);

  test('a lookup that waits ends with a sentence where the drawing fails, and where the bot stops', async () => {
    const failed = bot.run('organisation', { name: 'norvik' }, ADA);
    const notice = await bot.notice(ADA);
    pause.fail(new Error('a slip'));
    expect(textOf(await failed)).toContain('could not be gathered');
    expect((await failed).id).toBe(notice.id);
    pause.hold();
    await writeArticle(bot.folder, { id: 'new', title: 'New', published: '2021', text: 'It is new.' });
    await bot.library.reload();
    const stopped = bot.run('organisation', { name: 'norvik' }, ADA);
    await bot.notice(ADA, 'still being gathered', (await bot.page(ADA)).events.length);
    await bot.disconnect();
    expect(textOf(await stopped)).toContain('Accord is stopping');
  }, 30_000);

  test('questions are answered, and a lookup waits for the facts', async () => {
    const looked = bot.run('organisation', { name: 'norvik' });
    expect(shown(await bot.run('ask', { question }))).toContain('October 2019');
    pause.release();
    expect(shown(await looked)).toContain('Also called NVK');
  });

  test('a choice says so, and sends what was typed; names are offered as soon as they are there', async () => {
    const [choice, ...others] = await bot.complete('organisation', 'name', 'nvk');
    expect(others).toEqual([]);
    expect(choice).toMatchObject({ name: expect.stringContaining('still being gathered'), value: 'nvk' });
    expect(await bot.complete('person', 'name', '')).toEqual([]);
    const typing = bot.complete('organisation', 'name', 'nvk');
    pause.release();
    expect(await typing).toEqual([{ name: 'Norvik (“NVK”)', value: 'norvik' }]);
  }, 15_000);

  test('a form that needs a name is promised for later', async () => {
    pause.release();
    const card = await bot.run('organisation', { name: 'norvik' });
    await bot.disconnect();
    const button = /organisation:ask:[^"]*/.exec(JSON.stringify(card))?.[0] ?? '';
    const restarted = new HeldPause();
    const other = await TestBot.start({
      articles: COLLABORATIONS,
      organisations: ORGANISATIONS,
      pause: restarted.pause,
    });
    onTestFinished(() => other.stop());
    const refused = await other.pressOld(button);
    expect(isPrivate(refused)).toBe(true);
    expect(textOf(refused)).toContain('Try again in a moment');
  }, 15_000);
});

test('after a reload lookups are answered from the facts before until there are new ones', async () => {
  pause.release();
  const card = await bot.run('organisation', { name: 'norvik' });
  pause.hold();
  await rm(join(bot.folder, 'takeover.md'));
  const { version } = await bot.library.reload();
  const people = await bot.choose(card, 'People (2)');
  expect(shown(people)).toContain('formerly President');
  expect(shown(people)).toMatch(
    /As of corpus [0-9a-f]{7}: what the articles say by now is still being gathered\.$/,
  );
  expect(await bot.complete('organisation', 'name', 'quorvex')).toHaveLength(1);
  pause.release();
  await expect.poll(() => bot.library.knownVersion()).toBe(version);
  expect(textOf(await bot.choose(people, 'Overview'))).toContain('The corpus has changed');
});

test('facts that cannot be drawn are logged once; lookups fail as what fails does, and questions are answered', async () => {
  pause.fail(new Error('a slip'));
  const failed = await bot.run('organisation', { name: 'norvik' });
  expect(isPrivate(failed)).toBe(true);
  expect(textOf(failed)).toMatch(/\d{15,}/);
  expect(await bot.complete('person', 'name', 'sol')).toEqual([]);
  expect(textOf(await bot.run('timeline'))).toMatch(/\d{15,}/);
  await expect.poll(() => bot.logs.filter(({ status }) => status === 'failed')).toHaveLength(3);
  expect(bot.logs.filter(({ level }) => level >= 50)).toEqual([
    expect.objectContaining({
      msg: 'the facts could not be drawn',
      err: expect.objectContaining({ message: 'a slip' }),
    }),
  ]);
  expect(shown(await bot.run('ask', { question }))).toContain('October 2019');
  pause.release();
  await bot.reload();
  expect(shown(await bot.run('organisation', { name: 'norvik' }))).toContain('Also called NVK');
});

test('stopping does not wait for facts that nobody has asked for', async () => {
  const order: string[] = [];
  const drawn = bot.library.known().then(() => order.push('drawn'));
  await bot.disconnect();
  order.push('stopped');
  pause.release();
  await drawn;
  expect(order).toEqual(['stopped', 'drawn']);
});

test('a lookup ends with a sentence before Discord closes it, whatever it waits for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const looked = bot.run('organisation', { name: 'norvik' }, ADA);
  await bot.notice(ADA);
  await vi.advanceTimersByTimeAsync(14 * 60 * 1000);
  expect(textOf(await looked)).toContain('longer than Discord keeps an answer open');
}, 30_000);
