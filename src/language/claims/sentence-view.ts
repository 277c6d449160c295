import type { SentenceParts } from '../sentence-parts.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { findVerbGroups, type VerbGroup } from './verb-groups.ts';
import { governingOfNoun, isDeedNoun } from './vocabulary.ts';

/** The words of a sentence, as the reader of claims walks over them. */
export interface SentenceView {
  readonly words: readonly TaggedWord[];
  /** The words in small letters. */
  readonly lower: readonly string[];
  /** Whether each word is part of a name. */
  readonly isName: readonly boolean[];
  readonly groups: readonly VerbGroup[];
}

export function viewSentence({ words: tagged, mentions }: SentenceParts): SentenceView {
  const words = tagged();
  const lower = words.map(({ text }) => toLower(text));
  const isName = words.map(() => false);
  let at = 0;
  for (const { start, end } of mentions()) {
    while (at < words.length && (words[at]?.start ?? 0) < start) at++;
    for (; at < words.length && (words[at]?.end ?? 0) <= end; at++) isName[at] = true;
  }
  // "Membership of the network": a capital at the start makes no name.
  const [first = ''] = lower;
  if (isName[1] !== true && (isDeedNoun(first) || governingOfNoun(first) !== null)) isName[0] = false;
  return { words, lower, isName, groups: findVerbGroups(words, lower, isName) };
}

function toLower(text: string): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}
