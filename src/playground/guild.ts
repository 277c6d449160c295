import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { User } from './message.ts';

/** Fixed, so that a bot that is told of one of them finds it again after a restart. */
export const GUILD_ID = '100000000000000005';
export const CHANNEL_ID = '100000000000000004';
export const MODERATOR_ROLE_ID = '100000000000000002';
/** For bots that go by a role: it gives no permission. */
export const EDITOR_ROLE_ID = '100000000000000003';
/** The server of strangers, who have invited the same bot. */
export const STRANGER_GUILD_ID = '200000000000000005';
export const STRANGER_CHANNEL_ID = '200000000000000004';
export const MANAGER_ROLE_ID = '200000000000000002';

const { ViewChannel, SendMessages, ReadMessageHistory, AddReactions, AttachFiles, EmbedLinks } =
  PermissionFlagsBits;
const { CreatePublicThreads, SendMessagesInThreads, UseApplicationCommands } = PermissionFlagsBits;
const { ManageGuild, ManageMessages, MentionEveryone } = PermissionFlagsBits;

const EVERYONE =
  ViewChannel |
  SendMessages |
  ReadMessageHistory |
  AddReactions |
  AttachFiles |
  EmbedLinks |
  CreatePublicThreads |
  SendMessagesInThreads |
  UseApplicationCommands;
const MODERATOR = ManageGuild | ManageMessages | MentionEveryone;

/** @param position 0 for the role that everyone has, whose id is the server's. */
function role(id: string, name: string, permissions: bigint, position: number) {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType.GuildText | ChannelType.PublicThread | ChannelType.DM;
  readonly name?: string;
  readonly topic?: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string;
  readonly owner_id?: string;
  readonly recipients?: readonly User[];
  readonly position?: number;
  readonly permission_overwrites?: readonly [];
  readonly thread_metadata?: {
    readonly archived: boolean;
    readonly locked: boolean;
    readonly auto_archive_duration: number;
    readonly archive_timestamp: string;
  };
}

function textChannel(guildId: string, id: string, name: string, topic: string): Channel {
  return {
    id,
    type: ChannelType.GuildText,
    name,
    topic,
    guild_id: guildId,
    position: 0,
    permission_overwrites: [],
  };
}

/** A server as GUILD_CREATE and REST describe it. */
function describeServer(
  id: string,
  name: string,
  ownerId: string,
  roles: readonly ReturnType<typeof role>[],
) {
  return {
    id,
    name,
    icon: null,
    owner_id: ownerId,
    unavailable: false,
    roles: [role(id, '@everyone', EVERYONE, 0), ...roles],
    emojis: [],
    stickers: [],
    features: [],
    preferred_locale: 'en-GB',
    premium_tier: 0,
    nsfw_level: 0,
  } as const;
}

/** A server, and its one channel that was there from the beginning. */
export interface Server {
  readonly guild: ReturnType<typeof describeServer>;
  readonly channel: Channel;
}

export const CHANNEL = textChannel(
  GUILD_ID,
  CHANNEL_ID,
  'partnerships',
  'Who works with whom, and since when',
);

/** Where the bot is at home. */
export const HOME: Server = {
  guild: describeServer(GUILD_ID, 'Accord Home', '100000000000000006', [
    role(MODERATOR_ROLE_ID, 'Moderator', MODERATOR, 2),
    role(EDITOR_ROLE_ID, 'Editor', 0n, 1),
  ]),
  channel: CHANNEL,
};

/** Somebody else's, with a manager of its own: there the bot may be asked, and nothing more. */
export const STRANGERS: Server = {
  guild: describeServer(STRANGER_GUILD_ID, 'Harbour Club', '200000000000000006', [
    role(MANAGER_ROLE_ID, 'Manager', MODERATOR, 1),
  ]),
  channel: textChannel(
    STRANGER_GUILD_ID,
    STRANGER_CHANNEL_ID,
    'quayside',
    'Another server that has invited Accord',
  ),
};
