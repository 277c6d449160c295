import { SimpleShardingStrategy, type WebSocketManager, WebSocketShard } from '@discordjs/ws';
import { GatewayDispatchEvents, GatewayOpcodes } from 'discord.js';
import { z } from 'zod';
import { GatewayError } from './outages.ts';

const addressSchema = z.url({ protocol: /^wss?$/ });
const idSchema = z.object({ id: z.string() });
/** As much as a connection stands on, by the payload's name in Discord's documentation. */
const BASES: Readonly<Record<string, z.ZodType>> = {
  HELLO: z.object({ heartbeat_interval: z.number().positive() }),
  INVALID_SESSION: z.boolean(),
  READY: z.object({
    session_id: z.string(),
    resume_gateway_url: addressSchema,
    user: idSchema,
    application: idSchema,
    guilds: z.array(idSchema),
  }),
};
/** As much as discord.js takes of what Discord says of its gateway before anything is connected. */
const gatewaySchema = z.object({
  url: addressSchema,
  shards: z.number().positive(),
  session_start_limit: z.object({ remaining: z.number(), max_concurrency: z.number().positive() }),
});
const payloadSchema = z.object({ op: z.number(), t: z.string().nullish(), d: z.unknown().optional() });

/** A payload that is not what a connection can stand on. */
export interface Unreadable {
  /** Its name; null where it could not be taken apart at all. */
  readonly payload: string | null;
  /** What is wrong with which part of it; never its content. */
  readonly problem: string;
}

/**
 * The shards of one process, as discord.js has them unless told otherwise; but what opens a connection is checked before it
 * is believed: HELLO, READY and INVALID_SESSION. A connection that sends one of them in another form is cut off, so that it
 * is opened again like any other that was. discord.js reads them without a guard, in work that nobody waits for: what it
 * throws there ends the process.
 *
 * @param onUnreadable told of it just before the connection is cut off.
 */
export function guardShards(
  manager: WebSocketManager,
  onUnreadable: (unreadable: Unreadable) => void,
): SimpleShardingStrategy {
  checkGateway(manager);
  return new (class extends SimpleShardingStrategy {
    override async spawn(shardIds: number[]): Promise<void> {
      await super.spawn(shardIds);
      const shards: unknown = Reflect.get(this, 'shards');
      if (!(shards instanceof Map)) throw changed('strategy.shards');
      for (const shard of shards.values()) guard(shard, onUnreadable);
    }
  })(manager);
}

/** An answer that says not where the gateway is, such as that of a proxy in between, is an outage. */
function checkGateway(manager: WebSocketManager): void {
  const fetchGateway = manager.fetchGatewayInformation.bind(manager);
  manager.fetchGatewayInformation = async (force) => {
    const gateway = await fetchGateway(force).catch((error: unknown) => {
      // What discord.js reads of it itself is not there.
      if (error instanceof TypeError && error.cause === undefined) return null;
      throw error;
    });
    if (gateway === null || !gatewaySchema.safeParse(gateway).success)
      throw new GatewayError('no answer that says where the gateway is');
    return gateway;
  };
}

function guard(shard: unknown, onUnreadable: (unreadable: Unreadable) => void): void {
  if (!(shard instanceof WebSocketShard)) throw changed('strategy.shards');
  const unpack = methodOf(shard, 'unpackMessage');
  Object.defineProperty(shard, 'unpackMessage', {
    async value(...message: unknown[]): Promise<unknown> {
      const payload = await Promise.resolve(unpack(...message)).catch((): unknown => UNPACKABLE);
      const unreadable = payload === UNPACKABLE ? UNPACKABLE : findFault(payload);
      if (unreadable === null) return payload;
      onUnreadable(unreadable);
      cutOff(shard);
      return null;
    },
  });
}

const UNPACKABLE: Unreadable = { payload: null, problem: 'expected JSON' };

function findFault(payload: unknown): Unreadable | null {
  const { data } = payloadSchema.safeParse(payload);
  const name = data === undefined ? null : nameOf(data);
  const error = name === null ? undefined : BASES[name]?.safeParse(data?.d).error;
  if (error === undefined) return null;
  const problem = error.issues
    .map(({ path, message }) => `${['d', ...path].join('.')}: ${message}`)
    .join('; ');
  return { payload: name, problem };
}

function nameOf({ op, t }: z.infer<typeof payloadSchema>): string | null {
  if (op === GatewayOpcodes.Hello) return 'HELLO';
  if (op === GatewayOpcodes.InvalidSession) return 'INVALID_SESSION';
  return op === GatewayOpcodes.Dispatch && t === GatewayDispatchEvents.Ready ? 'READY' : null;
}

/** Without a word, as a network does: a connection that is closed with one waits for the other side to agree. */
function cutOff(shard: WebSocketShard): void {
  const connection: unknown = Reflect.get(shard, 'connection');
  if (typeof connection !== 'object' || connection === null) throw changed('shard.connection');
  Reflect.set(connection, 'onmessage', null);
  methodOf(connection, 'terminate')();
}

function methodOf(object: object, name: string): (...given: unknown[]) => unknown {
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== 'function') throw changed(name);
  return (...given) => Reflect.apply(method, object, given);
}

function changed(what: string): TypeError {
  return new TypeError(`@discordjs/ws does not read payloads where it did: expected ${what}`);
}
