import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { answerMessage } from './answer-message.ts';
import type { Services } from './command.ts';
import { type LateEvents, MESSAGE_LIFE_MS } from './late-events.ts';
import { speaksToBot } from './question.ts';
import { RateLimitError } from './rate-limit.ts';
import { composeNotice, replyToMessage } from './respond.ts';

const NO_PLACE_TO_REPLY: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.InvalidActionOnArchivedThread,
  RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
];

const NO_REACTION: readonly unknown[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.ReactionWasBlocked,
  RESTJSONErrorCodes.MaximumNumberOfReactionsReached,
];

/**
 * Answers a message that mentions the bot, as a reply to it, and a reply to one of the bot's messages that asks
 * something or is small talk; leaves every other message alone, and one that is too old. A mention is one that was written: the one that Discord adds to a
 * reply ("Thank you!"), and @everyone, are not meant for the bot. Either may lean on the question before it.
 *
 * Never throws, and logs one line about each message that it answers. Errors end here in this order:
 *
 * 1. Too many questions: told in a direct message, once in a window, so that the channel need not read it.
 * 2. Any other `UserError`: its message, as the reply.
 * 3. The bot may not write here, or the message is gone: logged at warn, and nothing more is tried.
 * 4. Anything else is a bug, such as a reply that Discord finds invalid: logged once with `err`, and told in one
 *    neutral sentence.
 */
export async function handleMessage(
  message: Message<true>,
  services: Services,
  late: LateEvents,
  parent: Logger,
): Promise<void> {
  const { author, content, id, guildId, client } = message;
  const question = content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ');
  if (author.bot || message.system) return;
  const isReply = message.mentions.repliedUser?.id === client.user.id;
  if (question === content && !(isReply && speaksToBot(content, services.library.current()))) return;
  if (late.drops(message, MESSAGE_LIFE_MS)) return;

  const startedMs = performance.now();
  const logger = parent.child({ command: 'mention', interactionId: id, guildId });
  let status = 'ok';
  try {
    const response = await answerMessage(message, question, services, logger);
    if (response.reaction === undefined || !(await react(message, response.reaction, logger)))
      await replyToMessage(message, response.reply);
    response.record?.();
  } catch (error) {
    status = await settle(error, message, logger);
  }
  logger.info({ status, durationMs: Math.round(performance.now() - startedMs) }, 'message');
}

/** Whether the reaction was taken. It may not be: for want of a permission, or since the author has blocked the bot. */
async function react(message: Message<true>, emoji: string, logger: Logger): Promise<boolean> {
  try {
    await message.react(emoji);
    return true;
  } catch (err) {
    if (!(err instanceof DiscordAPIError) || !NO_REACTION.includes(err.code)) throw err;
    logger.debug({ err }, 'Discord did not take the reaction');
    return false;
  }
}

async function settle(error: unknown, message: Message<true>, logger: Logger): Promise<string> {
  if (error instanceof RateLimitError) {
    if (!error.repeated) await send(() => message.author.send(error.message), logger);
    return 'refused';
  }
  if (error instanceof UserError) {
    await send(() => replyToMessage(message, composeNotice(error.message)), logger);
    return 'refused';
  }
  if (error instanceof DiscordAPIError && NO_PLACE_TO_REPLY.includes(error.code)) {
    logger.warn({ err: error }, 'Discord did not take the reply');
    return 'failed';
  }
  logger.error({ err: error }, 'message failed');
  await send(() => replyToMessage(message, composeNotice(texts.failure(message.id))), logger);
  return 'failed';
}

async function send(sending: () => Promise<unknown>, logger: Logger): Promise<void> {
  try {
    await sending();
  } catch (err) {
    logger.warn({ err }, 'the notice could not be sent');
  }
}
