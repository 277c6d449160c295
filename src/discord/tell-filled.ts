import { type Client, MessageFlags } from 'discord.js';
import type { Library } from '../library/library.ts';
import type { Logger } from '../logger.ts';
import { answer } from '../search/answer.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import { texts } from '../texts/en.ts';
import { composeAnswer, QUOTES_A_MESSAGE } from './answer-reply.ts';
import { textDisplay } from './components.ts';

export interface Telling {
  readonly client: Client;
  readonly library: Library;
  readonly questions: QuestionLog | null;
  readonly logger: Logger;
}

/**
 * Tells the channels in which gaps were found that were to be filled, and that the corpus fills now: each once, whatever comes
 * in between. Never throws.
 */
export async function tellFilled({ client, library, questions, logger }: Telling): Promise<void> {
  if (questions === null) return;
  try {
    const knowledge = library.current();
    for (const { id, question, channels } of await questions.wanted(null)) {
      const found = answer(question, knowledge, { limit: QUOTES_A_MESSAGE });
      if (found.status !== 'answered' || !(await questions.fill(id))) continue;
      const { components } = composeAnswer(found);
      const message = {
        components: [textDisplay(texts.questions.gaps.filled), ...components],
        flags: MessageFlags.IsComponentsV2 as const,
        allowedMentions: { parse: [] },
      };
      for (const channelId of channels) {
        const channel = await client.channels.fetch(channelId).catch(() => null);
        if (!channel?.isSendable()) continue;
        await channel
          .send(message)
          .catch((err: unknown) => logger.warn({ err }, 'a channel could not be told'));
      }
    }
  } catch (err) {
    logger.warn({ err }, 'nobody could be told of filled gaps');
  }
}
