import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import { answer } from '../answer/answer.ts';
import { isBareQuestion, understandFollowUp } from '../follow-up/follow-up.ts';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import type { Services } from './command.ts';
import type { Reply } from './components.ts';
import { recordAnswer } from './feedback.ts';
import { type LateEvents, MESSAGE_LIFE_MS } from './late-events.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { findPreviousQuestion } from './previous-question.ts';
import { cleanMessage, parseQuestion, readsAsQuestion } from './question.ts';
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

/**
 * Answers a message that mentions the bot, as a reply to it, and a reply to one of the bot's messages that asks
 * something; leaves every other message alone, and one that is too old. A mention is one that was written: the one that Discord adds to a
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
  const isReply = message.mentions.repliedUser?.id === client.user.id && readsAsQuestion(content);
  if (author.bot || message.system || (question === content && !isReply)) return;
  if (late.drops(message, MESSAGE_LIFE_MS)) return;

  const startedMs = performance.now();
  const logger = parent.child({ command: 'mention', interactionId: id, guildId });
  let status = 'ok';
  try {
    const { reply, record } = await composeReply(message, question, services, logger);
    await replyToMessage(message, reply);
    record?.();
  } catch (error) {
    status = await settle(error, message, logger);
  }
  logger.info({ status, durationMs: Math.round(performance.now() - startedMs) }, 'message');
}

async function composeReply(
  message: Message<true>,
  raw: string,
  { library, limiter, composeHelp, recent, questions }: Services,
  logger: Logger,
): Promise<{ readonly reply: Reply; readonly record?: () => void }> {
  const { author, channelId, createdTimestamp } = message;
  await limiter.count(author.id, 'questions');
  const knowledge = library.current();
  if (cleanMessage(raw) === '') return { reply: composeHelp(knowledge) };
  const asked = parseQuestion(raw);
  const previous = await findPreviousQuestion(message, recent, logger);
  const followUp = previous === null ? null : understandFollowUp(asked, previous, knowledge);
  const leans = followUp !== null && followUp.question.length <= QUESTION_CHARACTERS;
  if (!leans && isBareQuestion(asked, knowledge)) return { reply: composeHelp(knowledge) };
  const question = leans ? followUp.question : asked;
  recent.remember({ userId: author.id, channelId, createdTimestamp }, question);
  const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
  const id = questions?.newId() ?? null;
  const asker = { id, userId: author.id, guildId: message.guildId, channelId, isPrivate: false };
  return {
    reply: composeAnswer(found, {
      feedback: id,
      ...(leans ? { filled: followUp.filled } : { isQuestionAbove: true }),
    }),
    record: () => recordAnswer(questions, found, asker),
  };
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
