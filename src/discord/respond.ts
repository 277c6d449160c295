import {
  type ChatInputCommandInteraction,
  type Client,
  ComponentType,
  DiscordAPIError,
  type InteractionEditReplyOptions,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type RepliableInteraction,
  Routes,
  type ThreadChannel,
} from 'discord.js';
import { type Reply, textDisplay } from './components.ts';

export type Respondable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;

/** A message of one line: a refusal, a notice. */
export function composeNotice(text: string): Reply {
  return { components: [textDisplay(text)] };
}

/** Answers an interaction that nothing has been sent for; privately unless told otherwise. */
export async function respond(
  interaction: Respondable,
  reply: Reply,
  { isPrivate = true }: { isPrivate?: boolean } = {},
): Promise<void> {
  const flags = [
    MessageFlags.IsComponentsV2 as const,
    ...(isPrivate ? [MessageFlags.Ephemeral as const] : []),
  ];
  await interaction.reply({ components: reply.components, flags });
}

/** Promises an answer that only the person sees, for what takes longer than the three seconds that an answer has. */
export async function deferPrivately(interaction: Respondable): Promise<void> {
  await accepting(interaction, () => interaction.deferReply({ flags: MessageFlags.Ephemeral }));
}

/** Promises a change to the message that the button, or the button that opened the form, is on. */
export async function deferChange(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
): Promise<void> {
  await accepting(interaction, () => interaction.deferUpdate());
}

/**
 * discord.js repeats a request that Discord answers with a fault of its own. Where the first try had worked after all,
 * the second is told that the interaction is acknowledged (40060): by us, so the promise stands.
 */
async function accepting(interaction: Respondable, defer: () => Promise<unknown>): Promise<void> {
  try {
    await defer();
  } catch (error) {
    const isOurs =
      error instanceof DiscordAPIError &&
      error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!isOurs) throw error;
    interaction.deferred = true;
  }
}

/** Puts a reply in the place of an answer, or of a change to the button's message, that was deferred. */
export async function completeDeferred(interaction: Respondable, reply: Reply): Promise<void> {
  const options: InteractionEditReplyOptions = {
    components: reply.components,
    flags: MessageFlags.IsComponentsV2,
  };
  await interaction.editReply(options);
}

/**
 * Completes an answer that was deferred, and sends a file of text behind it. In a message of its own: Discord was seen to
 * refuse a file that components show where such an answer is edited (discord-api-docs#7529).
 */
export async function sendFile(
  interaction: Respondable,
  text: string,
  name: string,
  content: string,
): Promise<void> {
  await completeDeferred(interaction, composeNotice(text));
  await addFile(interaction, name, content);
}

/** Sends a file of text that only the person sees, after the interaction has been answered. */
export async function addFile(interaction: Respondable, name: string, content: string): Promise<void> {
  await interaction.followUp({
    components: [{ type: ComponentType.File, file: { url: `attachment://${name}` } }],
    files: [{ name, attachment: Buffer.from(content) }],
    flags: [MessageFlags.IsComponentsV2 as const, MessageFlags.Ephemeral as const],
  });
}

/** Puts a reply in the place of the message that the button is on. */
export async function replaceMessage(interaction: MessageComponentInteraction, reply: Reply): Promise<void> {
  await interaction.update({ components: reply.components, flags: MessageFlags.IsComponentsV2 });
}

/** Sends one more message to the channel, for everyone, after the interaction has been answered or deferred. */
export async function publish(interaction: MessageComponentInteraction, reply: Reply): Promise<void> {
  await interaction.followUp({ components: reply.components, flags: MessageFlags.IsComponentsV2 });
}

/** Sends one more message that only the person sees, after the interaction has been answered. */
export async function addPrivately(interaction: Respondable, reply: Reply): Promise<Message> {
  const flags = [MessageFlags.IsComponentsV2 as const, MessageFlags.Ephemeral as const];
  return interaction.followUp({ components: reply.components, files: [...(reply.files ?? [])], flags });
}

/** Whether something is on show that must not give way to a notice: an answer, or the message that is to be changed. */
export function isUpdateOrReplied({
  deferred,
  replied,
  ephemeral,
}: Pick<Respondable, 'deferred' | 'replied' | 'ephemeral'>): boolean {
  // Deferring an answer sets its privacy, deferring an update does not.
  return replied || (deferred && ephemeral === null);
}

/** Tells the person who is behind an interaction something, privately, however far its answer has come. */
export async function notify(interaction: RepliableInteraction, text: string): Promise<void> {
  const { components } = composeNotice(text);
  const flags = [MessageFlags.IsComponentsV2 as const, MessageFlags.Ephemeral as const];
  if (isUpdateOrReplied(interaction)) await interaction.followUp({ components, flags });
  else if (interaction.deferred)
    await interaction.editReply({ components, flags: MessageFlags.IsComponentsV2 });
  else await interaction.reply({ components, flags });
}

/** Replies to a message. The nonce is the message's id: should the request be repeated, Discord posts once. */
export async function replyToMessage(message: Message, reply: Reply): Promise<Message> {
  return message.reply({
    components: reply.components,
    flags: MessageFlags.IsComponentsV2,
    nonce: message.id,
    enforceNonce: true,
  });
}

/** Answers a message in the thread that was opened on it, with the same nonce as a reply would have. */
export async function sendToThread(thread: ThreadChannel, { id }: Message, reply: Reply): Promise<Message> {
  return thread.send({
    components: reply.components,
    flags: MessageFlags.IsComponentsV2,
    nonce: id,
    enforceNonce: true,
  });
}

/** Changes one of the bot's own replies into another. */
export async function changeReply(
  channel: Message['channel'] | ThreadChannel,
  id: string,
  reply: Reply,
): Promise<Message> {
  return channel.messages.edit(id, {
    components: reply.components,
    flags: MessageFlags.IsComponentsV2,
  });
}

/** Takes one of the bot's own messages away. That it is gone already is as good. @throws what Discord refuses else. */
export async function removeMessage(client: Client, channelId: string, id: string): Promise<void> {
  try {
    await client.rest.delete(Routes.channelMessage(channelId, id));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== RESTJSONErrorCodes.UnknownMessage) throw error;
  }
}
