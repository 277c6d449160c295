import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { ArticleFile } from '../support/articles.ts';
import { render } from '../support/render.ts';
import { buttonsOf, isPrivate, optionsOf, textOf, textsOf } from '../support/shown-message.ts';
import { TestBot } from '../support/test-bot.ts';

const sentence = (name: string) => `The ${name} paragraph ${'speaks of the harbour and '.repeat(38)}ends.`;

const ARTICLES: readonly ArticleFile[] = [
  {
    id: 'long',
    title: 'The long story of the harbour',
    publisher: 'Harbour *Gazette*',
    author: 'Runa Solheim',
    published: '2019-10',
    url: 'https://gazette.example/long',
    source: 'A digest of the harbour’s own report',
    retrieved: '2024-02-03',
    // About 4,000 characters, and therefore more than a page.
    text: ['first', 'second', 'third', 'fourth'].map(sentence).join('\n\n'),
  },
  { id: 'short', title: 'Castell signs', text: 'Castell Robotics signed.\n\nNobody *else* did.' },
  { id: 'other', title: 'Castell builds', text: 'Castell Robotics built a crane.' },
];

let bot: TestBot;
beforeAll(async () => {
  bot = await TestBot.start({ articles: ARTICLES });
});
afterAll(async () => {
  await bot.stop();
});

async function startBot(articles: readonly ArticleFile[]): Promise<TestBot> {
  const started = await TestBot.start({ articles });
  onTestFinished(async () => {
    await started.stop();
  });
  return started;
}

describe('an article', () => {
  test('is shown privately with all that is known of its source, and its date no more exactly than known', async () => {
    const reply = await bot.run('article', { title: 'long' });
    expect(isPrivate(reply)).toBe(true);
    const title = render(textsOf(reply)[0] ?? '');
    expect(title.text).toBe(
      'The long story of the harbour\nHarbour *Gazette* · October 2019 · Runa Solheim · ' +
        'A digest of the harbour’s own report · retrieved 3 February 2024',
    );
    expect(title.marks).toContainEqual({
      type: 'link',
      text: 'The long story of the harbour',
      target: 'https://gazette.example/long',
    });
  });

  test('names its source whole, however long, unless the message has no room for it', async () => {
    const source = (words: number) =>
      `A digest of ${'the harbour’s *own* report and '.repeat(words)}its annex`;
    const busy = await startBot([
      { id: 'some', title: 'Some', text: sentence('amber'), source: source(20) },
      { id: 'much', title: 'Much', text: sentence('cobalt'), source: source(200) },
    ]);
    const shown = await busy.run('article', { title: 'some' });
    expect(render(textsOf(shown)[0] ?? '').text).toBe(`Some\ndate unknown · ${source(20)}`);
    const context = await busy.press(await busy.run('ask', { question: 'amber paragraph' }), 'In context');
    expect(render(textOf(context)).text).toContain('its annex');
    const cut = await busy.run('article', { title: 'much' });
    expect(render(textsOf(cut)[0] ?? '').text).toMatch(
      /^Much\ndate unknown · A digest of the harbour’s .*…$/,
    );
    expect(textOf(cut)).toContain('The cobalt paragraph');
  });

  test('of unknown date says that the date is unknown', async () => {
    expect(textsOf(await bot.run('article', { title: 'short' }))[0]).toBe(
      '**Castell signs**\n-# date unknown',
    );
  });

  test('is turned page by page, and every paragraph is whole on one of them', async () => {
    let page = await bot.run('article', { title: 'long' });
    expect(textOf(page)).toContain('page 1 of 2');
    const read = [textsOf(page)[1]];
    page = await bot.press(page, 'Next');
    expect(textOf(page)).toContain('page 2 of 2');
    expect(buttonsOf(page).map(({ label }) => label)).toEqual(['Previous']);
    read.push(textsOf(page)[1]);
    expect(read.join('\n\n')).toBe(ARTICLES[0]?.text);
    expect(textOf(await bot.press(page, 'Previous'))).toContain('page 1 of 2');
  });

  test('that fits one page has no buttons, and shows its markdown as written', async () => {
    const reply = await bot.run('article', { title: 'short' });
    expect(buttonsOf(reply)).toEqual([]);
    expect(render(textsOf(reply)[1] ?? '')).toEqual({ text: ARTICLES[1]?.text, marks: [] });
  });

  test('is found by its title, typed out with slips; otherwise one is chosen of those that may be meant', async () => {
    expect(textOf(await bot.run('article', { title: 'the long stroy of the harbuor' }))).toContain(
      'page 1 of 2',
    );
    const several = await bot.run('article', { title: '*castell*' });
    expect(isPrivate(several)).toBe(true);
    expect(render(textOf(several)).text).toBe(
      'Several articles have *castell* in their titles. Which is meant?',
    );
    expect(optionsOf(several).map(({ label }) => label)).toEqual(['Castell signs', 'Castell builds']);
    expect(textOf(await bot.choose(several, 'Castell builds'))).toContain('built a crane');
    const none = await bot.run('article', { title: 'Of Norvik' });
    expect(render(textOf(none)).text).toBe('No article is called Of Norvik.');
    expect(textOf(await bot.choose(none, 'Castell signs'))).toContain('Castell Robotics signed.');
  });

  test('that has been taken away since its page was shown is not turned further', async () => {
    const busy = await startBot(ARTICLES);
    const reply = await busy.run('article', { title: 'long' });
    await rm(join(busy.folder, 'long.md'));
    await busy.library.reload();
    expect(textOf(await busy.press(reply, 'Next'))).toContain('The corpus has changed');
  });
});

