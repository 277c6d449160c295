import type { Span } from '../corpus/split.ts';
import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import type { Claim } from '../language/claims/claim.ts';
import { claimBefore } from '../language/claims/take-back.ts';
import type { Mention } from '../language/names/mentions.ts';
import { isOffice, PAPER_WORDS } from '../language/names/name-words.ts';
import type { TaggedWord } from '../language/words/tagger.ts';
import type { Steps } from '../steps.ts';
import { COMMON_SHORT_FORMS, isHonorific } from './fact-words.ts';
import { mendNames } from './mend-names.ts';

/** A name in a sentence, and how likely it names each kind of thing. Offsets are into the passage's text. */
export interface Name extends Mention {
  /** Words such as "Prof. Dr." right before a person's name. */
  readonly titles: readonly string[];
}

/** In characters: "Prof. Dr. Eng." and the like. */
const LONGEST_TITLES = 40;

/** In characters: what is longer is a list or a heading. Each of a name's words is looked at with those before it. */
const LONGEST_NAME = 160;

/** A passage with the names in it. */
export interface Sentence {
  readonly passage: Passage;
  /** The passage's text, as far as it is looked through. */
  readonly text: string;
  readonly names: readonly Name[];
  /** The dates that it states, read when they are first wanted. */
  readonly dates: () => readonly Span[];
  readonly words: () => readonly TaggedWord[];
  /** What it says of deeds, read when it is first wanted. */
  readonly claims: () => readonly Claim[];
  /** One of its claims as the next sentence of the paragraph leaves it, which may take it back. */
  readonly leftOf: (claim: Claim) => Claim;
}

/**
 * Reads the names of a passage. Only English is read for them: other languages do not show names by capitals alike.
 *
 * @param isPlace whether a word or name is known as a place or as who comes from one
 */
export function* readSentence(
  passage: Passage,
  { read, gazetteer }: Knowledge,
  isPlace: (name: string) => boolean,
): Steps<Sentence> {
  const reading = read(passage);
  const { text, words, mentions, dates, claims } = reading;
  const following = passage.group.passages[passage.position + 1];
  // Of what is read next, the reader keeps what it reads: asked for later, it might have to be read again.
  const next = following === undefined ? null : read(following);
  const leftOf = (claim: Claim): Claim => claimBefore(claim, claims(), next);
  if (!/^en\b/i.test(passage.article.language))
    return { passage, text, names: [], dates, words, claims, leftOf };
  // Each is remembered by the reading: of a long sentence, each is a step of its own.
  words();
  yield;
  mentions();
  yield;
  const short = mentions().filter((mention) => mention.text.length <= LONGEST_NAME);
  const names = mendNames(text, short, gazetteer, isPlace)
    .filter((name) => isNameLike(name.text))
    .map((name) => ({ ...name, titles: titlesBefore(text, name) }));
  return { passage, text, names, dates, words, claims, leftOf };
}

function isNameLike(text: string): boolean {
  const isNobody = COMMON_SHORT_FORMS.has(text) || PAPER_WORDS.has(text) || text.split('-').every(isOffice);
  return /^\P{L}*\p{L}[^\p{L}\p{N}]*[\p{L}\p{N}]/u.test(text) && !isNobody;
}

function titlesBefore(text: string, { start }: Mention): string[] {
  const titles: string[] = [];
  const words = text
    .slice(Math.max(0, start - LONGEST_TITLES), start)
    .trimEnd()
    .split(/\s+/);
  for (let word = words.pop(); word !== undefined && isHonorific(word); word = words.pop())
    titles.unshift(word);
  return titles;
}
