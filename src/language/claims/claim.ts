import type { Span } from '../../corpus/split.ts';
import type { TaggedWord } from '../words/tagger.ts';

/** What a sentence says of one deed: who does what to whom, and whether it is said to be so. Offsets are into the text. */
export interface Claim {
  /** The verb, or the noun that names the deed; of "has been" and "is", that word. */
  readonly word: TaggedWord;
  /** "signed", or "the signing of". */
  readonly form: 'verb' | 'noun';
  readonly passive: boolean;
  /** "who has led": it only says more of somebody. */
  readonly relative: boolean;
  /** False for "to sign" and "by signing", where whoever does it cannot be told by place. */
  readonly finite: boolean;
  readonly polarity: Polarity;
  readonly mood: Mood;
  /** Where those who act or are acted upon stand before the verb. */
  readonly left: Span;
  /** All behind the word. */
  readonly right: Span;
  /** Those of whom it is denied: "Norvik" of "not Norvik but Ostby signed". */
  readonly excluded: readonly Span[];
}

/** A claim by a verb, which has those who act before it. */
export interface VerbClaim extends Claim {
  readonly form: 'verb';
}

export function isVerbClaim(claim: Claim): claim is VerbClaim {
  return claim.form === 'verb';
}

type Polarity = 'asserted' | 'denied';

/**
 * - `fact`: it was or is so.
 * - `planned`, `possible`, `due`: it will, may or ought to be so.
 * - `hypothetical`: it would be so if something else were.
 * - `ongoing`: it is being done.
 * - `open`: it is only named: "to deepen it", "by deepening it".
 * - `ended`: it was so and is no longer.
 */
export type Mood = 'fact' | 'planned' | 'possible' | 'hypothetical' | 'due' | 'ongoing' | 'open' | 'ended';

/** Whether it is so, for one deed. */
export interface Status {
  readonly polarity: Polarity;
  readonly mood: Mood;
}

/** Whether a sentence says that the deed was done, and not that it is planned, denied or over. */
export function isStated({ polarity, mood }: Status): boolean {
  return polarity === 'asserted' && mood === 'fact';
}