describe('without a title', () => {
  const many = Array.from({ length: 60 }, (_, index) => ({
    id: `${'i'.repeat(60)}-${String(index).padStart(2, '0')}`,
    title: `Article ${String(index).padStart(2, '0')} ${'_*'.repeat(80)}`,
    publisher: '~'.repeat(200),
    text: 'A sentence.',
  }));

  test('the articles are listed by title with publisher and date, and one of them can be chosen', async () => {
    const reply = await bot.run('article');
    expect(textOf(reply).split('\n')).toEqual([
      '**3 articles in the corpus**',
      '- Castell builds · date unknown',
      '- Castell signs · date unknown',
      '- The long story of the harbour · Harbour \\*Gazette\\* · October 2019',
    ]);
    expect(optionsOf(reply).map(({ label, note }) => [label, note])).toEqual([
      ['Castell builds', 'date unknown'],
      ['Castell signs', 'date unknown'],
      ['The long story of the harbour', 'Harbour *Gazette* · October 2019'],
    ]);
    const article = await bot.choose(reply, 'Castell signs');
    expect(article.id).not.toBe(reply.id);
    expect(textOf(article)).toContain('Castell Robotics signed.');
  });

  test('a long list comes in pages, and autocompletion offers 25 of 60 articles, within Discord’s limits', async () => {
    const busy = await startBot(many);
    let page = await busy.run('article');
    const listed = [textOf(page)];
    while (buttonsOf(page).some(({ label }) => label === 'Next')) {
      page = await busy.press(page, 'Next');
      listed.push(textOf(page));
    }
    expect(textOf(page)).toContain('page 8 of 8');
    expect(listed.flatMap((text) => text.match(/Article \d\d/g))).toEqual(
      many.map(({ title }) => title.slice(0, 10)),
    );

    const choices = await busy.complete('article', 'title', '');
    expect(choices).toHaveLength(25);
    expect(choices[0]?.value).toBe(many[0]?.id);
    expect(await busy.complete('article', 'title', 'article 5')).toHaveLength(10);
    const [choice] = await busy.complete('article', 'title', '57');
    expect(textOf(await busy.run('article', { title: choice?.value ?? '' }))).toContain('Article 57');
  });
});
