import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { User } from './message.ts';

/** Fixed, so that a bot that is told of one of them finds it again after a restart. */
export const GUILD_ID = '100000000000000005';
export const CHANNEL_ID = '100000000000000004';
export const MODERATOR_ROLE_ID = '100000000000000002';
/** For bots that go by a role: it gives no permission. */
export const EDITOR_ROLE_ID = '100000000000000003';
const OWNER_ID = '100000000000000006';
const APPLICATION_ID = '100000000000000001';

export const APPLICATION = { id: APPLICATION_ID, name: 'Accord', flags: 0 } as const;

/** An application's bot user bears the application's id, as it does in Discord. */
export const BOT_USER: User = {
  id: APPLICATION_ID,
  username: 'accord',
  discriminator: '0',
  global_name: 'Accord',
  avatar: null,
  bot: true,
};

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

export const ROLES = [
  role(GUILD_ID, '@everyone', EVERYONE, 0),
  role(MODERATOR_ROLE_ID, 'Moderator', MODERATOR, 2),
  role(EDITOR_ROLE_ID, 'Editor', 0n, 1),
] as const;

export interface Person {
  readonly user: User;
  readonly role: 'member' | 'moderator';
  /** Ids of roles, without the one that everyone has. */
  readonly roles: readonly string[];
}

export const BOT: Person = { user: BOT_USER, role: 'member', roles: [] };

export const MEMBER: Person = {
  user: { id: '100000000000000011', username: 'mira', discriminator: '0', global_name: 'Mira', avatar: null },
  role: 'member',
  roles: [],
};
export const MODERATOR_PERSON: Person = {
  user: { id: '100000000000000012', username: 'otto', discriminator: '0', global_name: 'Otto', avatar: null },
  role: 'moderator',
  roles: [MODERATOR_ROLE_ID],
};

export function permissionsOf({ roles }: Pick<Person, 'roles'>): bigint {
  return ROLES.filter(({ id }) => id === GUILD_ID || roles.includes(id)).reduce(
    (sum, { permissions }) => sum | BigInt(permissions),
    0n,
  );
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

export const CHANNEL: Channel = {
  id: CHANNEL_ID,
  type: ChannelType.GuildText,
  name: 'partnerships',
  topic: 'Who works with whom, and since when',
  guild_id: GUILD_ID,
  position: 0,
  permission_overwrites: [],
};

/** The server as GUILD_CREATE and REST describe it. */
export const GUILD = {
  id: GUILD_ID,
  name: 'Accord Playground',
  icon: null,
  owner_id: OWNER_ID,
  unavailable: false,
  roles: ROLES,
  emojis: [],
  stickers: [],
  features: [],
  preferred_locale: 'en-GB',
  premium_tier: 0,
  nsfw_level: 0,
} as const;

/** A member of the server as Discord describes one. */
export function describeMember({ user, roles }: Person) {
  return {
    user,
    roles,
    joined_at: '2024-01-01T00:00:00.000Z',
    nick: null,
    avatar: null,
    premium_since: null,
    deaf: false,
    mute: false,
    pending: false,
    flags: 0,
  };
}
