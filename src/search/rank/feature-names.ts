/** What may speak for a passage, or against it. All are measured from 0 to about 1. */
export const FEATURE_NAMES = [
  // The sentence, the paragraph and the article against the best ones found: BM25 as shares.
  'sentenceScore',
  'paragraphScore',
  'articleScore',
  // BM25 of sentence and paragraph with other constants, as shares of the question's weight.
  'sentenceSaturated',
  'paragraphLengthwise',
  // Shares of the question's weight that are covered: by the sentence; by its paragraph with the title; by what only
  // the sentence before, the one behind, the surroundings add; by the title alone.
  'coverage',
  'contextCoverage',
  'previousAdds',
  'nextAdds',
  'contextAdds',
  'titleCoverage',
  // The same by the kind of word: in the sentence, and added by the paragraph with the title.
  'names',
  'nouns',
  'verbs',
  'numbers',
  'heads',
  'circumstances',
  'contextNames',
  'contextNouns',
  'contextVerbs',
  'contextNumbers',
  'contextHeads',
  'contextCircumstances',
  // Of the verbs, of the other plain words, and of all words the share that is there; 0.5 for a question without such.
  'verbShare',
  'nounShare',
  'termShare',
  'rarest',
  // Words that no other sentence of the paragraph has; the share of the paragraph's best; words by their rarity among
  // the candidates.
  'unique',
  'bestOfParagraph',
  'telling',
  // Neighbouring words of the question near each other here, in its order, within a narrow window; shared 4-grams.
  'phrases',
  'closeness',
  'order',
  'window',
  'fourGrams',
  // Something of the kind that was asked for, which the question does not hold.
  'hasDate',
  'hasQuantity',
  'countsHead',
  'hasName',
  'newNames',
  'hasPlace',
  'asksNoun',
  // What the sentence looks like.
  'opening',
  'shortness',
  'length',
  'newWords',
  'pronounAdds',
  'list',
  // "What is it called" and "This is called"; "What is X" and "X is a"; "why" and "because"; "how" and "by".
  'naming',
  'namingAdds',
  'defines',
  'reason',
  'means',
] as const;
type FeatureName = (typeof FEATURE_NAMES)[number];
export type Features = Readonly<Record<FeatureName, number>>;
