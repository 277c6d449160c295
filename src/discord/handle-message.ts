import { DiscordAPIError, type Message, RESTJSONErrorCodes, type ThreadChannel } from 'discord.js';
import type { Logger } from '../logger.ts';
import { sayError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { UserError } from '../user-error.ts';
import { type Address, readAddress, type Words } from './address.ts';
import { answerMessage, type MessageAnswer } from './answer-message.ts';
import type { Services, SharedServices } from './command.ts';
import type { EventAges } from './event-ages.ts';
import type { GivenAnswer } from './given-answers.ts';
import { textsFor } from './language.ts';
import { type LateEvents, MESSAGE_LIFE_MS } from './late-events.ts';
import type { Pause } from './outages.ts';
import { cleanMessage } from './question.ts';
import { RateLimitError } from './rate-limit.ts';
import { readRefusal, readWait } from './refusals.ts';
import { changeReply, composeNotice, replyToMessage, sendToThread } from './respond.ts';
import { findOwnThread } from './threads.ts';

export interface MessageDispatch {
  readonly services: SharedServices;
  readonly late: LateEvents;
  readonly ages: EventAges;
  /** How it is waited for what Discord does not take at once. */
  readonly pause: Pause;
  readonly logger: Logger;
}

/**
 * Answers a message that is meant for the bot (see `readAddress`), as a reply to it or in a thread; leaves every other message alone, and one
 * that is too old. Why one that names the bot is left alone is logged at debug. See `answerAddressed`.
 */
export async function handleMessage(
  message: Message<true>,
  words: Words,
  dispatch: MessageDispatch,
): Promise<void> {
  await dispatch.services.settings.loaded;
  const address = readAddress(message, words, dispatch.services);
  if (address.kind === 'none') logLeftAlone(message, address.reason, dispatch.logger);
  else if (!dispatch.late.drops(message, MESSAGE_LIFE_MS))
    await answerAddressed(message, address, notGiven(message, words), dispatch);
}

/** Of a message that has no answer, or none any more. */
export function notGiven({ channelId }: Pick<Message, 'channelId'>, words: Words | null): GivenAnswer {
  return { answerId: null, channelId, content: words?.content ?? null };
}

export const LEFT_ALONE = 'left alone a message that names the bot';

export function logLeftAlone({ id, guildId }: Message<true>, reason: string | null, logger: Logger): void {
  if (reason !== null) logger.debug({ interactionId: id, guildId, reason }, LEFT_ALONE);
}

/**
 * Answers a message, or answers it anew. Who mentions the bot's role is told to mention the bot.
 *
 * Never throws, and logs one line about each message that it answers. Errors end here in this order:
 *
 * 1. Too many questions: told in a direct message, once in a window, so that the channel need not read it.
 * 2. Any other `UserError`: its message, as the reply.
 * 3. A refusal of Discord's that is final (see `readRefusal`): logged at warn, and nothing more is tried. One to wait for is
 *    waited for, once, unless it is longer than anybody would.
 * 4. Anything else is a bug, such as a reply that Discord finds invalid: logged once with `err`, and told in one
 *    neutral sentence.
 *
 * @param given the words that are answered, and the message that is changed into the answer; null where there is none yet.
 */
export async function answerAddressed(
  message: Message<true>,
  address: Exclude<Address, { kind: 'none' }>,
  given: GivenAnswer,
  dispatch: MessageDispatch,
): Promise<void> {
  const startedMs = performance.now();
  const { id, guildId } = message;
  const logger = dispatch.logger.child({ command: 'mention', interactionId: id, guildId });
  const { language: setting } = dispatch.services.settings.settingsFor(guildId, message.channelId);
  const texts = textsFor({
    words: address.kind === 'asks' ? cleanMessage(address.raw) : null,
    setting,
    guildLocale: message.guild.preferredLocale,
  });
  const post: Post = (response) => deliver(message, response, given, dispatch, logger);
  let status = 'ok';
  try {
    const response = await compose(message, address, { ...dispatch.services, texts }, logger);
    const isTaken =
      given.answerId === null &&
      response.reaction !== undefined &&
      (await react(message, response.reaction, logger));
    if (!isTaken) await post(response);
    response.record?.();
  } catch (error) {
    status = await settle(error, message, post, texts, logger);
  }
  logger.info({ status, durationMs: Math.round(performance.now() - startedMs) }, 'message');
}

type Post = (response: MessageAnswer) => Promise<void>;

async function compose(
  message: Message<true>,
  address: Exclude<Address, { kind: 'none' }>,
  services: Services,
  logger: Logger,
): Promise<MessageAnswer> {
  if (address.kind === 'asks') return answerMessage(message, address.raw, services, logger);
  await services.limiter.count(message.author.id, 'questions');
  return { reply: composeNotice(services.texts.roleMentioned) };
}

/**
 * The thread that an answer is in, or goes into; null where it is a reply. What is no answer to a question opens none.
 *
 * @throws {DiscordAPIError} when the thread that it is in is gone.
 */
async function findThread(
  message: Message<true>,
  { inThread }: MessageAnswer,
  { answerId, channelId }: GivenAnswer,
  { settings, threads }: SharedServices,
): Promise<ThreadChannel | null> {
  if (answerId !== null) return channelId === message.channelId ? null : findOwnThread(message);
  const { replies } = settings.settingsFor(message.guildId, channelId);
  return inThread !== undefined && replies === 'in a thread'
    ? threads.open(message, inThread.question)
    : null;
}

/** Sends an answer, or changes the one that is there, and remembers it. */
async function deliver(
  message: Message<true>,
  response: MessageAnswer,
  before: GivenAnswer,
  { services, pause }: MessageDispatch,
  logger: Logger,
): Promise<void> {
  const { given, stopping } = services;
  const { answerId, content } = before;
  const thread = await findThread(message, response, before, services);
  const reply = thread === null ? response.reply : (response.inThread?.reply ?? response.reply);
  const send = () => {
    if (answerId !== null) return changeReply(thread ?? message.channel, answerId, reply);
    return thread === null ? replyToMessage(message, reply) : sendToThread(thread, message, reply);
  };
  try {
    const sent = await send().catch(async (err: unknown) => {
      const waitMs = readWait(err);
      if (readRefusal(err) !== 'wait' || waitMs > MESSAGE_LIFE_MS) throw err;
      logger.warn({ err, waitMs }, 'Discord asks to wait with the reply');
      await pause(waitMs, stopping).catch(() => {
        throw err;
      });
      return send();
    });
    given.remember(message.id, { answerId: sent.id, channelId: sent.channelId, content });
  } catch (error) {
    // Somebody has taken the answer away: it does not come back.
    const isGone = error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage;
    if (isGone) given.remember(message.id, { ...before, answerId: null });
    throw error;
  }
}

/** Whether the reaction was taken. It may not be: for want of a permission, or since the author has blocked the bot. */
async function react(message: Message<true>, emoji: string, logger: Logger): Promise<boolean> {
  try {
    await message.react(emoji);
    return true;
  } catch (err) {
    if (readRefusal(err) === 'bug') throw err;
    logger.debug({ err }, 'Discord did not take the reaction');
    return false;
  }
}

async function settle(
  error: unknown,
  message: Message<true>,
  post: Post,
  texts: Texts,
  logger: Logger,
): Promise<string> {
  if (error instanceof RateLimitError) {
    if (!error.repeated) await tell(() => message.author.send(sayError(error, texts)), logger);
    return 'refused';
  }
  if (error instanceof UserError) {
    await tell(() => post({ reply: composeNotice(sayError(error, texts)) }), logger);
    return 'refused';
  }
  if (readRefusal(error) !== 'bug') {
    logger.warn({ err: error }, 'Discord did not take the reply');
    return 'failed';
  }
  logger.error({ err: error }, 'message failed');
  await tell(() => post({ reply: composeNotice(texts.failure(message.id)) }), logger);
  return 'failed';
}

async function tell(sending: () => Promise<unknown>, logger: Logger): Promise<void> {
  try {
    await sending();
  } catch (err) {
    logger.warn({ err }, 'the notice could not be sent');
  }
}
