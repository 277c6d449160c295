import { readdir } from 'node:fs/promises';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { ORDERS_WAITING } from '../../src/library/orders.ts';
import { writeArticle } from '../support/articles.ts';
import { HeldPause } from '../support/held-pause.ts';
import { pressing } from '../support/page-actions.ts';
import { render } from '../support/render.ts';
import { buttonOf, isPrivate, textOf } from '../support/shown-message.ts';
import { type Person, TestBot } from '../support/test-bot.ts';

const ADA: Person = { canManageServer: true, id: '700000000000000001' };
const GRACE: Person = { canManageServer: true, id: '700000000000000002' };

const CANCELLED = 'Cancelled. Nothing has been changed.';

let pause: HeldPause;
let bot: TestBot;
beforeEach(async () => {
  pause = new HeldPause();
  bot = await TestBot.start({ pauseBuild: pause.pause });
  onTestFinished(async () => {
    pause.release();
    await bot.stop();
  });
});

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;
const addQuorn = () =>
  writeArticle(bot.folder, { id: 'quorn', title: 'Quorn', published: '2021', text: 'Quorn came.' });
const orders = () => bot.library.status().orders;
const attach = (name: string, text: string) => {
  const data = Buffer.from(`Title of ${name}\n\n${text}\n`);
  return bot.attach('corpus import', { option: 'file', name, data }, ADA);
};

/** Orders a reload, and returns when it is in the queue. */
async function startReload(person: Person) {
  const before = orders().length;
  const reply = bot.run('corpus reload', {}, person);
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(before + 1);
  return { reply };
}

test('who waits is told their place and how far it is; orders are carried out one after the other', async () => {
  await addQuorn();
  const first = await startReload(ADA);
  const read = 'All 3 articles read: putting together what they say.';
  expect(textOf(await bot.notice(ADA, 'All 3 articles read'))).toBe(read);
  const second = await startReload(GRACE);
  const notice = await bot.notice(GRACE);
  expect(textOf(notice)).toBe('Waiting: 1 order comes first.');
  expect(isPrivate(notice)).toBe(true);
  pause.release();
  expect(shown(await first.reply)).toContain('Added\n- Quorn');
  expect(textOf(await second.reply)).toContain('No article was added');
}, 30_000);

test('the status lists what is under way and what waits, with whose orders they are', async () => {
  await addQuorn();
  await startReload(ADA);
  const dryRun = bot.run('corpus reload', { 'dry-run': true }, GRACE);
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(2);
  await expect.poll(() => pause.begun, { timeout: 15_000 }).toBe(1);
  const status = await bot.run('corpus status', {}, GRACE);
  expect(textOf(status)).toContain(
    `**Reload** by <@${ADA.id}>\nAll 3 articles read: putting together what they say.\n` +
      `**Dry run** by <@${GRACE.id}>\nWaiting: 1 order comes first.`,
  );
  pause.release();
  expect(textOf(await dryRun)).toContain('Tried');
  expect(textOf(await bot.run('corpus status', {}, GRACE))).toContain('No change is under way.');
});

test('an order is cancelled while it waits and while it is being built, and nothing is changed', async () => {
  await addQuorn();
  const before = bot.library.current();
  const building = await startReload(ADA);
  const waiting = await startReload(GRACE);
  await bot.press(await bot.notice(GRACE), 'Cancel');
  expect(textOf(await waiting.reply)).toBe(CANCELLED);
  await bot.press(await bot.notice(ADA), 'Cancel');
  expect(textOf(await building.reply)).toBe(CANCELLED);
  expect(orders()).toEqual([]);
  expect(bot.library.current()).toBe(before);
  expect(bot.library.status().failure).toBeNull();
}, 30_000);

test('a moderator may cancel the order of another from the status, and the other is told who did', async () => {
  const { reply } = await startReload(ADA);
  const status = await bot.run('corpus status', {}, GRACE);
  const after = await bot.press(status, 'Cancel');
  expect(textOf(after)).toContain('No change is under way.');
  expect(textOf(await reply)).toBe(`Cancelled by <@${GRACE.id}>. Nothing has been changed.`);
  const button = buttonOf(status, 'Cancel').custom_id;
  expect(textOf(await bot.pressOld(button, [], GRACE))).toContain('This order is over');
  expect(textOf(await bot.pressOld(button))).toContain('Only moderators may do this');
});

