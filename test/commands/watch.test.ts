import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { CHANNEL_ID, PRIVATE_THREAD_ID } from '../../src/playground/guild.ts';
import { MOST_WATCHES } from '../../src/storage/watches.ts';
import { type ArticleFile, foldersOf, writeArticle } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import type { ShownMessage } from '../support/page-client.ts';
import { findBytes, lockDatabase } from '../support/question-logs.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, optionsOf, parseSent, textOf, textsOf } from '../support/shown-message.ts';
import { type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const ANN: Person = { id: '300000000000000021' };
const BEN: Person = { id: '300000000000000022' };
const MANAGER: Person = { id: '300000000000000023', canManageServer: true };

const PIER: ArticleFile = {
  id: 'pier',
  title: 'A new pier',
  publisher: 'The Quay',
  published: '2024-02-03',
  text: 'Norvik signed an agreement with Quorvex. The weather was fine.\n\nRuna Sol praised Quorvex.',
};

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS, ...options });
  onTestFinished(() => bot.stop());
  return bot;
}

const shown = (message: Parameters<typeof textOf>[0]) =>
  textsOf(message)
    .map((text) => render(text).text)
    .join('\n');
/** What the bot has written of its own accord, the oldest first, in words. */
const told = (bot: TestBot, words = /./) =>
  bot.requestsOf(/POST .*\/channels\/\d+\/messages$/).filter(({ body }) => words.test(JSON.stringify(body)));
const news = (bot: TestBot) => told(bot, /New about|Du nouveau/);
const textOfSent = (sent: { readonly body: unknown }) => shown(parseSent(sent.body));

/** Takes a change of the files in, and waits until all that it brings has been told. */
async function change(bot: TestBot, work: () => Promise<unknown>): Promise<void> {
  await work();
  await bot.reload();
  await settle(bot);
}

/** Stopping waits for what is being told. */
async function settle(bot: TestBot): Promise<void> {
  await bot.disconnect();
  await bot.connect();
}

/** The direct message with these words that a person has been sent. */
async function directMessage(bot: TestBot, person: Person, words: RegExp): Promise<ShownMessage> {
  const page = await bot.page(person);
  return page.first((event) =>
    event.t === 'MESSAGE_CREATE' && words.test(textOf(event.d.message)) ? event.d.message : undefined,
  );
}

