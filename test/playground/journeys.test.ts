import { afterEach, beforeEach, expect, test } from 'vitest';
import { isMessageCommand } from '../../src/discord/command.ts';
import { parseCustomId } from '../../src/discord/components.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import {
  ARCHIVED_THREAD_ID,
  GUILD_ID,
  POST_ID,
  PRIVATE_THREAD_ID,
  VOICE_ID,
} from '../../src/playground/guild.ts';
import { BOT, MEMBER, MODERATOR_PERSON } from '../../src/playground/people.ts';
import { texts } from '../../src/texts/en.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { buttonsOf, channelSelectsOf, isPrivate, optionsOf, textOf } from '../support/shown-message.ts';
import { COMMANDS_FOLDER, MENTION, TestBot } from '../support/test-bot.ts';

const TREATIES = Array.from({ length: 20 }, (_, index) => ({
  id: `treaty-${index}`,
  title: `The treaty of Ostby, part ${index}`,
  text: Array.from(
    { length: 4 },
    () => `The treaty of Ostby has a part ${index}. ${'It tells of harbours. '.repeat(60)}`,
  ).join('\n\n'),
}));
const AGREEMENTS = ['Castell', 'Almar', 'Quorvex', 'Velmar', 'Tidewatch', 'Kestrel', 'Ostwind'].map(
  (name, index) => ({
    id: `agreement-${index}`,
    title: `Norvik and ${name}`,
    published: `${2000 + index}`,
    text: [
      `Norvik Ltd signed an agreement with ${name} Ltd. Norvik Ltd signed an agreement with Castell Ltd.`,
      `Runa Sol, CEO of Norvik Ltd, spoke of cranes. Dr. Runa Berg, CEO of Norvik Spain Ltd, left.`,
    ].join('\n\n'),
  }),
);
const UNION = {
  id: 'a-union',
  title: 'The Harbour Union',
  text: 'Lena Vexil, who chairs the Harbour Union, spoke of cranes.',
};
/** Who is only named together. */
const FAIR = { id: 'the-fair', title: 'The fair', text: 'The fair is as old as Norvik Ltd and Lorvia Ltd.' };
const MANY = [UNION, FAIR, ...TREATIES, ...AGREEMENTS];
const MODERATOR = { id: MODERATOR_PERSON.user.id, canManageServer: true };

let bot: TestBot;
beforeEach(async () => {
  bot = await TestBot.start({ articles: MANY });
});
afterEach(() => bot.stop());

/** What the person who was shown a message can press or choose in it. */
function listUses(message: ShownMessage) {
  const options = optionsOf(message).map(({ customId, label, placeholder }) => ({
    customId,
    label,
    use: () => bot.choose(message, label, undefined, placeholder),
  }));
  const channels = channelSelectsOf(message).map(({ customId, placeholder }) => ({
    customId,
    label: placeholder,
    use: () => bot.chooseChannels(message, placeholder, [VOICE_ID]),
  }));
  const buttons = buttonsOf(message).flatMap(({ custom_id: customId, label, disabled }) =>
    disabled || !customId || !label ? [] : [{ customId, label, use: () => bot.press(message, label) }],
  );
  return [...options, ...channels, ...buttons];
}

/** The buttons that open a form. */
const OPENS_FORM: ReadonlySet<string> = new Set(['ask:on', 'organisation:ask']);

