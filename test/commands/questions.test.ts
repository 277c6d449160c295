import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EDITOR_ROLE_ID } from '../../src/playground/guild.ts';
import { foldersOf, writeArticle } from '../support/articles.ts';
import { findBytes, lockDatabase, readQuestions } from '../support/question-logs.ts';
import { render } from '../support/render.ts';
import { isPrivate, optionOf, optionsOf, textOf } from '../support/shown-message.ts';
import { holdFile } from '../support/slow-file.ts';
import { MENTION, type Person, TestBot, type TestBotOptions } from '../support/test-bot.ts';

const MODERATOR: Person = { canManageServer: true };
const ANN: Person = { id: '100000000000000007' };
const KNOWN = 'Who chairs the Tidewatch Network?';
/** Answered with quotes, of which none is singled out. */
const OPEN = 'What is known about the crews of Norvik Marine?';
const UNKNOWN = 'Who owns the lighthouse of Quorn?';

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const bot = await TestBot.start(options);
  onTestFinished(() => bot.stop());
  return bot;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('an answer can be found good or bad, by each person once, and the vote can be changed after a restart', async () => {
  const bot = await startBot();
  const reply = await bot.run('ask', { question: KNOWN });
  const noted = await bot.press(reply, '👎');
  expect(textOf(noted)).toBe('Thank you, that is noted.');
  expect(isPrivate(noted)).toBe(true);
  expect(textOf(await bot.press(reply, '👎'))).toBe('That was noted already.');
  await bot.disconnect();
  await bot.connect();
  expect(textOf(await bot.press(reply, '👍'))).toBe('Your vote has been changed.');
  expect(textOf(await bot.pressOld('ask:good:0123456789abcdef'))).toBe('This question is not kept any more.');
  expect(bot.takeViolations()).toEqual([]);
});

test('whoever dislikes an answer is asked why and need not say; gaps and statistics show the reasons', async () => {
  const bot = await startBot();
  await bot.press(await bot.run('ask', { question: KNOWN }, ANN), '👎');
  const reply = await bot.run('ask', { question: KNOWN });
  const noted = await bot.press(reply, '👎');
  expect(optionsOf(noted).map(({ label }) => label)).toEqual([
    'It is wrong',
    'It is incomplete',
    'It is outdated',
    'Something else',
  ]);
  const given = await bot.choose(noted, 'It is outdated');
  expect(given.id).toBe(noted.id);
  expect(textOf(given)).toBe('Thank you, the reason is noted: outdated.');
  const gaps = shown(await bot.run('corpus gaps', {}, MODERATOR));
  expect(gaps).toContain(`2× · 2 👎\n${KNOWN}\n2 with a headline · 👎 1 outdated, 1 without a reason`);
  expect(shown(await bot.run('corpus stats', {}, MODERATOR))).toContain(
    '\n- 2 with a headline\n- 👎 1 outdated, 1 without a reason',
  );
  // The vote is no longer a bad one, in a select that is still on show.
  const again = await bot.press(reply, '👎');
  await bot.press(reply, '👍');
  expect(textOf(await bot.choose(again, 'It is wrong'))).toBe(
    'Nothing is noted: no 👎 of yours is kept for this answer.',
  );
  expect(bot.takeViolations()).toEqual([]);
});

test('a reason that somebody made up, or for a question that is not kept, notes nothing', async () => {
  const bot = await startBot();
  const noted = await bot.press(await bot.run('ask', { question: KNOWN }, ANN), '👎');
  const ask = await bot.press(await bot.run('privacy', {}, ANN), 'Delete mine');
  await bot.press(ask, 'Delete');
  expect(textOf(await bot.choose(noted, 'It is wrong'))).toContain('Nothing is noted');
  const again = await bot.press(await bot.run('ask', { question: KNOWN }, ANN), '👎');
  const { customId } = optionOf(again, 'It is wrong');
  expect(textOf(await bot.pressOld(`${customId}:cheap`))).toContain('has changed since this message');
});

