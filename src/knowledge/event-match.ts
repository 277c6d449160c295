import type { Span } from '../corpus/split.ts';
import type { EventStatus, EventType } from './fact-types.ts';
import type { Mark } from './marked-text.ts';

/** Something that a sentence says happened, by the marks of those who took part. */
export interface EventMatch {
  readonly type: EventType;
  readonly parties: Parties;
  readonly status: EventStatus;
  /** Where its word stands in the sentence. */
  readonly at: number;
  /** The word that tells it. */
  readonly verb: string;
  /** The part of the sentence that is about it. */
  readonly clause: Span;
  /** "The contract was signed": it goes on about what was told before. */
  readonly isContinued: boolean;
  /** A noun tells it, which makes an event only of several. */
  readonly isNamed: boolean;
}

export type Parties = readonly { readonly mark: Mark; readonly role: string }[];
