import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { PictureError, type Studio } from '../../src/pictures/studio.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, picturesOf, readFileOf, textOf } from '../support/shown-message.ts';
import { TestBot, type TestBotOptions } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS });
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(options: TestBotOptions = {}): Promise<TestBot> {
  const started = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS, ...options });
  onTestFinished(() => started.stop());
  return started;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

test('says privately who works with whom, each link with a quote, and then draws it, with the same in words', async () => {
  const words = await bot.run('network');
  expect(isPrivate(words)).toBe(true);
  expect(shown(words)).toContain('Who works with whom\n7 organisations, 6 links');
  expect(shown(words)).toContain('Castell Robotics and Norvik · 2 passages, agreement');
  expect(shown(words)).toContain('Norvik signed an agreement with Castell Robotics. [1]');
  const picture = await bot.after(words);
  expect(isPrivate(picture)).toBe(true);
  const [{ url = '', description = '' } = {}] = picturesOf(picture);
  expect(description).toMatch(
    /^Who works with whom: a network of \d organisations\. .*Castell Robotics and Norvik: agreement/,
  );
  const png = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
});

test('is drawn with collaborations alone; who is only named together comes in by a button, and it says so', async () => {
  const together = {
    id: 'fair',
    title: 'A fair',
    text: 'Norvik signed an agreement with Castell Robotics. Quorvex and the Almar Foundation were at the fair.',
  };
  const busy = await startBot({ articles: [together] });
  const picture = await busy.after(await busy.run('network'));
  expect(picturesOf(picture)[0]?.description).toBe(
    'Who works with whom: a network of 2 organisations. Castell Robotics and Norvik: agreement (1 passage).',
  );
  const told = await busy.press(picture, 'Also those only named together');
  expect(textOf(told)).toContain('who is only named together');
  const all = await busy.after(told);
  expect(picturesOf(all)[0]?.description).toContain('Almar Foundation and Quorvex (1 passage)');
  expect(buttonsOf(all).map(({ label }) => label)).toEqual(['Export CSV', 'Export SVG']);
});

test('comes as a spreadsheet with the sentences, and as SVG, and not once the corpus has changed', async () => {
  const busy = await startBot();
  const picture = await busy.after(await busy.run('network'));
  const csv = await readFileOf(await busy.after(await busy.press(picture, 'Export CSV')));
  expect(csv).toMatch(/^\ufeff?what,status,date,/);
  expect(csv).toContain(
    'Agreement,done,2023,that of the report,,,Norvik; Castell Robotics,' +
      'Norvik signed an agreement with Castell Robotics.,Norvik and Castell agree,2023,,1\n',
  );
  const svg = await readFileOf(await busy.after(await busy.press(picture, 'Export SVG')));
  expect(svg).toMatch(/^<svg .*>Norvik<\/text>/s);
  await rm(join(busy.folder, 'takeover.md'));
  await busy.reload();
  expect(textOf(await busy.press(picture, 'Export SVG'))).toContain('The corpus has changed');
});

test('of one organisation shows it and those it appears with', async () => {
  const words = await bot.run('network', { organisation: 'جامعة الساحل' });
  expect(shown(words)).toContain('Who works with جامعة الساحل\n2 organisations, 1 link');
  expect(picturesOf(await bot.after(words))[0]?.description).toContain('جامعة الساحل and Castell Robotics');
  expect(shown(words)).toContain('جامعة الساحل and Castell Robotics · 1 passage');
});

test('opens from the card of an organisation, and asks which one is meant', async () => {
  const card = await bot.run('organisation', { name: 'norvik' });
  const opened = await bot.press(card, 'Network');
  expect(shown(opened)).toContain('Who works with Norvik');
  expect(picturesOf(await bot.after(opened))).toHaveLength(1);
  const asked = await bot.run('network', { organisation: 'norv' });
  expect(shown(asked)).toContain('norv may be any of these');
  const chosen = await bot.choose(asked, 'Norvik');
  expect(shown(chosen)).toContain('Who works with Norvik');
  expect(picturesOf(await bot.after(chosen))).toHaveLength(1);
});

