import type { Span } from '../corpus/split.ts';
import type { Mention } from './names/mentions.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Quantity } from './quantities.ts';
import type { TaggedWord } from './words/tagger.ts';
import type { Token } from './words/tokens.ts';

/** What is known of each word of a sentence, by its place. */
export interface WordForms {
  /** In small letters, and in the singular. */
  readonly lower: readonly string[];
  readonly singular: readonly string[];
  /** Whether it is one for an office. */
  readonly offices: readonly boolean[];
  /** The number of the clause that it stands in, as far as marks and joining words part them. */
  readonly clauses: readonly number[];
}

/** What is read of a sentence first, each part from the text or from parts before it. Offsets are into `text`. */
export interface SentenceParts {
  /** The sentence's text, or as much of it as is looked through. */
  readonly text: string;
  tokens(): readonly Token[];
  words(): readonly TaggedWord[];
  forms(): WordForms;
  mentions(): readonly Mention[];
  nounPhrases(): readonly NounPhrase[];
  /** The words that a capital makes look like names, in small letters; those that open a sentence left out. */
  capitalised(): readonly string[];
  dates(): readonly Span[];
  quantities(): readonly Quantity[];
}
