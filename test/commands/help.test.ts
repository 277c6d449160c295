import { expect, onTestFinished, test } from 'vitest';
import { isMessageCommand } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { render } from '../support/render.ts';
import { isPrivate, textOf } from '../support/shown-message.ts';
import { COMMANDS_FOLDER, TestBot, type TestBotOptions } from '../support/test-bot.ts';

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(async () => {
    await bot.stop();
  });
  return bot;
}

test('the help is private and gives examples that the corpus being served has passages for', async () => {
  const bot = await startBot();
  const reply = await bot.run('help');
  expect(isPrivate(reply)).toBe(true);
  const examples = textOf(reply)
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => render(line.slice(2)).text);
  expect(examples.length).toBeGreaterThanOrEqual(2);
  expect(examples).toContain('What is known about “Norvik joins the Tidewatch Network”?');
  for (const question of examples)
    expect(textOf(await bot.run('ask', { question }))).toContain('\n> '.trim());
});

test('the examples change with the corpus and show what titles hold as written', async () => {
  const bot = await startBot({
    articles: [{ id: 'a', title: '*Quorn* <@1>', text: 'The Quorn treaty was signed.' }],
  });
  const text = textOf(await bot.run('help'));
  expect(render(text).text).toContain('What is known about “*Quorn* <@1>”?');
  expect(text).not.toContain('Norvik');
});

test('no example is shown that finds nothing in its own article', async () => {
  const bot = await startBot({
    articles: [{ id: 'a', title: 'Of this and that', text: 'Quorn built a crane.' }],
  });
  expect(textOf(await bot.run('help'))).not.toContain('For example');
});

test('no example is shown that is no question that can be asked', async () => {
  const bot = await startBot({
    articles: [{ id: 'a', title: 'long '.repeat(80), text: 'Quite another subject.' }],
  });
  expect(textOf(await bot.run('help'))).not.toContain('For example');
});

test('the help names every command but those for moderators, with what it does', async () => {
  const bot = await startBot();
  const shown = render(textOf(await bot.run('help'))).text;
  for (const command of (await loadCommands(COMMANDS_FOLDER)).values()) {
    const { data, moderatorsOnly } = command;
    const line = isMessageCommand(command) ? data.name : `/${data.name} ${command.data.description}`;
    if (moderatorsOnly === true) expect(shown).not.toContain(`/${data.name}`);
    // There is more to say of asking, and nothing of the help to who reads it.
    else if (data.name === 'ask') expect(shown).toContain('/ask a question');
    else if (data.name !== 'help') expect(shown).toContain(line);
  }
});
