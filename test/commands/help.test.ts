import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isMessageCommand } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, type Readable, textOf, textsOf } from '../support/shown-message.ts';
import { COMMANDS_FOLDER, TestBot, type TestBotOptions } from '../support/test-bot.ts';

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(async () => {
    await bot.stop();
  });
  return bot;
}

const EXAMPLE = /^(?:Who|When|Where) .*\?$/;
const examplesOf = (help: Readable) =>
  buttonsOf(help).flatMap(({ label }) => (label && EXAMPLE.test(label) ? [label] : []));

test('the help is private, and each of its examples is one click away from an answer with a headline', async () => {
  const bot = await startBot();
  const help = await bot.run('help');
  expect(isPrivate(help)).toBe(true);
  const examples = examplesOf(help);
  expect(examples).toContain('Who chairs the Tidewatch Network?');
  for (const question of examples) {
    const answered = await bot.press(help, question);
    expect(isPrivate(answered)).toBe(true);
    expect(render(textsOf(answered)[0] ?? '').text).toBe(`“${question}”`);
    // Of an answer, only a headline stands in bold by itself.
    expect(textsOf(answered)[1]).toMatch(/^\*\*[^*]+\*\*(?:\n|$)/);
    expect(buttonsOf(answered).map(({ label }) => label)).toContain('Share');
  }
});

test('no example breaks off in a name', async () => {
  const text = 'Ada Quill, the mayor of Ostby, visited Norvik’s Trade and Tides Bureau in May.';
  const bot = await startBot({ articles: [{ id: 'visit', title: 'A visit', text }] });
  expect(examplesOf(await bot.run('help'))).toEqual(['Who is the mayor of Ostby?']);
});

test('an example can still be asked after a restart', async () => {
  const bot = await startBot();
  const help = await bot.run('help');
  await bot.disconnect();
  await bot.connect();
  expect(textOf(await bot.press(help, 'Who chairs the Tidewatch Network?'))).toContain('**Lena Haugen**');
});

test('the examples change with the corpus', async () => {
  const text = 'Lena Vexil, who chairs the Quorn Union, spoke.';
  const bot = await startBot({ articles: [{ id: 'a', title: 'The harbour', text }] });
  expect(examplesOf(await bot.run('help'))).toEqual(['Who chairs the Quorn Union?']);
});

test('guard questions are the first examples', async () => {
  const bot = await startBot();
  const guard = '- question: Which port signed the memorandum?\n  answer: Ostby\n';
  await writeFile(join(bot.folder, 'guard.yaml'), guard);
  await bot.reload();
  const [first] = buttonsOf(await bot.run('help'));
  expect(first?.label).toBe('Which port signed the memorandum?');
});

test.each([
  ['made of no sentence', 'Of this and that', 'There was rain in Ostby.'],
  [
    'too long for a phone',
    'The Union',
    `Lena Vexil, who chairs the ${'Great '.repeat(8)}Quorn Union of All Harbours, spoke.`,
  ],
])('no example is shown that is %s', async (_, title, text) => {
  const bot = await startBot({ articles: [{ id: 'a', title, text }] });
  const help = await bot.run('help');
  expect(buttonsOf(help)).toEqual([]);
});

test('the help names every command but those for moderators and who manages a server, with what it does', async () => {
  const bot = await startBot();
  const shown = render(textOf(await bot.run('help'))).text;
  for (const command of (await loadCommands(COMMANDS_FOLDER)).values()) {
    const { data, moderatorsOnly } = command;
    const isForAll = moderatorsOnly !== true && command.managersOnly !== true;
    const line = isMessageCommand(command) ? data.name : `/${data.name} ${command.data.description}`;
    if (!isForAll) expect(shown).not.toContain(`/${data.name}`);
    // There is more to say of asking, nothing of the help to who reads it, and the dossier has a button below `/between`.
    else if (data.name === 'ask') expect(shown).toContain('/ask, or mention');
    else if (!['help', 'dossier'].includes(data.name)) expect(shown).toContain(line);
  }
});
