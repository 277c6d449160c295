import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import multipart from '@fastify/multipart';
import fastify from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from '../logger.ts';
import { UserError } from '../user-error.ts';
import { announceTo, chunkMembers, describeGuild } from './announce.ts';
import { type Clock, systemClock } from './clock.ts';
import { DiscordError, type Violation } from './discord-error.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway.ts';
import { GUILD_ID } from './guild.ts';
import { Interactions } from './interactions.ts';
import { PageError, pageMessageSchema } from './page-protocol.ts';
import { PageSession } from './page-session.ts';
import { APPLICATION, BOT_USER } from './people.ts';
import { mayAskFor } from './privileges.ts';
import { defineApplicationRoutes } from './rest/application.ts';
import { defineGuildRoutes } from './rest/guild.ts';
import { defineInteractionRoutes } from './rest/interactions.ts';
import { defineMessageRoutes } from './rest/messages.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createDefine, type Recorded } from './rest/route.ts';
import { defineWebhookRoutes } from './rest/webhooks.ts';
import { serveFiles } from './static-files.ts';
import { World } from './world.ts';

/** Discord's own. */
const HEARTBEAT_INTERVAL_MS = 41_250;

/** A file of 10 MiB and what stands around it. */
const BODY_BYTES = 11 * 1024 * 1024;
/** The same in base64, as the page sends it. */
const PAGE_MESSAGE_BYTES = 16 * 1024 * 1024;

export interface PlaygroundOptions {
  /** 0 takes one that is free. */
  readonly port: number;
  readonly logger: Logger;
  /** Questions that the page offers while there is nothing on it. */
  readonly examples?: readonly string[];
  /** The ids of the servers that the bot is in at first; left out, both. */
  readonly servers?: readonly string[];
  readonly clock?: Clock;
  readonly heartbeatIntervalMs?: number;
  readonly onRequest?: (request: Recorded) => void;
}

export interface BrokenRule {
  /** `POST /channels/1/messages` */
  readonly call: string;
  readonly message: string;
  readonly violations: readonly Violation[];
}

/** A Discord on this machine. */
export interface Playground {
  /** Where its page is. */
  readonly address: string;
  /** What a bot has to be given to find it. */
  readonly rest: { readonly api: string };
  /** The token that the bot has here. */
  readonly token: string;
  /** The server whose moderators look after the corpus. */
  readonly homeGuildId: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly faults: Faults;
  /** Requests of the bot that Discord would have refused for breaking its rules, oldest first. */
  readonly violations: readonly BrokenRule[];
  stop(): Promise<void>;
}

