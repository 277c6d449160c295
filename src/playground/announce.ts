import { ChannelType, GatewayDispatchEvents, GatewayIntentBits } from 'discord.js';
import type { Gateway } from './gateway.ts';
import type { Channel, Server } from './guild.ts';
import type { Message } from './message.ts';
import { BOT, BOT_USER, describeMember } from './people.ts';
import type { Stored, World } from './world.ts';

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
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
    if (channel.type === ChannelType.PublicThread) {
      announce(GatewayDispatchEvents.ThreadCreate, false, [Guilds, 0], () => ({
        ...channel,
        newly_created: true,
      }));
    }
  });
  world.events.on('channelUpdated', (channel) => {
    announce(GatewayDispatchEvents.ThreadUpdate, false, [Guilds, 0], () => channel);
  });
  world.events.on('typing', ({ channel, user }) => {
    if (channel.guild_id !== undefined && !world.hasBot(channel.guild_id)) return;
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
export function describeGuild(world: World, { guild, channel }: Server) {
  const ofGuild = ({ guild_id }: Channel) => guild_id === guild.id;
  const channels = [...world.channels.values()].filter(ofGuild);
  return {
    ...guild,
    joined_at: '2024-01-01T00:00:00.000Z',
    large: false,
    member_count: world.membersOf(guild.id).length,
    channels: channels.filter(({ id }) => id === channel.id),
    threads: channels.filter(({ type }) => type === ChannelType.PublicThread),
    members: [describeMember(BOT, guild.id)],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

/**
 * A message as the gateway tells of it. What it says is left out unless the bot has asked for the privilege, wrote it, is
 * mentioned in it or got it directly.
 */
function describe(world: World, { message }: Stored, intents: number) {
  const channel = world.channel(message.channel_id);
  const { user: _, ...member } = describeMember(world.person(message.author.id), channel.guild_id ?? '');
  const whole = channel.type === ChannelType.DM ? message : { ...message, member };
  const mayRead =
    (intents & MessageContent) !== 0 ||
    channel.type === ChannelType.DM ||
    message.author.id === BOT_USER.id ||
    message.mentions.some(({ id }) => id === BOT_USER.id);
  return mayRead ? whole : { ...whole, ...blank(message) };
}

function blank({ referenced_message: referenced }: Message) {
  const nothing = { content: '', embeds: [], attachments: [], components: [] };
  if (!referenced || referenced.author.id === BOT_USER.id) return nothing;
  return { ...nothing, referenced_message: { ...referenced, ...nothing } };
}
