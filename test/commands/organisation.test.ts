import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleFile, OrganisationEntry } from '../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../support/collaborations.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, optionsOf, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start({ articles: COLLABORATIONS, organisations: ORGANISATIONS });
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(
  articles: readonly ArticleFile[],
  organisations: readonly OrganisationEntry[] = [],
): Promise<TestBot> {
  const started = await TestBot.start({ articles, organisations });
  onTestFinished(() => started.stop());
  // Names are completed from what has been drawn by then.
  await started.library.known();
  return started;
}

const shown = (message: Parameters<typeof textOf>[0]) => render(textOf(message)).text;

describe('the card of an organisation', () => {
  test('is private, and says what it is in a quoted sentence, its names, people, events and partners', async () => {
    const card = await bot.run('organisation', { name: 'norvik' });
    expect(isPrivate(card)).toBe(true);
    expect(textsOf(card).map((text) => render(text).text)).toEqual([
      'Norvik\ncompany · named 6 times',
      'Norvik is one of the oldest shipping companies of the coast. [1]',
      '[1] Norvik joins the Tidewatch Network · Harbour *Gazette* · 4 May 2021 · ¶1',
      [
        'Also called NVK, 诺维克',
        'Its parts Norvik Spain',
        'People Runa Sol (formerly President; CEO)',
        'Named together with (passages) Castell Robotics (2), Tidewatch Network (1), 诺维克大学 (1)',
        'Latest events',
        '- Agreement · reported 2023 · Norvik (signatory), Castell Robotics (signatory)',
        '- Membership · October 2019 · Norvik (member), Tidewatch Network (body)',
      ].join('\n'),
    ]);
  });

  test('leads from each of its lines to a quote with its source, and from there into the article', async () => {
    const card = await bot.run('organisation', { name: 'norvik' });
    const people = await bot.choose(card, 'People (2)');
    expect(optionsOf(people).filter(({ isChosen }) => isChosen)).toMatchObject([{ label: 'People (2)' }]);
    expect(shown(people)).toContain('Runa Sol · formerly President');
    expect(shown(people)).toContain(
      'Runa Sol, the former President of Norvik, told *reporters* that Castell Robotics builds cranes. [1]',
    );
    expect(shown(people)).toContain('[1] Norvik and Castell agree · 2023 · ¶2');
    const context = await bot.press(people, 'In context');
    expect(shown(context)).toContain('The Almar Foundation met Castell Robotics in 2020.');

    const events = shown(await bot.choose(card, 'Events (2)'));
    expect(events.indexOf('reported 2023')).toBeLessThan(events.indexOf('October 2019'));
    expect(shown(await bot.choose(card, 'Partners (3)'))).toContain('Castell Robotics (2 passages)');
    const names = shown(await bot.choose(card, 'Names (3)'));
    expect(names).toContain('Also called 诺维克\n诺维克大学与诺维克签署了合作协议。 [2]');
    expect(names).toContain('Also called NVK\nNoted by those who keep the articles; no article says it.');
  });

  test('says so where no sentence tells what the organisation is', async () => {
    const card = await bot.run('organisation', { name: 'quorvex' });
    expect(shown(card)).toContain('No sentence says in so many words what it is.');
    expect(shown(await bot.choose(card, 'Events (1)'))).toContain('Without a date\nAcquisition');
  });

  test('takes a question about it in a form, in which “it” is the organisation, and answers privately', async () => {
    const card = await bot.run('organisation', { name: 'norvik' });
    const answer = await bot.fillIn(card, 'Ask about it', 'When did it join the Tidewatch Network?');
    expect(isPrivate(answer)).toBe(true);
    expect(shown(answer)).toContain('Understood as “When did Norvik join the Tidewatch Network?”');
    expect(shown(answer)).toContain('October 2019');
    expect(buttonsOf(answer).map(({ label }) => label)).toContain('Share');
    const other = await bot.fillIn(card, 'Ask about it', 'Who acquired Quorvex?');
    expect(textsOf(other)[0]).toBe('-# “Who acquired Quorvex?”');
    expect(textOf(await bot.fillIn(card, 'Ask about it', ' ?! '))).toContain('no letters or digits');
  });

  test('opens no form once the corpus has changed', async () => {
    const busy = await startBot(COLLABORATIONS, ORGANISATIONS);
    const card = await busy.run('organisation', { name: 'norvik' });
    await rm(join(busy.folder, 'takeover.md'));
    await busy.reload();
    expect(textOf(await busy.press(card, 'Ask about it'))).toContain('The corpus has changed');
  });

  test('goes on working after the bot has been started anew', async () => {
    const busy = await startBot(COLLABORATIONS, ORGANISATIONS);
    const card = await busy.run('organisation', { name: 'norvik' });
    await busy.disconnect();
    await busy.connect();
    expect(shown(await busy.choose(card, 'People (2)'))).toContain('formerly President');
  });

  test('says that the corpus has changed where it has', async () => {
    const busy = await startBot(COLLABORATIONS, ORGANISATIONS);
    const card = await busy.run('organisation', { name: 'norvik' });
    await rm(join(busy.folder, 'takeover.md'));
    await busy.reload();
    const refused = await busy.choose(card, 'Events (2)');
    expect(isPrivate(refused)).toBe(true);
    expect(textOf(refused)).toContain('The corpus has changed');
  });
});

