import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GUILD_ID } from '../../src/playground/guild.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

/** Commands that go wrong in one way each; `moment` says when. */
const COMMAND = `
class Trouble extends Error {}
export default {
  data: { name: 'trouble', description: 'Goes wrong', options: [
    { type: 3, name: 'moment', description: 'When', autocomplete: true },
  ] },
  async execute(interaction) {
    const moment = interaction.options.getString('moment');
    if (moment === 'deferred') await interaction.deferReply({ flags: 64 });
    if (moment === 'replied') await interaction.reply({ content: 'So far so good' });
    if (moment === 'twice') { await interaction.reply({ content: 'One' }); interaction.replied = false; await interaction.reply({ content: 'Two' }); }
    throw new Trouble('the reason nobody should read');
  },
  autocomplete() { throw new Trouble('while typing'); },
  buttons: { async press() { throw new Trouble('pressed'); } },
};
`;

let bot: TestBot;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-commands-'));
  await writeFile(join(folder, 'trouble.ts'), COMMAND);
  bot = await TestBot.start({ commandsFolder: folder });
});
afterEach(async () => {
  await bot.stop();
  await rm(folder, { recursive: true });
});

/** The log's lines about interactions, once one with this status is there. */
async function logged(status: string) {
  await vi.waitFor(() => expect(bot.logs.map((line) => line.status)).toContain(status));
  return bot.logs.filter(({ msg }) => msg !== 'ready');
}

describe('an exception', () => {
  test('is told in one neutral sentence with the interaction’s id, privately, and logged once, at debug with its stack', async () => {
    const reply = await bot.run('trouble', { moment: 'at once' });
    const [error, whole, line, ...more] = await logged('failed');
    expect(textOf(reply)).toContain(`pass on this number: ${line?.interactionId}`);
    expect(textOf(reply)).not.toContain('the reason');
    expect(isPrivate(reply)).toBe(true);
    expect(error).toMatchObject({
      level: 50,
      command: 'trouble',
      err: { message: 'the reason nobody should read' },
    });
    expect(error?.err).not.toHaveProperty('stack');
    expect(whole).toMatchObject({ level: 20, err: { stack: expect.stringContaining('the reason') } });
    expect(more).toEqual([]);
  });

  test('after the answer was deferred takes the place of the answer', async () => {
    expect(textOf(await bot.run('trouble', { moment: 'deferred' }))).toContain('Something went wrong');
  });

  test('after the answer was sent is told privately below it', async () => {
    const page = await bot.page();
    const { id } = page.latest().me;
    const reply = await bot.run('trouble', { moment: 'replied' }, { id });
    const followUp = await page.first((event) => {
      const isAfter = event.t === 'MESSAGE_CREATE' && event.d.message.id !== reply.id;
      return isAfter ? event.d.message : undefined;
    });
    expect(textOf(followUp)).toContain('Something went wrong');
    expect(isPrivate(followUp)).toBe(true);
  });

  test('behind a button is told the same way', async () => {
    expect(textOf(await bot.pressOld('trouble:press'))).toContain('Something went wrong');
  });

  test('while somebody types gives no choices', async () => {
    expect(await bot.complete('trouble', 'moment', 'x')).toEqual([]);
    await logged('failed');
  });
});

describe('an interaction that cannot be answered', () => {
  const unknown = { status: 404, code: 10062, message: 'Unknown interaction' };

  test('because it expired gets nothing more, and one line at warn', async () => {
    bot.playground.faults.onRoute({ matches: /callback$/, ...unknown, times: 5 });
    void bot.run('trouble', { moment: 'replied' }).catch(() => undefined);
    const [warning, , line] = await logged('expired');
    expect(warning).toMatchObject({ level: 40, command: 'trouble' });
    expect(line).toMatchObject({ level: 30, status: 'expired' });
    expect(bot.requestsOf(/callback$/)).toHaveLength(1);
  });

  test.each([
    [403, 50013, 'Missing Permissions'],
    [400, 200000, 'Message was blocked by automatic moderation'],
    [400, 20016, 'Slowmode rate limit'],
  ])(
    'because Discord refuses the answer (%i, %i) gets nothing more, and one line at warn',
    async (status, code, message) => {
      bot.playground.faults.onRoute({ matches: /callback$/, status, code, message, times: 5 });
      void bot.run('trouble', { moment: 'replied' }).catch(() => undefined);
      const [warning, , line, ...more] = await logged('failed');
      expect(warning).toMatchObject({ level: 40, err: { code } });
      expect(line).toMatchObject({ level: 30, status: 'failed' });
      expect(more).toEqual([]);
      expect(bot.requestsOf(/callback$/)).toHaveLength(1);
    },
  );

  test('because it was answered already gets nothing more, and one line at debug', async () => {
    await bot.run('trouble', { moment: 'twice' });
    const [line] = await logged('expired');
    expect(line).toMatchObject({ level: 20 });
    expect(bot.requestsOf(/ \/webhooks/)).toEqual([]);
  });

  test('because Discord refuses even the notice leaves the bot running', async () => {
    bot.playground.faults.onRoute({
      matches: /callback$/,
      status: 403,
      code: 50001,
      message: 'Missing Access',
    });
    void bot.run('trouble', { moment: 'at once' }).catch(() => undefined);
    await logged('failed');
    expect(textOf(await bot.run('trouble', {}))).toContain('Something went wrong');
  });
});

test('commands and buttons that are no longer there are refused in words', async () => {
  const { world } = bot.playground;
  const [known] = world.allCommands();
  if (known === undefined) throw new Error('no command is registered');
  world.setCommands(GUILD_ID, [{ ...known, id: world.newId(), name: 'gone', options: [] }]);
  expect(textOf(await bot.run('gone'))).toContain('no longer knows that command');
  expect(textOf(await bot.pressOld('gone:page:1'))).toContain('no longer knows that command');
  expect(textOf(await bot.pressOld('trouble:gone'))).toContain('The corpus has changed');
  expect(textOf(await bot.pressOld('trouble:toString'))).toContain('The corpus has changed');
});

test('each interaction leaves one line with command, ids, status and duration, and nothing of what was typed or of the token', async () => {
  bot.playground.faults.onRoute({
    matches: /callback$/,
    status: 403,
    code: 50001,
    message: 'Missing Access',
  });
  const asked = bot.run('trouble', { moment: 'SECRET WORDS' });
  const unanswered = expect(asked).rejects.toThrow('did not respond');
  const lines = await logged('failed');
  const [path] = bot.requestsOf(/callback$/).map((request) => request.path);
  const last = lines.at(-1);
  expect(last).toMatchObject({
    command: 'trouble',
    interactionId: path?.split('/')[2],
    guildId: GUILD_ID,
  });
  expect(last?.durationMs).toEqual(expect.any(Number));
  const everything = JSON.stringify(bot.logs);
  expect(everything).not.toContain('SECRET');
  const token = path?.split('/')[3] ?? '';
  expect(token.length).toBeGreaterThan(20);
  expect(everything).not.toContain(token);
  expect(everything).not.toContain(bot.playground.token);
  await unanswered;
});
