import { type Message, MessageFlags, MessageType } from 'discord.js';
import type { Logger } from '../logger.ts';
import { findQuestion } from './question.ts';
import type { RecentQuestions } from './recent-questions.ts';

/**
 * The question that a message may lean on: for a reply, the one that the answer that it replies to was to; for
 * any other message, what its author last asked here; in a thread that the bot has opened for a question, where they have not,
 * the one that the bot's latest answer there was to. Null when there is none: a reply to something that is no answer,
 * that is gone or cannot be read leans on nothing.
 */
export async function findPreviousQuestion(
  message: Message<true>,
  recent: RecentQuestions,
  logger: Logger,
): Promise<string | null> {
  const { author, channelId, client, createdTimestamp, id, type } = message;
  if (type !== MessageType.Reply)
    return (
      recent.recall({ id, userId: author.id, channelId, createdTimestamp }) ?? findInThread(message, logger)
    );
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

/** So many messages are looked through for an answer. */
const LOOKED_AT = 20;

async function findInThread({ id, channel, client }: Message<true>, logger: Logger): Promise<string | null> {
  if (!channel.isThread() || channel.ownerId !== client.user.id) return null;
  try {
    const before = await channel.messages.fetch({ before: id, limit: LOOKED_AT, cache: false });
    for (const message of before.values()) {
      const question = message.author.id === client.user.id ? await findQuestion(message) : null;
      if (question !== null) return question;
    }
  } catch (err) {
    logger.debug({ err }, 'the answers in the thread could not be read');
  }
  return null;
}
