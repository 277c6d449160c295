import { ApplicationFlags, ChannelType, GatewayIntentBits } from 'discord.js';
import type { Message } from './message.ts';
import { BOT_USER } from './people.ts';
import type { World } from './world.ts';

const { GatewayPresenceLimited, GatewayGuildMembersLimited, GatewayMessageContentLimited } = ApplicationFlags;
const { GuildPresences, GuildMembers, MessageContent } = GatewayIntentBits;

/** The intents that an application has to be granted, and the flag of each that says so. */
const PRIVILEGED: readonly (readonly [GatewayIntentBits, ApplicationFlags])[] = [
  [GuildPresences, GatewayPresenceLimited],
  [GuildMembers, GatewayGuildMembersLimited],
  [MessageContent, GatewayMessageContentLimited],
];

/** The flags that an application can set for itself, which Discord's portal has as three switches. */
export const SWITCHES = GatewayPresenceLimited | GatewayGuildMembersLimited | GatewayMessageContentLimited;

/** Whether an application with these flags may ask for these intents. */
export function mayAskFor(intents: number, flags: number): boolean {
  return PRIVILEGED.every(([intent, flag]) => (intents & intent) === 0 || (flags & flag) !== 0);
}

/** Whether REST tells an application with these flags what others write. */
export function readsContent(flags: number): boolean {
  return (flags & GatewayMessageContentLimited) !== 0;
}

/** Whether REST lists the members of a server for an application with these flags. */
export function listsMembers(flags: number): boolean {
  return (flags & GatewayGuildMembersLimited) !== 0;
}

/**
 * A message as the bot is told of it: without the privilege, what it says is left out unless the bot wrote it, is
 * mentioned in it or got it directly. The same goes for the message that it replies to.
 * Source: https://discord.com/developers/docs/events/gateway#message-content-intent.
 */
export function describeForBot(world: World, message: Message, readsAll: boolean): Message {
  const { referenced_message: referenced } = message;
  const whole = referenced
    ? { ...message, referenced_message: describeForBot(world, referenced, readsAll) }
    : message;
  const mayRead =
    readsAll ||
    world.channel(message.channel_id).type === ChannelType.DM ||
    message.author.id === BOT_USER.id ||
    message.mentions.some(({ id }) => id === BOT_USER.id);
  return mayRead ? whole : { ...whole, content: '', embeds: [], attachments: [], components: [] };
}
