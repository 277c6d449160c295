import type { Span } from '../corpus/split.ts';
import type { Passage } from '../index/passage.ts';

/** Where an article names somebody or something: `passage.article.text.slice(start, end)` is the name as written. */
export interface NameMention extends Span {
  readonly passage: Passage;
}

/** A body that the articles name: a company, an agency, a committee, and a state where it acts like one. */
export interface Organisation {
  /** Letters, digits and hyphens, fewer than 80 characters; the same as long as the articles name the same bodies. */
  readonly id: string;
  readonly name: string;
  /** Other names that it goes by, without `name`. */
  readonly aliases: readonly string[];
  /** The id of the organisation that it is part of. */
  readonly parent: string | null;
  /** A passage that says what it is part of, or gives its name where that does; null where only `organisations.yaml` says it. */
  readonly parentPassage: Passage | null;
  /** What sort of body it is, in a word or a few; `state` for a country. Null when nothing says so. */
  readonly kind: string | null;
  readonly country: string | null;
  /** In the order of the articles. */
  readonly mentions: readonly NameMention[];
}

/** An office that a sentence says somebody holds. */
export interface Role {
  /** As written: "Director General". */
  readonly role: string;
  /** Whose office it is, as the organisation is called; null where the sentence does not say. */
  readonly organisation: string | null;
  readonly organisationId: string | null;
  /** The sentence calls it a thing of the past: "former President". */
  readonly former: boolean;
  /** The sentence that says so; its article's date is when it was so. */
  readonly passage: Passage;
}

export interface Person {
  readonly id: string;
  /** The fullest name that the articles give, without titles. */
  readonly name: string;
  /** "Prof.", "Dr.": as written. */
  readonly titles: readonly string[];
  /** Shorter names that the articles use. */
  readonly aliases: readonly string[];
  readonly roles: readonly Role[];
  readonly mentions: readonly NameMention[];
}

export const EVENT_TYPES = [
  'membership',
  'sponsorship',
  'agreement',
  'meeting',
  'centre',
  'committee',
  'training',
  'announcement',
  'supplier',
  'founding',
  'acquisition',
  'collaboration',
  'venture',
  'award',
  'appointment',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Whether something happened, as the sentence that tells of it says. `ended`: it was, or was to be, and is no more. */
const EVENT_STATUSES = ['done', 'planned', 'possible', 'denied', 'ended'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

/** Somebody's part in an event. */
export interface Party {
  readonly name: string;
  /** "sponsor", "signatory", "host": one word for the part that the sentence gives them. */
  readonly role: string;
  /** Null for a person. */
  readonly organisationId: string | null;
  /** Null for an organisation. */
  readonly personId: string | null;
}

/** When something happened, no more exactly than it is known. */
export interface EventDate {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the words of the sentence where they come to no date of the calendar ("last Friday"). */
  readonly value: string;
  /** The words of the sentence where only the article's date tells which date they come to; else null. */
  readonly written: string | null;
  readonly precision: 'day' | 'month' | 'year' | 'written';
  /** What the sentence states, or when the article appeared. */
  readonly basis: 'stated' | 'publication';
}

/** Something that a sentence says happened, or is to happen. */
export interface Event {
  readonly id: string;
  readonly type: EventType;
  /** At least one of them an organisation. */
  readonly parties: readonly Party[];
  readonly place: string | null;
  readonly date: EventDate | null;
  readonly status: EventStatus;
  /** The sentence that says so. */
  readonly passage: Passage;
  /** Other sentences that tell of it. */
  readonly also: readonly Passage[];
}

/** Two organisations, and where they appear together. `a` comes before `b` in the order of names. */
export interface Link {
  readonly a: string;
  readonly b: string;
  readonly passages: readonly Passage[];
  readonly events: readonly Event[];
}

/** Everything that is drawn from a corpus by rule, each statement with the sentence that makes it. */
export interface Facts {
  /** In the order of their names. */
  readonly organisations: readonly Organisation[];
  /** In the order of their names. */
  readonly people: readonly Person[];
  /** In the order of the articles. */
  readonly events: readonly Event[];
  readonly links: readonly Link[];
}
