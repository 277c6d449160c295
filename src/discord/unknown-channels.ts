import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import { LEFT_ALONE } from './handle-message.ts';

const messagePacket = z.object({
  t: z.literal(GatewayDispatchEvents.MessageCreate),
  d: z.object({
    id: z.string(),
    guild_id: z.string(),
    channel_id: z.string(),
    mentions: z.array(z.object({ id: z.string() })),
  }),
});

/**
 * discord.js passes no message on of a channel that it was not told of, such as an old thread, and whose type the event does
 * not say. Where one mentions the bot, Discord is asked for the channel, once, and discord.js handles the event again. What
 * cannot be asked for is left alone, and logged at debug with the reason.
 *
 * @param track told of what is begun, so that stopping waits for it.
 * @returns ends that.
 */
export function hearUnknownChannels(
  client: Client,
  logger: Logger,
  track: (work: Promise<void>) => void,
): () => void {
  const asked = new Map<string, Promise<boolean>>();
  const ask = (channelId: string): Promise<boolean> => {
    const before = asked.get(channelId);
    if (before !== undefined) return before;
    const asking = client.channels
      .fetch(channelId)
      .then((channel) => channel !== null)
      .catch((err: unknown) => {
        logger.debug({ err, channelId }, 'Discord does not tell of a channel');
        return false;
      })
      .finally(() => asked.delete(channelId));
    asked.set(channelId, asking);
    return asking;
  };
  const onRaw = (packet: unknown, shardId: number) => {
    const { data } = messagePacket.safeParse(packet);
    // Before the bot is ready, no channel is known, and events wait.
    if (data === undefined || !client.isReady()) return;
    const { id, guild_id: guildId, channel_id: channelId, mentions } = data.d;
    if (mentions.every((mentioned) => mentioned.id !== client.user.id)) return;
    const hear = async () => {
      if (client.channels.cache.has(channelId)) return;
      if (await ask(channelId)) handleAgain(packet, shardId, client);
      else
        logger.debug({ interactionId: id, guildId, reason: 'in a channel of an unknown type' }, LEFT_ALONE);
    };
    // `raw` comes before discord.js handles the event.
    setImmediate(() => track(hear()));
  };
  client.on(Events.Raw, onRaw);
  return () => void client.off(Events.Raw, onRaw);
}

/** As `containPackets` has it: an event that cannot be read ends nothing here either. */
function handleAgain(packet: unknown, shardId: number, client: Client): void {
  const handlePacket: unknown = Reflect.get(client.ws, 'handlePacket');
  if (typeof handlePacket !== 'function') throw new TypeError('expected ws.handlePacket of discord.js');
  Reflect.apply(handlePacket, client.ws, [packet, client.ws.shards.get(shardId)]);
}