test('gaps say how their questions ended, and can be narrowed to one kind, page by page', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: UNKNOWN });
  await bot.run('ask', { question: OPEN });
  for (const subject of ['treaty', 'airport', 'budget', 'observatory', 'orchestra'])
    await bot.run('ask', { question: `Who owns the ${subject} of Quorn?` });
  await bot.press(await bot.run('ask', { question: KNOWN }), '👎');
  const all = shown(await bot.run('corpus gaps', {}, MODERATOR));
  expect(all).toContain('Gaps\n6 refused · 1 without a headline · 1 with a headline · 👎 1 without a reason');
  const narrow = await bot.run('corpus gaps', { show: 'quotes' }, MODERATOR);
  expect(shown(narrow)).toContain(`${OPEN}\n1 without a headline`);
  expect(shown(narrow)).not.toContain('Quorn');
  const disliked = shown(await bot.run('corpus gaps', { show: 'disliked' }, MODERATOR));
  expect(disliked).toContain(KNOWN);
  expect(disliked).not.toContain(OPEN);
  const refused = await bot.run('corpus gaps', { show: 'refused' }, MODERATOR);
  const next = await bot.press(refused, 'Next');
  expect(shown(next)).toContain('Gaps: Refused');
  expect(shown(next).match(/1 refused/g)).toHaveLength(1);
  const exported = await bot.press(next, 'Export CSV');
  expect(textOf(exported)).toBe('6 gaps, the most asked first.');
  expect(shown(await bot.press(next, 'To be filled'))).toMatch(
    /Gaps: Refused[\s\S]*to be filled[\s\S]*page 2 of 2/,
  );
  expect(bot.takeViolations()).toEqual([]);
});

test('what was answered without a headline is filled by one alone, and what was disliked by a later corpus', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: OPEN });
  await bot.press(await bot.run('ask', { question: KNOWN }), '👎');
  const gaps = await bot.run('corpus gaps', { show: 'quotes' }, MODERATOR);
  await bot.press(gaps, 'To be filled');
  await bot.press(await bot.run('corpus gaps', { show: 'disliked' }, MODERATOR), 'To be filled');
  await bot.disconnect();
  await bot.connect();
  // Stopping waits for what is being told.
  await bot.disconnect();
  const told = () => bot.requestsOf(/POST .*\/channels\/\d+\/messages$/);
  expect(told()).toHaveLength(0);
  await bot.connect();
  const article = { id: 'quorn', title: 'Quorn', published: '2021', text: 'Quorn arrived in Ostby.' };
  await writeArticle(bot.folder, article);
  await bot.library.reload();
  await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1);
  expect(JSON.stringify(told())).toContain(KNOWN);
}, 30_000);

test('gaps are what found no answer or a bad one, alike ones together, and are exported as a table', async () => {
  const bot = await startBot();
  expect(shown(await bot.run('corpus gaps', {}, MODERATOR))).toContain('Every question has found an answer');
  await bot.run('ask', { question: UNKNOWN });
  await bot.run('ask', { question: 'who is the owner of the Quorn lighthouse', private: true });
  await bot.run('ask', { question: '=HYPERLINK("x") Quorn submarine cable?' });
  await bot.press(await bot.run('ask', { question: KNOWN }), '👎');
  const gaps = await bot.run('corpus gaps', {}, MODERATOR);
  expect(isPrivate(gaps)).toBe(true);
  expect(shown(gaps)).toContain('1× · 1 👎');
  expect(shown(gaps)).toContain(KNOWN);
  expect(shown(gaps)).toContain(UNKNOWN);
  const exported = await bot.press(gaps, 'Export CSV');
  expect(textOf(exported)).toMatch(/gaps?, the most asked first\./);
  expect(bot.takeViolations()).toEqual([]);
});

test('a gap that is to be filled is told to its channel once, when the corpus fills it', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: UNKNOWN });
  const gaps = await bot.run('corpus gaps', {}, MODERATOR);
  const marked = await bot.press(gaps, 'To be filled');
  expect(shown(marked)).toContain('to be filled');
  expect(shown(await bot.press(marked, 'Not any more'))).not.toContain('· to be filled');
  await bot.press(gaps, 'To be filled');
  const article = { id: 'quorn', title: 'The lighthouse of Quorn', published: '2021' };
  await writeArticle(bot.folder, {
    ...article,
    text: 'The lighthouse of Quorn is owned by Castell Holdings.',
  });
  const told = () => bot.requestsOf(/POST .*\/channels\/\d+\/messages$/);
  expect(told()).toHaveLength(0);
  await bot.library.reload();
  await expect.poll(() => told().length).toBe(1);
  expect(JSON.stringify(told()[0])).toContain('The corpus answers now what was asked here.');
  expect(JSON.stringify(told()[0])).toContain('Castell Holdings');
  await writeArticle(bot.folder, {
    ...article,
    text: 'The lighthouse of Quorn is owned by Castell Holdings alone.',
  });
  await bot.library.reload();
  await bot.disconnect();
  await bot.connect();
  await bot.run('ask', { question: KNOWN });
  expect(told()).toHaveLength(1);
  expect(bot.takeViolations()).toEqual([]);
}, 30_000);