test('a person is told what is new in direct messages, quoted with source and key, and nothing twice', async () => {
  const bot = await startBot();
  const choices = await bot.complete('watch organisation', 'name', 'quor', ANN);
  expect(choices).toEqual([{ name: 'Quorvex', value: 'quorvex' }]);
  const set = await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  expect(isPrivate(set)).toBe(true);
  expect(shown(set)).toBe(
    'You are told in direct messages from now on when a change of the articles brings something new about Quorvex. ' +
      'They name it in 1 passage today.',
  );
  expect(told(bot).map(textOfSent)).toEqual(['Here you will be told what is new about Quorvex.']);
  await change(bot, () => writeArticle(bot.folder, PIER));
  expect(news(bot).map(textOfSent)).toEqual([
    [
      'New about Quorvex\n2 new passages in 1 article',
      'Agreement · reported 3 February 2024 · Norvik (signatory), Quorvex (signatory)',
      'Norvik signed an agreement with Quorvex. [1]',
      '[1] A new pier · The Quay · ¶1 · pier¶1',
      'Runa Sol praised Quorvex. [2]',
      '[2] A new pier · The Quay · 3 February 2024 · ¶2 · pier¶2',
    ].join('\n'),
  ]);
  expect(news(bot)[0]?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
  // Written otherwise without another word, moved, taken out and put back: none of it is new.
  await change(bot, () => writeArticle(bot.folder, { ...PIER, title: 'The pier', published: '2024' }));
  await change(bot, async () => {
    await rm(join(bot.folder, 'pier.md'));
    await writeArticle(bot.folder, { ...PIER, id: 'moved' });
  });
  await change(bot, () => rm(join(bot.folder, 'moved.md')));
  await change(bot, () => writeArticle(bot.folder, PIER));
  expect(news(bot)).toHaveLength(1);
  // A sentence that is added is new, those beside it are not.
  await change(bot, () =>
    writeArticle(bot.folder, { ...PIER, text: `${PIER.text} Quorvex opened a laboratory in Bergen.` }),
  );
  expect(news(bot)).toHaveLength(2);
  expect(textOfSent(news(bot)[1] ?? { body: {} })).toContain('1 new passage in 1 article');
  expect(textOfSent(news(bot)[1] ?? { body: {} })).not.toContain('praised');
  const message = await directMessage(bot, ANN, /laboratory/);
  expect(shown(await bot.press(message, 'End this watch', ANN))).toBe('The watch on Quorvex has ended.');
  expect(shown(await bot.press(message, 'End this watch', ANN))).toBe('This watch has ended already.');
  await change(bot, () =>
    writeArticle(bot.folder, { id: 'later', title: 'Later', text: 'Quorvex left Norvik.' }),
  );
  expect(news(bot)).toHaveLength(2);
}, 60_000);

test('a person and a pair are watched as well; a name that fits several is asked back', async () => {
  const bot = await startBot();
  const names = await bot.run('watch organisation', { name: 'norv' }, ANN);
  expect(optionsOf(names).map(({ label }) => label)).toEqual(['Norvik', 'Norvik Spain']);
  expect(shown(await bot.choose(names, 'Norvik Spain'))).toContain('something new about Norvik Spain.');
  const pairs = await bot.run('watch pair', { first: 'quorvex', second: 'norv' }, BEN);
  expect(optionsOf(pairs).map(({ label }) => label)).toEqual([
    'Quorvex and Norvik',
    'Quorvex and Norvik Spain',
  ]);
  expect(shown(await bot.choose(pairs, 'Quorvex and Norvik'))).toContain(
    'something new about Norvik and Quorvex',
  );
  // The other way round it is the same.
  expect(shown(await bot.run('watch pair', { first: 'norvik', second: 'quorvex' }, BEN))).toContain(
    'is watched already: you are told in direct messages.',
  );
  expect(shown(await bot.run('watch person', { name: 'runa' }, BEN))).toContain('about Runa Sol.');
  expect(shown(await bot.run('watch person', { name: 'Quorvex' }, BEN))).toContain(
    'No person of the articles',
  );
  await change(bot, () => writeArticle(bot.folder, PIER));
  const texts = news(bot).map(textOfSent);
  expect(texts).toHaveLength(2);
  const pair = texts.find((text) => text.startsWith('New about Norvik and Quorvex')) ?? '';
  expect(pair).toContain('1 new passage in 1 article');
  expect(pair).toContain('Norvik signed an agreement with Quorvex.');
  expect(texts.find((text) => text.startsWith('New about Runa Sol'))).toContain('Runa Sol praised Quorvex.');
}, 30_000);

test('only who manages the server has a channel told, or ends that; it is told in the server’s language', async () => {
  const bot = await startBot();
  await bot.page(BEN);
  const here = { name: 'quorvex', channel: CHANNEL_ID };
  expect(shown(await bot.run('watch organisation', here, ANN))).toBe(
    'Only members with “Manage Server” may do this.',
  );
  const set = await bot.run('watch organisation', here, MANAGER);
  expect(textOf(set)).toContain(`<#${CHANNEL_ID}> is told from now on`);
  expect(told(bot)).toEqual([]);
  await bot.run('setup', { language: 'fr' }, MANAGER);
  await change(bot, () => writeArticle(bot.folder, PIER));
  expect(news(bot).map(({ path }) => path)).toEqual([expect.stringContaining(CHANNEL_ID)]);
  expect(news(bot).map(textOfSent)).toEqual([expect.stringContaining('Du nouveau sur Quorvex')]);
  const message = await directMessage(bot, BEN, /Du nouveau/);
  expect(shown(await bot.press(message, 'Mettre fin à ce suivi', BEN))).toContain(
    'Seuls les membres qui gèrent',
  );
  // What is quoted opens for everybody.
  expect(shown(await bot.press(message, buttonsOf(message)[0]?.label ?? '', BEN))).toContain('Norvik signed');
  expect(shown(await bot.press(message, 'Mettre fin à ce suivi', MANAGER))).toContain('a pris fin');
}, 30_000);

test('a channel in which the bot may not write is refused before anything is watched', async () => {
  const bot = await startBot();
  const refused = await bot.run(
    'watch organisation',
    { name: 'norvik', channel: PRIVATE_THREAD_ID },
    MANAGER,
  );
  expect(textOf(refused)).toContain(`I cannot write in <#${PRIVATE_THREAD_ID}>`);
  expect(shown(await bot.run('watch list', {}, MANAGER))).toContain('Nothing is watched.');
  // And nothing is on the disk for it.
  expect((await readdir(foldersOf(bot.folder).dataFolder)).filter((name) => /watches/.test(name))).toEqual(
    [],
  );
});

test('a list shows one’s own watches, those of the server to its managers, and ends each', async () => {
  const bot = await startBot({ guildId: null });
  await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  await bot.run('watch organisation', { name: 'norvik' }, { ...MANAGER, inDirectMessage: true });
  // Who writes to the bot needs no first message.
  expect(told(bot)).toHaveLength(1);
  await bot.run('watch pair', { first: 'castell', second: 'norvik', channel: CHANNEL_ID }, MANAGER);
  const own = await bot.run('watch list', {}, ANN);
  expect(shown(own)).toBe('Watches\nTold to you in direct messages\nQuorvex');
  const all = await bot.run('watch list', {}, MANAGER);
  expect(textsOf(all)).toEqual([
    '**Watches**',
    '### Told to you in direct messages\n**Norvik**',
    `### Told to channels of this server\n**Castell Robotics and Norvik** in <#${CHANNEL_ID}>`,
  ]);
  const left = await bot.press(all, 'End');
  expect(left.id).toBe(all.id);
  expect(shown(left)).not.toContain('direct messages');
  expect(shown(await bot.press(left, 'End'))).toContain('Nothing is watched.');
}, 30_000);

test('there is a limit to the watches of a person, and of a channel, and lists have pages', async () => {
  const named = Array.from({ length: MOST_WATCHES + 1 }, (_, index) => ({
    name: `${'ABCDEFGHIJKLMNOPQRSTU'[index]}ortan Company`,
  }));
  const bot = await startBot({ organisations: named });
  for (const { name } of named.slice(0, -1)) await bot.run('watch organisation', { name }, ANN);
  const { name = '' } = named.at(-1) ?? {};
  expect(shown(await bot.run('watch organisation', { name }, ANN))).toBe(
    `You have ${MOST_WATCHES} watches, as many as there may be. End one of them first: /watch list.`,
  );
  expect(shown(await bot.run('watch organisation', { name }, BEN))).toContain('from now on');
  const list = await bot.run('watch list', {}, ANN);
  const last = await bot.press(await bot.press(list, 'Next'), 'Next');
  expect(shown(last)).toContain('Tortan Company\npage 3 of 3');
}, 60_000);

test('what is much is quoted in part, and the articles with the rest are opened from the message', async () => {
  const bot = await startBot();
  await bot.page(BEN);
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  const articles = Array.from({ length: 6 }, (_, index) => ({
    id: `dock-${index}`,
    title: `Dock ${index}`,
    published: `202${index}`,
    text: `Quorvex paid for dock number ${index}.`,
  }));
  await change(bot, () => Promise.all(articles.map((article) => writeArticle(bot.folder, article))));
  const message = await directMessage(bot, BEN, /New about/);
  expect(shown(message)).toContain('6 new passages in 6 articles');
  expect(shown(message).match(/Quorvex paid for dock/g)).toHaveLength(3);
  expect(shown(message)).toContain('3 more new passages are in:');
  expect(shown(await bot.press(message, 'Dock 4', BEN))).toContain('Quorvex paid for dock number 4.');
}, 30_000);

test('what only is read otherwise is not new: a name that is noted, or an article that has gone before it is told', async () => {
  const bot = await startBot();
  await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  await change(bot, () =>
    writeArticle(bot.folder, { id: 'alias', title: 'Later', text: 'The Harbour Union met in Bergen.' }),
  );
  const noted = ORGANISATIONS.map((one) =>
    one.name === 'Quorvex' ? { ...one, aliases: ['Harbour Union'] } : one,
  );
  await change(bot, () => writeFile(join(bot.folder, 'organisations.yaml'), stringify(noted)));
  expect(shown(await bot.run('organisation', { name: 'Harbour Union' }))).toContain('Quorvex');
  expect(news(bot)).toEqual([]);
  // Nothing reaches Discord now; by the time that it does, the article is gone.
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 503, times: 20 });
  await change(bot, () => writeArticle(bot.folder, PIER));
  await change(bot, () => rm(join(bot.folder, 'pier.md')));
  expect(news(bot).every(({ status }) => status !== 200)).toBe(true);
}, 60_000);

