/**
 * What a passage is worth in the light of what was said before it and of what is asked for. Topic sentences hold all names
 * and words of a question; the sentence that answers often says little else than its predicate.
 */
export const DISCOURSE_NAMES = [
  // The best span of the kind that is asked for, which the question does not hold; the same by what is asked for; how many.
  'span',
  'spanOfDate',
  'spanOfNumber',
  'spanOfName',
  'spanOfPlace',
  'spans',
  'noSpan',
  'listed',
  // The sentence before and behind: whether it is the best by itself, how near it comes to that.
  'behindBest',
  'beforeBest',
  'previousNear',
  'short',
  // Shares of the question's weight: with title and the sentences before; what they add; what the title gives.
  'windowCoverage',
  'windowAdds',
  'titleGives',
  'titleTells',
  // Of what title and sentences before do not give: the share that this one holds; whether it holds any.
  'freshShare',
  'freshAny',
  // What the article holds: of the names, of everything; its share of the candidates.
  'articleNames',
  'articleCoverage',
  'articleShare',
  'verbs',
  'newContent',
  'newWordsOpen',
  'figuresMissing',
  'anaphor',
  'anaphorOfNear',
  'firstParagraph',
  // Wording that goes with the question's: reasons, speech, offices.
  'givesReason',
  'givesSpeech',
  'quotes',
  'quotesForOpen',
  'givesOffice',
  // Coverage by the kind of question.
  'coverageYesNo',
  'coverageOpen',
  'coverageTyped',
] as const;
export type Discourse = Readonly<Record<(typeof DISCOURSE_NAMES)[number], number>>;
