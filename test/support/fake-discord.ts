import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { checkMessage, type MessageBody, messageBody } from './message-body.ts';
import { APPLICATION_ID, BOT_USER, GUILD, newId } from './payloads.ts';

/** One request that the bot made, and what it was told. */
export interface Recorded {
  readonly method: string;
  /** Without the address and the version: `/interactions/1/token/callback`. */
  readonly path: string;
  readonly body: unknown;
  readonly status: number;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

type Override = { readonly matches: RegExp; readonly answer: Answer; readonly once: boolean };

const callback = z.object({ type: z.number(), data: z.unknown() });
const choices = z.object({ choices: z.array(z.object({ name: z.string(), value: z.string() })) });

/**
 * A Discord on this machine: the REST API and the gateway, as far as a bot of slash commands, buttons and replies needs them.
 * It checks what it is sent against Discord's limits, refuses what breaks them, and remembers that it did.
 */
export class FakeDiscord {
  readonly requests: Recorded[] = [];
  /** What was refused for breaking a limit; a test expects none. */
  readonly violations: string[] = [];
  /** What the bot said when it identified itself. */
  readonly identified: unknown[] = [];
  resumes = 0;
  /** How many requests had been answered each time that the bot hung up. */
  readonly hangUps: number[] = [];
  /** Requests that are being held. */
  waiting = 0;

  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #gateway = new WebSocketServer({ noServer: true });
  readonly #acknowledged = new Set<string>();
  readonly #overrides: Override[] = [];
  readonly #waiting = new Set<() => void>();
  #held: { matches: RegExp; released: Promise<void> } | null = null;
  #sequence = 0;

  static async start(): Promise<FakeDiscord> {
    const discord = new FakeDiscord();
    discord.#http.on('upgrade', (request, socket, head) => {
      discord.#gateway.handleUpgrade(request, socket, head, (client) => discord.#welcome(client));
    });
    await new Promise<void>((resolve) => discord.#http.listen(0, '127.0.0.1', resolve));
    return discord;
  }