test('a private question is never told, and moderators do not see its words', async () => {
  const bot = await startBot();
  const secret = 'Who owns the haunted lighthouse of Quorn?';
  await bot.run('ask', { question: secret, private: true });
  const gaps = await bot.run('corpus gaps', {}, MODERATOR);
  expect(shown(gaps)).toContain('1×\nAsked privately: the words are not shown.');
  await expect(bot.press(gaps, 'To be filled')).rejects.toThrow();
  // The same gap, now in words for all to see, and another private question of it after that.
  await bot.run('ask', { question: UNKNOWN });
  await bot.run('ask', { question: secret, private: true });
  const mixed = await bot.run('corpus gaps', {}, MODERATOR);
  expect(shown(mixed)).toContain(`3×\n${UNKNOWN}`);
  await bot.press(mixed, 'To be filled');
  const exported = await bot.press(mixed, 'Export CSV');
  const [url = ''] = /http[^"]*gaps\.csv/.exec(JSON.stringify(await bot.after(exported))) ?? [];
  const csv = await (await fetch(url)).text();
  expect(csv).toContain(`${UNKNOWN},3,0,`);
  const text = 'The lighthouse of Quorn is owned by Castell Holdings.';
  await writeArticle(bot.folder, { id: 'quorn', title: 'The lighthouse of Quorn', published: '2021', text });
  await bot.library.reload();
  const told = () => bot.requestsOf(/POST .*\/channels\/\d+\/messages$/);
  await expect.poll(() => told().length, { timeout: 10_000 }).toBe(1);
  expect(JSON.stringify(told())).toContain(`“${UNKNOWN}”`);
  for (const seen of [shown(gaps), shown(mixed), csv, JSON.stringify(told())])
    expect(seen).not.toContain('haunted');
}, 30_000);

test('statistics say how much was asked and answered, what was cited, and show it as a picture', async () => {
  const bot = await startBot();
  expect(shown(await bot.run('corpus stats', {}, MODERATOR))).toContain('Nothing was asked.');
  await bot.run('ask', { question: KNOWN });
  await bot.run('ask', { question: UNKNOWN });
  const stats = await bot.run('corpus stats', {}, MODERATOR);
  expect(shown(stats)).toContain('2 questions, 50 % of them answered.');
  expect(shown(stats)).toMatch(/Cited most\n- “?Norvik joins the Tidewatch Network”?: 1×/);
  const picture = await bot.after(stats);
  expect(JSON.stringify(picture)).toContain('2 in all, 1 of them answered; the most, 2, on');
  expect(bot.takeViolations()).toEqual([]);
}, 30_000);

test('everybody sees what is kept of theirs and deletes it, in a direct message as well', async () => {
  // Only commands that are registered everywhere can be used in a direct message.
  const bot = await startBot({ guildId: null });
  await bot.press(await bot.run('ask', { question: KNOWN }, ANN), '👍');
  const privacy = await bot.run('privacy', {}, ANN);
  expect(isPrivate(privacy)).toBe(true);
  expect(shown(privacy)).toContain('Of yours: 1 question and 1 vote.');
  expect(shown(await bot.run('privacy', {}, { inDirectMessage: true }))).toContain('Of yours: 0 questions');
  const ask = await bot.press(privacy, 'Delete mine');
  expect(shown(ask)).toContain('Delete your 1 question and 1 vote?');
  expect(shown(await bot.press(ask, 'Delete'))).toBe('Deleted. No question and no vote of yours is kept.');
  expect(shown(await bot.run('privacy', {}, ANN))).toContain('Of yours: 0 questions and 0 votes.');
});

test('what somebody deletes is in no file below the data folder, and a mention does not lean on it any more', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: 'Who owns the lighthouse of Zanzibar?', private: true }, ANN);
  await bot.say(`${MENTION} Who owns the submarine of Zanzibar?`, ANN);
  await bot.press(await bot.run('corpus gaps', {}, MODERATOR), 'To be filled');
  const { dataFolder } = foldersOf(bot.folder);
  expect(await findBytes(dataFolder, 'Zanzibar')).not.toEqual([]);
  const ask = await bot.press(await bot.run('privacy', {}, ANN), 'Delete mine');
  expect(shown(await bot.press(ask, 'Delete'))).toContain('Deleted.');
  expect(await findBytes(dataFolder, 'Zanzibar')).toEqual([]);
  expect(shown(await bot.run('corpus gaps', {}, MODERATOR))).toContain('Every question has found an answer');
  expect(shown(await bot.say(`${MENTION} and when?`, ANN))).not.toContain('Zanzibar');
  await bot.disconnect();
  expect(await findBytes(dataFolder, 'Zanzibar')).toEqual([]);
});

