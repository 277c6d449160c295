import type { Span } from '../../corpus/split.ts';
import { CALENDAR_WORDS, PAPER_WORDS } from '../names/name-words.ts';
import type { TaggedWord, Tagger } from '../words/tagger.ts';
import type { Analyser } from '../words/tokens.ts';
import { findAnswerKind, type Wanted } from './answer-kind.ts';
import { cleanQuestion } from './clean-question.ts';

/** A noun phrase: "the MoU between Velmar and the Orsk Institute". Offsets are into the shape's text. */
export interface Phrase extends Span {
  readonly text: string;
  /** Where what it is called ends and what it is of, between or with begins. */
  readonly coreEnd: number;
  /** Called by a name, not by a noun such as "laboratory" or "MoU". */
  readonly named: boolean;
  readonly plural: boolean;
  readonly role: 'subject' | 'object' | 'adjunct';
}

/** The words that say what is asked for: "who", "by whom", "how many members". */
interface Asking extends Span {
  /** The question word, in small letters. */
  readonly word: string;
  /** "members" in "how many members", "laboratory" in "which laboratory". */
  readonly noun: string | null;
  readonly preposition: boolean;
}

/** A question taken apart, as far as a follow-up needs it. All offsets are into `text`. */
export interface QuestionShape {
  /** Without "and" and the like before it, and without the question mark. */
  readonly text: string;
  /** Began with "and", "or", "but", "what about". */
  readonly continues: boolean;
  readonly words: readonly TaggedWord[];
  readonly asking: Asking | null;
  /** The auxiliary behind what is asked for: "was" in "when was it signed". */
  readonly auxiliary: TaggedWord | null;
  /** The first verb that is no auxiliary. */
  readonly verb: TaggedWord | null;
  /** What is asked for does what the verb says: "who signed it", not "when was it signed". */
  readonly asksSubject: boolean;
  readonly phrases: readonly Phrase[];
}

const OPENING =
  /^(?:(?:and|or|but|also|so|then|well|oh|ok|okay|thanks|thank you|yes|no|great)\b[\s,.!:;–-]*)+/i;
