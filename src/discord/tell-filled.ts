import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Client, DiscordAPIError, MessageFlags, type SendableChannels } from 'discord.js';
import { answer } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import type { Logger } from '../logger.ts';
import type { Answer } from '../search/answer.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import type { Untold } from '../storage/wanted.ts';
import { UserError } from '../user-error.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import { textDisplay } from './components.ts';
import { textsFor } from './language.ts';

export interface Telling {
  readonly client: Client;
  readonly library: Library;
  readonly questions: QuestionLog;
  readonly logger: Logger;
}

const NONCE_CHARACTERS = 25;

/**
 * Tells the channels whose gaps were to be filled that the corpus answers them now, each once and in the wording of a
 * question that was asked in that channel for all to see. Never throws.
 */
export async function tellFilled({ client, library, questions, logger }: Telling): Promise<void> {
  try {
    const knowledge = library.current();
    for (const untold of await questions.untold()) {
      await nextTurn();
      const found = answer(untold.question, knowledge, { limit: QUOTES_A_MESSAGE });
      if (!isFilled(untold, found)) continue;
      const channel = await findChannel(client, untold.channelId, logger);
      // Looked for before the claim, which stands if the bot ends now.
      if (channel === null || !(await questions.claimTelling(untold))) continue;
      const isTold = await tell(channel, untold, found, logger);
      if (isTold !== null) await questions.settleTelling(untold, isTold);
    }
  } catch (err) {
    // That the database cannot be used is in the log already.
    const level = err instanceof UserError ? 'debug' : 'warn';
    logger[level]({ err }, 'no more channels are told of filled gaps for now');
  }
}

/** What was answered before is filled only by a later corpus, and what had no headline only by one that gives it. */
function isFilled({ outcome, corpusVersion }: Untold, { status, answer: headline, corpus }: Answer): boolean {
  if (status !== 'answered') return false;
  if (outcome === 'refused' || outcome === 'unsure') return true;
  return corpus.version !== corpusVersion && (outcome !== 'quotes' || headline !== null);
}

async function findChannel(
  client: Client,
  channelId: string,
  logger: Logger,
): Promise<SendableChannels | null> {
  try {
    const channel = await client.channels.fetch(channelId);
    return channel?.isSendable() ? channel : null;
  } catch (err) {
    logger.debug({ err }, 'the channel of a filled gap cannot be found');
    return null;
  }
}

/** @returns whether the channel was told; null where that is not known. Told again soon, Discord posts it once. */
async function tell(
  channel: SendableChannels,
  { gap, channelId, question }: Untold,
  found: Answer,
  logger: Logger,
): Promise<boolean | null> {
  const texts = textsFor({ words: question });
  try {
    await channel.send({
      components: [textDisplay(texts.questions.gaps.filled), ...composeAnswer(texts, found).components],
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [] },
      nonce: createHash('sha256').update(`${gap}:${channelId}`).digest('hex').slice(0, NONCE_CHARACTERS),
      enforceNonce: true,
    });
    return true;
  } catch (err) {
    const code = err instanceof DiscordAPIError ? err.code : 'UNKNOWN';
    logger.warn({ code }, 'a channel could not be told of a filled gap');
    logger.debug({ err }, 'a message on a filled gap could not be sent');
    return err instanceof DiscordAPIError ? false : null;
  }
}