describe('a name', () => {
  test('may be typed past the choices: in other capitals, by an alias, or with a slip of the pen', async () => {
    for (const name of ['CASTELL robotics', 'كاستل', 'castel robotics', 'castell'])
      expect(textsOf(await bot.run('organisation', { name }))[0]).toContain('**Castell Robotics**');
  });

  test('that fits several is asked back, never guessed; a whole name goes before a part of another', async () => {
    const asked = await bot.run('organisation', { name: 'norv' });
    expect(isPrivate(asked)).toBe(true);
    expect(textsOf(asked).map((text) => render(text).text)).toEqual([
      'norv may be any of these. Which is meant?',
    ]);
    expect(optionsOf(asked)).toMatchObject([
      { label: 'Norvik', note: 'named 6 times' },
      { label: 'Norvik Spain', note: 'named 1 time' },
    ]);
    expect(shown(await bot.choose(asked, 'Norvik'))).toContain('Also called NVK');
    expect(shown(await bot.run('organisation', { name: 'Norvik' }))).toContain('Also called NVK');
  });

  test('that nobody bears is told with the nearest ones', async () => {
    const refused = await bot.run('organisation', { name: '*Quorn*' });
    expect(isPrivate(refused)).toBe(true);
    expect(shown(refused)).toMatch(
      /^No organisation of the articles is called \*Quorn\*\. The nearest: Quorvex,/,
    );
  });

  test('is offered while it is typed, with the alias that fits', async () => {
    expect(await bot.complete('organisation', 'name', 'nvk')).toEqual([
      { name: 'Norvik (“NVK”)', value: 'norvik' },
    ]);
    expect(await bot.complete('organisation', 'name', 'جامعة')).toEqual([
      { name: 'جامعة الساحل', value: 'جامعة-الساحل' },
    ]);
    const chinese = await bot.complete('organisation', 'name', '诺维克大');
    expect(chinese).toEqual([{ name: '诺维克大学', value: '诺维克大学' }]);
    expect(shown(await bot.run('organisation', { name: chinese[0]?.value ?? '' }))).toContain('诺维克大学');
  });
});

describe('a large corpus', () => {
  const longName = (start: string) =>
    `${start} ${'of the *sea* and the _shore_ '.repeat(11)}`.slice(0, 299).trim();
  const dated = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      id: `a${index}`,
      title: longName('Title'),
      publisher: '~'.repeat(200),
      published: `${1800 + index}`,
      text: `${longName('Norvik')} signed an agreement with ${longName('Castell')}.`,
    }));

  test('shows an organisation with two hundred events and names of three hundred characters page by page', async () => {
    const names = ['Norvik', 'Castell'].map((name) => ({
      name: longName(name),
      aliases: [longName(`A ${name}`)],
    }));
    const busy = await startBot(dated(200), names);
    const [choice] = await busy.complete('organisation', 'name', 'norvik');
    expect(choice?.name).toHaveLength(100);
    const card = await busy.run('organisation', { name: choice?.value ?? '' });
    expect(shown(card)).toContain('and 197 more');
    let page = await busy.choose(card, 'Events (200)');
    const years = [...shown(page).matchAll(/reported (\d{4})/g)].map(([, year]) => year);
    for (let turned = 0; turned < 3; turned += 1) {
      page = await busy.press(page, 'Next');
      years.push(...[...shown(page).matchAll(/reported (\d{4})/g)].map(([, year]) => year));
    }
    expect(years).toEqual(years.map((_, index) => String(1999 - index)));
    expect(years.length).toBeGreaterThanOrEqual(12);
    expect(buttonsOf(page).map(({ label }) => label)).toContain('Previous');
  });

  test('of a thousand organisations offers 25, and says how many more fit a name that is asked back', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => ({
      name: `Norvik ${String(index).padStart(3, '0')}`,
    }));
    const text = names.map(({ name }) => `${name} signed.`).join(' ');
    const busy = await startBot([{ id: 'a', title: 'A', text }], names);
    expect(await busy.complete('organisation', 'name', '')).toHaveLength(25);
    expect(await busy.complete('organisation', 'name', 'norvik 99')).toHaveLength(10);
    const asked = await busy.run('organisation', { name: 'norvik' });
    expect(optionsOf(asked)).toHaveLength(25);
    expect(shown(asked)).toContain('And 975 more');
  });
});
