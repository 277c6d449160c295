import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { type RunningPlayground, runPlayground } from '../support/running-playground.ts';
import { field, newest, visitPage } from '../support/visit-page.ts';

const executable = findBrowser();
const CORPUS = resolve(import.meta.dirname, '../../corpus');
const VIEWPORT = { width: 390, height: 844 };
const QUESTION = 'Who sponsored the membership?';
/** One row of buttons or one select, whatever the fonts. */
const ROW_HEIGHT = 50;
/** The four or five buttons below an answer take two rows, and not three. */
const ROWS_HEIGHT = 2 * ROW_HEIGHT;

describe.skipIf(executable === null)('on a phone', { timeout: 30_000 }, () => {
  let browser: Browser;
  let running: RunningPlayground;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser(executable ?? '');
    running = await runPlayground(CORPUS);
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    await running?.stop();
    expect(problems).toEqual([]);
  });

  const openPage = () => visitPage(browser, running.playground.address, problems, { viewport: VIEWPORT });

  async function use(page: Page, command: string, value = ''): Promise<void> {
    await field(page).fill(`/${command} ${value}`);
    await page.getByLabel(`Run /${command}`).click();
    await newest(page).getByText(`used /${command}`).waitFor();
    await newest(page).locator('.container').waitFor();
  }

  async function heightOf(page: Page): Promise<number> {
    return (await newest(page).boundingBox())?.height ?? Number.POSITIVE_INFINITY;
  }

  async function expectRoom(page: Page, rowHeight = ROW_HEIGHT): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(VIEWPORT.width);
    for (const row of await newest(page).locator('.row').all())
      expect((await row.boundingBox())?.height).toBeLessThan(rowHeight);
  }

  /** How many buttons each line of the last row has. */
  async function linesOfButtons(page: Page): Promise<number[]> {
    const buttons = await newest(page).locator('.row').last().locator('button').all();
    const tops = await Promise.all(buttons.map(async (one) => (await one.boundingBox())?.y ?? 0));
    return [...new Set(tops)].map((top) => tops.filter((other) => other === top).length);
  }

  test('what is said in Arabic reads from the right, and English quotes and citations from the left', async () => {
    const page = await openPage();
    await field(page).fill('/ask من رعى عضوية Huawei في OIC-CERT؟');
    await page.getByLabel('Run /ask').click();
    await newest(page).getByRole('button', { name: 'في السياق' }).first().waitFor();
    const readsFromRight = (selector: string) =>
      newest(page)
        .locator(selector)
        .first()
        .evaluate((element) => element.matches(':dir(rtl)'));
    expect(await readsFromRight('.container .text')).toBe(true);
    expect(await readsFromRight('blockquote')).toBe(false);
    await expectRoom(page, ROWS_HEIGHT);
  });

  test('an answer is its headline, one quote with its citation, and two rows of buttons', async () => {
    const page = await openPage();
    await use(page, 'ask', QUESTION);
    expect(await newest(page).locator('blockquote').count()).toBe(1);
    expect(await newest(page).getByText('Huawei joins OIC-CERT').isVisible()).toBe(true);
    expect(await linesOfButtons(page)).toEqual([4]);
    expect(await heightOf(page)).toBeLessThanOrEqual(460);
    await expectRoom(page, ROWS_HEIGHT);

    await newest(page).getByRole('button', { name: 'More passages' }).click();
    await newest(page).getByText('More passages on').waitFor();
    expect(await newest(page).locator('blockquote').first().textContent()).toContain('[2]');
  });

  test('the citation stands beside its button, and five buttons below it in two rows', async () => {
    const page = await openPage();
    await field(page).fill(`/ask ${QUESTION}`);
    await page.getByRole('button', { name: '+ private' }).click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByLabel('Run /ask').click();
    await newest(page).locator('.container').waitFor();
    await expectRoom(page, ROWS_HEIGHT);
    const citation = await newest(page).locator('.section .subtext').boundingBox();
    const button = await newest(page).getByRole('button', { name: 'In context' }).boundingBox();
    expect(button?.x).toBeGreaterThanOrEqual((citation?.x ?? 0) + (citation?.width ?? 0));
    expect(Math.abs((button?.y ?? 0) - (citation?.y ?? 0))).toBeLessThan(ROW_HEIGHT / 2);
    expect(await linesOfButtons(page)).toEqual([3, 2]);
  });

  test('a card begins below the avatar, and a picture is as wide as its card', async () => {
    const page = await openPage();
    await use(page, 'organisation', 'Huawei');
    const avatar = await newest(page).locator('.avatar').boundingBox();
    const card = await newest(page).locator('.container').boundingBox();
    expect(card?.y).toBeGreaterThanOrEqual((avatar?.y ?? 0) + (avatar?.height ?? 0));
    await field(page).fill('/timeline Huawei');
    await page.getByLabel('Run /timeline').click();
    const picture = newest(page).locator('.gallery img');
    await picture.waitFor();
    const wide = await newest(page).locator('.gallery').boundingBox();
    await expect.poll(async () => (await picture.boundingBox())?.width).toBeCloseTo(wide?.width ?? 0, 0);
  });

  test('the help is read without much scrolling, and nothing is wider than the screen', async () => {
    const page = await openPage();
    await use(page, 'help');
    expect(await heightOf(page)).toBeLessThanOrEqual(600);
    const examples = await newest(page).locator('.row button').all();
    expect(examples).toHaveLength(3);
    for (const example of examples)
      expect(await example.evaluate((shown) => shown.getBoundingClientRect().right)).toBeLessThan(
        VIEWPORT.width - 16,
      );
    for (const [command, value] of [
      ['organisation', 'OIC-CERT'],
      ['cite', 'huawei-joins-oic-cert¶3'],
      ['article', ''],
    ] as const) {
      await use(page, command, value);
      await expectRoom(page);
    }
  });
});
