import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

/**
 * Opens the playground's page for the length of a test.
 *
 * @param problems where errors in the page, and requests to anywhere else, are noted.
 */
export async function visitPage(
  browser: Browser,
  address: string,
  problems: string[],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) problems.push(`asked for ${request.url()}`);
  });
  await page.goto(address);
  await field(page).waitFor();
  return page;
}

/** Where messages are written. */
export function field(page: Page) {
  return page.getByLabel(/^Message #/);
}

export function newest(page: Page) {
  return page.locator('.message').last();
}
