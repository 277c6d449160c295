import { ChannelType, PermissionFlagsBits } from 'discord.js';
import type { User } from './message.ts';

/** An application's bot user bears the application's id, as it does in Discord. */
export const APPLICATION_ID = '100000000000000001';
/** Fixed, so that a bot that is told of one of them finds it again after a restart. */
export const GUILD_ID = '100000000000000005';
export const CHANNEL_ID = '100000000000000004';
export const MODERATOR_ROLE_ID = '100000000000000002';
/** For bots that go by a role: it gives no permission. */
export const EDITOR_ROLE_ID = '100000000000000003';
/** Channels of the other kinds, all of them at home. */
export const FORUM_ID = '100000000000000020';
export const VOICE_ID = '100000000000000021';
export const POST_ID = '100000000000000022';
/** A thread that its members alone see. */
export const PRIVATE_THREAD_ID = '100000000000000023';
/** An archived thread: GUILD_CREATE does not tell the bot of it. */
export const ARCHIVED_THREAD_ID = '100000000000000024';
/** The role that comes with the bot, and that nobody else can have. */
export const BOT_ROLE_ID = '100000000000000008';
export const STRANGER_BOT_ROLE_ID = '200000000000000008';
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

/** What the invitation in the README asks for. */
const BOT_PERMISSIONS =
  ViewChannel |
  SendMessages |
  SendMessagesInThreads |
  CreatePublicThreads |
  ReadMessageHistory |
  AddReactions;

function botRole(id: string) {
  return { ...role(id, 'Accord', BOT_PERMISSIONS, 1), managed: true, tags: { bot_id: APPLICATION_ID } };
}

/** What a role, the one that everyone has included, may do in one channel alone, or may not. */
interface Overwrite {
  /** Of the role. */
  readonly id: string;
  readonly type: 0;
  readonly allow: string;
  readonly deny: string;
}

export interface Channel {
  readonly id: string;
  readonly type:
    | ChannelType.GuildText
    | ChannelType.GuildVoice
    | ChannelType.GuildForum
    | ChannelType.PublicThread
    | ChannelType.PrivateThread
    | ChannelType.DM;
  readonly name?: string;
  readonly topic?: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string;
  readonly owner_id?: string;
  readonly recipients?: readonly User[];
  readonly position?: number;
  readonly permission_overwrites?: readonly Overwrite[];
  readonly bitrate?: number;
  readonly user_limit?: number;
  readonly available_tags?: readonly [];
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

const OWNER_ID = '100000000000000006';
const DAY_MINUTES = 1440;

/** A thread that has been there from the beginning. */
function thread(
  type: ChannelType.PublicThread | ChannelType.PrivateThread,
  id: string,
  parent_id: string,
  name: string,
  archived = false,
): Channel {
  return {
    id,
    type,
    name,
    parent_id,
    guild_id: GUILD_ID,
    owner_id: OWNER_ID,
    thread_metadata: {
      archived,
      locked: false,
      auto_archive_duration: DAY_MINUTES,
      archive_timestamp: '2024-01-01T00:00:00.000Z',
    },
  };
}

/** Whether it is a thread, or a post in a forum, which is one. */
export function isThread({ type }: Channel): boolean {
  return type === ChannelType.PublicThread || type === ChannelType.PrivateThread;
}

const { GuildForum, GuildVoice, PublicThread, PrivateThread } = ChannelType;
const inHome = { guild_id: GUILD_ID, permission_overwrites: [] } as const;
const OTHERS: readonly Channel[] = [
  { ...inHome, id: FORUM_ID, type: GuildForum, name: 'open-questions', position: 1, available_tags: [] },
  {
    ...inHome,
    id: VOICE_ID,
    type: GuildVoice,
    name: 'Meeting room',
    position: 2,
    bitrate: 64_000,
    user_limit: 0,
  },
  thread(PublicThread, POST_ID, FORUM_ID, 'Which dates are missing?'),
  thread(PrivateThread, PRIVATE_THREAD_ID, CHANNEL_ID, 'Not announced yet'),
  thread(PublicThread, ARCHIVED_THREAD_ID, CHANNEL_ID, 'Last year', true),
];

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

/** A server as it is in the beginning. */
export interface Server {
  readonly guild: ReturnType<typeof describeServer>;
  /** Where one is when one comes in. */
  readonly channel: Channel;
  /** Its other channels and threads. */
  readonly others: readonly Channel[];
}

export const CHANNEL = textChannel(
  GUILD_ID,
  CHANNEL_ID,
  'partnerships',
  'Who works with whom, and since when',
);

/** Where the bot is at home. */
export const HOME: Server = {
  guild: describeServer(GUILD_ID, 'Accord Home', OWNER_ID, [
    role(MODERATOR_ROLE_ID, 'Moderator', MODERATOR, 3),
    role(EDITOR_ROLE_ID, 'Editor', 0n, 2),
    botRole(BOT_ROLE_ID),
  ]),
  channel: CHANNEL,
  others: OTHERS,
};

/** Somebody else's, with a manager of its own: there the bot may be asked, and nothing more. */
export const STRANGERS: Server = {
  guild: describeServer(STRANGER_GUILD_ID, 'Harbour Club', '200000000000000006', [
    role(MANAGER_ROLE_ID, 'Manager', MODERATOR, 2),
    botRole(STRANGER_BOT_ROLE_ID),
  ]),
  channel: textChannel(
    STRANGER_GUILD_ID,
    STRANGER_CHANNEL_ID,
    'quayside',
    'Another server that has invited Accord',
  ),
  others: [],
};
