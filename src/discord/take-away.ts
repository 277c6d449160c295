import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Services } from './command.ts';
import { readRefusal } from './refusals.ts';
import { removeMessage } from './respond.ts';

/**
 * Deletes an answer of the bot's for whoever asked for it. It does not come back when the question is changed.
 *
 * @throws {UserError} when it is no answer of the bot's, somebody else has asked, or Discord does not let the bot delete it.
 */
export async function takeAnswerAway(message: Message, userId: string, { given }: Services): Promise<void> {
  const { author, channelId, client, id } = message;
  if (author.id !== client.user.id) throw new LocalisedError((texts) => texts.takeAway.notMine);
  if ((await findAsker(message)) !== userId) throw new LocalisedError((texts) => texts.takeAway.notYours);
  try {
    await removeMessage(client, channelId, id);
  } catch (error) {
    if (readRefusal(error) !== 'final') throw error;
    throw new LocalisedError((texts) => texts.takeAway.refused, { cause: error });
  }
  const askedId = askedIdOf(message);
  if (askedId !== null) given.remember(askedId, { answerId: null, channelId, content: null });
}

/** The id of the message that an answer replies to, or on which the bot has opened the thread that it stands in. */
function askedIdOf({ channel, client, reference, type }: Message): string | null {
  if (type === MessageType.Reply)
    return reference?.type === MessageReferenceType.Default ? (reference.messageId ?? null) : null;
  return isInOwnThread({ channel, client }) ? channel.id : null;
}

function isInOwnThread({ channel, client }: Pick<Message, 'channel' | 'client'>): boolean {
  return channel.isThread() && channel.ownerId === client.user.id;
}

/** Who used the command, pressed the button or wrote the message that this answers; null where that is not known any more. */
async function findAsker(message: Message): Promise<string | null> {
  const { channel, interactionMetadata, reference } = message;
  if (interactionMetadata !== null) return interactionMetadata.user.id;
  const isInThread = reference === null && channel.isThread() && isInOwnThread(message);
  if (reference === null && !isInThread) return null;
  try {
    const asked = isInThread ? await channel.fetchStarterMessage() : await message.fetchReference();
    return asked?.author.id ?? null;
  } catch (error) {
    if (readRefusal(error) !== 'final') throw error;
    return null;
  }
}
