import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, Events } from 'discord.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { withPatience } from '../../src/discord/outages.ts';
import { watchGateway } from '../../src/discord/watch-gateway.ts';
import { createLogger } from '../../src/logger.ts';

const ID = '100000000000000001';
const LOGGED = z.looseObject({ level: z.number(), msg: z.string() });
const TIMEOUT_MS = 30_000;

/**
 * Discord as far as a connection goes: it sends these payloads to each connection in turn, the last ones to all that follow.
 * The first times that it is asked where it is, it may answer something else.
 */
interface FarSide {
  readonly api: string;
  readonly connections: number;
  stop(): Promise<void>;
}

async function openFarSide(
  describeTurns: (gateway: string) => readonly unknown[][],
  odd: readonly string[] = [],
): Promise<FarSide> {
  const answers = [...odd];
  const server: Server = createServer((_request, response) => {
    const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1000 };
    response.setHeader('content-type', 'application/json');
    response.end(answers.shift() ?? JSON.stringify({ url: gateway, shards: 1, session_start_limit }));
  });
  const sockets = new WebSocketServer({ server });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const gateway = `ws://127.0.0.1:${port}`;
  const turns = describeTurns(gateway);
  let connections = 0;
  sockets.on('connection', (socket: WebSocket) => {
    const turn = turns[Math.min(connections, turns.length - 1)] ?? [];
    connections += 1;
    const [hello, ...rest] = turn;
    socket.send(JSON.stringify(hello));
    socket.on('message', (raw) => {
      const { op } = z.object({ op: z.number() }).parse(JSON.parse(raw.toString()));
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      else for (const payload of rest.splice(0)) socket.send(JSON.stringify(payload));
    });
  });
  return {
    api: `http://127.0.0.1:${port}/api`,
    get connections() {
      return connections;
    },
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const HELLO = { op: 10, d: { heartbeat_interval: 3_600_000 } };
const ready = (gateway: string) => ({
  session_id: 'a',
  resume_gateway_url: gateway,
  user: { id: ID, username: 'accord', discriminator: '0' },
  application: { id: ID, flags: 0 },
  guilds: [],
});
const readyEvent = (d: unknown) => ({ op: 0, t: 'READY', s: 1, d });

let pauses: number[];
let lines: z.infer<typeof LOGGED>[];
let client: Client;
let stopping: AbortController;
let farSide: FarSide;
beforeEach(() => {
  pauses = [];
  lines = [];
  stopping = new AbortController();
});
afterEach(async () => {
  stopping.abort();
  await client.destroy();
  await farSide.stop();
});

async function connect(describeTurns: (gateway: string) => readonly unknown[][]): Promise<void> {
  farSide = await openFarSide(describeTurns);
  await logIn();
}

async function logIn(): Promise<void> {
  client = new Client({
    intents: [],
    rest: { api: farSide.api },
    ws: {
      ...watchGateway({
        logger: createLogger('info', { write: (line) => void lines.push(LOGGED.parse(JSON.parse(line))) }),
        onLost: (code) => expect.fail(`lost with ${code}`),
        pause: async (delayMs) => void pauses.push(delayMs),
        stopping: stopping.signal,
      }),
      // Discord wants five seconds between two; nobody here does.
      buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }),
    },
  });
  await Promise.all([once(client, Events.ClientReady), client.login('a.token.value')]);
}

test.each([
  ['HELLO', 'without data', () => [{ op: 10 }], /^d: /],
  ['HELLO', 'without an interval', () => [{ op: 10, d: {} }], /^d\.heartbeat_interval: /],
  ['HELLO', 'with an interval of none', () => [{ op: 10, d: { heartbeat_interval: 0 } }], /interval: /],
  ['INVALID_SESSION', 'without data', () => [HELLO, { op: 9, d: null }], /^d: /],
  ['READY', 'without data', () => [HELLO, readyEvent(null)], /^d: /],
  [
    'READY',
    'without servers',
    (gateway: string) => [HELLO, readyEvent({ ...ready(gateway), guilds: undefined })],
    /^d\.guilds: /,
  ],
  [
    'READY',
    'of nobody, and with no address to come back to',
    (gateway: string) => [
      HELLO,
      readyEvent({ ...ready(gateway), user: null, resume_gateway_url: 'not an address' }),
    ],
    /resume_gateway_url: .*; d\.user: |user: .*; d\.resume_gateway_url: /,
  ],
])(
  '%s %s is a connection that failed: it is opened again after growing pauses, and the log names the payload',
  async (payload, _, describe, problem) => {
    await connect((gateway) => [
      describe(gateway),
      describe(gateway),
      describe(gateway),
      [HELLO, readyEvent(ready(gateway))],
    ]);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(lines).toMatchObject(
      pauses.map((retryInMs) => ({
        level: 50,
        msg: 'Discord’s gateway sent what cannot be read',
        payload,
        problem: expect.stringMatching(problem),
        retryInMs,
      })),
    );
    expect(farSide.connections).toBe(4);
    expect(JSON.stringify(lines)).not.toContain('not an address');
  },
  TIMEOUT_MS,
);

const LIMIT = { total: 1, remaining: 1, reset_after: 0, max_concurrency: 1 };
test(
  'an answer that says not where the gateway is counts as an outage, until there is another',
  async () => {
    const odd = [
      'null',
      '{}',
      JSON.stringify({ url: 5, shards: 1, session_start_limit: LIMIT }),
      JSON.stringify({ url: 'wss://gateway.example', session_start_limit: LIMIT }),
    ];
    farSide = await openFarSide((gateway) => [[HELLO, readyEvent(ready(gateway))]], odd);
    const onOutage = vi.fn();
    const pause = async () => client.destroy();
    await withPatience(logIn, { pause, stopping: stopping.signal, onOutage });
    expect(onOutage.mock.calls.map(([{ reason }]) => reason)).toEqual(
      odd.map(() => 'no answer that says where the gateway is'),
    );
    expect(client.isReady()).toBe(true);
  },
  TIMEOUT_MS,
);

test(
  'a connection that opens and then sends one each time is paused for longer each time as well',
  async () => {
    const resumed = [HELLO, { op: 0, t: 'RESUMED', s: 2, d: {} }];
    const odd = { op: 9, d: null };
    await connect((gateway) => [
      [HELLO, readyEvent(ready(gateway)), odd],
      [...resumed, odd],
      [...resumed, odd],
      resumed,
    ]);
    const again = () => lines.filter(({ msg }) => msg === 'connected to Discord again');
    await vi.waitFor(() => expect(again()).toHaveLength(3), TIMEOUT_MS);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(farSide.connections).toBe(4);
  },
  TIMEOUT_MS,
);
