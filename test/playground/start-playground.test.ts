import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createLogger } from '../../src/logger.ts';
import { CHANNEL_ID } from '../../src/playground/guild.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { UserError } from '../../src/user-error.ts';
import { PageClient } from '../support/page-client.ts';

let playground: Playground;
let logs: string[];
beforeEach(async () => {
  logs = [];
  playground = await startPlayground({
    port: 0,
    logger: createLogger('info', { write: (line) => logs.push(line) }),
  });
});
afterEach(() => playground.stop());

/** The status of a request with a Host of its own, which `fetch` does not send. */
function statusFor(path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(playground.rest.api);
    request({ hostname, port, path, headers: { host } }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}

/** Whether a WebSocket is opened there for a page of this origin. */
function opens(path: string, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${playground.rest.api.replace(/^http/, 'ws').replace('/api', path)}`, {
      headers,
    });
    socket.on('open', () => {
      socket.close();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('it is for this machine alone:', () => {
  test('under another name it answers nothing', async () => {
    const { host } = new URL(playground.rest.api);
    expect(await statusFor('/', host)).toBe(200);
    expect(await statusFor('/', 'quay.example')).toBe(403);
    expect(await statusFor('/api/v10/gateway', 'quay.example:4000')).toBe(403);
  });

  test('pages of other sites cannot open its sockets', async () => {
    const { host } = new URL(playground.rest.api);
    expect(await opens('/page', { origin: `http://${host}` })).toBe(true);
    expect(await opens('/page', { origin: 'http://quay.example' })).toBe(false);
    expect(await opens('/page', {})).toBe(false);
    expect(await opens('/page', { host: 'quay.example', origin: 'http://quay.example' })).toBe(false);
    expect(await opens('/gateway?v=10&encoding=json', { host: 'quay.example' })).toBe(false);
    expect(await opens('/gateway?v=10&encoding=json', { origin: 'http://quay.example' })).toBe(false);
  });
});

describe('of files, it serves', () => {
  test.each([
    ['/', 'text/html'],
    ['/vendor/lit-html/lit-html.js', 'javascript'],
    ['/vendor/discord-markdown-parser.js', 'javascript'],
    ['/vendor/noto-emoji/400.css', 'text/css'],
    ['/vendor/noto-emoji/files/noto-emoji-9-400-normal.woff2', 'font/woff2'],
  ])('%s, with a policy that lets nothing in from elsewhere', async (path, type) => {
    const response = await fetch(`${playground.address}${path}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(response.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'",
    );
  });

  test.each([
    '/start-playground.ts',
    '/../gateway.ts',
    '/%2e%2e/gateway.ts',
    '/%2e%2e%2fgateway.ts',
    '/vendor/lit-html/package.json',
    '/vendor/lit-html/../../package.json',
    '/vendor/lit-html/%2e%2e/ws/index.js',
    '/vendor/noto-emoji/package.json',
    '/attachments/1/none.png',
  ])('not %s', async (path) => {
    expect(await statusFor(path, 'localhost')).toBe(404);
  });
});

test('a port that is taken is named', async () => {
  const port = Number(new URL(playground.address).port);
  const failure: unknown = await startPlayground({ port, logger: createLogger('silent') }).catch(
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserError);
  expect(String(failure)).toContain(`PLAYGROUND_PORT ${port} is in use`);
});

test('what breaks a rule is logged with the rule, and without what was written or a token', async () => {
  const post = (path: string) =>
    fetch(`${playground.rest.api}/v10${path}`, {
      method: 'POST',
      headers: { authorization: `Bot ${playground.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ content: 'SECRET'.repeat(400) }),
    });
  expect((await post(`/channels/${CHANNEL_ID}/messages`)).status).toBe(400);
  expect(logs).toHaveLength(1);
  expect(JSON.parse(logs[0] ?? '')).toMatchObject({
    level: 40,
    call: `POST /channels/${CHANNEL_ID}/messages`,
    errors: [{ path: ['content'], code: 'BASE_TYPE_MAX_LENGTH' }],
  });
  expect(logs.join('')).not.toMatch(/SECRET/);
  expect(playground.violations).toMatchObject([{ call: `POST /channels/${CHANNEL_ID}/messages` }]);
});

test('what a page sends that makes no sense changes nothing, and the page goes on', async () => {
  const page = await PageClient.open(playground.address);
  for (const nonsense of [{}, { op: 'shout' }, { op: 'message', content: 7 }, { op: 'user', id: '1' }])
    page.send(nonsense);
  page.send({ op: 'message', content: '   ' });
  page.send({ op: 'message', content: 'Sense' });
  const first = await page.first((event) => (event.t === 'MESSAGE_CREATE' ? event.d.message : undefined));
  expect(first.content).toBe('Sense');
  await page.close();
});
