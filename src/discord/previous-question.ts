import { type Message, MessageFlags, MessageType } from 'discord.js';
import type { Logger } from '../logger.ts';
import { findQuestion } from './question.ts';
import type { RecentQuestions } from './recent-questions.ts';

/**
 * The question that a message may lean on: for a reply, the one that the answer that it replies to was to; for
 * any other message, what its author last asked here. Null when there is none: a reply to something that is no answer,
 * that is gone or cannot be read leans on nothing.
 */
export async function findPreviousQuestion(
  message: Message<true>,
  recent: RecentQuestions,
  logger: Logger,
): Promise<string | null> {
  const { author, channelId, client, createdTimestamp, id, type } = message;
  if (type !== MessageType.Reply)
    return recent.recall({ id, userId: author.id, channelId, createdTimestamp });
  try {
    const referenced = await message.fetchReference();
    // What one person alone was shown must not come to light in a reply to it.
    const isPublicAnswer =
      referenced.author.id === client.user.id && !referenced.flags.has(MessageFlags.Ephemeral);
    return isPublicAnswer ? await findQuestion(referenced) : null;
  } catch (err) {
    logger.debug({ err }, 'the message replied to could not be read');
    return null;
  }
}
