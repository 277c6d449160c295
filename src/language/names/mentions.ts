import type { Span } from '../../corpus/split.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { isAcronym } from '../words/tokens.ts';
import { type KindWeights, weighKinds } from './name-kinds.ts';
import {
  BODY_WORDS,
  CALENDAR_WORDS,
  isOffice,
  isTitle,
  NAME_PARTICLES,
  REGAL_TITLES,
  WORDS_BEFORE_OF,
} from './name-words.ts';

/** A name in a sentence, without titles and offices, and how likely it names each kind of thing, 0 to 1. */
export interface Mention extends Span, KindWeights {
  readonly text: string;
}

/** A tagged sentence, and the places that are known by name. */
interface Sentence {
  readonly text: string;
  readonly words: readonly TaggedWord[];
  readonly gazetteer: ReadonlySet<string>;
}

const NOT_NAMES = /^(?:PRON|DET|AUX|CCONJ|SCONJ|PART|PUNCT|INTJ|ADV)$/;

const HOLDS_CAPITAL = /\p{Lu}/u;
const CAPITALISED = /^\p{Lu}/u;

/** Finds the names in a tagged sentence and weighs what kind of thing each is. */
export function findMentions(
  text: string,
  words: readonly TaggedWord[],
  gazetteer: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < words.length; ) {
    const end = chunkEnd(words, i);
    if (end > i) mentions.push(...readChunk({ text, words, gazetteer }, i, end));
    i = Math.max(end, i + 1);
  }
  return mentions;
}

function isNameWord(words: readonly TaggedWord[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !HOLDS_CAPITAL.test(word.text) || CALENDAR_WORDS.has(word.text)) return false;
  const before = words[i - 1];
  // "5G" is read as two words.
  if (before && before.end === word.start && /\d$/.test(before.text)) return false;
  if (isAcronym(word.text)) return true;
  if (!CAPITALISED.test(word.text) || NOT_NAMES.test(word.tag)) return false;
  const opens = i === 0 || /^[“"‘'.:!?]$/.test(words[i - 1]?.text ?? '');
  return word.tag === 'PROPN' || !opens;
}

/** The end (exclusive) of the run of name words that begins at a place; the place itself when none begins there. */
function chunkEnd(words: readonly TaggedWord[], start: number): number {
  if (!isNameWord(words, start)) return start;
  let end = start + 1;
  let inBody = false;
  for (;;) {
    const next: number = isNameWord(words, end) ? end + 1 : afterLink(words, start, end, inBody);
    if (next === end) return end;
    inBody ||= WORDS_BEFORE_OF.has(words[end - 1]?.text ?? '') && words[end]?.tag === 'ADP';
    end = next;
  }
}

/** Where a name goes on behind a hyphen, an initial's full stop, "of", "and" or a particle; `at` when it does not. */
function afterLink(words: readonly TaggedWord[], start: number, at: number, inBody: boolean): number {
  const [last, link, next] = [words[at - 1], words[at], words[at + 1]];
  if (last === undefined || link === undefined || next === undefined) return at;
  const named = isNameWord(words, at + 1);
  const tight = link.start === last.end && next.start === link.end;
  if (link.text === '-' && tight) return named ? at + 2 : at;
  if (link.text === '.') return named && (isTitle(last.text) || last.text.length === 1) ? at + 2 : at;
  if (joinsBody(link.text, last.text)) {
    const name = next.text.toLowerCase() === 'the' ? at + 2 : at + 1;
    return isNameWord(words, name) ? name + 1 : at;
  }
  // "Level 3 Studios"
  if (/^\d{1,3}$/.test(link.text)) return named ? at + 2 : at;
  if (link.text === '&' || NAME_PARTICLES.has(link.text)) return named ? at + 2 : at;
  if (link.text !== 'and' || !named) return at;
  if (inBody) return at + 2;
  // "Huawei's Global Cyber Security and Privacy Office", "the Telecommunications and Postal Authority"
  const owned = /^(?:the|['’]s)$/i.test(words[start - 1]?.text ?? '');
  const end = owned ? chunkEnd(words, at + 1) : at;
  const head = words[end - 1]?.text ?? '';
  return BODY_WORDS.has(head) || isOffice(head) ? end : at;
}

/** "University of", "Committee for": a church or a king is one of something, never for it. */
function joinsBody(link: string, last: string): boolean {
  return WORDS_BEFORE_OF.has(last) && (link === 'of' || (/^(?:for|on)$/.test(link) && COMMITTEES.test(last)));
}

const COMMITTEES =
  /^(?:Academy|Association|Board|Bureau|Cent(?:er|re)|Commission|Committee|Conference|Council|Institute|Ministry|Office|Organi[sz]ation|School|Society)$/;

/** The names in a run of name words: what stands before an office or title is another's, what follows a person's. */
function readChunk(sentence: Sentence, from: number, to: number): Mention[] {
  const { words } = sentence;
  let start = from;
  for (let i = from; i < to; i++) {
    const word = words[i]?.text ?? '';
    // "General Motors" is no general; "Director General" is one.
    const office = isOffice(word) && !(word === 'General' && i === from);
    // Queens are called by their title: "Queen Ada" is her name.
    const regal = REGAL_TITLES.has(word) && i + 1 < to;
    if (regal) start = i;
    else if (office || isTitle(word)) start = words[i + 1]?.text === '.' ? i + 2 : i + 1;
  }
  const mentions: Mention[] = [];
  if (start < to)
    mentions.push(
      mention(
        sentence,
        start,
        to,
        start > from || (REGAL_TITLES.has(words[start]?.text ?? '') && start + 1 < to),
      ),
    );
  // "Huawei Global Privacy Officer": the body before the office is a name of its own, unless it is part of the office.
  const office = words.slice(from, to).findIndex((word) => isOffice(word.text));
  const owned = /^['’]s$/.test(words[from - 1]?.text ?? '');
  const known =
    isAcronym(words[from]?.text ?? '') || sentence.gazetteer.has(words[from]?.text.toLowerCase() ?? '');
  if (office > 0 && start > from && (start < to ? known : !owned))
    mentions.unshift(mention(sentence, from, from + 1, false));
  return mentions;
}

function mention(sentence: Sentence, from: number, to: number, titled: boolean): Mention {
  const start = sentence.words[from]?.start ?? 0;
  const end = sentence.words[to - 1]?.end ?? start;
  const text = sentence.text.slice(start, end);
  return {
    start,
    end,
    text,
    ...weighKinds({ text, words: sentence.words, from, to, titled }, sentence.gazetteer),
  };
}
