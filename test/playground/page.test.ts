import { rm } from 'node:fs/promises';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { ARTICLES, writeArticle, writeCorpus } from '../support/articles.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { type RunningPlayground, runPlayground } from '../support/running-playground.ts';
import { field, newest, visitPage } from '../support/visit-page.ts';

const executable = findBrowser();
if (executable === null) console.warn('The page is not tested: no Chromium is installed on this machine.');

const found = z.object({
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

const EXAMPLE = 'Who sponsored the membership?';

const sentence = (name: string) => `The ${name} paragraph ${'speaks of the harbour and '.repeat(38)}ends.`;
const LONG = {
  id: 'long-story',
  title: 'The long story of the harbour',
  text: ['first', 'second', 'third', 'fourth'].map(sentence).join('\n\n'),
};

describe.skipIf(executable === null)('the page', { timeout: 30_000 }, () => {
  let browser: Browser;
  let folder: string;
  let running: RunningPlayground;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    folder = await writeCorpus([...ARTICLES, LONG]);
    running = await runPlayground(folder, { examples: [EXAMPLE] });
  }, 30_000);
  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
    expect(running.playground.violations).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const openPage = (address = running.playground.address, options: BrowserContextOptions = {}) =>
    visitPage(browser, address, problems, options);

  test('offers an example that is one click away, and says that it is a local playground', async () => {
    const page = await openPage();
    expect(await page.getByText('Local playground').first().isVisible()).toBe(true);
    await page.getByRole('button', { name: EXAMPLE }).click();
    await newest(page).getByText('Almar Foundation').first().waitFor();
    expect(await newest(page).locator('.origin').textContent()).toContain('In reply to Mira');
  });

  test('runs /ask by keyboard alone, and shows the quote, its source and what works on it', async () => {
    const page = await openPage();
    await page.keyboard.type('/as');
    const option = page.getByRole('option', { name: '/ask' });
    expect(await option.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Who chairs the Tidewatch Network?');
    await page.keyboard.press('Enter');
    await newest(page).getByText('used /ask').waitFor();
    expect(await newest(page).locator('blockquote').first().textContent()).toContain(
      'Lena Haugen, who chairs the Tidewatch Network, welcomed the company at a ceremony in Bergen.',
    );
    expect(await newest(page).locator('blockquote strong').first().textContent()).toBe('Lena Haugen');
    expect(await newest(page).locator('.subtext a').first().getAttribute('href')).toContain(
      'https://gazette.example/',
    );

    await newest(page).getByRole('button', { name: 'In context' }).first().click();
    await newest(page).getByText('Only you can see this').waitFor();
    const count = await page.locator('.message').count();
    await newest(page).getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.locator('.message').count()).toBe(count - 1);
    expect(await field(page).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  test('shows a reaction under the message that it is to, and the line that small talk gets', async () => {
    const page = await openPage();
    await page.keyboard.type('@Accord ');
    await page.keyboard.type('cheers!');
    await page.keyboard.press('Enter');
    await newest(page).getByRole('list', { name: 'Reactions' }).getByText('👍').waitFor();
    await page.keyboard.type('@Accord ');
    await page.keyboard.type('hello');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Hello. Ask a question').waitFor();
    await newest(page).getByRole('button', { name: 'Help' }).click();
    await newest(page).getByRole('button', { name: 'Who chairs the Tidewatch Network?' }).click();
    await newest(page).getByText('Lena Haugen', { exact: true }).first().waitFor();
  });

  test('asks for an option that is missing, adds those that may be left out, and can be left by Escape', async () => {
    const page = await openPage();
    await page.keyboard.type('/ask ');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('This option is required.');
    await page.keyboard.type('Who signed the memorandum?');
    await page.getByRole('button', { name: '+ private' }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('private', { exact: true }).inputValue()).toBe('True');
    await page.keyboard.press('Enter');
    await newest(page).getByText('Only you can see this').waitFor();
    await newest(page).getByRole('button', { name: 'Share' }).click();
    await newest(page).getByText('Shared by').waitFor();

    await page.keyboard.type('/help');
    await page.keyboard.press('Enter');
    expect(
      await page.getByRole('button', { name: 'Run /help' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field(page).evaluate((element) => element.matches(':focus'))).toBe(true);
  });

  test('completes a title while it is typed, and turns the pages of the article in place', async () => {
    const page = await openPage();
    await page.keyboard.type('/article ');
    await page.getByRole('option').nth(2).waitFor();
    await page.keyboard.type('harb');
    await expect.poll(() => page.getByRole('option').allTextContents()).toHaveLength(1);
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('title').inputValue()).toBe(LONG.title);
    await page.keyboard.press('Enter');
    await newest(page).getByText('page 1 of 2').waitFor();
    const count = await page.locator('.message').count();
    await newest(page).getByRole('button', { name: 'Next' }).click();
    await newest(page).getByText('page 2 of 2').waitFor();
    expect(await page.locator('.message').count()).toBe(count);
  });

  test('mentions the bot with @, replies to a message, and shows what is written as text', async () => {
    const page = await openPage();
    await page.keyboard.type('@');
    await page.keyboard.press('Enter');
    await page.keyboard.type('where will the laboratory for cranes stand?');
    await page.keyboard.press('Enter');
    await newest(page).getByText('southern quay').first().waitFor();

    await newest(page).hover();
    await newest(page).getByRole('button', { name: 'Reply', exact: true }).click();
    await page.keyboard.type('<img src=x onerror="alert(1)"> **thanks**');
    await page.keyboard.press('Enter');
    await newest(page).getByText('In reply to').waitFor();
    const mine = page.locator('.message', { hasText: 'thanks' }).first();
    expect(await mine.locator('.markdown').textContent()).toBe('<img src=x onerror="alert(1)"> thanks');
    expect(await mine.locator('strong', { hasText: 'thanks' }).count()).toBe(1);
    expect(await page.locator('.messages img:not(.avatar)').count()).toBe(0);
  });

  test('refuses a member what moderators do, and shows a moderator what a reload found', async () => {
    const page = await openPage();
    const reload = async () => {
      await page.keyboard.type('/corpus reload ');
      await page.keyboard.press('Enter');
    };
    await reload();
    await page.getByRole('alert').getByText('you may not use it').waitFor();

    await field(page).fill('');
    await page.locator('.roles').getByText('Moderator').click();
    // The button shows the role at once; its commands are there when the server has answered.
    await expect
      .poll(async () => {
        await field(page).fill('');
        await field(page).fill('/corpus');
        return page.getByRole('option', { name: '/corpus reload' }).count();
      })
      .toBe(1);
    await field(page).fill('');
    await writeArticle(folder, {
      id: 'new',
      title: 'Lumen opens a yard',
      published: '2021',
      text: 'Lumen opened a yard.',
    });
    await reload();
    await newest(page).getByText('Lumen opens a yard').waitFor();
    expect(await newest(page).textContent()).toContain('Reloaded');
  });

  test('shows the other server with its own channel, people, commands and messages', async () => {
    const page = await openPage();
    await page.keyboard.type('A word at home');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A word at home').waitFor();

    const servers = page.getByRole('list', { name: 'Servers' });
    await servers.getByRole('button', { name: 'Harbour Club' }).click();
    await page.getByRole('heading', { name: '# quayside' }).waitFor();
    expect(await servers.locator('[aria-current]').textContent()).toContain('Harbour Club');
    expect(await page.locator('.message').count()).toBe(0);
    expect(await page.locator('.roles label').allInnerTexts()).toEqual(['Member', 'Manager']);
    expect((await page.locator('.people').allInnerTexts()).join()).toMatch(/Accord[\s\S]*Timo[\s\S]*Sana/);
    await field(page).fill('/ask Who chairs the Tidewatch Network?');
    await page.getByLabel('Run /ask').click();
    await newest(page).getByText('Timo used /ask').waitFor();
    await page.locator('.roles').getByText('Manager').click();
    await field(page).fill('A word of the manager');
    await page.getByRole('button', { name: 'Send' }).click();
    await newest(page).getByRole('heading', { name: 'Sana' }).waitFor();
    await field(page).fill('/corpus');
    await page.getByRole('alert').getByText('you may not use it').waitFor();
    await field(page).fill('');

    await page.setViewportSize({ width: 390, height: 780 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('combobox', { name: 'Server' }).selectOption({ label: 'Accord Home' });
    await page.getByText('A word at home').waitFor();
    expect(await page.getByText('Timo used').count()).toBe(0);
  });

  test('opens a thread from the list of channels, and another channel from the choice on a phone', async () => {
    const page = await openPage();
    await page.keyboard.type('A word in the channel');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A word in the channel').waitFor();

    const channels = page.getByRole('list', { name: 'Channels' });
    await channels.getByRole('button', { name: 'Not announced yet Private thread' }).click();
    await page.getByRole('heading', { name: 'Not announced yet Private thread' }).waitFor();
    expect(await channels.locator('[aria-current]').textContent()).toContain('Not announced yet');
    expect(await page.locator('.message').count()).toBe(0);
    await field(page).fill('/ask Who chairs the Tidewatch Network?');
    await page.getByLabel('Run /ask').click();
    await newest(page).getByText('Mira used /ask').waitFor();
    await newest(page).getByText('Lena Haugen').first().waitFor();
    await field(page).fill('A word in the thread');
    await page.getByRole('button', { name: 'Send' }).click();
    await newest(page).getByText('A word in the thread').waitFor();
    expect(await channels.getByRole('button', { name: 'open-questions' }).count()).toBe(0);

    await page.setViewportSize({ width: 390, height: 780 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await page.getByRole('combobox', { name: 'Channel' }).selectOption({ label: 'partnerships' });
    await page.getByText('A word in the channel').waitFor();
    expect(await page.getByText('A word in the thread').count()).toBe(0);
  });

  test('has a menu on every message, which the keyboard opens, moves in and closes', async () => {
    const page = await openPage();
    await page.keyboard.type('A message to copy');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A message to copy').waitFor();
    await newest(page).focus();
    await page.keyboard.press('ContextMenu');
    expect(await page.getByRole('menuitem').allTextContents()).toEqual([
      'Reply',
      'Copy text',
      'Edit message',
      'Delete message',
      'Check against the corpus',
      'Take this answer away',
    ]);
    await page.keyboard.press('ArrowDown');
    expect(
      await page.getByRole('menuitem', { name: 'Copy text' }).evaluate((one) => one.matches(':focus')),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await newest(page).evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  test('changes and deletes one’s own messages, and for a moderator deletes those of others', async () => {
    const page = await openPage();
    const choose = async (name: string) => {
      await newest(page).getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    await page.keyboard.type('@Otto A first wording');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A first wording').waitFor();
    await choose('Edit message');
    expect(await field(page).inputValue()).toBe('@Otto A first wording');
    await page.keyboard.press('Escape');
    expect(await field(page).inputValue()).toBe('');
    await choose('Edit message');
    await field(page).fill('@Otto A better wording');
    await page.keyboard.press('Enter');
    await newest(page).getByText('A better wording').waitFor();
    expect(await newest(page).locator('.edited').textContent()).toBe('edited');
    expect(await newest(page).locator('.mention').textContent()).toBe('@Otto');
    expect(await field(page).inputValue()).toBe('');

    await page.keyboard.type('One too many');
    await page.keyboard.press('Enter');
    await newest(page).getByText('One too many').waitFor();
    await choose('Delete message');
    await page.getByText('One too many').waitFor({ state: 'detached' });

    await page.locator('.roles').getByText('Moderator').click();
    await newest(page).getByText('A better wording').waitFor();
    await newest(page).getByRole('button', { name: 'More actions' }).click();
    expect(await page.getByRole('menuitem', { name: 'Edit message' }).count()).toBe(0);
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await page.getByText('A better wording').waitFor({ state: 'detached' });
  });

  test('a question that is edited, asked on below, taken away and deleted has its answers go with it', async () => {
    const page = await openPage();
    const question = page.locator('.message', { hasText: '@Accord Who on earth' });
    const answer = question.locator('xpath=following-sibling::*[1]');
    const choose = async (message: Locator, name: string) => {
      await message.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name }).click();
    };
    // By somebody who has not asked too much in the tests before.
    await page.locator('.roles').getByText('Moderator').click();
    await field(page).focus();
    await page.keyboard.type('@Accord Who on earth sponsored the membership?');
    await page.keyboard.press('Enter');
    await answer.getByText('Almar Foundation').first().waitFor();
    await choose(question, 'Edit message');
    await field(page).fill('@Accord Who on earth chairs the Tidewatch Network?');
    await page.keyboard.press('Enter');
    await answer.locator('strong').getByText('Lena Haugen').first().waitFor();

    await answer.getByRole('button', { name: 'Ask on' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('and how many members does it have?');
    await page.getByRole('dialog').getByRole('textbox').press('Enter');
    await newest(page).getByText('43 member companies').waitFor();
    const told = (text: string) => page.locator('.message', { hasText: text }).count();
    const [members, chairs] = [await told('43 member companies'), await told('Lena Haugen, who chairs')];
    await choose(newest(page), 'Take this answer away');
    await expect.poll(() => told('43 member companies')).toBe(members - 1);

    await choose(question, 'Delete message');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => told('Lena Haugen, who chairs')).toBe(chairs - 1);
  });

  test('follows the system’s colours until they are switched, and fits a phone', async () => {
    const page = await openPage(undefined, {
      colorScheme: 'dark',
      viewport: { width: 390, height: 780 },
    });
    const colour = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await colour();
    await page.getByRole('button', { name: 'Switch between dark and light' }).click();
    const light = await colour();
    expect(light).not.toBe(dark);
    await page.reload();
    await field(page).waitFor();
    expect(await colour()).toBe(light);
    await page.getByRole('button', { name: 'Commands' }).click();
    await page.getByRole('option', { name: '/help' }).click();
    await page.keyboard.press('Enter');
    await newest(page).getByText('Only you can see this').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe finds wrong with it, in %s',
    async (colorScheme) => {
      const page = await openPage(undefined, { colorScheme });
      await page.evaluate(axe.source);
      const faults = async () => {
        const { violations } = found.parse(await page.evaluate('axe.run()'));
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      };
      // The member has asked as much by now as one person may.
      await page.locator('.roles').getByText('Moderator').click();
      await field(page).fill('/ask Who chairs the Tidewatch Network?');
      await page.keyboard.press('Enter');
      await newest(page).getByText('used /ask').waitFor();
      await newest(page).getByRole('button', { name: 'In context' }).first().click();
      await newest(page).getByText('Only you can see this').waitFor();
      expect(await faults()).toEqual([]);
      await page.keyboard.type('/');
      expect(await faults()).toEqual([]);
      await page.keyboard.type('article ');
      await page.getByRole('option').first().waitFor();
      expect(await faults()).toEqual([]);
      await newest(page).click({ button: 'right', position: { x: 20, y: 20 } });
      await page.getByRole('menu').waitFor();
      expect(await faults()).toEqual([]);
    },
  );

  test('says that the connection is lost, and goes on when the server is back', async () => {
    const first = await runPlayground(folder);
    const page = await openPage(first.playground.address);
    await first.stop();
    await page.getByText('Connection lost. Reconnecting…').waitFor();
    await page.keyboard.type('Kept while away');
    expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true);
    const second = await runPlayground(folder, { port: Number(new URL(first.playground.address).port) });
    onTestFinished(() => second.stop());
    await page.getByText('Connection lost').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await newest(page).getByText('Kept while away').waitFor();
    // The browser itself notes every try that fails.
    expect(problems.splice(0).every((problem) => problem.includes('ERR_CONNECTION_REFUSED'))).toBe(true);
  });
});
