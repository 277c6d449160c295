import type { Span } from '../../corpus/split.ts';
import type { KindWeights } from '../names/name-kinds.ts';
import type { SentenceParts } from '../sentence-parts.ts';

/** So many phrases are chained by "of": "the head of the board of the bank". */
const MOST_CHAINED = 2;

/** A noun phrase, and the longest chain of phrases that "of" joins to it. */
export interface ChainedPhrase extends Span, KindWeights {
  readonly isName: boolean;
  readonly head: string;
  readonly determined: boolean;
  /** Where the phrase ends with none, one, … of the others. */
  readonly ends: readonly number[];
}

/** The noun phrases of a sentence with what "of" joins to them, and what kind of name they are or end in. */
export function chainPhrases(reading: SentenceParts): ChainedPhrase[] {
  const { text } = reading;
  const phrases = reading.nounPhrases();
  const mentions = reading.mentions();
  return phrases.map((phrase, at): ChainedPhrase => {
    const inside = mentions.filter(({ start, end }) => start < phrase.end && phrase.start < end);
    const same = inside.find(({ start, end }) => start === phrase.start && end === phrase.end);
    const name = same ?? inside.find(({ end }) => end === phrase.end);
    const share = same ? 1 : 0.7;
    const ends = [phrase.end];
    for (const next of phrases.slice(at + 1, at + 1 + MOST_CHAINED)) {
      if (!/^ of (?:the |an? )?$/.test(text.slice(ends.at(-1), next.start))) break;
      ends.push(next.end);
    }
    return {
      start: phrase.start,
      end: ends.at(-1) ?? phrase.end,
      person: (name?.person ?? 0) * share,
      organisation: name?.organisation ?? 0,
      place: (name?.place ?? 0) * share,
      isName: same !== undefined,
      head: phrase.head.text.toLowerCase(),
      determined: phrase.determined,
      ends,
    };
  });
}
