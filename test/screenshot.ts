import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from './support/browser.ts';
import { runPlayground } from './support/running-playground.ts';

/** Makes the pictures in the README anew: the real server and bot, the articles that ship, commands used on the page. */
const QUESTION = 'Who sponsored the membership?';
const CORPUS = resolve(import.meta.dirname, '../corpus');
const FOLDER = resolve(import.meta.dirname, '../src/playground/page');
const VIEWPORT = { width: 1280, height: 900 };
/** For one message: as narrow as it reads well. */
const NARROW = { width: 700, height: 1200 };
/** For a picture as well, no part of which may be behind the field for the next message. */
const HIGH = { width: 700, height: 2400 };

const executable = findBrowser();
if (executable === null) {
  process.stderr.write('No Chromium was found on this machine: install one to take the pictures.\n');
  process.exit(1);
}
const browser = await launchBrowser(executable);
try {
  await take(browser, 'screenshot', { viewport: VIEWPORT }, async (page) => {
    await use(page, 'ask', QUESTION);
    await page.getByRole('button', { name: 'In context' }).first().waitFor();
    return page;
  });
  await take(browser, 'screenshot-organisation', { viewport: NARROW }, async (page) => {
    await use(page, 'organisation', 'OIC-CERT');
    await page.getByRole('combobox', { name: 'Choose' }).waitFor();
    return page.locator('.container').last();
  });
  for (const [command, organisation] of [
    ['network', 'COMSTECH'],
    ['timeline', 'Huawei'],
  ] as const) {
    await take(browser, `screenshot-${command}`, { viewport: HIGH }, async (page) => {
      await use(page, command, organisation);
      const picture = page.locator('.picture img');
      await picture.waitFor();
      return picture;
    });
  }
} finally {
  await browser.close();
}

/** What there is to see once `show` is done, in a playground of its own. */
async function take(
  browser: Browser,
  name: string,
  options: BrowserContextOptions,
  show: (page: Page) => Promise<Pick<Page, 'screenshot'>>,
): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  const running = await runPlayground(CORPUS);
  const page = await browser.newPage({ colorScheme: 'dark', ...options });
  try {
    await page.goto(running.playground.address);
    await (await show(page)).screenshot({ path });
  } finally {
    await page.close();
    await running.stop();
  }
  process.stdout.write(`${path}: ${Math.round(statSync(path).size / 1000)} kB\n`);
}

/** Uses a command with its first option, past whatever is offered while it is typed. */
async function use(page: Page, command: string, value: string): Promise<void> {
  await page.getByLabel(/^Message #/).fill(`/${command} ${value}`);
  await page.getByLabel(`Run /${command}`).click();
}
