import { once } from 'node:events';
import { type ApplicationFlags, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import type { Clock } from '../../src/playground/clock.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { PageClient } from './page-client.ts';

const payloadSchema = z.looseObject({
  op: z.number(),
  t: z.string().nullish(),
  s: z.number().nullish(),
  d: z.unknown().optional(),
});
type Payload = z.infer<typeof payloadSchema>;

export const INTENTS = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;

/** One connection to the gateway, as a bot without a library makes it. */
export class RawConnection {
  readonly received: Payload[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  constructor(url: string, query = '?v=10&encoding=json') {
    this.#socket = new WebSocket(`${url}${query}`);
    this.#socket.on('message', (raw) => this.received.push(payloadSchema.parse(JSON.parse(raw.toString()))));
    this.closed = once(this.#socket, 'close').then(([code]) => z.number().parse(code));
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  close(code: number): Promise<number> {
    this.#socket.close(code);
    return this.closed;
  }

  /** The first payload that this accepts, now or later. */
  async wait(accepts: (payload: Payload) => boolean): Promise<Payload> {
    for (;;) {
      const found = this.received.find(accepts);
      if (found !== undefined) return found;
      await once(this.#socket, 'message');
    }
  }

  event(t: string): Promise<Payload> {
    return this.wait((payload) => payload.t === t);
  }

  operation(op: number): Promise<Payload> {
    return this.wait((payload) => payload.op === op);
  }
}

const interactionSchema = z.looseObject({
  id: z.string(),
  token: z.string(),
  type: z.number(),
  data: z.looseObject({}),
});
export type RawInteraction = z.infer<typeof interactionSchema>;

export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A playground with a bot in it that does what a test tells it, request by request. */
export class RawBot {
  #connection: RawConnection | null = null;

  private constructor(readonly playground: Playground) {}

  /** Stopped when the test ends. */
  static async start(options: { clock?: Clock; heartbeatIntervalMs?: number } = {}): Promise<RawBot> {
    const playground = await startPlayground({ port: 0, logger: createLogger('silent'), ...options });
    onTestFinished(() => playground.stop());
    return new RawBot(playground);
  }

  get gatewayUrl(): string {
    return `${this.playground.address.replace(/^http:\/\/localhost/, 'ws://127.0.0.1')}/gateway`;
  }

  connect(query?: string): RawConnection {
    return new RawConnection(this.gatewayUrl, query);
  }

  /** A connection that has introduced itself and is ready. */
  async identify(intents: number = INTENTS): Promise<RawConnection> {
    const connection = this.connect();
    await connection.operation(GatewayOpcodes.Hello);
    connection.send(GatewayOpcodes.Identify, { token: this.playground.token, intents, properties: {} });
    await connection.event('GUILD_CREATE');
    this.#connection = connection;
    return connection;
  }

  /** Turns the switches of intents that are a privilege on. */
  switchOn(flags: ApplicationFlags): Promise<Called> {
    return this.call('PATCH', '/applications/@me', { flags });
  }

  /** @param body an object is sent as JSON; a form as it is. */
  async call(method: string, path: string, body?: unknown): Promise<Called> {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.playground.rest.api}/v10${path}`, {
      method,
      headers: {
        authorization: `Bot ${this.playground.token}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : JSON.parse(text),
    };
  }

  async page(userId?: string): Promise<PageClient> {
    const page = await PageClient.open(this.playground.address, userId);
    onTestFinished(() => page.close());
    return page;
  }

  /** Registers commands everywhere, in the place of those there were. */
  async register(...commands: readonly object[]): Promise<Called> {
    return this.call('PUT', `/applications/${APPLICATION_ID}/commands`, commands);
  }

  /** The interaction that somebody's doing causes. */
  async interaction(act: () => unknown): Promise<RawInteraction> {
    const connection = this.#connection ?? (await this.identify());
    const before = connection.received.filter(({ t }) => t === 'INTERACTION_CREATE').length;
    act();
    const arrived = () => connection.received.filter(({ t }) => t === 'INTERACTION_CREATE')[before];
    await connection.wait(() => arrived() !== undefined);
    return interactionSchema.parse(arrived()?.d);
  }

  answer({ id, token }: RawInteraction, body: object, query = ''): Promise<Called> {
    return this.call('POST', `/interactions/${id}/${token}/callback${query}`, body);
  }

  webhook(method: string, { token }: RawInteraction, path = '', body?: unknown): Promise<Called> {
    return this.call(method, `/webhooks/${APPLICATION_ID}/${token}${path}`, body);
  }
}

export const APPLICATION_ID = '100000000000000001';
