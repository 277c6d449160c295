import { ChannelType, MessageFlags, MessageType } from 'discord.js';
import { archivedThread, DiscordError, invalidForm } from './discord-error.ts';
import type { Channel } from './guild.ts';
import { resolveMentions } from './mentions.ts';
import { type Attachment, type Component, hasFlag, type Message, type MessageBody } from './message.ts';
import type { Person } from './people.ts';
import { checkMessage } from './rules/message-rules.ts';
import { placeFiles, showFiles, type UploadedFile } from './uploads.ts';
import type { Stored, World } from './world.ts';

const { SuppressEmbeds, SuppressNotifications, IsComponentsV2, Ephemeral } = MessageFlags;
/** What may be set on a message when it is made, and when it is changed. */
const CREATE_FLAGS = SuppressEmbeds | SuppressNotifications | IsComponentsV2;
const EDIT_FLAGS = SuppressEmbeds | IsComponentsV2;

/** How long a nonce is remembered: Discord says "the past few minutes". */
const NONCE_MS = 5 * 60_000;

export interface Writing {
  readonly channel: Channel;
  readonly author: Person;
  readonly body: MessageBody;
  readonly files?: readonly UploadedFile[];
  /** Who alone sees it. */
  readonly visibleTo?: string | null;
  /** Of a message that something else is named after; left out, a new one. */
  readonly id?: string;
  /** Type, webhook and interaction of an answer to an interaction. */
  readonly origin?: Partial<Message>;
}

/**
 * Writes a message, as the bot or as a person.
 *
 * @throws {DiscordError} when it breaks one of Discord's rules; then nothing is written.
 */
export function createMessage(world: World, writing: Writing): Stored {
  const { channel, author, body, files = [], visibleTo = null, origin = {}, id = world.newId() } = writing;
  if (channel.type === ChannelType.GuildForum)
    throw new DiscordError(400, 50008, 'Cannot send messages in a non-text channel');
  const repeated = findByNonce(world, author, body);
  if (repeated !== undefined) return repeated;
  const allowedFlags = CREATE_FLAGS | (visibleTo === null ? 0 : Ephemeral);
  checkFlags(body, allowedFlags);
  checkAllowedMentions(body);
  const reference = findReference(world, channel, author, body);
  const placed = placeFiles(world, body, files, []);
  const draft = {
    content: body.content ?? '',
    embeds: placed.embeds,
    components: numberComponents(placed.components),
    flags: (body.flags ?? 0) | (origin.flags ?? 0),
  };
  checkMessage({
    ...draft,
    hasMore: placed.attachments.length > 0 || hasLegacy(body),
    hasLegacy: hasLegacy(body),
  });
  const { shown, ...parts } = showFiles(placed.attachments, draft.components);
  const stored: Stored = {
    visibleTo,
    shown,
    message: {
      id,
      channel_id: channel.id,
      ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
      author: author.user,
      timestamp: new Date(world.clock.now()).toISOString(),
      edited_timestamp: null,
      tts: body.tts ?? false,
      ...resolveMentions(
        draft.content,
        draft.components,
        body.allowed_mentions ?? null,
        world.people,
        findPinged(world, reference?.referenced_message),
      ),
      pinned: false,
      type: reference === null ? MessageType.Default : MessageType.Reply,
      ...(body.nonce === undefined || body.nonce === null ? {} : { nonce: body.nonce }),
      ...reference,
      ...origin,
      ...draft,
      ...parts,
    },
  };
  // An answer to an interaction is written by the interaction's webhook, which is nobody.
  const writers = origin.webhook_id === undefined ? [author.user] : [];
  const addressed = [...writers, ...stored.message.mentions].map(({ id }) => id);
  if (visibleTo === null) world.enliven(channel, addressed);
  world.addMessage(stored);
  return stored;
}

/**
 * Changes a message; what the body does not name stays.
 *
 * @throws {DiscordError} when the message would break one of Discord's rules; then it stays as it is.
 */
