import type { Message } from 'discord.js';
import { answer } from '../answer/answer.ts';
import { type FollowUp, isBareQuestion, understandFollowUp } from '../follow-up/follow-up.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Logger } from '../logger.ts';
import type { SmallTalk } from '../small-talk/phrases.ts';
import { mayFollow } from '../small-talk/read-purpose.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import type { Services } from './command.ts';
import type { Reply } from './components.ts';
import { recordAnswer } from './feedback.ts';
import { foreignTo } from './language.ts';
import { QUESTION_CHARACTERS } from './limits.ts';
import { findPreviousQuestion } from './previous-question.ts';
import { cleanMessage, parseMessage, parseQuestion, saysNothing } from './question.ts';
import { composeLine, composeSmallTalk } from './small-talk-reply.ts';

/** What a message to the bot gets. */
export interface MessageAnswer {
  /** An emoji on the message, in the place of the reply wherever Discord takes it. */
  readonly reaction?: string;
  readonly reply: Reply;
  /** For a question: how it was understood, and the reply as it stands in a thread, where no question is shown above it. */
  readonly inThread?: { readonly question: string; readonly reply: Reply };
  /** Keeps the question, once the reply has been sent. */
  readonly record?: () => void;
}

/** Who asks, where, and whether for all to see. */
export interface Asking {
  /** Of the message or the interaction. */
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  /** Null outside servers. */
  readonly guildId: string | null;
  readonly createdTimestamp: number;
  readonly isPrivate: boolean;
  /** Whether Discord shows what was asked above the answer. */
  readonly isShownAbove: boolean;
}

/** Answers a message. See `answerAsking`. */
export async function answerMessage(
  message: Message<true>,
  raw: string,
  services: Services,
  logger: Logger,
): Promise<MessageAnswer> {
  const { author, channelId, guildId, createdTimestamp, id } = message;
  await services.limiter.count(author.id, 'questions');
  if (saysNothing(raw)) return { reply: composeLine(services.texts, services.texts.smallTalk.lines.help) };
  const place = { id, userId: author.id, channelId, guildId, createdTimestamp };
  const asking = { ...place, isPrivate: false, isShownAbove: true };
  return answerAsking(raw, asking, () => findPreviousQuestion(message, services.recent, logger), services);
}

/**
 * Answers what somebody has written to the bot by what it is for. What reads as small talk and may as well be about the
 * question before it ("who keeps it?") is taken for a follow-up if that is answered.
 *
 * @param findPrevious the question that it may lean on; null for none.
 * @throws {UserError} when there is nothing to search for, or too much.
 */
export async function answerAsking(
  raw: string,
  asking: Asking,
  findPrevious: () => Promise<string | null>,
  services: Services,
): Promise<MessageAnswer> {
  const { library, recent, questions, texts } = services;
  const { guildId, userId, channelId, isPrivate, isShownAbove } = asking;
  const knowledge = library.current();
  const purpose = parseMessage(raw, knowledge);
  if (purpose.talk !== null && !mayFollow(purpose.talk, raw))
    return answerTalk(purpose.talk, guildId, services);

  const asked = purpose.talk === null ? purpose.question : parseQuestion(raw);
  const previous = await findPrevious();
  const followUp = previous === null ? null : understandShort(asked, previous, knowledge);
  if (followUp === null) {
    if (purpose.talk !== null) return answerTalk(purpose.talk, guildId, services);
    if (isBareQuestion(asked, knowledge)) return { reply: composeLine(texts, texts.smallTalk.bare) };
  }
  const question = followUp?.question ?? asked;
  const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
  if (purpose.talk !== null && found.status !== 'answered')
    return answerTalk(purpose.talk, guildId, services);
  // What was asked privately must not show in the answer to a follow-up.
  if (!isPrivate) recent.remember(asking, question);
  const id = questions?.newId() ?? null;
  const articlesIn = foreignTo(question, knowledge);
  const view =
    followUp === null
      ? { isQuestionAbove: isShownAbove && question === cleanMessage(raw) }
      : { filled: followUp.filled };
  return {
    reply: composeAnswer(texts, found, {
      feedback: id,
      articlesIn,
      ...view,
      ...(isPrivate && { share: 'offered' as const }),
    }),
    ...(isShownAbove && {
      inThread: {
        question,
        reply: composeAnswer(texts, found, {
          feedback: id,
          articlesIn,
          ...(followUp && { filled: followUp.filled }),
        }),
      },
    }),
    record: () => recordAnswer(questions, found, { id, userId, guildId, channelId, isPrivate }),
  };
}

/** Null also where what is understood would be too long to be asked. */
function understandShort(asked: string, previous: string, knowledge: Knowledge): FollowUp | null {
  const followUp = understandFollowUp(asked, previous, knowledge);
  return followUp !== null && followUp.question.length <= QUESTION_CHARACTERS ? followUp : null;
}

async function answerTalk(
  talk: SmallTalk,
  guildId: string | null,
  services: Services,
): Promise<MessageAnswer> {
  const reply = await composeSmallTalk(services.texts, talk, guildId, services);
  return talk === 'thanks' || talk === 'nod'
    ? { reply, reaction: services.texts.smallTalk.reactions[talk] }
    : { reply };
}
