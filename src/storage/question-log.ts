import type { Tables } from './database.ts';
import type { Own } from './deletion.ts';
import type { DislikeReason, Outcome } from './outcome.ts';
import type { Unanswered } from './unanswered.ts';
import type { Usage } from './usage.ts';
import type { VoteOutcome } from './votes.ts';
import type { Untold } from './wanted.ts';

/** A question as it was answered. */
export interface Asked {
  /** As `newId` makes them. */
  readonly id: string;
  /** As it was understood. */
  readonly question: string;
  readonly status: Tables['questions']['status'];
  readonly outcome: Outcome;
  /** What the first quote says against the question; null where it says nothing. */
  readonly counter: Tables['questions']['counter'];
  /** The ids of the articles that were quoted. */
  readonly articles: readonly string[];
  readonly corpusVersion: string;
  readonly guildId: string | null;
  readonly channelId: string | null;
  readonly userId: string;
  readonly isPrivate: boolean;
}

/**
 * What people ask, and what they do not find. What is asynchronous throws a `UserError` while the database is locked,
 * read-only, full or out of reach.
 */
export interface QuestionLog {
  newId(): string;
  /** Never fails, and nobody waits for it: it is written when the database allows. */
  record(asked: Asked): void;
  /** @returns whether it is the first vote of the user on it; null where there is no such question in the guild. */
  vote(id: string, userId: string, guildId: string | null, isGood: boolean): Promise<VoteOutcome | null>;
  /** Says why the user dislikes an answer. @returns whether they do, as far as is kept. */
  giveReason(id: string, userId: string, guildId: string | null, reason: DislikeReason): Promise<boolean>;
  countOwn(userId: string): Promise<Own>;
  /** @returns whether it has left the files as well; if not, it is seen to as soon as they are free. */
  deleteOwn(userId: string): Promise<boolean>;
  /** The newest of all guilds, and of direct messages, at most `MOST_COMPARED`. */
  newest(): Promise<readonly { readonly id: string; readonly question: string }[]>;
  /** The words of those of these questions that were asked for all to see in the guild, and still are kept, by their ids. */
  publicWords(guildId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  unanswered(guildId: string): Promise<readonly Unanswered[]>;
  usage(guildId: string, days: number): Promise<Usage>;
  /** Ids of the questions whose gaps are to be filled. */
  wanted(guildId: string): Promise<ReadonlySet<string>>;
  /** Marks the gap that these questions are: its channels are told once it is filled. Private ones are passed over. */
  want(guildId: string, questionIds: readonly string[]): Promise<void>;
  unwant(guildId: string, questionIds: readonly string[]): Promise<void>;
  /** Channels that wait to be told, of all guilds. */
  untold(): Promise<readonly Untold[]>;
  /** @returns whether the channel is to be told now: by the caller, who settles it afterwards if the outcome is known. */
  claimTelling(untold: Untold): Promise<boolean>;
  settleTelling(untold: Untold, isTold: boolean): Promise<void>;
  /** Writes what waits, if that can be done at once. Never fails. */
  close(): Promise<void>;
}

/** How many questions are asked anew when the corpus changes. */
export const MOST_COMPARED = 500;

/** How long what was asked is kept. */
export const KEPT_DAYS = 180;
