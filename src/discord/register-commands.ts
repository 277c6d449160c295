import {
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import type { Commands } from './command.ts';
import type { KeeperOptions, Keepers } from './keepers.ts';
import { type Patience, withPatience } from './outages.ts';

type CommandBody =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

export interface Registration {
  /**
   * Makes the commands in Discord these: those for all in one server, or everywhere, and those for moderators in the home
   * servers. Each place is set in one request that replaces all that was there, so that this can be repeated. Commands for
   * one server take the place of any that were registered everywhere before: each would be shown twice. Where Discord refuses
   * a server's, the log says so, and the others are set.
   */
  everywhere(): Promise<void>;
  /** Makes the commands of one server those that belong there, which may be none. */
  inGuild(guildId: string): Promise<void>;
}

/** A server may have taken the right to commands away from the bot. */
function isRefused(error: unknown): error is DiscordAPIError {
  const codes: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Without what only a command that is registered everywhere has: where it is shown, and for what it is installed. */
function forOneServer(body: CommandBody): CommandBody {
  const { contexts: _, integration_types: __, dm_permission: ___, ...own } = body;
  return own;
}

export function createRegistration(
  client: Client<true>,
  commands: Commands,
  { guildId, homeGuildIds, moderatorRoleId }: KeeperOptions,
  { homes }: Keepers,
  logger: Logger,
): Registration {
  const all = [...commands.values()];
  const forAll: CommandBody[] = all
    .filter(({ moderatorsOnly }) => moderatorsOnly !== true)
    .map(({ data }) => data);
  // Hidden from everyone else, as a first door. But Discord's default knows permissions only: with a role of its own set,
  // that door would shut its members out, so the commands are shown to all there, and the bot's own check decides.
  const hidden = moderatorRoleId === null ? PermissionFlagsBits.ManageGuild.toString() : null;
  const forModerators: CommandBody[] = all
    .filter(({ moderatorsOnly }) => moderatorsOnly === true)
    .map(({ data }) => ({ ...data, default_member_permissions: hidden }));
  const discord = client.application.commands;

  const commandsOf = (id: string) =>
    [...(id === guildId ? forAll : []), ...(homes().has(id) ? forModerators : [])].map(forOneServer);

  async function inGuild(id: string): Promise<void> {
    // Where a command may be used can be said of those for all servers only.
    const body = commandsOf(id).map(({ contexts: _, ...command }) => command);
    const isSet = body.length > 0 || (await discord.fetch({ guildId: id })).size > 0;
    if (isSet) await discord.set(body, id);
  }

  return {
    inGuild,
    async everywhere() {
      if (guildId === null) await discord.set(forAll);
      for (const id of client.guilds.cache.keys()) {
        if (commandsOf(id).length === 0) continue;
        await inGuild(id).catch((error: unknown) => {
          if (!isRefused(error)) throw error;
          const isNamed = id === guildId || homeGuildIds.includes(id);
          const variable = id === guildId ? 'DISCORD_GUILD_ID' : 'HOME_GUILD_IDS';
          const reason = isNamed ? texts.servers.guildUnknown(variable, [id]) : error.message;
          logger[isNamed ? 'error' : 'warn'](
            { guildId: id, reason },
            'the commands of a server could not be set',
          );
        });
      }
      if (guildId !== null && (await discord.fetch()).size > 0) await discord.set([]);
    },
  };
}

/**
 * Registers the commands, and goes on trying while Discord cannot be reached. Returns as soon as that has been tried: mentions
 * are answered without.
 */
export async function registerAtStart(
  registration: Registration,
  patience: Patience,
  logger: Logger,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const onOutage: Patience['onOutage'] = (outage) => {
      logger.warn(outage, 'the commands could not be registered');
      resolve();
    };
    void withPatience(() => registration.everywhere(), { ...patience, onOutage })
      .catch((err: unknown) => {
        if (!patience.stopping.aborted) logger.error({ err }, 'the commands could not be registered');
      })
      .finally(resolve);
  });
}