test('a channel that is gone, and a person who takes no messages, end the watch with one line in the log', async () => {
  const bot = await startBot();
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 403, code: 50007 });
  expect(shown(await bot.run('watch organisation', { name: 'quorvex' }, BEN))).toContain(
    'Discord does not let me write to you',
  );
  expect(shown(await bot.run('watch list', {}, BEN))).toContain('Nothing is watched.');
  await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 403, code: 50007 });
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 404, code: 10003 });
  await change(bot, () => writeArticle(bot.folder, PIER));
  const ended = bot.logs.filter(({ msg }) => msg.startsWith('a watch has ended'));
  expect(ended.map(({ whose, code, level }) => [whose, code, level])).toEqual([
    ['person', 50007, 40],
    ['channel', 10003, 40],
  ]);
  expect(shown(await bot.run('watch list', {}, MANAGER))).toContain('Nothing is watched.');
  expect(JSON.stringify(ended)).not.toContain(ANN.id);
}, 30_000);

test('what Discord could not take is told later, and what may have been told is not told again', async () => {
  let isDue = () => {};
  const due = new Promise<void>((resolve) => {
    isDue = resolve;
  });
  const bot = await startBot({ waitForDiscord: () => due });
  await bot.page(BEN);
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  // discord.js itself tries several times.
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 500, times: 4 });
  await writeArticle(bot.folder, PIER);
  await bot.reload();
  await expect.poll(() => news(bot).length, { timeout: 10_000 }).toBe(4);
  isDue();
  await expect.poll(() => news(bot).length, { timeout: 10_000 }).toBe(5);
  await settle(bot);
  expect(news(bot)).toHaveLength(5);
  // Posted, and the answer lost: the second try is the same message to Discord.
  bot.playground.faults.onRoute({ matches: /POST .*\/messages$/, status: 500, afterWork: true });
  await change(bot, () =>
    writeArticle(bot.folder, { id: 'later', title: 'L', text: 'Quorvex left Bergen.' }),
  );
  const page = await bot.page(BEN);
  const seen = page.events.flatMap((event) => (event.t === 'MESSAGE_CREATE' ? [event.d.message] : []));
  expect(seen.map((message) => textOf(message).split('\n')[1])).toEqual([
    '-# 2 new passages in 1 article',
    '-# 1 new passage in 1 article',
  ]);
}, 60_000);

