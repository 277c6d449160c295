import { SnowflakeUtil } from 'discord.js';

/** For how long an answer follows the message that it is to: what becomes of that, becomes of the answer. */
export const FOLLOWED_MS = 15 * 60_000;

/** More messages than are answered in that time; beyond, the longest ago are forgotten. */
const MOST_REMEMBERED = 1000;

export interface GivenAnswer {
  /** The id of the bot's own message; null once that has been taken away. */
  readonly answerId: string | null;
  /** Of the channel that it is in: the message's own, or a thread on the message. */
  readonly channelId: string;
  /** What the message that it answers said then; null where that is not known. */
  readonly content: string | null;
}

/** What the bot has replied to which message, by the message's id. */
export interface GivenAnswers {
  remember(messageId: string, answer: GivenAnswer): void;
  /** Null for a message that was not answered in the last quarter of an hour, or was before a restart. */
  find(messageId: string): GivenAnswer | null;
}

/** Kept in memory alone. After a restart the answer to a message is looked for below it. */
export function createGivenAnswers(): GivenAnswers {
  const answers = new Map<string, GivenAnswer>();
  return {
    remember(messageId, answer) {
      // Deleted first, so that the map stays in the order of answering.
      answers.delete(messageId);
      answers.set(messageId, answer);
      const nowMs = SnowflakeUtil.timestampFrom(messageId);
      for (const other of answers.keys()) {
        if (nowMs - SnowflakeUtil.timestampFrom(other) <= FOLLOWED_MS && answers.size <= MOST_REMEMBERED)
          break;
        answers.delete(other);
      }
    },
    find: (messageId) => answers.get(messageId) ?? null,
  };
}
