import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DiscordAPIError } from 'discord.js';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../src/logger.ts';

const line = z.looseObject({ level: z.number(), msg: z.string(), err: z.looseObject({}).optional() });

function logOf(level: string) {
  const texts: string[] = [];
  const logger = createLogger(level, { write: (text) => void texts.push(text) });
  return { logger, texts, lines: () => texts.map((text) => line.parse(JSON.parse(text))) };
}

const missing = join(import.meta.dirname, 'not there', 'missing.json');
const systemError = () => readFile(missing).catch((error: unknown) => error);

test('an error above debug is its type, code and message, without stack and folders', async () => {
  const { logger, texts, lines } = logOf('info');
  const cause = new Error(`cannot open '${missing}' as asked by ${missing}`);
  logger.error({ err: new TypeError('a slip', { cause }), turn: 3 }, 'it failed');
  logger.warn({ err: await systemError() }, 'not read');
  expect(lines()).toMatchObject([
    {
      level: 50,
      turn: 3,
      msg: 'it failed',
      err: {
        type: 'TypeError',
        message: 'a slip',
        at: expect.stringMatching(/^test\/logger\.test\.ts:\d+$/),
        cause: { message: expect.stringContaining("cannot open 'missing.json' as asked by") },
      },
    },
    { level: 40, msg: 'not read', err: { code: 'ENOENT', message: 'not there: missing.json' } },
  ]);
  expect(texts.join('')).not.toContain('"stack"');
  expect(texts.join('')).not.toContain(import.meta.dirname);
  expect(texts.join('')).not.toContain('no such file');
});

test('at debug, one more line has the whole error', async () => {
  const { logger, lines } = logOf('debug');
  logger.error({ err: await systemError() }, 'it failed');
  logger.debug({ err: new Error('a slip') }, 'only for debugging');
  expect(lines()).toMatchObject([
    { level: 50, msg: 'it failed', err: { message: 'not there: missing.json' } },
    { level: 20, err: { message: expect.stringContaining(missing), stack: expect.any(String) } },
    { level: 20, msg: 'only for debugging', err: { stack: expect.stringContaining('logger.test.ts') } },
  ]);
});

test('an error of Discord keeps status and code, and neither address nor body', () => {
  const { logger, texts, lines } = logOf('info');
  const body = { files: [], json: { content: 'what somebody wrote' } };
  const url = 'https://discord.com/api/webhooks/1/a-token';
  const raw = { code: 10062, message: 'Unknown interaction' };
  logger.child({ turn: 1 }).warn({ err: new DiscordAPIError(raw, 10062, 404, 'POST', url, body) }, 'gone');
  expect(lines()).toMatchObject([{ err: { code: 10062, status: 404, message: 'Unknown interaction' } }]);
  expect(texts.join('')).not.toMatch(/a-token|somebody/);
});
