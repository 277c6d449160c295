import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../logger.ts';
import { answer } from '../search/answer.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import type { Services } from './command.ts';
import type { Reply } from './components.ts';
import { cleanMessage, parseQuestion } from './question.ts';
import { TooManyQuestionsError } from './rate-limit.ts';
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

/**
 * Answers a message that mentions the bot, as a reply to it; leaves every other message alone. A mention is
 * one that was written: the one that Discord adds to a reply, and @everyone, are not meant for the bot.
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
  parent: Logger,
): Promise<void> {
  const { author, content, id, guildId, client } = message;
  const question = content.replaceAll(new RegExp(`<@!?${client.user.id}>`, 'g'), ' ');
  if (author.bot || message.system || question === content) return;

  const startedMs = performance.now();
  const logger = parent.child({ command: 'mention', interactionId: id, guildId });
  let status = 'ok';
  try {
    await replyToMessage(message, await composeReply(question, author.id, services));
  } catch (error) {
    status = await settle(error, message, logger);
  }
  logger.info({ status, durationMs: Math.round(performance.now() - startedMs) }, 'message');
}

async function composeReply(
  raw: string,
  userId: string,
  { library, limiter, composeHelp }: Services,
): Promise<Reply> {
  await limiter.count(userId);
  const knowledge = library.current();
  if (cleanMessage(raw) === '') return composeHelp(knowledge);
  return composeAnswer(answer(parseQuestion(raw), knowledge, { limit: QUOTES_A_MESSAGE }));
}

async function settle(error: unknown, message: Message<true>, logger: Logger): Promise<string> {
  if (error instanceof TooManyQuestionsError) {
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
