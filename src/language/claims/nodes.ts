import type { Status } from './claim.ts';
import type { Governing } from './lexicon.ts';
import type { VerbGroup } from './verb-groups.ts';

/** A part of a sentence with a verb of its own, and how it hangs on the part around it. */
export interface Clause {
  readonly kind: 'main' | 'that' | 'relative' | 'condition' | 'whether' | 'adverbial';
  readonly parent: Clause | null;
  /** What it is the content of: "denied that …", "reports that …", "that … was denied", "a draft that …". */
  governor: Node | null;
  /** The place of its first word. */
  readonly start: number;
  /** Where the subject of its next verb may begin. */
  subjectStart: number;
  /** Where its last "and" or "but" stands, -1 where there is none behind its last verb. */
  connector: number;
  lastFinite: VerbNode | null;
  lastVerb: VerbNode | null;
  /** Nouns that may be the subject of its next verb. */
  subjects: NounNode[];
  /** What it says holds only if something else does. */
  conditioned: 'by a clause' | 'by a phrase' | null;
  /** "That it signed was denied": the clause that is the subject of its next verb. */
  subjectClause: Clause | null;
  /** The relative clause that ended last. */
  aside: Clause | null;
  /** It opens by saying until when: "Until 2008, it supplied tractors". */
  endsBefore: boolean;
}

/** How a word hangs on its governor. */
type Link = 'infinitive' | 'gerund' | 'object' | 'subject' | 'of';

interface Linked {
  /** Its place among the words. */
  readonly at: number;
  readonly lower: string;
  readonly clause: Clause;
  readonly governing: Governing | null;
  own: Status;
  /** What it comes to, once all that it hangs on is known. */
  weighed: Status | null;
  governor: Node | null;
  link: Link | null;
}

export interface VerbNode extends Linked {
  readonly kind: 'verb';
  readonly group: VerbGroup;
  /** Its subject is "nobody" or "no bank". */
  readonly subjectDenied: boolean;
  /** "true" of "is true", "member" of "is a member". */
  complement: Node | null;
}

export interface NounNode extends Linked {
  readonly kind: 'noun';
  /** Where its phrase begins, with the article. */
  readonly start: number;
  /** "a merger" and "any merger", but not "the merger". */
  readonly indefinite: boolean;
}

/** "likely" of "is likely to", held by the verb before it. */
interface AdjectiveNode extends Linked {
  readonly kind: 'adjective';
}

export type Node = VerbNode | NounNode | AdjectiveNode;

export const FACT: Status = { polarity: 'asserted', mood: 'fact' };
export const OPEN: Status = { polarity: 'asserted', mood: 'open' };
export const DENIED: Status = { polarity: 'denied', mood: 'fact' };
export const POSSIBLE: Status = { polarity: 'asserted', mood: 'possible' };
