import { type Client, DiscordAPIError, Events, type Guild } from 'discord.js';
import type { Logger } from '../logger.ts';
import type { SettingsStore } from '../storage/settings.ts';
import type { Keepers } from './keepers.ts';
import type { Registration } from './register-commands.ts';

export interface ServerWatch {
  readonly client: Client<true>;
  readonly keepers: Keepers;
  readonly registration: Registration;
  /** What is kept for servers: settings, and what their channels are told. */
  readonly kept: readonly Pick<SettingsStore, 'forget' | 'keepOnly'>[];
  readonly logger: Logger;
  /** Told of what is begun, so that stopping waits for it. */
  readonly track: (work: Promise<void>) => void;
}

/**
 * Takes commands away that earlier settings have left in other servers, and keeps them right while the bot joins and leaves
 * servers: where no home server is named, each of these may change which one it is. Says in the log where there is none, and when they change.
 * Forgets what is kept for servers that the bot has left, while it was off as well.
 *
 * @returns ends that.
 */
export function followServers({
  client,
  keepers,
  registration,
  kept,
  logger,
  track,
}: ServerWatch): () => void {
  let homes = keepers.homes();
  if (homes.size === 0) logHomes(homes, client, logger);

  async function register(guildIds: Iterable<string>): Promise<void> {
    for (const guildId of guildIds) {
      await registration.inGuild(guildId).catch((err: unknown) => {
        const reason = err instanceof DiscordAPIError ? err.message : 'no answer from Discord';
        logger.warn({ guildId, reason }, 'the commands of a server could not be set');
        logger.debug({ err, guildId }, 'the commands of a server could not be set');
      });
    }
  }

  /** One change after the other, so that the last one decides. */
  let registering = register([...client.guilds.cache.keys()].filter((id) => !homes.has(id)));
  track(registering);

  const onChange = (guild: Guild) => {
    const before = homes;
    homes = keepers.homes();
    const isMoved = [...before].some((id) => !homes.has(id)) || [...homes].some((id) => !before.has(id));
    if (isMoved) logHomes(homes, client, logger);
    const touched = new Set([guild.id, ...before, ...homes]);
    const ids = [...touched].filter((id) => client.guilds.cache.has(id));
    registering = registering.then(() => register(ids));
    track(registering);
  };
  // discord.js tells of a server that is down at the moment in another event.
  const onLeave = ({ id }: Guild) => {
    for (const store of kept) track(store.forget(id));
  };
  for (const store of kept) track(store.keepOnly(client.guilds.cache.keys()));
  client.on(Events.GuildCreate, onChange);
  client.on(Events.GuildDelete, onChange);
  client.on(Events.GuildDelete, onLeave);
  return () => {
    client.off(Events.GuildCreate, onChange);
    client.off(Events.GuildDelete, onChange);
    client.off(Events.GuildDelete, onLeave);
  };
}

function logHomes(homes: ReadonlySet<string>, client: Client, logger: Logger): void {
  const guilds = client.guilds.cache.size;
  if (homes.size > 0) logger.info({ homes: [...homes], guilds }, 'other home servers');
  else
    logger.warn(
      { guilds },
      'no home server: nobody but the owner or the team of the application may look after the corpus. Set HOME_GUILD_IDS',
    );
}