test('watches of a server end when the bot leaves it', async () => {
  const bot = await startBot();
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  const { dataFolder } = foldersOf(bot.folder);
  expect(await findBytes(dataFolder, CHANNEL_ID)).not.toEqual([]);
  bot.playground.world.leaveServer(bot.playground.homeGuildId);
  await expect.poll(() => findBytes(dataFolder, CHANNEL_ID), { timeout: 10_000 }).toEqual([]);
}, 30_000);

test('while the database is locked, nothing is watched, and that is said', async () => {
  const bot = await startBot();
  await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  const { dataFolder } = foldersOf(bot.folder);
  const unlock = await lockDatabase(dataFolder, 'watches.db');
  onTestFinished(unlock);
  expect(shown(await bot.run('watch organisation', { name: 'norvik' }, ANN))).toContain(
    'Watches cannot be read or changed at the moment.',
  );
}, 30_000);

test('/privacy says how much is watched, and ends it with what else it deletes', async () => {
  const bot = await startBot();
  await bot.run('watch organisation', { name: 'quorvex' }, ANN);
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  const privacy = await bot.run('privacy', {}, ANN);
  expect(shown(privacy)).toContain('Of yours: 0 questions and 0 votes.');
  expect(shown(privacy)).toContain('Of yours: 1 watch.');
  const ask = await bot.press(privacy, 'Delete mine');
  expect(shown(ask)).toContain('Your watch ends as well; those of channels stay.');
  const { dataFolder } = foldersOf(bot.folder);
  expect(await findBytes(dataFolder, ANN.id ?? '')).not.toEqual([]);
  expect(shown(await bot.press(ask, 'Delete'))).toContain(
    'Your watches have ended, and nothing is kept of them.',
  );
  expect(await findBytes(dataFolder, ANN.id ?? '')).toEqual([]);
  // The channel is told as ever, also where nothing is kept of what people ask.
  await bot.disconnect();
  await bot.connect({ keepsQuestions: false });
  await bot.run('watch organisation', { name: 'norvik' }, ANN);
  const off = await bot.run('privacy', {}, ANN);
  expect(shown(off)).toContain('Nothing is kept of what people ask');
  expect(shown(await bot.press(await bot.press(off, 'Delete mine'), 'Delete'))).toBe(
    'Your watches have ended, and nothing is kept of them.',
  );
  await change(bot, () => writeArticle(bot.folder, PIER));
  expect(news(bot).map(({ path }) => path)).toEqual([expect.stringContaining(CHANNEL_ID)]);
}, 30_000);