test('an import that waits is shown beside its preview, and cancelled there, which the preview outlives', async () => {
  const preview = await attach('waves.txt', 'The port of Ostby and Almar agreed on Monday to measure waves.');
  const { reply } = await startReload(GRACE);
  const imported = bot.press(preview, 'Import');
  const notice = await bot.notice(ADA, 'Waiting: 1 order comes first.');
  expect(notice.id).not.toBe(preview.id);
  const page = await bot.page(ADA);
  await page.act(pressing(notice.id, buttonOf(notice, 'Cancel').custom_id));
  await page.first((event) =>
    event.t === 'MESSAGE_DELETE' && event.d.id === notice.id ? event.d : undefined,
  );
  await expect
    .poll(() => page.messages().map((message) => textOf(message)), { timeout: 15_000 })
    .toContain(CANCELLED);
  pause.release();
  await reply;
  expect((await readdir(bot.folder)).filter((name) => name.startsWith('title-of'))).toEqual([]);
  const again = await bot.press(preview, 'Import');
  expect(textOf(again)).toContain('Added');
  await imported;
}, 30_000);

test('who waits for kept questions to be asked is told so, and a preview whose try is cancelled stays', async () => {
  await bot.run('ask', { question: 'Who chairs the Tidewatch Network?' });
  const removal = bot.run('corpus remove', { article: 'norvik' }, ADA);
  await expect.poll(() => pause.begun, { timeout: 15_000 }).toBe(1);
  pause.endFirst();
  const notice = await bot.notice(ADA, 'Asking');
  expect(textOf(notice)).toBe('Asking what is kept of questions anew, before and after: 1 of 1.');
  const status = await bot.run('corpus status', {}, GRACE);
  expect(textOf(status)).toContain(`**Dry run** by <@${ADA.id}>\nAsking what is kept`);
  await bot.press(status, 'Cancel');
  const preview = await removal;
  expect(shown(preview)).toMatch(/^Take .*\n- .*: goes\nWhat this makes of .* is not known\. Cancelled by/);
  pause.release();
  expect(shown(await bot.press(preview, 'Take it out'))).toMatch(/^Done: /);
}, 30_000);

test('eight imports in a row are all made', async () => {
  const previews = [];
  for (let n = 0; n < 8; n++)
    previews.push(
      await attach(`quorn-${n}.txt`, `Quorn ${n} arrived in the port of Ostby on Monday morning.`),
    );
  const imported = previews.map((preview) => bot.press(preview, 'Import'));
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(8);
  pause.release();
  for (const reply of await Promise.all(imported)) expect(textOf(reply)).toContain('Added');
  expect(bot.library.current().corpus.articles).toHaveLength(10);
}, 60_000);

test('of queued imports those that are about a file of their own are made, and one about a file that came in is shown again', async () => {
  const text = 'The port of Ostby and Almar agreed on Monday to measure waves.';
  const first = await attach('waves.txt', text);
  const same = await attach('waves.txt', text.replace('Monday', 'Tuesday'));
  const other = await attach('tides.txt', 'The tides of Ostby rose on Friday and fell again.');
  const made = bot.press(first, 'Import');
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(1);
  const refused = bot.press(same, 'Import');
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(2);
  const alsoMade = bot.press(other, 'Import');
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(3);
  pause.release();
  expect(textOf(await made)).toContain('Added');
  expect(textOf(await refused)).toContain('Nothing was imported: the corpus has changed');
  expect(textOf(await alsoMade)).toContain('Added');
  expect(bot.library.status().failure).toBeNull();
}, 30_000);

test('who is a moderator no longer when an order’s turn comes is refused, and nothing is changed', async () => {
  await addQuorn();
  const before = bot.library.current();
  const dryRun = bot.run('corpus reload', { 'dry-run': true }, ADA);
  await expect.poll(() => orders().length, { timeout: 15_000 }).toBe(1);
  const { reply } = await startReload(GRACE);
  bot.setRoles({ ...GRACE, id: '700000000000000002', canManageServer: false });
  pause.release();
  expect(textOf(await dryRun)).toContain('Tried');
  expect(textOf(await reply)).toContain('Only moderators may do this');
  expect(bot.library.current()).toBe(before);
  expect(bot.library.status().failure).toBeNull();
}, 30_000);

test('an order that is one too many is refused, and those that wait are carried out', async () => {
  const replies = [];
  for (let n = 0; n <= ORDERS_WAITING; n++) replies.push(await startReload(ADA));
  const refused = await bot.run('corpus reload', {}, GRACE);
  expect(textOf(refused)).toContain(`${ORDERS_WAITING} orders to the corpus are waiting already`);
  pause.release();
  for (const { reply } of replies) expect(textOf(await reply)).toContain('Reloaded');
}, 30_000);

test('a bot that stops tells who waits for an order that it was given up', async () => {
  const { reply } = await startReload(ADA);
  await bot.disconnect();
  expect(textOf(await reply)).toContain('Accord is stopping');
  expect(orders()).toEqual([]);
}, 30_000);