test('every button and select that the bot ever shows works, and there is no kind of them that is not reached', async () => {
  const commands = await loadCommands(COMMANDS_FOLDER);
  const kinds = new Set(
    [...commands].flatMap(([name, command]) =>
      isMessageCommand(command)
        ? []
        : Object.keys(command.buttons ?? {}).map((action) => `${name}:${action}`),
    ),
  );
  // Most of the moderators' change the corpus, and have tests of their own: here they would make what others show old.
  for (const kind of kinds) if (kind.startsWith('corpus:') && kind !== 'corpus:reload') kinds.delete(kind);
  const reached = new Set<string>();
  const pressed = new Set<string>();
  const waiting: ShownMessage[] = [
    await bot.run('ask', { question: 'What does the treaty of Ostby tell of?', private: true }, MODERATOR),
    await bot.run('article', {}, MODERATOR),
    await bot.run('article', { title: 'treaty-3' }, MODERATOR),
    await bot.run('cite', { key: 'treaty-3' }, MODERATOR),
    await bot.run('corpus status', {}, MODERATOR),
    await bot.run('help', {}, MODERATOR),
    await bot.say(`${MENTION} hello`, MODERATOR),
    await bot.say(`${MENTION} what articles do you have?`, MODERATOR),
    await bot.say(`${MENTION} What does the treaty of Ostby tell of?`, MODERATOR),
    await bot.say(`${MENTION} what happened to Norvik Ltd since 2000?`, MODERATOR),
    await bot.run('organisation', { name: 'Norvik Ltd' }, MODERATOR),
    await bot.run('organisation', { name: 'norv' }, MODERATOR),
    await bot.run('person', { name: 'run' }, MODERATOR),
    await bot.run('between', { first: 'norv', second: 'Castell Ltd' }, MODERATOR),
    await bot.run('timeline', { organisation: 'norv' }, MODERATOR),
    await bot.run('network', { organisation: 'norv' }, MODERATOR),
    await bot.run('privacy', {}, MODERATOR),
    // Somebody else's: all of it together is more than one person may do at once.
    await bot.run('setup', {}, { canManageServer: true }),
    await bot.run('watch organisation', { name: 'norv' }),
    await listManyWatches({ id: '300000000000000031' }),
  ];
  // A picture follows in a message of its own.
  const network = await bot.run('network', { organisation: 'Norvik Ltd' });
  const picture = await bot.after(network);
  const timeline = await bot.run('timeline', { organisation: 'Norvik Ltd' }, { locale: 'en-GB' });
  waiting.push(picture, await bot.after(timeline));
  const { namedButton } = texts.pictures;
  waiting.push(await bot.after(await bot.press(picture, namedButton)));
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    for (const { customId, label, use } of listUses(message)) {
      const { command, action } = parseCustomId(customId);
      const kind = `${command}:${action}`;
      // Buttons and options of one kind lead to different places where their labels differ in more than a number: to use
      // them all would be more than one person may do at once.
      const sort = `${kind} ${label.replace(/\d+/g, '#')}`;
      if (pressed.has(sort)) continue;
      const shown = OPENS_FORM.has(kind)
        ? await bot.fillIn(message, label, 'Who signed an agreement?')
        : await use();
      expect(textOf(shown)).not.toMatch(/corpus has changed|no longer knows|Something went wrong/);
      pressed.add(sort);
      reached.add(kind);
      waiting.push(shown);
      // What was changed in place has lost the buttons that were not pressed: those come back on the next one.
      if (shown.id === message.id) break;
    }
  }
  expect([...reached].sort()).toEqual([...kinds].sort());
}, 60_000);

/** A list of so many watches that it has two pages, also once one has ended. */
async function listManyWatches(person: { readonly id: string }): Promise<ShownMessage> {
  for (const name of ['Castell', 'Almar', 'Quorvex', 'Velmar', 'Tidewatch', 'Kestrel', 'Ostwind', 'Norvik'])
    await bot.run('watch organisation', { name: `${name} Ltd` }, person);
  for (const name of ['Lena Vexil', 'Runa Sol']) await bot.run('watch person', { name }, person);
  return bot.run('watch list', {}, person);
}

test('a member finds an article while typing, reads it, asks about it in a reply, and cannot do what moderators do', async () => {
  const member = { id: MEMBER.user.id };
  const page = await bot.page(member);
  expect(
    page
      .commands()
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    'Check against the corpus',
    'Take this answer away',
    'article',
    'ask',
    'between',
    'cite',
    'dossier',
    'help',
    'network',
    'organisation',
    'person',
    'privacy',
    'timeline',
    'watch',
  ]);
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
  expect(textOf(reply)).toContain('part 7');
  await expect(bot.run('corpus reload', {}, member)).rejects.toThrow('no command');
});

