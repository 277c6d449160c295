import { type Message, MessageType } from 'discord.js';
import { readAddress, type Words } from './address.ts';
import { FOLLOWED_MS, type GivenAnswer } from './given-answers.ts';
import { answerAddressed, logLeftAlone, type MessageDispatch, notGiven } from './handle-message.ts';
import { MESSAGE_LIFE_MS } from './late-events.ts';
import { removeMessage } from './respond.ts';
import { findOwnThread } from './threads.ts';

/** The answer to a message stands among those that follow it, as a rule at once. */
const LOOKED_THROUGH = 50;

/**
 * Answers a message anew that its author has changed within a quarter of an hour: the answer is changed in its turn, and taken
 * away where the message is not meant for the bot any more. One that is meant for the bot only now is answered.
 *
 * Never throws, and logs as `handleMessage` does.
 */
export async function handleEdit(
  message: Message<true>,
  words: Words,
  dispatch: MessageDispatch,
): Promise<void> {
  const { services, ages, late, logger } = dispatch;
  const { id, createdTimestamp, editedTimestamp } = message;
  // Discord tells of previews of links, pins and threads in the same words.
  if (editedTimestamp === null || ages.ageOf(createdTimestamp) > FOLLOWED_MS) return;
  await services.settings.loaded;
  const known = services.given.find(id);
  if (known !== null && (known.answerId === null || known.content === words.content)) return;
  const address = readAddress(message, words, services);
  if (known === null && address.kind === 'none') return logLeftAlone(message, address.reason, logger);
  if (late.drops({ id, createdTimestamp: editedTimestamp }, MESSAGE_LIFE_MS)) return;
  const given = known ?? (await findBelow(message, dispatch)) ?? notGiven(message, words);
  if (address.kind !== 'none')
    await answerAddressed(message, address, { ...given, content: words.content }, dispatch);
  else await takeAway(message, given, dispatch);
}

/** Takes the answer to a message away that has been deleted within a quarter of an hour. Never throws. */
export async function handleDeletion(message: Gone, dispatch: MessageDispatch): Promise<void> {
  const { services, ages } = dispatch;
  const ageMs = ages.ageOf(message.createdTimestamp);
  const known = services.given.find(message.id);
  // What the bot has answered since it is connected, it remembers.
  const mayBeOlder = message.author?.id !== message.client.user.id && ageMs > (message.client.uptime ?? 0);
  if (ageMs > FOLLOWED_MS || (known === null && !mayBeOlder)) return;
  const given = known ?? (await findBelow(message, dispatch));
  if (given !== null) await takeAway(message, given, dispatch);
}

/** As much of a message as is known of one that is gone. */
export type Gone = Pick<Message, 'id' | 'channelId' | 'channel' | 'client' | 'createdTimestamp'> & {
  readonly author: { readonly id: string } | null;
};

/** Looks for an answer from before a restart, below the message or in its thread. Null also where the bot may not look. */
async function findBelow(message: Gone, { logger }: MessageDispatch): Promise<GivenAnswer | null> {
  const { id, channel, client } = message;
  try {
    if (client.channels.cache.has(id)) return await findInThread(message);
    const below = await channel.messages.fetch({ after: id, limit: LOOKED_THROUGH, cache: false });
    const isAnswer = ({ author, type, reference }: Message) =>
      author.id === client.user.id && type === MessageType.Reply && reference?.messageId === id;
    const found = below.find(isAnswer);
    return found === undefined ? null : { answerId: found.id, channelId: channel.id, content: null };
  } catch (err) {
    logger.debug({ err, interactionId: id }, 'the answer to a message could not be looked for');
    return null;
  }
}

/** The answer is what the bot has said first in the thread; what it said later are replies. */
async function findInThread(message: Gone): Promise<GivenAnswer | null> {
  const thread = await findOwnThread(message);
  const said = await thread?.messages.fetch({ after: message.id, limit: LOOKED_THROUGH, cache: false });
  const isAnswer = ({ author, type }: Message) =>
    author.id === message.client.user.id && type === MessageType.Default;
  const found = said?.filter(isAnswer).last();
  return found === undefined ? null : { answerId: found.id, channelId: found.channelId, content: null };
}

async function takeAway(
  message: Gone,
  { answerId, channelId }: GivenAnswer,
  { services, logger }: MessageDispatch,
): Promise<void> {
  if (answerId === null) return;
  services.given.remember(message.id, notGiven(message, null));
  try {
    await removeMessage(message.client, channelId, answerId);
    logger.info({ interactionId: message.id }, 'took an answer away');
  } catch (err) {
    logger.warn({ err, interactionId: message.id }, 'an answer could not be taken away');
  }
}
