import { InteractionType, MessageFlags, MessageType } from 'discord.js';
import { describeMetadata, type Interaction } from './interactions.ts';
import { hasFlag, type Message, type MessageBody } from './message.ts';
import { APPLICATION, BOT } from './people.ts';
import type { UploadedFile } from './uploads.ts';
import type { Stored, World } from './world.ts';
import { checkFlags, createMessage } from './write-message.ts';

/** Writes a message in answer to an interaction: the first answer, or one that follows. */
export function writeAnswer(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
  isFirst = true,
): Stored {
  const isPrivate = hasFlag(body, MessageFlags.Ephemeral);
  const stored = createMessage(world, {
    channel: interaction.channel,
    author: BOT,
    body,
    files,
    visibleTo: isPrivate ? interaction.person.user.id : null,
    origin: describeOrigin(world, interaction, isFirst),
  });
  if (isFirst) interaction.originalId = stored.message.id;
  return stored;
}

/** Shows that the bot thinks, where its answer will stand; who sees that is settled with it. @throws {DiscordError} for any flag but that one. */
export function deferAnswer(world: World, interaction: Interaction, body: MessageBody): Stored {
  checkFlags(body, MessageFlags.Ephemeral);
  const ephemeral = (body.flags ?? 0) & MessageFlags.Ephemeral;
  const { person, channel } = interaction;
  const stored: Stored = {
    visibleTo: ephemeral === 0 ? null : person.user.id,
    message: {
      id: world.newId(),
      channel_id: channel.id,
      ...(channel.guild_id === undefined ? {} : { guild_id: channel.guild_id }),
      author: BOT.user,
      content: '',
      timestamp: new Date(world.clock.now()).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: MessageType.Default,
      ...describeOrigin(world, interaction, true),
      flags: ephemeral | MessageFlags.Loading,
    },
  };
  world.addMessage(stored);
  interaction.originalId = stored.message.id;
  interaction.isDeferred = true;
  return stored;
}

/** Whose answer it is, and to what. */
function describeOrigin(world: World, interaction: Interaction, isFirst: boolean): Partial<Message> {
  const base = {
    application_id: APPLICATION.id,
    webhook_id: APPLICATION.id,
    interaction_metadata: describeMetadata(interaction),
  };
  const answersCommand = isFirst && interaction.type === InteractionType.ApplicationCommand;
  if (answersCommand) {
    return {
      ...base,
      type:
        interaction.commandName === undefined ? MessageType.ContextMenuCommand : MessageType.ChatInputCommand,
    };
  }
  const repliedTo = isFirst
    ? interaction.source?.message
    : world.findMessage(interaction.originalId ?? '')?.message;
  if (repliedTo === undefined) return base;
  const { referenced_message: _, ...referenced } = repliedTo;
  const message_reference = {
    type: 0 as const,
    channel_id: interaction.channel.id,
    message_id: referenced.id,
  };
  return { ...base, type: MessageType.Reply, message_reference, referenced_message: referenced };
}
