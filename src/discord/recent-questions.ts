/** How long a question is leaned on by the next mention of the bot. */
const WITHIN_MS = 10 * 60_000;

/** More people than ask at once in the servers of one bot; beyond, the longest ago are forgotten. */
const MOST_REMEMBERED = 1000;

/** Who asks, where (a thread is a place of its own), in which message or interaction, and when by Discord's clock: milliseconds since 1970. */
interface Asking {
  readonly id: string;
  readonly userId: string;
  readonly channelId: string;
  readonly createdTimestamp: number;
}

/** What each person has last asked in each place for all to see, as it was understood. */
export interface RecentQuestions {
  remember(asking: Asking, question: string): void;
  /**
   * The question that this person asked here in the last ten minutes, before this message; null when there is none. A message
   * that has been changed does not lean on what it said before.
   */
  recall(asking: Asking): string | null;
  /** Forgets what this person has asked anywhere. */
  forget(userId: string): void;
}

/** Kept in memory alone: after a restart a follow-up needs to be a reply, which says itself what it follows. */
export function createRecentQuestions(): RecentQuestions {
  const questions = new Map<
    string,
    { readonly id: string; readonly question: string; readonly atMs: number }
  >();
  const keyOf = ({ userId, channelId }: Asking) => `${channelId}:${userId}`;
  return {
    remember(asking, question) {
      const key = keyOf(asking);
      // Deleted first, so that the map stays in the order of asking.
      questions.delete(key);
      questions.set(key, { id: asking.id, question, atMs: asking.createdTimestamp });
      for (const [other, { atMs }] of questions) {
        if (asking.createdTimestamp - atMs <= WITHIN_MS && questions.size <= MOST_REMEMBERED) break;
        questions.delete(other);
      }
    },
    recall(asking) {
      const found = questions.get(keyOf(asking));
      if (found === undefined || BigInt(found.id) >= BigInt(asking.id)) return null;
      return asking.createdTimestamp - found.atMs <= WITHIN_MS ? found.question : null;
    },
    forget(userId) {
      for (const key of questions.keys()) if (key.endsWith(`:${userId}`)) questions.delete(key);
    },
  };
}