test('turned off, what was kept before is deleted at the start', async () => {
  const bot = await startBot();
  await bot.run('ask', { question: UNKNOWN });
  await bot.disconnect();
  const { dataFolder } = foldersOf(bot.folder);
  expect(await findBytes(dataFolder, UNKNOWN)).not.toEqual([]);
  await bot.connect({ keepsQuestions: false });
  expect(await findBytes(dataFolder, UNKNOWN)).toEqual([]);
  expect(await readdir(dataFolder)).not.toContain('user-key');
});

test('while another process has locked the database, questions are answered and none is lost', async () => {
  const bot = await startBot();
  const { dataFolder } = foldersOf(bot.folder);
  await bot.run('privacy');
  const release = await lockDatabase(dataFolder);
  for (let n = 0; n < 3; n += 1)
    expect(shown(await bot.run('ask', { question: KNOWN }))).toContain('Lena Haugen');
  expect(shown(await bot.say(`${MENTION} ${KNOWN}`))).toContain('Lena Haugen');
  expect(readQuestions(dataFolder)).toEqual([]);
  await release();
  await expect.poll(() => readQuestions(dataFolder).length, { timeout: 20_000 }).toBe(4);
}, 40_000);

test('who waits for the database of questions is told so, and then gets what they asked for', async () => {
  const bot = await startBot();
  await bot.run('privacy');
  await bot.disconnect();
  const release = await holdFile(join(foldersOf(bot.folder).dataFolder, 'user-key'));
  await bot.connect();
  const asked = bot.run('privacy', {}, ANN);
  expect(textOf(await bot.notice(ANN))).toBe('Waiting for the database in which questions are kept.');
  await release();
  expect(textOf(await asked)).toContain('Of yours: 0 questions');
}, 30_000);

test('where the database cannot be used, the bot answers, says so once in its log, and stops as ever', async () => {
  const bot = await startBot();
  await bot.disconnect();
  const path = join(foldersOf(bot.folder).dataFolder, 'questions.db');
  await rm(path);
  await mkdir(path);
  bot.logs.length = 0;
  await bot.connect();
  const reply = await bot.run('ask', { question: KNOWN });
  expect(shown(reply)).toContain('Lena Haugen');
  const sentence = 'cannot be read or changed at the moment';
  for (const message of [
    await bot.run('privacy'),
    await bot.run('corpus gaps', {}, MODERATOR),
    await bot.run('corpus stats', {}, MODERATOR),
    await bot.press(reply, '👍'),
  ])
    expect(textOf(message)).toContain(sentence);
  await bot.disconnect();
  const above = bot.logs.filter(({ level }) => level > 20);
  expect(above.filter(({ msg }) => msg === 'what people ask cannot be kept for now')).toHaveLength(1);
  expect(above.filter(({ level }) => level > 40)).toEqual([]);
  expect(JSON.stringify(above)).not.toContain(bot.folder);
  expect(JSON.stringify(above)).not.toContain('stack');
});

test('turned off, nothing is kept, answers have no buttons for it, and the commands say so', async () => {
  const bot = await startBot({ keepsQuestions: false });
  const reply = await bot.run('ask', { question: KNOWN });
  await expect(bot.press(reply, '👍')).rejects.toThrow();
  const off = 'Nothing is kept of what people ask: it is turned off here.';
  for (const message of [
    await bot.run('privacy'),
    await bot.run('corpus gaps', {}, MODERATOR),
    await bot.run('corpus stats', {}, MODERATOR),
    await bot.pressOld('ask:good:0123456789abcdef'),
    await bot.pressOld('privacy:delete'),
  ])
    expect(textOf(message)).toBe(off);
});

test('nobody but moderators sees or marks gaps, by command or by forged button', async () => {
  const bot = await startBot({ moderatorRoleId: EDITOR_ROLE_ID });
  await bot.run('ask', { question: UNKNOWN });
  for (const message of [
    await bot.run('corpus gaps'),
    await bot.run('corpus stats'),
    await bot.pressOld('corpus:gaps:0'),
    await bot.pressOld('corpus:gaps-csv'),
    await bot.pressOld('corpus:gap-mark:0123456789abcdef:0'),
  ])
    expect(textOf(message)).toContain('Only moderators may do this');
});
