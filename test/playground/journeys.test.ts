import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMessageCommand } from '../../src/discord/command.ts';
import { parseCustomId } from '../../src/discord/components.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { BOT, MEMBER, MODERATOR_PERSON } from '../../src/playground/guild.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { buttonsOf, isPrivate, textOf } from '../support/shown-message.ts';
import { COMMANDS_FOLDER, MENTION, TestBot } from '../support/test-bot.ts';

const MANY = Array.from({ length: 12 }, (_, index) => ({
  id: `treaty-${index}`,
  title: `The treaty of Ostby, part ${index}`,
  text: Array.from(
    { length: 4 },
    () => `The treaty of Ostby has a part ${index}. ${'It tells of harbours. '.repeat(60)}`,
  ).join('\n\n'),
}));
const MODERATOR = { id: MODERATOR_PERSON.user.id, canManageServer: true };

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start({ articles: MANY });
});
afterEach(() => bot.stop());

test('every button that the bot ever shows works, and there is no kind of button that is not reached', async () => {
  const commands = await loadCommands(COMMANDS_FOLDER);
  const kinds = new Set(
    [...commands].flatMap(([name, command]) =>
      isMessageCommand(command)
        ? []
        : Object.keys(command.buttons ?? {}).map((action) => `${name}:${action}`),
    ),
  );
  const reached = new Set<string>();
  const waiting: ShownMessage[] = [
    await bot.run('ask', { question: 'What does the treaty of Ostby tell of?', private: true }, MODERATOR),
    await bot.run('article', {}, MODERATOR),
    await bot.run('article', { title: 'treaty-3' }, MODERATOR),
    await bot.run('cite', { key: 'treaty-3' }, MODERATOR),
    await bot.run('corpus status', {}, MODERATOR),
    await bot.run('help', {}, MODERATOR),
    await bot.say(`${MENTION} What does the treaty of Ostby tell of?`, MODERATOR),
  ];
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    for (const { custom_id, label, disabled } of buttonsOf(message)) {
      const { command, action } = parseCustomId(custom_id ?? '');
      const kind = `${command}:${action}`;
      if (disabled || !label || reached.has(kind)) continue;
      const shown = await bot.press(message, label, MODERATOR);
      expect(textOf(shown)).not.toMatch(/corpus has changed|no longer knows|Something went wrong/);
      reached.add(kind);
      waiting.push(shown);
      // What was changed in place has lost the buttons that were not pressed: those come back on the next one.
      if (shown.id === message.id) break;
    }
  }
  expect([...reached].sort()).toEqual([...kinds].sort());
});

test('a member finds an article while typing, reads it, asks about it in a reply, and cannot do what moderators do', async () => {
  const member = { id: MEMBER.user.id };
  const page = await bot.page(member);
  expect(
    page
      .commands()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Check against the corpus', 'article', 'ask', 'cite', 'help']);
  const [choice] = await bot.complete('article', 'title', 'part 7', member);
  const article = await bot.run('article', { title: choice?.value ?? '' }, member);
  expect(textOf(article)).toContain('part 7');
  expect(isPrivate(article)).toBe(true);

  const answer = await bot.say(`${MENTION} What does the treaty of Ostby tell of?`, member);
  const after = page.events.length;
  page.send({ op: 'message', content: `${MENTION} part 7 of the treaty`, reply_to: answer.id });
  const reply = await page.first((event) => {
    const isBots = event.t === 'MESSAGE_CREATE' && event.d.message.author.id === BOT.user.id;
    return isBots ? event.d.message : undefined;
  }, after);
  expect(textOf(reply)).toContain('“part 7 of the treaty”');
  await expect(bot.run('corpus reload', {}, member)).rejects.toThrow('no command');
});

test('what a moderator reloads, members are answered from; nobody else sees what the moderator was told', async () => {
  const member = await bot.page();
  const before = member.messages().length;
  expect(textOf(await bot.run('corpus reload', {}, MODERATOR))).toContain('Reloaded');
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain('12 articles');
  expect(member.messages()).toHaveLength(before);
});

test('nobody is mentioned by an answer, whatever the question holds', async () => {
  const reply = await bot.say(
    `${MENTION} @everyone <@${MEMBER.user.id}> what does the treaty of Ostby tell of?`,
  );
  expect(reply.mentions).toEqual([]);
  const { world } = bot.playground;
  expect(world.messagesFor(BOT.user.id).at(-1)?.mention_everyone).toBe(false);
});
