import { randomInt } from 'node:crypto';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { MessageBody } from './message-body.ts';

export const APPLICATION_ID = '100000000000000001';
export const MODERATOR_ROLE_ID = '100000000000000002';
export const BOT_USER = {
  id: '100000000000000003',
  username: 'accord',
  discriminator: '0',
  avatar: null,
  bot: true,
};

const CHANNEL = {
  id: '100000000000000004',
  type: ChannelType.GuildText,
  name: 'general',
  guild_id: '100000000000000005',
  position: 0,
  permission_overwrites: [],
} as const;

export const GUILD = {
  id: CHANNEL.guild_id,
  name: 'A server',
  owner_id: '100000000000000006',
  unavailable: false,
  member_count: 2,
  roles: [CHANNEL.guild_id, MODERATOR_ROLE_ID].map((id) => ({
    id,
    name: `role ${id}`,
    color: 0,
    colors: { primary_color: 0 },
    hoist: false,
    position: 0,
    permissions: '0',
    managed: false,
    mentionable: false,
    flags: 0,
  })),
  channels: [CHANNEL],
  members: [],
  threads: [],
  emojis: [],
  stickers: [],
  presences: [],
  voice_states: [],
  features: [],
} as const;

/** A snowflake that nothing else bears. */
export function newId(): string {
  return (200_000_000_000_000_000n + BigInt(randomInt(2 ** 47))).toString();
}

export interface Person {
  /** Somebody new each time unless given, so that nobody runs into the limit by chance. */
  readonly id?: string;
  readonly canManageServer?: boolean;
  readonly roles?: readonly string[];
  /** Writes to the bot alone, not in the server. */
  readonly inDirectMessage?: boolean;
}

function userOf({ id = newId() }: Person) {
  return { id, username: 'ada', discriminator: '0', global_name: 'Ada', avatar: null };
}

function interaction(type: InteractionType, person: Person, data: object) {
  const user = userOf(person);
  const permissions = person.canManageServer === true ? PermissionFlagsBits.ManageGuild.toString() : '0';
  const member = {
    user,
    roles: person.roles ?? [],
    permissions,
    joined_at: '2024-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
  };
  const directMessage = { id: '300000000000000009', type: ChannelType.DM, recipients: [user] };
  const place =
    person.inDirectMessage === true
      ? { user, channel: directMessage, channel_id: directMessage.id, context: 1 }
      : {
          member,
          guild_id: GUILD.id,
          channel: CHANNEL,
          channel_id: CHANNEL.id,
          guild_locale: 'en-GB',
          context: 0,
        };
  const id = newId();
  return {
    id,
    application_id: APPLICATION_ID,
    type,
    token: `interaction-token-${id}`,
    version: 1,
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners: {},
    app_permissions: '0',
    attachment_size_limit: 0,
    ...place,
    data,
  };
}

export type OptionValue = string | boolean;

/** `name` may hold a subcommand: `corpus status`. */
export function slashCommand(name: string, options: Readonly<Record<string, OptionValue>>, person: Person) {
  return interaction(InteractionType.ApplicationCommand, person, commandData(name, options));
}

export function autocompletion(name: string, option: string, typed: string, person: Person) {
  const data = commandData(name, { [option]: typed });
  const options = data.options.map((one) => ({ ...one, focused: true }));
  return interaction(InteractionType.ApplicationCommandAutocomplete, person, { ...data, options });
}

function commandData(name: string, values: Readonly<Record<string, OptionValue>>) {
  const [command, subcommand] = name.split(' ');
  const { Boolean: boolean, String: string, Subcommand } = ApplicationCommandOptionType;
  const options = Object.entries(values).map(([key, value]) => ({
    name: key,
    type: typeof value === 'boolean' ? boolean : string,
    value,
  }));
  const given = subcommand === undefined ? options : [{ name: subcommand, type: Subcommand, options }];
  return { id: newId(), name: command, type: ApplicationCommandType.ChatInput, options: given };
}

/** @param message the message that the button is on, as Discord would send it back. */
export function buttonPress(
  customId: string,
  message: { readonly id: string } & Pick<MessageBody, 'components'>,
  person: Person,
) {
  const data = { component_type: ComponentType.Button, custom_id: customId };
  return { ...interaction(InteractionType.MessageComponent, person, data), message };
}

/** A message that Discord counts the bot among the mentioned of, whatever its content says. */
export function chatMessage(content: string, person: Person & { readonly isBot?: boolean } = {}) {
  const author = { ...userOf(person), bot: person.isBot === true };
  const base = {
    id: newId(),
    channel_id: CHANNEL.id,
    guild_id: GUILD.id,
    author,
    content,
    timestamp: '2024-05-06T07:08:09.000Z',
  };
  return {
    ...base,
    edited_timestamp: null,
    tts: false,
    mention_everyone: content.includes('@everyone'),
    mentions: [BOT_USER],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
    flags: 0,
    components: [],
  };
}