const CONTINUING = /^(?:and|or|but|also)\b/i;
const ABOUT = /^(?:what|how) about\s+/i;
const QUESTION_WORD = /^(?:who|whom|whose|when|where|which|what|why|how)$/i;
const AUXILIARY =
  /^(?:is|are|was|were|did|does|do|will|would|shall|should|can|could|may|might|must|has|have|had|['’]s)$/i;
const NAMES_THING =
  /^(?!(?:of|is|are|was|were|did|does|do|will|would|shall|should|can|could|may|might|must|has|have|had|one|ones|it|they|he|she|we|you|i|the|a|an|in|on|at|by|to|for|from|with)$)\p{Ll}{3,}$/iu;
const TAKES_VERB = /^(?:did|does|do|will|would|shall|should|can|could|may|might|must)$/i;
const MEASURE = /^(?:many|much|often|long|far|old|large|big|tall|high|fast)$/i;
const POSSESSIVE = /^(?:its|their|his|her)$/i;
/** Behind a noun these begin a part of its phrase: "membership of", "MoU between". */
const COMPLEMENT = /^(?:of|between|with|for|on)$/i;
/** More than a question has; what is longer is not taken apart in a time to match. */
const MOST_CHARACTERS = 1000;

/** Takes a question apart: what it asks for, its verb and its noun phrases. Any text is accepted. */
export function readShape(raw: string, tagger: Tagger): QuestionShape {
  const whole = cleanQuestion(raw)
    .slice(0, MOST_CHARACTERS)
    .replace(/[\s?!.]+$/, '');
  const opened = whole.replace(OPENING, '');
  const text = opened.replace(ABOUT, '');
  const continues = CONTINUING.test(whole) || text !== opened;
  const tagged = joinNames(tagger.tag(/\p{Ll}/u.test(whole) ? text : lowered(text)));
  const asking = readAsking(text, tagged);
  const after = asking === null ? 0 : tagged.findIndex(({ start }) => start >= asking.end);
  const next = tagged[after];
  const auxiliary = after >= 0 && next !== undefined && AUXILIARY.test(next.text) ? next : null;
  const asksSubject = asking !== null && after >= 0 && standsBeforeVerb(asking, tagged, after);
  const words = auxiliary !== null && !asksSubject ? markVerb(tagged, after) : tagged;
  const verb = findVerb(words, Math.max(after, 0), asksSubject && auxiliary === null);
  const from = asking === null || after < 0 ? words.length : after;
  const phrases = readPhrases({ text, words, auxiliary, asksSubject, verb }, asking === null ? 0 : from);
  return { text, continues, words, asking, auxiliary, verb, asksSubject, phrases };
}

/** What a text asks for, read like a question of its own. */
export function readWanted(text: string, { analyse, tagger }: { analyse: Analyser; tagger: Tagger }): Wanted {
  return findAnswerKind(analyse(text), new Map(tagger.tag(text).map(({ start, tag }) => [start, tag])));
}

/** Where an object can be put in: behind the verb and what it governs ("take part in"), but before "in 2019". */
export function behindVerb({ text, words, verb }: QuestionShape): number {
  const rest = words.filter(({ start }) => verb !== null && start > verb.start);
  const at = rest.findIndex(({ tag }, i) => tag === 'ADP' && ![undefined, 'ADP'].includes(rest[i + 1]?.tag));
  return rest[at - 1]?.end ?? (at === 0 ? (verb?.end ?? text.length) : text.length);
}

/** A word with a capital behind a name belongs to it, though the tagger takes "Shipping" for a verb. */
function joinNames(words: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = [];
  for (const word of words) {
    const follows = joined.at(-1)?.tag === 'PROPN' && /^(?:VERB|ADJ|ADV)$/.test(word.tag);
    joined.push(follows && /^\p{Lu}/u.test(word.text) ? { ...word, tag: 'PROPN' } : word);
  }
  return joined;
}

/** "did the summit end", "will Norl sign": behind these auxiliaries there is a verb, though it may look like a noun. */
function markVerb(words: readonly TaggedWord[], auxiliary: number): readonly TaggedWord[] {
  const behind = words.slice(auxiliary + 1);
  if (!TAKES_VERB.test(words[auxiliary]?.text ?? '') || behind.some(({ tag }) => tag === 'VERB'))
    return words;
  // "did the Ostby yard cost": behind an article a name and a noun belong together, if a word is left for the verb.
  const isOfName = (i: number): boolean =>
    i === words.length - 2 && words[i - 2]?.tag === 'DET' && words[i + 1]?.tag === 'NOUN';
  const at = words.findIndex(
    ({ text, tag }, i) =>
      i > auxiliary + 1 &&
      !isOfName(i) &&
      /^\p{Ll}/u.test(text) &&
      /^(?:NOUN|ADJ)$/.test(tag) &&
      !/^['’]s?$/.test(words[i + 1]?.text ?? '') &&
      /^(?:NOUN|PROPN|PRON)$/.test(words[i - 1]?.tag ?? ''),
  );
  return words.map((word, i) => (i === at ? { ...word, tag: 'VERB' } : word));
}

/** Small letters, unless that would move what stands behind them. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

function readAsking(text: string, words: readonly TaggedWord[]): Asking | null {
  const at = words.findIndex((word) => QUESTION_WORD.test(word.text));
  const question = words[at];
  if (question === undefined) return null;
  const before = words[at - 1];
  const preposition = before !== undefined && /^(?:ADP|SCONJ)$/.test(before.tag);
  const word = question.text.toLowerCase();
  let last = at;
  if (word === 'how' && MEASURE.test(words[at + 1]?.text ?? '')) last += 1;
  let noun: string | null = null;
  if (/^(?:which|what|whose)$/.test(word) || /^(?:many|much)$/i.test(words[last]?.text ?? '')) {
    let end = runOf(words, last + 1, /^(?:ADJ|NUM|NOUN|PROPN|PART)$/);
    // "how many buoys did": what stands before an auxiliary is a noun.
    if (words[end]?.tag === 'VERB' && AUXILIARY.test(words[end + 1]?.text ?? '')) end += 1;
    if (/^(?:NOUN|PROPN|VERB)$/.test(words[end - 1]?.tag ?? '') && end > last + 1) {
      noun = text.slice(words[last + 1]?.start, words[end - 1]?.end);
      last = end - 1;
    }
  }
  const behind = words[at + 1];
  // Behind "which" there is a noun, whatever the tagger takes it for.
  if (word === 'which' && last === at && behind !== undefined && NAMES_THING.test(behind.text)) {
    last = Math.max(at + 1, runOf(words, at + 2, /^(?:ADJ|NUM|NOUN|PROPN|PART)$/) - 1);
    noun = text.slice(behind.start, words[last]?.end);
  }
  if (/^(?:else|exactly|precisely)$/i.test(words[last + 1]?.text ?? '')) last += 1;
  const start = (preposition ? before : question).start;
  return { start, end: words[last]?.end ?? question.end, word, noun, preposition };
}

/** "who signed", "which companies have joined", but not "who is the director" or "when was it signed". */
function standsBeforeVerb({ word, preposition }: Asking, words: readonly TaggedWord[], at: number): boolean {
  if (preposition || /^(?:when|where|why|whom)$/.test(word)) return false;
  const next = words[at];
  if (next === undefined) return false;
  if (AUXILIARY.test(next.text)) return words[runOf(words, at + 1, /^ADV$/)]?.tag === 'VERB';
  // The tagger takes "chairs" in "who chairs the board" for a noun.
  return word === 'who' || words[runOf(words, at, /^ADV$/)]?.tag === 'VERB';
}

function findVerb(words: readonly TaggedWord[], from: number, anyTag: boolean): TaggedWord | null {
  if (anyTag) return words[runOf(words, from, /^ADV$/)] ?? null;
  return words.slice(from).find((word) => word.tag === 'VERB' && !AUXILIARY.test(word.text)) ?? null;
}

function readPhrases(
  shape: Pick<QuestionShape, 'text' | 'words' | 'auxiliary' | 'asksSubject' | 'verb'>,
  from: number,
): Phrase[] {
  const { text, words, auxiliary, verb } = shape;
  const phrases: Phrase[] = [];
  for (let i = from; i < words.length; ) {
    const core = words[i] === verb ? i : coreEnd(words, i);
    if (core === i) {
      i += 1;
      continue;
    }
    let end = core;
    while (COMPLEMENT.test(words[end]?.text ?? '')) {
      const more = coreEnd(words, end + 1);
      if (more === end + 1 || CALENDAR_WORDS.has(words[more - 1]?.text ?? '')) break;
      end = more;
    }
    const start = words[i]?.start ?? 0;
    const before = words[i - 1];
    const opens = before === undefined || (before === auxiliary && !shape.asksSubject);
    const head = words[core - 1]?.text ?? '';
    const inside = words.slice(i, core);
    phrases.push({
      start,
      end: words[end - 1]?.end ?? start,
      coreEnd: words[core - 1]?.end ?? start,
      text: text.slice(start, words[end - 1]?.end),
      named: /\p{Lu}/u.test(head) && !PAPER_WORDS.has(head),
      plural: inside.some(({ tag }) => tag === 'CCONJ') || /^\p{Ll}+[^s]s$/u.test(head),
      role: opens ? 'subject' : before?.tag === 'ADP' ? 'adjunct' : 'object',
    });
    i = end;
  }
  return phrases.filter((phrase) => !CALENDAR_WORDS.has(phrase.text));
}

/** Where the noun phrase that begins at a place ends (exclusive); the place itself when none does. */
function coreEnd(words: readonly TaggedWord[], from: number): number {
  let end = from;
  let last = from;
  for (;;) {
    const word = words[end];
    if (word === undefined) break;
    const noun = /^(?:NOUN|PROPN)$/.test(word.tag) && !AUXILIARY.test(word.text);
    const opens = end === from || words[end - 1]?.tag === 'CCONJ';
    const joins =
      noun ||
      /^(?:ADJ|NUM|PART)$/.test(word.tag) ||
      (opens && (word.tag === 'DET' || POSSESSIVE.test(word.text))) ||
      // "that memorandum" is a conjunction to the tagger.
      (opens && /^(?:this|that|these|those)$/i.test(word.text)) ||
      (last === end && end > from && /^(?:and|or|&|-)$/.test(word.text));
    if (!joins) break;
    end += 1;
    if (noun) last = end;
  }
  return last;
}

function runOf(words: readonly TaggedWord[], from: number, tags: RegExp): number {
  let end = from;
  while (tags.test(words[end]?.tag ?? '')) end += 1;
  return end;
}
