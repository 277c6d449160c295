import { type Client, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../logger.ts';

/** As much of an event of the gateway as names it. */
const packetSchema = z.object({ t: z.string().nullish(), d: z.unknown().optional() });
const idSchema = z.object({ id: z.string().optional(), message_id: z.string().optional() });

/**
 * Keeps an event that discord.js cannot digest from ending the process: it is logged at error with its name and id, and the
 * next one is handled. What a listener of the bot's own throws is a bug all the same: it is thrown again outside of the
 * event, where nothing catches it.
 *
 * discord.js handles events without a guard, in a method that it calls on itself. The events that it passes on, `raw` among
 * them, are of no use here: no listener can hold back what comes after it.
 *
 * @throws {TypeError} when discord.js has no such method any more.
 */
export function containPackets(client: Client, logger: Logger): void {
  const handlePacket: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handlePacket !== 'function')
    throw new TypeError('discord.js does not handle events where it did: expected ws.handlePacket');
  Object.defineProperty(client.ws, 'handlePacket', {
    value(packet: unknown, shard: unknown): unknown {
      try {
        refuseEmpty(packet);
        return Reflect.apply(handlePacket, client.ws, [packet, shard]);
      } catch (err) {
        logger.error({ err, ...describePacket(packet) }, 'left aside an event that discord.js cannot read');
        return true;
      }
    },
  });
  const { emit } = client;
  Object.defineProperty(client, 'emit', {
    value(...event: unknown[]): unknown {
      try {
        return Reflect.apply(emit, client, event);
      } catch (error) {
        setImmediate(() => {
          throw error;
        });
        return true;
      }
    },
  });
}

/** @throws {TypeError} for an event without data, into which discord.js looks once more after it has handled it. */
function refuseEmpty(packet: unknown): void {
  const { data } = packetSchema.safeParse(packet);
  // Without a packet, discord.js asks itself for those that have waited.
  if (data === undefined || (data.d ?? null) !== null || data.t === GatewayDispatchEvents.Resumed) return;
  if (typeof packet === 'object' && packet !== null) Reflect.set(packet, 'd', {});
  throw new TypeError('an event without data');
}

function describePacket(packet: unknown): { event: string | null; id: string | null } {
  const { data: { t = null, d } = {} } = packetSchema.safeParse(packet);
  const { data: { id, message_id } = {} } = idSchema.safeParse(d);
  return { event: t, id: id ?? message_id ?? null };
}
