import { randomBytes } from 'node:crypto';
import { GatewayDispatchEvents, GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';
import type { Clock } from './clock.ts';
import {
  CLOSE,
  identifySchema,
  type MemberRequest,
  parsePayload,
  requestMembersSchema,
  resumeSchema,
} from './gateway-protocol.ts';
import { GatewaySocket } from './gateway-socket.ts';

/** A client that hangs up with these is done; with any other it may resume. */
const LEAVING: ReadonlySet<number> = new Set([1000, 1001]);

/** How many events are kept for a client that resumes. */
const REPLAY_EVENTS = 1000;

/** Discord waits some time beyond the interval before it takes a silent client for gone. */
const PATIENCE = 1.5;

/** How much a client may send over one connection. */
const COMMANDS = 120;
const COMMANDS_WINDOW_MS = 60_000;

const { PresenceUpdate, VoiceStateUpdate, RequestSoundboardSounds } = GatewayOpcodes;
/** What Discord takes from a bot and answers with nothing that one without a voice needs. */
const TAKEN: ReadonlySet<number> = new Set([PresenceUpdate, VoiceStateUpdate, RequestSoundboardSounds]);

const ALL_INTENTS = Object.values(GatewayIntentBits).reduce<number>((all, bit) => all | Number(bit), 0);

interface Event {
  readonly s: number;
  readonly t: string;
  readonly d: unknown;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  sequence: number;
  readonly events: Event[];
  socket: GatewaySocket | null;
}

export interface GatewayOptions {
  readonly token: string;
  readonly clock: Clock;
  readonly heartbeatIntervalMs: number;
  /** The data of READY, but for the session's own. */
  readonly describeReady: () => object;
  /** The events that follow READY. */
  readonly welcome: () => readonly { readonly event: string; readonly data: unknown }[];
  /** Whether the application has been granted those of these intents that are a privilege. */
  readonly mayAskFor: (intents: number) => boolean;
  /** The GUILD_MEMBERS_CHUNKs that answer a request; none where there is no right to them. */
  readonly findMembers: (request: MemberRequest, intents: number) => readonly object[];
  /** Called when the bot has come, or has gone. */
  readonly onPresence: (online: boolean) => void;
}

/** Discord's gateway: one WebSocket a session, events in order, and their replay for a client that comes back. */
export class Gateway {
  readonly #options: GatewayOptions;
  readonly #sockets = new Set<GatewaySocket>();
  readonly #sessions = new Map<string, Session>();
  #acknowledges = true;
  /** What becomes of new connections: refused, or cut off without a word; null where they are taken. */
  outage: 'refused' | 'cut' | null = null;

  constructor(options: GatewayOptions) {
    this.#options = options;
  }

  /** Whether a bot is connected, or may still come back for what it has missed. */
  get hasSession(): boolean {
    return this.#sessions.size > 0;
  }

  get isOnline(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== null);
  }

  /** What each session has asked to be told of. */
  get intents(): readonly number[] {
    return [...this.#sessions.values()].map(({ intents }) => intents);
  }

  /** @param intents what a session must have asked for one of; 0 for an event that goes to all. */
  dispatch(event: string, intents: number, describe: (intents: number) => unknown): void {
    for (const session of this.#sessions.values()) {
      if (intents !== 0 && (session.intents & intents) === 0) continue;
      this.#push(session, event, describe(session.intents));
    }
  }

  /** Ends every connection without a word, as a network does. */
  drop(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  /** Closes every connection with a code of Discord's. */
  close(code: number): void {
    for (const socket of this.#sockets) socket.close(code);
  }

  /** Asks every client to connect again and resume. */
  requestReconnect(): void {
    for (const socket of this.#sockets) socket.send(GatewayOpcodes.Reconnect, null);
  }

  /** Forgets every session, so that the bot has to introduce itself anew. */
  invalidateSessions(): void {
    this.#sessions.clear();
    for (const socket of this.#sockets) socket.send(GatewayOpcodes.InvalidSession, false);
  }

  /** Leaves heartbeats without an acknowledgement, as a connection does that is dead and does not know it, until the next one. */
  stopAcknowledging(): void {
    this.#acknowledges = false;
  }

  stop(): void {
    this.#sessions.clear();
    this.drop();
  }

  /** Takes a new connection. @param url what was asked for, with its version and encoding. */
  accept(webSocket: WebSocket, url: URL): void {
    const compression = url.searchParams.get('compress');
    const socket = new GatewaySocket(webSocket, compression === 'zlib-stream');
    this.#sockets.add(socket);
    this.#acknowledges = true;
    let session: Session | null = null;
    let cancelTimeout = () => {};
    const expectHeartbeat = () => {
      cancelTimeout();
      const patienceMs = this.#options.heartbeatIntervalMs * PATIENCE;
      cancelTimeout = this.#options.clock.after(patienceMs, () => socket.close(CLOSE.timedOut));
    };
    webSocket.on('close', (code) => {
      cancelTimeout();
      this.#sockets.delete(socket);
      if (session?.socket !== socket) return;
      session.socket = null;
      if (LEAVING.has(code)) this.#sessions.delete(session.id);
      this.#options.onPresence(this.isOnline);
    });
    webSocket.on('error', () => socket.terminate());
    const isTooMuch = this.#countCommands();
    webSocket.on('message', (raw) => {
      if (isTooMuch()) return socket.close(CLOSE.rateLimited);
      const payload = parsePayload(raw.toString());
      if (payload === null) return socket.close(CLOSE.decodeError);
      const { op, d } = payload;
      if (op === GatewayOpcodes.Heartbeat) {
        expectHeartbeat();
        if (this.#acknowledges) socket.send(GatewayOpcodes.HeartbeatAck, null);
      } else if (op === GatewayOpcodes.Identify) {
        if (session !== null && this.#sessions.has(session.id))
          return socket.close(CLOSE.alreadyAuthenticated);
        session = this.#identify(socket, d);
      } else if (op === GatewayOpcodes.Resume) {
        session = this.#resume(socket, d);
      } else if (session === null) {
        socket.close(CLOSE.notAuthenticated);
      } else if (op === GatewayOpcodes.RequestGuildMembers) {
        this.#tellMembers(socket, session, d);
      } else if (!TAKEN.has(op)) socket.close(CLOSE.unknownOpcode);
    });
    const version = url.searchParams.get('v');
    const isJson = (url.searchParams.get('encoding') ?? 'json') === 'json';
    const isKnown = isJson && (compression === null || compression === 'zlib-stream');
    if (version !== '10') socket.close(CLOSE.invalidVersion);
    else if (!isKnown) socket.close(CLOSE.decodeError);
    socket.send(GatewayOpcodes.Hello, { heartbeat_interval: this.#options.heartbeatIntervalMs });
    expectHeartbeat();
  }

  #identify(socket: GatewaySocket, d: unknown): Session | null {
    const parsed = identifySchema.safeParse(d);
    const refuse = (code: number) => {
      socket.close(code);
      return null;
    };
    if (!parsed.success) return refuse(CLOSE.decodeError);
    const { token, intents, shard = [0, 1] } = parsed.data;
    if (token !== this.#options.token) return refuse(CLOSE.authenticationFailed);
    if (shard[0] !== 0 || shard[1] !== 1) return refuse(CLOSE.invalidShard);
    if ((intents & ~ALL_INTENTS) !== 0) return refuse(CLOSE.invalidIntents);
    if (!this.#options.mayAskFor(intents)) return refuse(CLOSE.disallowedIntents);
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      sequence: 0,
      events: [],
      socket,
    };
    // One bot, one session: an earlier one that nobody came back for is over.
    for (const old of this.#sessions.values()) if (old.socket === null) this.#sessions.delete(old.id);
    this.#sessions.set(session.id, session);
    this.#push(session, GatewayDispatchEvents.Ready, {
      ...this.#options.describeReady(),
      session_id: session.id,
      shard,
    });
    for (const { event, data } of this.#options.welcome()) this.#push(session, event, data);
    this.#options.onPresence(true);
    return session;
  }

  #resume(socket: GatewaySocket, d: unknown): Session | null {
    const parsed = resumeSchema.safeParse(d);
    if (!parsed.success) {
      socket.close(CLOSE.decodeError);
      return null;
    }
    const { token, session_id: id, seq } = parsed.data;
    const session = this.#sessions.get(id);
    if (token !== this.#options.token) {
      socket.close(CLOSE.authenticationFailed);
      return null;
    }
    const oldest = session?.events[0]?.s ?? 1;
    if (session === undefined || seq + 1 < oldest) {
      socket.send(GatewayOpcodes.InvalidSession, false);
      return null;
    }
    if (seq > session.sequence) {
      socket.close(CLOSE.invalidSequence);
      return null;
    }
    session.socket?.terminate();
    session.socket = socket;
    for (const event of session.events) {
      if (event.s > seq) socket.send(GatewayOpcodes.Dispatch, event.d, event);
    }
    this.#push(session, GatewayDispatchEvents.Resumed, {});
    this.#options.onPresence(true);
    return session;
  }

  #tellMembers(socket: GatewaySocket, session: Session, d: unknown): void {
    const parsed = requestMembersSchema.safeParse(d);
    if (!parsed.success) socket.close(CLOSE.decodeError);
    const chunks = parsed.success ? this.#options.findMembers(parsed.data, session.intents) : [];
    for (const chunk of chunks) this.#push(session, GatewayDispatchEvents.GuildMembersChunk, chunk);
  }

  /** Counts what a connection sends, heartbeats as well; what it gives says at each whether that is too much. */
  #countCommands(): () => boolean {
    const { clock } = this.#options;
    let sinceMs = clock.now();
    let count = 0;
    return () => {
      if (clock.now() - sinceMs >= COMMANDS_WINDOW_MS) {
        sinceMs = clock.now();
        count = 0;
      }
      count += 1;
      return count > COMMANDS;
    };
  }

  #push(session: Session, t: string, d: unknown): void {
    session.sequence += 1;
    const event: Event = { s: session.sequence, t, d };
    session.events.push(event);
    if (session.events.length > REPLAY_EVENTS) session.events.shift();
    if (session.socket !== null) session.socket.send(GatewayOpcodes.Dispatch, d, event);
  }
}
