import type { Claim } from './claims/claim.ts';
import { readClaims } from './claims/read-claims.ts';
import { readUndoing, type Undo } from './claims/take-back.ts';
import { findDates } from './dates.ts';
import { findMentions } from './names/mentions.ts';
import { isOffice } from './names/name-words.ts';
import { findNounPhrases } from './noun-phrases.ts';
import { once } from './once.ts';
import { findQuantities } from './quantities.ts';
import type { SentenceParts, WordForms } from './sentence-parts.ts';
import type { AnswerSpan } from './spans/answer-span.ts';
import { gatherSpans } from './spans/gather-spans.ts';
import { toSingular } from './words/singular.ts';
import type { TaggedWord, Tagger } from './words/tagger.ts';
import type { Analyser } from './words/tokens.ts';

/** What a passage holds whatever is asked. Offsets are into `text`. Each part is read when it is first wanted. */
export interface Reading extends SentenceParts {
  /** What it says of deeds, by verb or noun, each once. */
  claims(): readonly Claim[];
  /** The terms of its words, by where these start. */
  termAt(): ReadonlyMap<number, string>;
  /** What it takes back of the sentence before; null for nothing. */
  undoing(): Undo | null;
  /** What may answer some question. */
  spans(): readonly AnswerSpan[];
}

/** Spans are looked for in this many characters of a sentence: far more than any real one has. */
const LOOKED_THROUGH = 4000;
/** Some 10 kB each when everything is read, so that a large corpus does not fill the memory. */
const KEPT = 4000;

/** A sentence in the language of its article, a BCP 47 tag. */
interface Readable {
  readonly text: string;
  readonly article: { readonly language: string };
}

interface Tools {
  readonly analyse: Analyser;
  readonly tagger: Tagger;
  readonly gazetteer: ReadonlySet<string>;
}

/** Makes a reader that keeps what it last read: the same passages are looked at for one question after another. */
export function createReader(tools: Tools): (passage: Readable) => Reading {
  const kept = new Map<object, Reading>();
  return (passage) => {
    const known = kept.get(passage);
    if (known) return known;
    const reading = read(passage.text.slice(0, LOOKED_THROUGH), passage.article.language, tools);
    if (kept.size >= KEPT) {
      const [oldest] = kept.keys();
      if (oldest) kept.delete(oldest);
    }
    kept.set(passage, reading);
    return reading;
  };
}

function read(text: string, language: string, { analyse, tagger, gazetteer }: Tools): Reading {
  const tokens = once(() => analyse(text, language));
  const words = once(() => tagger.tag(text));
  const dates = once(() => findDates(text, language));
  const parts: SentenceParts = {
    text,
    tokens,
    words,
    forms: once(() => formsOf(words())),
    mentions: once(() => findMentions(text, words(), gazetteer)),
    nounPhrases: once(() => findNounPhrases(words())),
    capitalised: once(() => (text.match(CAPITALISED) ?? []).map((word) => word.toLowerCase())),
    dates,
    quantities: once(() => findQuantities(text, dates(), language)),
  };
  const claims = once(() => readClaims(parts));
  return {
    ...parts,
    claims,
    termAt: once(() => new Map(tokens().map(({ start, term }) => [start, term]))),
    undoing: once(() => readUndoing({ text, claims })),
    spans: once(() => gatherSpans(parts)),
  };
}

const BREAKS = /^(?:[;:()–—]|,|“|”|"|which|who|while|whereas|but|although|because|where|when|after|before)$/i;

function formsOf(words: readonly TaggedWord[]): WordForms {
  const lower = words.map(({ text }) => text.toLowerCase());
  let clause = 0;
  return {
    lower,
    singular: lower.map(toSingular),
    offices: lower.map(isOffice),
    clauses: words.map(({ text }) => {
      if (BREAKS.test(text)) clause++;
      return clause;
    }),
  };
}

// Whether it opens a sentence is asked behind the capital: before it, it would be asked of every letter.
const CAPITALISED = /\b\p{Lu}(?<!^.)(?<![.!?] .)[\p{L}\p{M}]+/gu;
