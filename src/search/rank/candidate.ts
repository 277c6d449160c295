import type { Passage } from '../../index/passage.ts';
import type { Discourse } from './discourse-names.ts';
import type { Features } from './feature-names.ts';

/** A passage that may answer, with what speaks for it. */
export interface Candidate {
  readonly passage: Passage;
  /** The logarithm of its odds against the other candidates of the question, up to a constant. */
  readonly score: number;
  readonly features: Features;
  readonly discourse: Discourse;
  /** For each term of the question, how much of it the sentence holds, and the sentence with its context. */
  readonly inSentence: ArrayLike<number>;
  readonly inContext: ArrayLike<number>;
}
