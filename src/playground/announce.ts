import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import type { Gateway } from './gateway.ts';
import type { MemberRequest } from './gateway-protocol.ts';
import { type Channel, isThread, type Server } from './guild.ts';
import { BOT, BOT_USER, describeMember } from './people.ts';
import { describeForBot } from './privileges.ts';
import type { Stored, World } from './world.ts';

const { Guilds, GuildMembers, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const { GuildMessageReactions, DirectMessageReactions, GuildMessageTyping, DirectMessageTyping } =
  GatewayIntentBits;

/** Passes what happens on to the bot, as far as its intents ask for it. */
export function announceTo(gateway: Gateway, world: World): void {
  world.events.on('botJoined', (server) =>
    gateway.dispatch(GatewayDispatchEvents.GuildCreate, Guilds, () => describeGuild(world, server)),
  );
  world.events.on('botLeft', ({ guild }) =>
    gateway.dispatch(GatewayDispatchEvents.GuildDelete, Guilds, () => ({ id: guild.id })),
  );
  const announce = (
    event: string,
    isDirect: boolean,
    intents: readonly [number, number],
    data: (intents: number) => unknown,
  ) => gateway.dispatch(event, intents[isDirect ? 1 : 0], data);
  const isDirect = ({ message }: Stored) => world.channel(message.channel_id).type === ChannelType.DM;
  const messages = [GuildMessages, DirectMessages] as const;
  const onMessage = (event: string) => (stored: Stored) => {
    // What only one person sees, Discord keeps from the gateway as well.
    if (stored.visibleTo !== null || !world.sees(BOT_USER.id, stored)) return;
    announce(event, isDirect(stored), messages, (intents) => describe(world, stored, intents));
  };
  world.events.on('messageCreated', onMessage(GatewayDispatchEvents.MessageCreate));
  world.events.on('messageUpdated', onMessage(GatewayDispatchEvents.MessageUpdate));
  world.events.on('messageDeleted', (stored) => {
    if (stored.visibleTo !== null) return;
    const { id, channel_id, guild_id } = stored.message;
    announce(GatewayDispatchEvents.MessageDelete, isDirect(stored), messages, () => ({
      id,
      channel_id,
      guild_id,
    }));
  });
  world.events.on('channelCreated', (channel) => {
    if (!isThread(channel) || !world.canSee(BOT_USER.id, channel)) return;
    announce(GatewayDispatchEvents.ThreadCreate, false, [Guilds, 0], () => ({
      ...channel,
      newly_created: true,
    }));
  });
  world.events.on('threadMembersChanged', ({ thread, userId, isMember }) => {
    if (userId !== BOT_USER.id) return;
    // Whoever comes into a private thread hears of it for the first time.
    if (isMember) announce(GatewayDispatchEvents.ThreadCreate, false, [Guilds, 0], () => thread);
    else if (thread.type === ChannelType.PrivateThread) {
      const { id, guild_id, parent_id, type } = thread;
      const gone = { id, guild_id, parent_id, type };
      announce(GatewayDispatchEvents.ThreadDelete, false, [Guilds, 0], () => gone);
    }
  });
  world.events.on('channelUpdated', (channel) => {
    if (!world.canSee(BOT_USER.id, channel)) return;
    const event = isThread(channel)
      ? GatewayDispatchEvents.ThreadUpdate
      : GatewayDispatchEvents.ChannelUpdate;
    announce(event, false, [Guilds, 0], () => channel);
  });
  world.events.on('typing', ({ channel, user }) => {
    if (!world.canSee(BOT_USER.id, channel)) return;
    const data = {
      channel_id: channel.id,
      guild_id: channel.guild_id,
      user_id: user.id,
      timestamp: Math.floor(world.clock.now() / 1000),
    };
    announce(
      GatewayDispatchEvents.TypingStart,
      channel.type === ChannelType.DM,
      [GuildMessageTyping, DirectMessageTyping],
      () => data,
    );
  });
  world.events.on('reaction', ({ kind, stored, user, emoji }) => {
    const { id, channel_id, guild_id } = stored.message;
    const data = {
      user_id: user.id,
      channel_id,
      message_id: id,
      guild_id,
      emoji: { id: null, name: emoji },
      burst: false,
      type: 0,
    };
    const event =
      kind === 'ADD' ? GatewayDispatchEvents.MessageReactionAdd : GatewayDispatchEvents.MessageReactionRemove;
    announce(event, isDirect(stored), [GuildMessageReactions, DirectMessageReactions], () => data);
  });
}

/** GUILD_CREATE: a server with its channels and its bot. */
export function describeGuild(world: World, { guild }: Server) {
  const channels = world.channelsFor(BOT_USER.id, guild.id);
  // Of those that are archived the bot is not told.
  const isActive = (channel: Channel) => isThread(channel) && channel.thread_metadata?.archived !== true;
  return {
    ...guild,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    member_count: world.membersOf(guild.id).length,
    channels: channels.filter((channel) => !isThread(channel)),
    threads: channels.filter(isActive),
    members: [describeMember(BOT, guild.id)],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/** How many members one event tells of. */
const CHUNK = 1000;

/**
 * GUILD_MEMBERS_CHUNK: the members that were asked for. All at once are a privilege; without it there is no answer.
 * Source: https://discord.com/developers/docs/events/gateway-events#request-guild-members.
 */
export function chunkMembers(
  world: World,
  { guild_id, query, limit, user_ids, presences, nonce }: MemberRequest,
  intents: number,
): object[] {
  const wantsAll = query === '' && limit === 0;
  if (!world.hasBot(guild_id) || (wantsAll && (intents & GuildMembers) === 0)) return [];
  const members = world.membersOf(guild_id);
  const wanted =
    query === undefined
      ? members.filter(({ user }) => user_ids?.includes(user.id))
      : members
          .filter(({ user }) => user.username.startsWith(query.toLowerCase()))
          .slice(0, limit === 0 ? undefined : limit);
  const missing =
    query === undefined ? user_ids?.filter((id) => !wanted.some(({ user }) => user.id === id)) : [];
  const count = Math.max(1, Math.ceil(wanted.length / CHUNK));
  return Array.from({ length: count }, (_, index) => ({
    guild_id,
    members: wanted
      .slice(index * CHUNK, (index + 1) * CHUNK)
      .map((person) => describeMember(person, guild_id)),
    chunk_index: index,
    chunk_count: count,
    ...(missing?.length ? { not_found: missing } : {}),
    ...(presences === true ? { presences: [] } : {}),
    ...(nonce === undefined ? {} : { nonce }),
  }));
}

/** A message as the gateway tells of it. */
function describe(world: World, { message }: Stored, intents: number) {
  const { type, guild_id } = world.channel(message.channel_id);
  const told = {
    ...describeForBot(world, message, (intents & MessageContent) !== 0),
    channel_type: type,
  };
  if (guild_id === undefined) return told;
  const { user: _, ...member } = describeMember(world.person(message.author.id), guild_id);
  return { ...told, member };
}
