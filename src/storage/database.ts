import type { Kysely } from 'kysely';
import type { Answer } from '../search/answer.ts';
import type { Language } from '../texts/language.ts';
import type { DislikeReason, Outcome } from './outcome.ts';
import type { Replies } from './settings.ts';

/** What people asked. Instants are ISO 8601, lists JSON, truth values 0 and 1: every database has these. */
export interface Tables {
  questions: {
    id: string;
    question: string;
    status: Answer['status'];
    /** Null for a question that was answered before this was kept. */
    outcome: Outcome | null;
    /** What the first quote said against the question. */
    counter: Answer['counter'];
    /** Keys of the articles that were quoted, a JSON list. */
    articles: string;
    corpus_version: string;
    asked_at: string;
    guild: string | null;
    channel: string | null;
    /** A keyed hash of the user's id. */
    user: string;
    is_private: number;
  };
  /** A good vote has no reason. */
  votes: { question_id: string; user: string; is_good: number; reason: DislikeReason | null };
  /**
   * Public questions of gaps that somebody means to fill. Their wording is only in `questions`: what is deleted there is
   * told nowhere.
   */
  wanted: {
    question_id: string;
    /** The same for all questions of a gap. */
    gap: string;
    marked_at: string;
    /** When the bot began to tell the channel of the question, until it knows how that ended. */
    claimed_at: string | null;
    told_at: string | null;
  };
}

/** What is set for servers. */
export interface SettingsTables {
  /** A server for which nothing differs from what holds without settings has no row. */
  servers: {
    guild: string;
    /** Ids of the channels in which mentions are answered, a JSON list; null for all. */
    mentions: string | null;
    replies: Replies;
    language: Language | null;
    /** Languages by the ids of the channels that have one of their own, a JSON object. */
    channel_languages: string;
  };
}

/** What people and channels are to be told of, once a change of the corpus brings it. */
export interface WatchTables {
  /** Either of a person, whose id alone lets the bot write to them, or of a channel of a server. */
  watches: {
    id: string;
    kind: 'organisation' | 'person' | 'pair';
    /** Ids of what is watched as the facts have them, a JSON list: two for a pair, in their order. */
    subject: string;
    /** Their names, a JSON list: an id is made of a name, and may change with it. */
    names: string;
    user: string | null;
    /** That of the person; null for a channel, which has that of its server. */
    language: Language | null;
    guild: string | null;
    channel: string | null;
    made_at: string;
  };
  /** Digests of the articles, and of the sentences in them, that are not new any more. Empty while nothing is watched. */
  seen: { digest: string };
  /** What is still to be told. */
  news: {
    id: string;
    watch: string;
    /** Digests of sentences, a JSON list. */
    passages: string;
    /** When the bot began to tell it, until it knows how that ended. */
    claimed_at: string | null;
  };
}

/** The databases, by the names of their files: settings are kept also where nothing is kept of what people ask. */
export interface Schemas {
  questions: Tables;
  settings: SettingsTables;
  watches: WatchTables;
}

export type Database<Schema = Tables> = Kysely<Schema>;

/** A database of one engine. What it throws when the engine fails is a `StorageError`. */
export interface OpenDatabase<Schema = Tables> {
  readonly db: Database<Schema>;
  /**
   * Makes what was deleted leave the files.
   *
   * @throws {StorageError} also while another process reads them: it has to be tried again then.
   */
  erase(): Promise<void>;
  close(): Promise<void>;
}

/** Where databases of one engine are. */
export interface DatabaseEngine<Schema = Tables> {
  readonly name: keyof Schemas;
  /** Whether the database has been opened before, and not been removed since. */
  exists(): Promise<boolean>;
  open(): Promise<OpenDatabase<Schema>>;
  /** Puts a damaged database aside, so that a new one can be begun. It may not be open. */
  setAside(now: Date): Promise<void>;
  /** Deletes databases that were set aside at an instant or before. */
  removeSetAside(until: Date): Promise<void>;
  /** Deletes the database, and those that were set aside. */
  remove(): Promise<void>;
}

/** Lists of ids are kept as JSON. */
export function readList(json: string): string[] {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
}

/** Ids in one statement: databases bound the number of its parameters. */
const IDS_AT_ONCE = 500;

/** Parts a list of ids into those of single statements. */
export function inParts(ids: readonly string[]): string[][] {
  const parts = Math.ceil(ids.length / IDS_AT_ONCE);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * IDS_AT_ONCE, (part + 1) * IDS_AT_ONCE));
}