test('what a moderator reloads, members are answered from; nobody else sees what the moderator was told', async () => {
  const member = await bot.page();
  const before = member.messages().length;
  expect(textOf(await bot.run('corpus reload', {}, MODERATOR))).toContain('Reloaded');
  expect(textOf(await bot.run('corpus status', {}, MODERATOR))).toContain(`${MANY.length} articles`);
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

test.each([
  ['a voice channel', VOICE_ID],
  ['a post of a forum', POST_ID],
  ['a private thread that it is not in', PRIVATE_THREAD_ID],
  ['an archived thread that it has not been told of', ARCHIVED_THREAD_ID],
])('in %s it answers a command, its buttons, a mention and the reply to that', async (_, channelId) => {
  const { id } = MEMBER.user;
  const page = await bot.page({ id });
  const after = page.events.length;
  page.send({ op: 'channel', id: channelId });
  await page.ready(after);
  const question = 'Who chairs the Harbour Union?';
  const answer = await bot.run('ask', { question }, { id });
  expect(textOf(answer)).toContain('Lena Vexil');
  expect(textOf(await bot.press(answer, 'In context', { id }))).toContain('The Harbour Union');
  const mentioned = await bot.say(`${MENTION} ${question}`, { id });
  expect(textOf(mentioned)).toContain('Lena Vexil');
  const replied = await bot.say(question, { id }, mentioned);
  expect(textOf(replied)).toContain('Lena Vexil');
  for (const { channel_id } of [answer, mentioned, replied]) expect(channel_id).toBe(channelId);
});

test.each([
  ['at home', false],
  ['in a server of strangers', true],
])('%s the bot is heard by every way of addressing it', async (_, isStranger) => {
  await bot.disconnect();
  await bot.connect({ guildId: null, homeGuildIds: [GUILD_ID] });
  const ada = { id: bot.playground.world.newId(), isStranger };
  const page = await bot.page(ada);
  const isThere = ({ id }: ShownMessage) => bot.playground.world.findMessage(id) !== undefined;
  const chair = 'Who chairs the Harbour Union?';
  const saysChair = (message: ShownMessage) => expect(textOf(message)).toContain('Lena Vexil');

  saysChair(await bot.run('ask', { question: chair }, ada));
  const command = await bot.run('ask', { question: 'What did Lena Vexil speak of?' }, ada);
  const next = await bot.fillIn(command, 'Ask on', 'and what does she chair?');
  expect(textOf(next)).toContain('Harbour Union');
  expect(textOf(await bot.runOn(next, 'Take this answer away', ada))).toBe('The answer is gone.');
  expect(isThere(next)).toBe(false);

  const answer = await bot.say(`${MENTION} ${chair}`, ada);
  saysChair(answer);
  expect(textOf(await bot.say('and what did she speak of?', ada, answer))).toContain('cranes');
  expect(await bot.sayForReaction('thanks!', ada, answer)).toBe('👍');

  const question = await bot.write(`${MENTION} What did Lena Vexil speak of?`, ada);
  const shown = () =>
    bot.playground.world
      .messagesFor(BOT.user.id)
      .filter(({ message_reference: reference }) => reference?.message_id === question.id)
      .map(textOf)
      .join();
  await expect.poll(shown, { timeout: 10_000 }).toContain('cranes');
  page.send({ op: 'edit', message_id: question.id, content: `${MENTION} ${chair}` });
  await expect.poll(shown, { timeout: 10_000 }).toContain('who chairs the Harbour Union');
  page.send({ op: 'delete', message_id: question.id });
  await expect.poll(shown, { timeout: 10_000 }).toBe('');
});
