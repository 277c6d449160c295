import { splitText } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import { opensWithAnaphor } from '../language/anaphora.ts';
import { LONGEST_CLAIM } from './check-sentence.ts';

/** Why a sentence cannot be held against articles. */
export type Unchecked = 'question' | 'fragment' | 'pronoun' | 'hidden' | 'language' | 'long';

/** Stands for a part of a sentence that is not for the check: Unicode's sign for an object in a text. */
export const HOLE = '\uFFFC';

/** The sentences of a text that state something, and what became of the others. */
export interface Claims {
  readonly claims: readonly string[];
  /** How many sentences are left aside, by the reason. */
  readonly aside: ReadonlyMap<Unchecked, number>;
}

/** A sentence of a text, and why it cannot be checked; null when it can. */
export interface ReadSentence {
  readonly sentence: string;
  readonly unchecked: Unchecked | null;
}

type Tools = Pick<Knowledge, 'tagger' | 'analyse' | 'detectLanguage'>;

/**
 * Parts a text, in which nothing but words is left, into the sentences that can be checked and those that cannot: a
 * question, a greeting or heading without a verb, one that leans on another sentence or on who wrote it, one in another
 * language than English, one that is too long.
 */
export function splitClaims(text: string, tools: Tools): Claims {
  const claims: string[] = [];
  const aside = new Map<Unchecked, number>();
  for (const { sentence, unchecked } of readSentences(text, tools)) {
    if (unchecked === null) claims.push(sentence);
    else aside.set(unchecked, (aside.get(unchecked) ?? 0) + 1);
  }
  return { claims, aside };
}

/** The sentences of a text in their order, without what only leads in; what has neither letter nor digit is left out. */
export function readSentences(text: string, tools: Tools): ReadSentence[] {
  return splitText(text, 'en').flatMap(({ sentences }) =>
    sentences.flatMap(({ start, end }): ReadSentence[] => {
      const sentence = text
        .slice(start, end)
        .replace(/\s+/g, ' ')
        .replace(/^(?:[-*+•‣]|\d{1,3}[.)]|#{1,6}) /, '')
        .replace(ADDRESSED, '')
        .replace(LEAD_IN, '')
        .trim();
      const unchecked = whyUnchecked(sentence, tools);
      return unchecked === null || /[\p{L}\p{N}]/u.test(sentence) ? [{ sentence, unchecked }] : [];
    }),
  );
}

/** "@somebody, …" */
const ADDRESSED = new RegExp(`^${HOLE} ?[,:–-] `);

/** What says only that something is said. */
const LEAD_IN =
  /^(?:(?:(?:I|we) (?:think|believe|guess|suppose|hear|heard|read|know)(?: that)?|apparently|actually|also|in fact|by the way|FYI|AFAIK|note that|remember that|breaking|update),? *:? *)+(?=\S)/i;

const ASKS =
  /[?？؟]["”’)]*$|^(?:who|whom|whose|when|where|which|what|why|how|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|might) /i;
/** A statement that begins like a question: "Which is why …" is none, "Will Smith …" is. */
const NOT_ASKING = /^(?:Will|May) \p{Lu}|^(?:When|Where) .+, /u;
const WRITER = /\b(?:I|we|you|me|us|my|our|ours|your|yours)\b|\b(?:I|you|we)['’]/i;

function whyUnchecked(sentence: string, { tagger, analyse, detectLanguage }: Tools): Unchecked | null {
  if (sentence.length > LONGEST_CLAIM) return 'long';
  if (sentence.includes(HOLE)) return 'hidden';
  if (detectLanguage(sentence) !== 'en') return 'language';
  if (/[?？؟]["”’)]*$/.test(sentence) || (ASKS.test(sentence) && !NOT_ASKING.test(sentence)))
    return 'question';
  const words = tagger.tag(sentence);
  const states = words.some(({ tag }) => tag === 'VERB' || tag === 'AUX');
  const [first] = words;
  // "Joined the network in May": nobody knows who.
  const lacksSubject = first?.tag === 'VERB' && !/ing$/i.test(first.text) && !sentence.includes(',');
  if (lacksSubject) return 'fragment';
  const content = analyse(sentence).filter(({ stop }) => !stop).length;
  if (content < (states ? LEAST_WORDS : LEAST_WITHOUT_VERB)) return 'fragment';
  // "US" is not "us".
  const isWriters = words.some(({ text, tag }) => tag === 'PRON' && WRITER.test(text) && text !== 'US');
  return isWriters || opensWithAnaphor(sentence) ? 'pronoun' : null;
}

/** Content words that it takes to say something of something. */
const LEAST_WORDS = 2;
/** The tagger takes some verbs for nouns: "The laboratory cost four million crowns". */
const LEAST_WITHOUT_VERB = 4;
