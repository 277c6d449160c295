import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleFile } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { render } from '../support/render.ts';
import { isPrivate, picturesOf, readFileOf, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS });
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(articles: readonly ArticleFile[] = COLLABORATIONS): Promise<TestBot> {
  const started = await TestBot.start({ articles, organisations: ORGANISATIONS });
  onTestFinished(() => started.stop());
  return started;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

/** The lines of a message that tell of an event. */
const told = (message: Parameters<typeof textOf>[0]) =>
  textsOf(message)
    .flatMap((text) => render(text).text.split('\n'))
    .filter((line) => / · .*\((?:member|signatory|participant|operator|buyer)\)/.test(line));

test('lists privately what happened by date, each with a quote, what has no date apart, and draws it', async () => {
  const list = await bot.run('timeline');
  expect(isPrivate(list)).toBe(true);
  expect(shown(list)).toContain('What happened when\n4 events, 1 more without a date');
  expect(told(list)).toEqual([
    'Membership · October 2019 · Norvik (member), Tidewatch Network (body)',
    'Meeting · 2020 · Almar Foundation (participant), Castell Robotics (participant)',
    'Centre · “Monday” (3 May 2021) · Norvik Spain (operator)',
    'Agreement · reported 2023 · Norvik (signatory), Castell Robotics (signatory)',
    'Acquisition · Castell Robotics (buyer), Quorvex (bought)',
  ]);
  expect(shown(list)).toMatch(/Without a date\nAcquisition/);
  expect(shown(list)).toContain('Norvik joined the Tidewatch Network in October 2019. [1]');
  expect(picturesOf(await bot.after(list))[0]?.description).toBe(
    'What happened when: a timeline of 5 events. October 2019: membership, Norvik, Tidewatch Network; ' +
      '2020: meeting, Almar Foundation, Castell Robotics; 3 May 2021: centre, Norvik Spain; ' +
      'reported 2023: agreement, Norvik, Castell Robotics; no date: acquisition, Castell Robotics, Quorvex.',
  );
});

test('comes as a spreadsheet of what it holds, and as SVG', async () => {
  const list = await bot.run('timeline', { organisation: 'norvik', to: '2020' });
  const picture = await bot.after(list);
  const fileOf = async (label: string) => readFileOf(await bot.after(await bot.press(picture, label)));
  const csv = await fileOf('Export CSV');
  expect(csv).toContain('Norvik joined the Tidewatch Network in October 2019.');
  expect(csv).not.toContain('Castell');
  expect(await fileOf('Export SVG')).toMatch(/^<svg .*October 2019/s);
});

describe('a timeline', () => {
  test('is limited to an organisation, to a kind of event, and to a period as people write it', async () => {
    expect(told(await bot.run('timeline', { organisation: '诺维克' }))).toHaveLength(3);
    expect(told(await bot.run('timeline', { type: 'meeting' }))).toHaveLength(1);
    const period = await bot.run('timeline', { organisation: 'norvik', from: 'Nov 2019', to: '2023' });
    expect(shown(period)).toContain('What happened when: Norvik · from November 2019 to 2023');
    expect(told(period)).toEqual([
      expect.stringContaining('Centre · “Monday” (3 May 2021)'),
      expect.stringContaining('Agreement · reported 2023'),
    ]);
    expect(shown(await bot.run('timeline', { to: '31/12/1999', type: 'meeting' }))).toContain(
      'What happened when · meeting · to 31 December 1999\nThe articles tell of nothing like this.',
    );
  });

  test('goes on from an answer that tells of a time, for the organisation that is asked about', async () => {
    const answer = await bot.run('ask', { question: 'What happened to Norvik since 2015?' });
    const list = await bot.press(answer, 'Timeline');
    expect(isPrivate(list)).toBe(true);
    expect(shown(list)).toContain('What happened when: Norvik');
    const all = await bot.press(await bot.run('ask', { question: 'What happened in 2019?' }), 'Timeline');
    expect(shown(all)).toContain('What happened when\n4 events, 1 more without a date');
  });

  test('says what only a part took part in, and leaves that out and brings it back by a button', async () => {
    const list = await bot.run('timeline', { organisation: 'norvik' });
    expect(told(list)).toContain(
      'Centre · “Monday” (3 May 2021) · Norvik Spain (operator) · through Norvik Spain, a part of it',
    );
    const own = await bot.press(list, 'Without its parts');
    expect(told(own)).toHaveLength(2);
    expect(told(await bot.press(own, 'With its parts'))).toHaveLength(3);
  });

  test('refuses what is no date, and says what was expected', async () => {
    for (const from of ['soon *ish*', '03/04/2023', 'May', '30 February 2020', '2019-2021']) {
      const refused = await bot.run('timeline', { from });
      expect(isPrivate(refused)).toBe(true);
      expect(shown(refused)).toBe(
        `${from} is not a date that can be told: expected a day, a month or a year, such as “12 December 2023”, ` +
          '“October 2019”, “2019-10”, “2017” or “last year”.',
      );
    }
    expect(shown(await bot.run('timeline', { from: '2020', to: 'October 2019' }))).toBe(
      'A period from 2020 to October 2019 ends before it begins: expected the earlier date in from.',
    );
    expect(told(await bot.run('timeline', { from: '2020-05', to: '2020' }))).toContainEqual(
      expect.stringContaining('Meeting · 2020'),
    );
  });

  test('asks which organisation is meant, and keeps the period meanwhile', async () => {
    const asked = await bot.run('timeline', { organisation: 'norv', to: '2020' });
    expect(shown(asked)).toContain('norv may be any of these');
    const chosen = await bot.choose(asked, 'Norvik');
    expect(shown(chosen)).toContain('What happened when: Norvik · to 2020');
    expect(shown(await bot.run('timeline', { organisation: 'Quorvix Ltd' }))).toContain(
      'The nearest: Quorvex',
    );
  });

  test('of two hundred events is turned page by page, after a restart as well, but not in a changed corpus', async () => {
    const busy = await startBot(
      Array.from({ length: 200 }, (_, index) => ({
        id: `a${index}`,
        title: 'An agreement',
        published: `${1800 + index}`,
        text: 'Norvik signed an agreement with Castell Robotics.',
      })),
    );
    const list = await busy.run('timeline', { organisation: 'norvik', from: '1801', to: '2019' });
    expect(shown(list)).toContain('199 events');
    expect(told(list)[0]).toContain('reported 1801');
    expect((await busy.after(list)).id).not.toBe(list.id);
    await busy.disconnect();
    await busy.connect();
    const next = await busy.press(list, 'Next');
    expect(told(next)[0]).toContain('reported 1806');
    expect(shown(next)).toContain('page 2 of 40');
    await rm(join(busy.folder, 'a7.md'));
    await busy.reload();
    expect(textOf(await busy.press(next, 'Next'))).toContain('The corpus has changed');
  });
});