export function editMessage(
  world: World,
  stored: Stored,
  body: MessageBody,
  files: readonly UploadedFile[] = [],
): Stored {
  const { message } = stored;
  if (world.channel(message.channel_id).thread_metadata?.archived === true) throw archivedThread();
  checkFlags(body, EDIT_FLAGS | Ephemeral);
  checkAllowedMentions(body);
  const held = [...message.attachments, ...(stored.shown ?? [])];
  const kept = body.attachments === undefined ? held : keepNamed(held, body);
  const placed = placeFiles(world, body, files, kept);
  const flags = message.flags & ~MessageFlags.Loading;
  const draft = {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : placed.embeds,
    components: body.components === undefined ? message.components : numberComponents(placed.components),
    // Once set, the flag of the new components stays.
    flags: flags | ((body.flags ?? 0) & EDIT_FLAGS),
  };
  checkMessage({
    ...draft,
    hasMore: placed.attachments.length > 0 || hasLegacy(body),
    hasLegacy: hasLegacy(body),
  });
  const repliedTo = message.referenced_message;
  const wasPinged = message.mentions.some(({ id }) => id === repliedTo?.author.id);
  const { shown, ...parts } = showFiles(placed.attachments, draft.components);
  const changed: Stored = {
    ...stored,
    shown,
    message: {
      ...message,
      ...draft,
      ...resolveMentions(
        draft.content,
        draft.components,
        body.allowed_mentions ?? null,
        world.people,
        wasPinged ? findPinged(world, repliedTo) : null,
      ),
      ...parts,
      // What was still being thought about has not been changed, but written.
      edited_timestamp: hasFlag(message, MessageFlags.Loading)
        ? null
        : new Date(world.clock.now()).toISOString(),
    },
  };
  world.updateMessage(changed);
  return changed;
}

function hasLegacy({ poll, sticker_ids }: MessageBody): boolean {
  return Boolean(poll) || Boolean(sticker_ids?.length);
}

/** @throws {DiscordError} */
export function checkFlags({ flags }: MessageBody, allowed: number): void {
  if (((flags ?? 0) & ~allowed) === 0) return;
  const message = `Only these flags can be set here: ${allowed.toString(2)} in binary.`;
  throw invalidForm([{ path: ['flags'], code: 'MESSAGE_FLAGS_INVALID', message }]);
}

function checkAllowedMentions({ allowed_mentions: allowed }: MessageBody): void {
  const violations = (['users', 'roles'] as const).flatMap((kind) => {
    if (!allowed?.parse?.includes(kind) || !allowed[kind]?.length) return [];
    const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
    return [{ path: ['allowed_mentions'], code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message }];
  });
  if (violations.length > 0) throw invalidForm(violations);
}

/**
 * Whom a reply to a message pings: its author, unless it answers an interaction. For that reason the bot is not told what
 * is said in reply to such an answer. Source: https://github.com/discord/discord-api-docs/issues/5395.
 */
function findPinged(world: World, repliedTo: Message | null | undefined): Person | null {
  if (!repliedTo || repliedTo.webhook_id !== undefined) return null;
  return world.people.get(repliedTo.author.id) ?? null;
}

function findByNonce(
  world: World,
  author: Person,
  { nonce, enforce_nonce }: MessageBody,
): Stored | undefined {
  if (enforce_nonce !== true || nonce === undefined || nonce === null) return undefined;
  const since = world.clock.now() - NONCE_MS;
  const found = world
    .messagesFor(author.user.id)
    .findLast(
      (one) => one.nonce === nonce && one.author.id === author.user.id && Date.parse(one.timestamp) > since,
    );
  return found && world.findMessage(found.id);
}

function findReference(
  world: World,
  channel: Channel,
  { user }: Person,
  { message_reference: reference }: MessageBody,
) {
  if (!reference) return null;
  const found = world.findMessage(reference.message_id);
  if (found === undefined || found.message.channel_id !== channel.id || !world.sees(user.id, found)) {
    if (reference.fail_if_not_exists === false) return null;
    const message = 'Unknown message';
    throw invalidForm([{ path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message }]);
  }
  const { referenced_message: _, ...referenced } = found.message;
  return {
    message_reference: { type: 0 as const, channel_id: channel.id, message_id: referenced.id },
    referenced_message: referenced,
  };
}

/** The attachments of a message that a change names, which are the ones to keep. */
function keepNamed(attachments: readonly Attachment[], body: MessageBody) {
  const named = new Set((body.attachments ?? []).map(({ id }) => id));
  return attachments.filter(({ id }) => named.has(id));
}

/** Discord gives every component a number, in the order of reading, where the bot has given none. */
function numberComponents(components: readonly Component[]): Component[] {
  const taken = new Set<number>();
  const collect = (list: readonly Component[]) => {
    for (const one of list) {
      if (one.id) taken.add(one.id);
      collect([...(one.components ?? []), ...(one.accessory ? [one.accessory] : [])]);
    }
  };
  collect(components);
  let next = 0;
  const number = (component: Component): Component => {
    if (!component.id)
      do next += 1;
      while (taken.has(next));
    const id = component.id || next;
    return {
      ...component,
      id,
      ...(component.components && { components: component.components.map(number) }),
      ...(component.accessory && { accessory: number(component.accessory) }),
    };
  };
  return components.map(number);
}

/** @throws {DiscordError} when a message is somebody else's. */
export function requireAuthor({ message }: Stored, author: Person): void {
  if (message.author.id !== author.user.id) {
    throw new DiscordError(403, 50005, 'Cannot edit a message authored by another user');
  }
}
