import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isPrivate, type MessageBody, messageBody, textOf } from '../support/message-body.ts';
import { slashCommand } from '../support/payloads.ts';
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
  expect(bot.discord.violations).toEqual([]);
});

/** The log's lines about interactions, once one with this status is there. */
async function logged(status: string) {
  await vi.waitFor(() => expect(bot.logs.map((line) => line.status)).toContain(status));
  return bot.logs.filter(({ msg }) => msg !== 'ready');
}

const nothing: MessageBody = messageBody.parse({});

describe('an exception', () => {
  test('is told in one neutral sentence with the interaction’s id, privately, and logged once with its stack', async () => {
    const reply = await bot.run('trouble', { moment: 'at once' });
    const [error, line, ...more] = await logged('failed');
    expect(textOf(reply)).toContain(`pass on this number: ${line?.interactionId}`);
    expect(textOf(reply)).not.toContain('the reason');
    expect(isPrivate(reply)).toBe(true);
    expect(error).toMatchObject({
      level: 50,
      command: 'trouble',
      err: { message: 'the reason nobody should read' },
    });
    expect(error?.err).toHaveProperty('stack');
    expect(more).toEqual([]);
  });

  test('after the answer was deferred takes the place of the answer', async () => {
    expect(textOf(await bot.run('trouble', { moment: 'deferred' }))).toContain('Something went wrong');
  });

  test('after the answer was sent is told privately below it', async () => {
    await bot.run('trouble', { moment: 'replied' });
    const followUp = messageBody.parse((await bot.discord.request(/^POST \/webhooks\//)).body);
    expect(textOf(followUp)).toContain('Something went wrong');
    expect(isPrivate(followUp)).toBe(true);
  });

  test('behind a button is told the same way', async () => {
    expect(textOf(await bot.pressId(nothing, 'trouble:press'))).toContain('Something went wrong');
  });

  test('while somebody types gives no choices', async () => {
    expect(await bot.complete('trouble', 'moment', 'x')).toEqual([]);
    await logged('failed');
  });
});

describe('an interaction that cannot be answered', () => {
  const unknown = { code: 10062, message: 'Unknown interaction' };

  test('because it expired gets nothing more, and one line at warn', async () => {
    bot.discord.answerWith(/callback$/, 404, unknown, { once: false });
    bot.discord.dispatch('INTERACTION_CREATE', slashCommand('trouble', { moment: 'replied' }, {}));
    const [warning, line] = await logged('expired');
    expect(warning).toMatchObject({ level: 40, command: 'trouble' });
    expect(line).toMatchObject({ level: 30, status: 'expired' });
    expect(bot.discord.requests.filter(({ path }) => path.endsWith('callback'))).toHaveLength(1);
  });

  test('because it was answered already gets nothing more, and one line at debug', async () => {
    await bot.run('trouble', { moment: 'twice' });
    const [line] = await logged('expired');
    expect(line).toMatchObject({ level: 20 });
    expect(bot.discord.requests.filter(({ path }) => path.startsWith('/webhooks'))).toEqual([]);
  });

  test('because Discord refuses even the notice leaves the bot running', async () => {
    bot.discord.answerWith(/callback$/, 400, { code: 50035, message: 'Invalid Form Body' });
    bot.discord.answerWith(/callback$/, 400, { code: 50035, message: 'Invalid Form Body' });
    bot.discord.dispatch('INTERACTION_CREATE', slashCommand('trouble', { moment: 'at once' }, {}));
    await logged('failed');
    expect(textOf(await bot.run('trouble', {}))).toContain('Something went wrong');
  });
});

test('commands and buttons that are no longer there are refused in words', async () => {
  expect(textOf(await bot.run('gone'))).toContain('no longer knows that command');
  expect(textOf(await bot.pressId(nothing, 'gone:page:1'))).toContain('no longer knows that command');
  expect(textOf(await bot.pressId(nothing, 'trouble:gone'))).toContain('The corpus has changed');
  expect(textOf(await bot.pressId(nothing, 'trouble:toString'))).toContain('The corpus has changed');
});

test('each interaction leaves one line with command, ids, status and duration, and nothing of what was typed or of the token', async () => {
  const interaction = slashCommand('trouble', { moment: 'SECRET WORDS' }, {});
  bot.discord.answerWith(/callback$/, 400, { code: 50035, message: 'Invalid Form Body' });
  bot.discord.dispatch('INTERACTION_CREATE', interaction);
  const lines = await logged('failed');
  const last = lines.at(-1);
  expect(last).toMatchObject({
    command: 'trouble',
    interactionId: interaction.id,
    guildId: interaction.guild_id,
  });
  expect(last?.durationMs).toEqual(expect.any(Number));
  const everything = JSON.stringify(bot.logs);
  expect(everything).not.toContain('SECRET');
  expect(everything).not.toContain(interaction.token);
  expect(everything).not.toContain('a.test.token');
});