/**
 * Starts a server on this machine, reachable from nowhere else, that speaks Discord's gateway and REST as far
 * as bots need them that answer people, and shows a page with two servers, one of which has channels of every kind.
 *
 * @throws {UserError} when the port is taken.
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  const { logger, clock = systemClock } = options;
  const token = `${Buffer.from(APPLICATION.id).toString('base64url')}.play.${randomBytes(20).toString('base64url')}`;
  const world = new World(clock, options.servers);
  const faults = new Faults(clock);
  const pages = new Set<PageSession>();
  const violations: BrokenRule[] = [];

  const gateway = new Gateway({
    token,
    clock,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? HEARTBEAT_INTERVAL_MS,
    describeReady: () => ({
      v: 10,
      user: BOT_USER,
      guilds: world.joinedServers().map(({ guild }) => ({ id: guild.id, unavailable: true })),
      resume_gateway_url: `${world.address.replace(/^http/, 'ws')}/gateway`,
      application: { id: APPLICATION.id, flags: world.applicationFlags },
    }),
    welcome: () =>
      world.joinedServers().map((server) => ({ event: 'GUILD_CREATE', data: describeGuild(world, server) })),
    mayAskFor: (intents) => mayAskFor(intents, world.applicationFlags),
    findMembers: (request, intents) => chunkMembers(world, request, intents),
    onPresence: (online) => {
      for (const page of pages) page.tellPresence(online);
    },
  });
  announceTo(gateway, world);
  const interactions = new Interactions(world, gateway, faults);

  const app = fastify({
    forceCloseConnections: true,
    bodyLimit: BODY_BYTES,
    routerOptions: { maxParamLength: 500 },
  });
  app.addHook('onRequest', async (request, reply) => {
    // Node would put the machine's own time there, which ids are not made by.
    reply.header('date', new Date(clock.now()).toUTCString());
    // A page of somebody else's, under a name that leads here, must not reach what is only for this machine.
    if (!isLoopback(request.headers.host))
      return reply.code(403).send({ message: 'Only for this machine', code: 0 });
  });
  app.addHook('onSend', async (_, reply) => {
    // Discord names no character set, and there are libraries that compare the whole header.
    if (String(reply.getHeader('content-type')).startsWith('application/json'))
      reply.header('content-type', 'application/json');
  });
  app.setNotFoundHandler((_, reply) => reply.code(404).send({ message: '404: Not Found', code: 0 }));
  app.setErrorHandler((err: { statusCode?: number }, request, reply) => {
    const status = err.statusCode ?? 500;
    if (status >= 500) logger.error({ err, method: request.method }, 'the playground failed');
    const code = status === 400 ? 50109 : 0;
    return reply
      .code(status)
      .send({ message: status === 400 ? 'The request body contains invalid JSON.' : `${status}`, code });
  });
  // Ten files, and the message, which may be sent as one.
  await app.register(multipart, { limits: { fileSize: 10 * 1024 * 1024, files: 11 } });
  await app.register(
    async (rest) => {
      const context = {
        world,
        interactions,
        faults,
        limits: createRateLimits(),
        token,
        onRequest: options.onRequest ?? (() => {}),
        onViolation(call: string, error: DiscordError) {
          const { message, violations: found } = error;
          violations.push({ call, message, violations: found });
          logger.warn(
            { call: call.replace(/(interactions\/\d+|webhooks\/\d+)\/[^/]+/, '$1/…'), errors: found },
            `the bot broke a rule of Discord’s: ${message}`,
          );
        },
      };
      const define = createDefine(rest, context);
      for (const routes of [
        defineApplicationRoutes,
        defineGuildRoutes,
        defineMessageRoutes,
        defineInteractionRoutes,
        defineWebhookRoutes,
      ]) {
        routes(define, context);
      }
    },
    { prefix: '/api/v10' },
  );
  await serveFiles(app, world);

  const gatewaySockets = new WebSocketServer({ noServer: true });
  const pageSockets = new WebSocketServer({ noServer: true, maxPayload: PAGE_MESSAGE_BYTES });
  app.server.on('upgrade', (request: IncomingMessage, socket, head) => {
    const url = new URL(request.url ?? '/', 'http://playground');
    const { host, origin } = request.headers;
    const isOurs = origin !== undefined && origin === `http://${host}`;
    if (gateway.outage !== null && url.pathname.startsWith('/gateway')) {
      if (gateway.outage === 'cut') socket.destroy();
      else socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n');
    } else if (isLoopback(host) && /^\/gateway\/?$/.test(url.pathname) && (isOurs || origin === undefined)) {
      gatewaySockets.handleUpgrade(request, socket, head, (client) => gateway.accept(client, url));
    } else if (isLoopback(host) && url.pathname === '/page' && isOurs) {
      pageSockets.handleUpgrade(request, socket, head, (page) =>
        acceptPage(page, url.searchParams.get('locale') ?? 'en-GB'),
      );
    } else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });

  function acceptPage(socket: WebSocket, locale: string): void {
    const session = new PageSession(world, interactions, options.examples ?? [], locale, (t, d) => {
      if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ t, d }));
    });
    pages.add(session);
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      pages.delete(session);
      session.close();
    });
    socket.on('message', (raw) => {
      try {
        session.handle(pageMessageSchema.parse(JSON.parse(raw.toString())));
      } catch (err) {
        // An empty message, a text that is too long: the page has nothing to show for it.
        if (err instanceof DiscordError || err instanceof PageError) return;
        logger.warn({ err }, 'the page sent something that the playground does not understand');
      }
    });
  }

  try {
    await app.listen({ port: options.port, host: '127.0.0.1' });
  } catch (cause) {
    await app.close();
    if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'EADDRINUSE') throw cause;
    throw new UserError(
      `PLAYGROUND_PORT ${options.port} is in use: expected a free port for the playground. Set another, such as ${options.port + 1}.`,
      { cause },
    );
  }
  const bound: AddressInfo | string | null = app.server.address();
  const port = bound !== null && typeof bound === 'object' ? bound.port : options.port;
  world.address = `http://127.0.0.1:${port}`;

  return {
    address: `http://localhost:${port}`,
    rest: { api: `${world.address}/api` },
    token,
    homeGuildId: GUILD_ID,
    world,
    gateway,
    faults,
    violations,
    async stop() {
      gateway.stop();
      for (const client of pageSockets.clients) client.terminate();
      await app.close();
    },
  };
}

function isLoopback(host: string | undefined): boolean {
  return /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host ?? '');
}
