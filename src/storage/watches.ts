import type { Language } from '../texts/language.ts';

export const WATCH_KINDS = ['organisation', 'person', 'pair'] as const;
export type WatchKind = (typeof WATCH_KINDS)[number];

/** What is watched, as it was called when the watch was set: two for a pair. */
export interface Subject {
  readonly kind: WatchKind;
  readonly named: readonly { readonly id: string; readonly name: string }[];
}

/** Whom a watch tells: a person in direct messages, in this language, or a channel of a server. */
export type Place =
  | { readonly userId: string; readonly language: Language }
  | { readonly guildId: string; readonly channelId: string };

export interface Watch {
  readonly id: string;
  readonly subject: Subject;
  readonly place: Place;
}

/** What a watch has to tell. */
export interface News {
  readonly id: string;
  readonly watch: Watch;
  /** Digests of the sentences that are new. */
  readonly passages: readonly string[];
}

/** How many watches a person, or a channel, may have. */
export const MOST_WATCHES = 20;

/**
 * What is watched, what is not new any more, and what is still to be told. Everything but `close` throws a `UserError` while
 * the database is locked, read-only, full or out of reach.
 */
export interface WatchStore {
  /**
   * Sets a watch.
   *
   * @param digestAll gives the digests of all that the corpus holds, which is nothing new; asked for where nothing has
   * been watched before.
   * @returns the watch, that there is one of the same already, or null where there are as many as there may be.
   */
  add(
    subject: Subject,
    place: Place,
    digestAll: () => Promise<Iterable<string>>,
  ): Promise<{ readonly watch: Watch; readonly isNew: boolean } | null>;
  /** All watches, the oldest first. */
  list(): Promise<readonly Watch[]>;
  /** Those of a person, and those of the channels of a server if one is given, the oldest first. */
  listOf(userId: string, guildId: string | null): Promise<readonly Watch[]>;
  /** Null where it has ended. */
  find(id: string): Promise<Watch | null>;
  /** Ends a watch, and forgets what it had to tell. */
  end(id: string): Promise<void>;
  countOwn(userId: string): Promise<number>;
  /** Ends all watches of a person. @returns whether they have left the files as well; if not, they will as soon as those are free. */
  deleteOwn(userId: string): Promise<boolean>;
  /** Ends those of the channels of a server. Never fails: what cannot be ended now is, when `keepOnly` is told next. */
  forget(guildId: string): Promise<void>;
  /** Ends those of the channels of all servers but these. Never fails. */
  keepOnly(guildIds: Iterable<string>): Promise<void>;
  /** Those of these digests that nothing has had before. */
  unseen(digests: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps what watches have to tell, and what is not new any more from now on: all of it or nothing. */
  note(news: readonly Pick<News, 'watch' | 'passages'>[], seen: Iterable<string>): Promise<void>;
  /** What is still to be told, that of the oldest watch first. */
  untold(): Promise<readonly News[]>;
  /** @returns whether it is to be told now: by the caller, who settles it afterwards if the outcome is known. */
  claim(id: string): Promise<boolean>;
  /** Ends a claim: it has been told or there is nothing to tell, or it certainly has not been and may be told later. */
  settle(id: string, isDone: boolean): Promise<void>;
  /** Never fails. */
  close(): Promise<void>;
}
