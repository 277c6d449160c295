import {
  type Client,
  DiscordAPIError,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Commands } from './command.ts';

/**
 * What Discord is told of the commands. Those for moderators are hidden from everyone else, as a first
 * door. But Discord's default knows permissions only: with a role of its own set, that door would shut its members
 * out, so the commands are shown to all and the check on the server, which is made either way, decides.
 */
function describeCommands(
  commands: Commands,
  moderatorRoleId: string | null,
): (RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody)[] {
  const hidden = moderatorRoleId === null ? PermissionFlagsBits.ManageGuild.toString() : null;
  return [...commands.values()].map(({ data, moderatorsOnly }) =>
    moderatorsOnly === true ? { ...data, default_member_permissions: hidden } : data,
  );
}

/**
 * Makes the commands in Discord these, in one request that replaces them all, so that it can be repeated. Those
 * for one server take the place of any that were registered everywhere before: each would be shown twice.
 *
 * @param guildId the server to register in; null for everywhere.
 * @throws {UserError} when the bot is not in that server.
 */
export async function registerCommands(
  client: Client<true>,
  commands: Commands,
  { guildId, moderatorRoleId }: { guildId: string | null; moderatorRoleId: string | null },
): Promise<void> {
  const body = describeCommands(commands, moderatorRoleId);
  if (guildId === null) {
    await client.application.commands.set(body);
    return;
  }
  try {
    await client.application.commands.set(body, guildId);
  } catch (error) {
    const unknown: unknown[] = [RESTJSONErrorCodes.MissingAccess, RESTJSONErrorCodes.UnknownGuild];
    if (!(error instanceof DiscordAPIError) || !unknown.includes(error.code)) throw error;
    throw new UserError(texts.guildUnknown(guildId), { cause: error });
  }
  const everywhere = await client.application.commands.fetch();
  if (everywhere.size > 0) await client.application.commands.set([]);
}