test('of an organisation that appears with nobody says so, without a picture', async () => {
  const sent = () => bot.requestsOf(/^POST .*\/webhooks\//).length;
  const before = sent();
  const words = await bot.run('network', { organisation: 'Norvik Spain' });
  expect(shown(words)).toContain('No passage names it together with another organisation.');
  expect(sent()).toBe(before);
});

test('that nobody bears is told with the nearest names', async () => {
  expect(shown(await bot.run('network', { organisation: 'Quorvix Ltd' }))).toContain('The nearest: Quorvex');
});

test('is told in words alone where the picture fails, and the failure is logged without a word of theirs', async () => {
  const broken: Studio = {
    drawNetwork: () => Promise.reject(new PictureError('The studio is closed')),
    drawTimeline: () => Promise.reject(new PictureError('The studio is closed')),
    drawDays: () => Promise.reject(new PictureError('The studio is closed')),
    close: async () => {},
  };
  const busy = await startBot({ studio: broken });
  const words = await busy.run('network');
  expect(shown(words)).toContain('7 organisations');
  expect(textOf(await busy.after(words))).toBe(
    'The picture could not be drawn this time; the list says the same.',
  );
  expect(busy.logs.filter(({ level }) => level >= 40).map(({ msg }) => msg)).toEqual([
    'a picture could not be drawn',
  ]);
});

test('is told in words at once; a picture that takes its time is announced in a message that goes when it is there', async () => {
  let fail: (error: Error) => void = () => undefined;
  const drawing = new Promise<Buffer>((_, reject) => {
    fail = reject;
  });
  const slow: Studio = {
    drawNetwork: () => drawing,
    drawTimeline: () => drawing,
    drawDays: () => drawing,
    close: async () => {},
  };
  const busy = await startBot({ studio: slow });
  const person = { id: '700000000000000001' };
  const words = await busy.run('network', {}, person);
  expect(shown(words)).toContain('7 organisations');
  const notice = await busy.notice(person);
  expect(textOf(notice)).toContain('The picture is still being drawn');
  expect(notice.id).not.toBe(words.id);
  fail(new PictureError('The studio is closed'));
  expect(textOf(await busy.after(words))).toContain('could not be drawn');
  const page = await busy.page(person);
  expect(page.messages().map(({ id }) => id)).not.toContain(notice.id);
}, 30_000);

test('is turned page by page, after a restart as well, but not once the corpus has changed', async () => {
  const busy = await startBot();
  const words = await busy.run('network');
  await busy.after(words);
  await busy.disconnect();
  await busy.connect();
  const next = await busy.press(words, 'Next');
  expect(shown(next)).toContain('page 2 of 2');
  expect(buttonsOf(next).map(({ label }) => label)).toContain('Previous');
  await rm(join(busy.folder, 'takeover.md'));
  await busy.reload();
  expect(textOf(await busy.press(next, 'Previous'))).toContain('The corpus has changed');
});

test('of a thousand organisations lists the strongest links, says how many there are, and is drawn', async () => {
  const organisations = Array.from({ length: 1000 }, (_, index) => ({
    name: `Norvik ${String(index).padStart(3, '0')}`,
  }));
  const text = organisations
    .map(({ name }, index) => `${name} signed an agreement with ${organisations[(index + 7) % 1000]?.name}.`)
    .join(' ');
  const busy = await startBot({ articles: [{ id: 'a', title: 'A', text }], organisations });
  const words = await busy.run('network');
  expect(shown(words)).toContain(
    '1,000 organisations, 1,000 links, those 500 with the most passages are listed',
  );
  expect(shown(words)).toContain('page 1 of 100');
  const [{ description = '' } = {}] = picturesOf(await busy.after(words));
  expect(description).toMatch(/^Who works with whom: a network of 1000 organisations\..* And \d+ more\.$/);
});
