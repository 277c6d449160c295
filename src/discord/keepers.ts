import {
  type BaseInteraction,
  type Client,
  DiscordAPIError,
  type GuildMember,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  Team,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import { texts } from '../texts/en.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import { UserError } from '../user-error.ts';

/** What the configuration says of servers and moderators. */
export interface KeeperOptions {
  /** The one server to register the commands in; null for everywhere. */
  readonly guildId: string | null;
  /** The servers whose moderators look after the corpus; empty when none is named. */
  readonly homeGuildIds: readonly string[];
  /** A role that may do what "Manage Server" may. */
  readonly moderatorRoleId: string | null;
}

/** Who may change and inspect the corpus. */
export interface Keepers {
  /**
   * The ids of the home servers. Those in the configuration; else the one server that the commands are registered in; else
   * the only server that the bot is in. Empty where it is in several and none is named.
   */
  homes(): ReadonlySet<string>;
  /**
   * Who the keepers are, as it is told in a server, or outside of any: whether it is a home server, whether there is one, and
   * the name of the role beside "Manage Server" where that is the server's own.
   */
  describe(guildId: string | null): {
    readonly home: 'here' | 'elsewhere' | 'none';
    readonly role: string | null;
  };
  /**
   * Passes a moderator of a home server; where there is none, the application's owner or team. Discord sends a member's
   * permissions and roles with each interaction, so they are never out of date.
   *
   * @throws {UserError} for everyone else, and everywhere else
   */
  requireModerator(interaction: BaseInteraction): Promise<void>;
  /**
   * Passes whoever is a moderator still, as Discord has it now: what an interaction ordered may be carried out minutes later.
   *
   * @throws {UserError} for everyone else
   */
  requireStill(interaction: BaseInteraction): Promise<void>;
}

export function createKeepers(client: Client, options: KeeperOptions): Keepers {
  const { moderatorRoleId } = options;
  const named = nameHomes(options);

  function homes(): ReadonlySet<string> {
    if (named.length > 0) return new Set(named);
    const ids = [...client.guilds.cache.keys()];
    return new Set(ids.length === 1 ? ids : []);
  }

  async function requireOf(
    interaction: BaseInteraction,
    isMember: () => boolean | Promise<boolean>,
  ): Promise<void> {
    const ids = homes();
    if (ids.size === 0) {
      if (!(await isOwner(client, interaction.user.id)))
        throw new LocalisedError((texts) => texts.keepers.noHome);
    } else if (!isIn(ids, interaction)) throw new LocalisedError((texts) => texts.keepers.elsewhere);
    else if (!(await isMember())) throw new LocalisedError((texts) => texts.keepers.moderatorsOnly);
  }

  return {
    homes,
    describe(guildId) {
      const ids = homes();
      if (ids.size === 0) return { home: 'none', role: null };
      if (guildId === null || !ids.has(guildId)) return { home: 'elsewhere', role: null };
      const role =
        moderatorRoleId === null
          ? undefined
          : client.guilds.cache.get(guildId)?.roles.cache.get(moderatorRoleId);
      return { home: 'here', role: role?.name ?? null };
    },
    requireModerator: (interaction) =>
      requireOf(interaction, () => isModerator(interaction, moderatorRoleId)),
    requireStill: (interaction) =>
      requireOf(interaction, async () => {
        const member = await fetchMember(interaction);
        return (
          member !== null && isModerator({ member, memberPermissions: member.permissions }, moderatorRoleId)
        );
      }),
  };
}

/**
 * Passes whoever manages the server that the interaction comes from. Discord's own default, who is offered the command, can be
 * changed in each server.
 *
 * @throws {UserError} for everyone else, and outside of servers
 */
export function requireManager({ guildId, memberPermissions }: BaseInteraction): void {
  if (guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageGuild) !== true)
    throw new LocalisedError((texts) => texts.setup.managersOnly);
}

/** Null for who has left the server. */
async function fetchMember({ guild, user }: BaseInteraction): Promise<GuildMember | null> {
  if (guild === null) return null;
  return guild.members.fetch({ user, force: true, cache: false }).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMember) return null;
    throw error;
  });
}

function nameHomes({ homeGuildIds, guildId }: KeeperOptions): readonly string[] {
  return homeGuildIds.length === 0 && guildId !== null ? [guildId] : homeGuildIds;
}

/** The channel is looked at as well: an interaction that names one server and comes from another is from neither. */
function isIn(homes: ReadonlySet<string>, { guildId, channel }: BaseInteraction): boolean {
  if (guildId === null || !homes.has(guildId)) return false;
  return channel === null || (!channel.isDMBased() && channel.guildId === guildId);
}

function isModerator(
  { member, memberPermissions }: Pick<BaseInteraction, 'member' | 'memberPermissions'>,
  moderatorRoleId: string | null,
): boolean {
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true) return true;
  if (moderatorRoleId === null || member === null) return false;
  return Array.isArray(member.roles)
    ? member.roles.includes(moderatorRoleId)
    : member.roles.cache.has(moderatorRoleId);
}

/** Members of a team count once they have accepted, unless they may only read. */
async function isOwner(client: Client, userId: string): Promise<boolean> {
  const owner = (await client.application?.fetch())?.owner;
  if (!(owner instanceof Team)) return owner?.id === userId;
  if (owner.ownerId === userId) return true;
  const member = owner.members.get(userId);
  return (
    member?.membershipState === TeamMemberMembershipState.Accepted && member.role !== TeamMemberRole.ReadOnly
  );
}

/**
 * Checks what the configuration says against the servers that the bot is in.
 *
 * @throws {UserError} for a server that the bot is not in, and for a role that is @everyone or that no home server has
 */
export function checkServers(client: Client<true>, options: KeeperOptions, { homes }: Keepers): void {
  const { guildId, homeGuildIds, moderatorRoleId } = options;
  const guilds = client.guilds.cache;
  for (const [variable, ids] of [
    ['DISCORD_GUILD_ID', guildId === null ? [] : [guildId]],
    ['HOME_GUILD_IDS', homeGuildIds],
  ] as const) {
    const unknown = ids.filter((id) => !guilds.has(id));
    if (unknown.length > 0) throw new UserError(texts.servers.guildUnknown(variable, unknown));
  }
  if (moderatorRoleId === null) return;
  if (guilds.has(moderatorRoleId)) throw new UserError(texts.servers.roleOfEveryone(moderatorRoleId));
  const own = guilds.filter(({ id }) => homes().has(id));
  // The roles of a server that is down at the moment are not known. Without a home server the role counts for nothing.
  const isMissing = own.every(({ available, roles }) => available && !roles.cache.has(moderatorRoleId));
  if (own.size > 0 && isMissing) throw new UserError(texts.servers.roleUnknown(moderatorRoleId));
}
