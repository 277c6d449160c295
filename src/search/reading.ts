import type { Span } from '../corpus/split.ts';
import { findDates } from './dates.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findNounPhrases, type NounPhrase } from './noun-phrases.ts';
import { findQuantities, type Quantity } from './quantities.ts';
import { LOOKED_THROUGH } from './spans.ts';
import type { TaggedWord, Tagger } from './tagger.ts';
import type { Analyser, Token } from './tokens.ts';

/** What a passage holds whatever is asked. Offsets are into `text`. Each part is read when it is first wanted. */
export interface Reading {
  /** The passage's text, or as much of it as is looked through. */
  readonly text: string;
  tokens(): readonly Token[];
  /** The words with a capital letter inside a sentence, in small letters: a quick look for names, without tags. */
  nameWords(): readonly string[];
  words(): readonly TaggedWord[];
  mentions(): readonly Mention[];
  nounPhrases(): readonly NounPhrase[];
  dates(): readonly Span[];
  quantities(): readonly Quantity[];
}

const NAME_WORD = /(?<!^)(?<![.!?“"] )\b\p{Lu}[\p{L}\p{M}]+/gu;
/** Some 10 kB each when everything is read, so that a large corpus does not fill the memory. */
const KEPT = 4000;

interface Tools {
  readonly analyse: Analyser;
  readonly tagger: Tagger;
  readonly gazetteer: ReadonlySet<string>;
}

/** Makes a reader that keeps what it last read: the same passages are looked at for one question after another. */
export function createReader(tools: Tools): (passage: { readonly text: string }) => Reading {
  const kept = new Map<object, Reading>();
  return (passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const reading = read(passage.text.slice(0, LOOKED_THROUGH), tools);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest) kept.delete(oldest);
    kept.set(passage, reading);
    return reading;
  };
}

function read(text: string, { analyse, tagger, gazetteer }: Tools): Reading {
  const tokens = once(() => analyse(text));
  const words = once(() => tagger.tag(text));
  const dates = once(() => findDates(text));
  return {
    text,
    tokens,
    words,
    nameWords: once(() => [...text.matchAll(NAME_WORD)].map(([word]) => word.toLowerCase())),
    mentions: once(() => findMentions(text, words(), gazetteer)),
    nounPhrases: once(() => findNounPhrases(words())),
    dates,
    quantities: once(() => findQuantities(text, dates())),
  };
}

function once<T>(compute: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: compute() };
    return made.value;
  };
}
