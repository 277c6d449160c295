import type { Language } from '../texts/language.ts';

/** Whether a mention is answered where it stands, or in a thread that is opened for the question. */
export const REPLIES = ['in place', 'in a thread'] as const;
export type Replies = (typeof REPLIES)[number];

/** What those who manage a server have set for it. */
export interface ServerSettings {
  /** The channels in which mentions are answered, by their ids. */
  readonly mentions: 'all' | readonly string[];
  readonly replies: Replies;
  /** Null for the one that Discord has for the server. */
  readonly language: Language | null;
  /** Languages of single channels, by the channel's id. */
  readonly channelLanguages: ReadonlyMap<string, Language>;
}

/** What holds where nothing is set. */
export const UNSET: ServerSettings = {
  mentions: 'all',
  replies: 'in place',
  language: null,
  channelLanguages: new Map(),
};

/** What is set for each server. All of it is in memory: nobody waits for the database to be answered. */
export interface SettingsStore {
  /** As set; what holds without settings while they could not be read yet. */
  of(guildId: string): ServerSettings;
  /**
   * Changes what is set for a server, one change after the other.
   *
   * @param update told what is set at that moment
   * @throws {UserError} when the database cannot be used; nothing has been changed then.
   */
  change(guildId: string, update: (before: ServerSettings) => ServerSettings): Promise<void>;
  /** Forgets what is set for a server. Never fails: what cannot be deleted now is, when `keepOnly` is told next. */
  forget(guildId: string): Promise<void>;
  /** Forgets all servers but these. Never fails. */
  keepOnly(guildIds: Iterable<string>): Promise<void>;
  /** Resolves once what is set has been read, or could not be for now; it is tried again then. Never fails. */
  readonly loaded: Promise<void>;
  close(): Promise<void>;
}
