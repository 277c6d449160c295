import { type BaseInteraction, PermissionFlagsBits } from 'discord.js';

/**
 * Whether the person behind an interaction may do what moderators do: "Manage Server", or the role. Discord
 * sends both with the interaction, so there is nothing to look up and nothing to be out of date.
 */
export function isModerator(interaction: BaseInteraction, moderatorRoleId: string | null): boolean {
  if (interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true;
  const { member } = interaction;
  if (moderatorRoleId === null || member === null) return false;
  return Array.isArray(member.roles)
    ? member.roles.includes(moderatorRoleId)
    : member.roles.cache.has(moderatorRoleId);
}
