import { type Message, MessageReferenceType, MessageType } from 'discord.js';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Services } from './command.ts';
import { readRefusal } from './refusals.ts';
import { removeMessage } from './respond.ts';

/**
 * Deletes an answer of the bot's for whoever asked for it. It does not come back when the question is changed.
 *
 * @throws {UserError} when it is no answer of the bot's, somebody else has asked, or Discord does not let the bot delete it.
 */
export async function takeAnswerAway(message: Message, userId: string, { given }: Services): Promise<void> {
  const { author, channelId, client, id, reference, type } = message;
  if (author.id !== client.user.id) throw new UserError(texts.takeAway.notMine);
  if ((await findAsker(message)) !== userId) throw new UserError(texts.takeAway.notYours);
  try {
    await removeMessage(client, channelId, id);
  } catch (error) {
    if (readRefusal(error) !== 'final') throw error;
    throw new UserError(texts.takeAway.refused, { cause: error });
  }
  if (type === MessageType.Reply && reference?.type === MessageReferenceType.Default && reference.messageId)
    given.remember(reference.messageId, { answerId: null, content: null });
}

/** Who used the command, pressed the button or wrote the message that this answers; null where that is not known any more. */
async function findAsker(message: Message): Promise<string | null> {
  const { interactionMetadata, reference } = message;
  if (interactionMetadata !== null) return interactionMetadata.user.id;
  if (reference === null) return null;
  try {
    return (await message.fetchReference()).author.id;
  } catch (error) {
    if (readRefusal(error) !== 'final') throw error;
    return null;
  }
}
