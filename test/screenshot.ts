import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser, launchBrowser } from './support/browser.ts';
import { runPlayground } from './support/running-playground.ts';

/** Makes the picture in the README anew: the real server and bot, the articles that ship, a question asked on the page. */
const QUESTION = 'Who sponsored the membership?';
const CORPUS = resolve(import.meta.dirname, '../corpus');
const PICTURE = resolve(import.meta.dirname, '../src/playground/page/screenshot.png');
const VIEWPORT = { width: 1280, height: 900 };

const executable = findBrowser();
if (executable === null) {
  process.stderr.write('No Chromium was found on this machine: install one to take the picture.\n');
  process.exit(1);
}
const running = await runPlayground(CORPUS);
const browser = await launchBrowser(executable);
try {
  const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'dark' });
  await page.goto(running.playground.address);
  await page.getByLabel(/^Message #/).fill(`/ask ${QUESTION}`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Read in context' }).first().waitFor();
  await page.screenshot({ path: PICTURE });
} finally {
  await browser.close();
  await running.stop();
}
process.stdout.write(`${PICTURE}: ${Math.round(statSync(PICTURE).size / 1000)} kB\n`);