  get #host(): string {
    const address: AddressInfo | string | null = this.#http.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return `127.0.0.1:${address.port}`;
  }

  /** What the bot's REST client is to be given. */
  get rest() {
    return { api: `http://${this.#host}/api` };
  }

  async stop(): Promise<void> {
    this.drop();
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Ends every gateway connection without a word, as a network does. */
  drop(): void {
    for (const client of this.#gateway.clients) client.terminate();
  }

  /** Closes every gateway connection with a code of Discord's. */
  closeGateway(code: number): void {
    for (const client of this.#gateway.clients) client.close(code);
  }

  dispatch(event: string, data: unknown): void {
    for (const client of this.#gateway.clients) this.#send(client, event, data);
  }

  /** Answers the next request (or, with `once` false, every one) whose method and path match in this way. */
  answerWith(matches: RegExp, status: number, body: unknown, { once = true } = {}): void {
    this.#overrides.push({ matches, answer: { status, body }, once });
  }

  /** Leaves requests that match without an answer until the function it returns is called. */
  hold(matches: RegExp): () => void {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.#held = { matches, released };
    return () => {
      this.#held = null;
      release();
    };
  }

  /** The first request that matches `METHOD path`, now or later. */
  async request(matches: RegExp, after = 0): Promise<Recorded> {
    for (;;) {
      const found = this.requests.slice(after).find(({ method, path }) => matches.test(`${method} ${path}`));
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }

  #welcome(client: WebSocket): void {
    client.send(JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: 41_250 } }));
    client.on('close', () => this.hangUps.push(this.requests.length));
    client.on('message', (raw) => {
      const { op, d } = z.object({ op: z.number(), d: z.unknown() }).parse(JSON.parse(raw.toString()));
      if (op === GatewayOpcodes.Heartbeat) client.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck }));
      if (op === GatewayOpcodes.Resume) {
        this.resumes += 1;
        this.#send(client, GatewayDispatchEvents.Resumed, {});
      }
      if (op !== GatewayOpcodes.Identify) return;
      this.identified.push(d);
      this.#send(client, GatewayDispatchEvents.Ready, {
        v: 10,
        user: BOT_USER,
        guilds: [{ id: GUILD.id, unavailable: true }],
        session_id: 'session',
        resume_gateway_url: `ws://${this.#host}`,
        application: { id: APPLICATION_ID, flags: 0 },
      });
      this.#send(client, GatewayDispatchEvents.GuildCreate, GUILD);
    });
  }

  #send(client: WebSocket, t: string, d: unknown): void {
    this.#sequence += 1;
    client.send(JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s: this.#sequence, d }));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    const method = request.method ?? '';
    const path = new URL(request.url ?? '/', 'http://discord').pathname.replace('/api/v10', '');
    if (this.#held?.matches.test(`${method} ${path}`)) {
      this.waiting += 1;
      await this.#held.released;
    }
    const answer = this.#override(`${method} ${path}`) ?? this.#answer(method, path, body);
    this.requests.push({ method, path, body, status: answer.status });
    if (answer.body === undefined) response.writeHead(answer.status).end();
    else
      response
        .writeHead(answer.status, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer.body));
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  #override(call: string): Answer | null {
    const index = this.#overrides.findIndex(({ matches }) => matches.test(call));
    const found = this.#overrides[index];
    if (found?.once) this.#overrides.splice(index, 1);
    return found?.answer ?? null;
  }

  #answer(method: string, path: string, body: unknown): Answer {
    const call = `${method} ${path}`;
    if (call === 'GET /gateway/bot') {
      const session_start_limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
      return { status: 200, body: { url: `ws://${this.#host}`, shards: 1, session_start_limit } };
    }
    if (/^PUT \/applications\/\d+\/(guilds\/\d+\/)?commands$/.test(call)) {
      const commands = z.array(z.looseObject({ name: z.string() })).parse(body);
      return {
        status: 200,
        body: commands.map((one) => ({
          ...one,
          id: newId(),
          application_id: APPLICATION_ID,
          type: 1,
          version: '1',
        })),
      };
    }
    if (call === 'POST /users/@me/channels')
      return { status: 200, body: { id: newId(), type: 1, recipients: [] } };
    const interaction = /^POST \/interactions\/(\d+)\/[^/]+\/callback$/.exec(call)?.[1];
    if (interaction !== undefined) return this.#acknowledge(interaction, body);
    if (/^(POST \/channels\/\d+\/messages|(POST|PATCH) \/webhooks\/\d+\/.*)$/.test(call)) {
      return this.#takeMessage(body) ?? { status: 200, body: asMessage(messageBody.parse(body)) };
    }
    return { status: 404, body: { code: 0, message: `unknown to this Discord: ${call}` } };
  }

  #acknowledge(id: string, body: unknown): Answer {
    if (this.#acknowledged.has(id)) {
      return { status: 400, body: { code: 40060, message: 'Interaction has already been acknowledged.' } };
    }
    const { type, data } = callback.parse(body);
    if (type === 8) {
      const offered = choices.parse(data).choices;
      const lengths = offered.every(({ name, value }) =>
        [name, value].every((one) => one.length >= 1 && one.length <= 100),
      );
      if (offered.length > 25 || !lengths) return this.#refuse(['choices that are too many or too long']);
    }
    // A deferral carries flags and no message yet.
    const refused = type === 4 || type === 7 ? this.#takeMessage(data) : null;
    if (refused !== null) return refused;
    this.#acknowledged.add(id);
    return { status: 204 };
  }

  #takeMessage(body: unknown): Answer | null {
    const problems = checkMessage(messageBody.parse(body));
    return problems.length > 0 ? this.#refuse(problems) : null;
  }

  #refuse(problems: readonly string[]): Answer {
    this.violations.push(...problems);
    return { status: 400, body: { code: 50035, message: `Invalid Form Body: ${problems.join('; ')}` } };
  }
}

/** A message as Discord sends it back. */
export function asMessage(body: MessageBody, id = newId()) {
  return {
    id,
    channel_id: GUILD.channels[0].id,
    author: BOT_USER,
    content: body.content ?? '',
    timestamp: '2024-05-06T07:08:09.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    flags: body.flags,
    components: body.components,
  };
}