test('what a part does counts for the whole, and another report of what is known is told as one', async () => {
  const bot = await startBot();
  await bot.run('watch organisation', { name: 'Norvik' }, ANN);
  await change(bot, () =>
    writeArticle(bot.folder, {
      ...PIER,
      text: 'Norvik Spain signed an agreement with Quorvex on 3 January 2024.',
    }),
  );
  expect(textOfSent(news(bot)[0] ?? { body: {} })).toContain('through Norvik Spain, a part of it');
  const again = 'Quorvex and Norvik Spain signed an agreement on 3 January 2024.';
  await change(bot, () =>
    writeArticle(bot.folder, { ...PIER, id: 'reported-again', title: 'Again', text: again }),
  );
  const second = textOfSent(news(bot)[1] ?? { body: {} });
  expect(second).toContain(again);
  expect(second).toContain('Agreement · told here as well');
}, 30_000);

test('what was being told when the process ended is told once, and what was only noted is told at the next start', async () => {
  const bot = await startBot();
  await bot.page(BEN);
  await bot.run('watch organisation', { name: 'quorvex', channel: CHANNEL_ID }, MANAGER);
  await bot.run('watch organisation', { name: 'norvik', channel: CHANNEL_ID }, MANAGER);
  const release = bot.playground.faults.hold(/POST .*\/messages$/);
  await writeArticle(bot.folder, PIER);
  await bot.reload();
  await expect.poll(() => bot.playground.faults.waiting, { timeout: 10_000 }).toBe(1);
  // Stopping does not wait for Discord for ever.
  await bot.disconnect();
  release();
  await settle(bot);
  await settle(bot);
  const page = await bot.page(BEN);
  const seen = page.events.flatMap((event) => (event.t === 'MESSAGE_CREATE' ? [event.d.message] : []));
  expect(seen.map((message) => shown(message).split('\n')[0]).sort()).toEqual([
    'New about Norvik',
    'New about Quorvex',
  ]);
}, 60_000);
