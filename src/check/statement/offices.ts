import { isOffice } from '../../language/names/name-words.ts';
import type { TaggedWord } from '../../language/words/tagger.ts';
import type { StatedName } from './names.ts';

/** Somebody who holds an office of a body: "A, director of B". */
export interface Office {
  /** What the office is called, in one word for all that is the same: "chair" for "chairman". */
  readonly title: string;
  readonly holder: StatedName | null;
  readonly body: StatedName | null;
  /** Where the words of the office stand, counted in the sentence's words. */
  readonly from: number;
  readonly to: number;
}

/** Verbs that give an office, and which. */
const HOLDING: Readonly<Record<string, string>> = {
  chairs: 'chair',
  chaired: 'chair',
  heads: 'head',
  headed: 'head',
  leads: 'head',
  led: 'head',
  directs: 'director',
  presides: 'president',
};

const SAME: readonly (readonly [RegExp, string])[] = [
  [/^chair(?:man|woman|person)?$/, 'chair'],
  [/^(?:chief executive officer|chief executive|ceo)$/, 'ceo'],
  [/^(?:prime minister|premier)$/, 'prime minister'],
  [/^(?:head|leader)$/, 'head'],
  [/^(?:adviser|advisor)$/, 'adviser'],
  [/^(?:co-?ordinator)$/, 'coordinator'],
];

/** Words that make another office of one. */
const RANK =
  /^(?:vice|deputy|assistant|associate|former|acting|honorary|co|ex|prime|chief|director|managing|general|coordinator)$/i;
const DETERMINER = /^(?:the|a|an|its|his|her|their|also|as|of)$/i;
const IS = /^(?:is|was|became|becomes|remains|remained|been|named|appointed|elected)$/i;

/** The offices that a sentence gives to somebody. */
export function readOffices(words: readonly TaggedWord[], names: readonly StatedName[]): Office[] {
  const offices: Office[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) break;
    const held = HOLDING[word.text.toLowerCase()];
    const before = words[i - 1];
    const isVerb =
      word.tag === 'VERB' || /^(?:who|which)$/i.test(before?.text ?? '') || endsName(before, names);
    if (held !== undefined && isVerb) {
      const holder = lastBefore(names, word.start);
      const body = names.find(({ mention }) => mention.start >= word.end) ?? null;
      if (holder && body) offices.push({ title: held, holder, body, from: i, to: i + 1 });
      continue;
    }
    // What names a body or somebody is no office: "Justice League".
    if (
      !isOffice(word.text) ||
      names.some(({ mention }) => mention.start <= word.start && word.end <= mention.end)
    )
      continue;
    let to = i + 1;
    while (isOffice(words[to]?.text ?? '') && words[to]?.tag !== 'VERB') to++;
    let from = i;
    while (from > 0 && RANK.test(words[from - 1]?.text ?? '')) from--;
    const title = nameTitle(words.slice(from, to));
    const body = bodyBehind(words, to, names) ?? bodyBefore(words, from, names);
    const last = offices.at(-1);
    const holder =
      holderOf(words, from, to, body, names) ?? (last && isJoined(words, last, from) ? last.holder : null);
    if (holder !== null || body !== null) offices.push({ title, holder, body, from, to });
    i = to - 1;
  }
  return offices;
}

function nameTitle(words: readonly TaggedWord[]): string {
  const title = words
    .map(({ text }) => text.toLowerCase())
    .filter((text) => text !== '-')
    .join(' ');
  return SAME.find(([pattern]) => pattern.test(title))?.[1] ?? title;
}

/** "director of B", "CEO at B". */
function bodyBehind(
  words: readonly TaggedWord[],
  to: number,
  names: readonly StatedName[],
): StatedName | null {
  if (!/^(?:of|at|for|in)$/.test(words[to]?.text ?? '')) return null;
  const at = words[to + 1]?.text.toLowerCase() === 'the' ? to + 2 : to + 1;
  return names.find(({ mention }) => mention.start === words[at]?.start) ?? null;
}

/** "B's director", "the B director". */
function bodyBefore(
  words: readonly TaggedWord[],
  from: number,
  names: readonly StatedName[],
): StatedName | null {
  let at = from - 1;
  while (/^\p{Lu}/u.test(words[at]?.text ?? '') && !endsName(words[at], names)) at--;
  const word = words[at];
  const owner = /^['’]s?$/.test(word?.text ?? '') ? words[at - 1] : word;
  return owner ? (names.find(({ mention }) => mention.end === owner.end) ?? null) : null;
}

function endsName(word: TaggedWord | undefined, names: readonly StatedName[]): boolean {
  return names.some(({ mention }) => mention.end === word?.end);
}

/** "A, director", "A is the director", "A, who is director", and behind the office: "director of B, A". */
function holderOf(
  words: readonly TaggedWord[],
  from: number,
  to: number,
  body: StatedName | null,
  names: readonly StatedName[],
): StatedName | null {
  let at = from - 1;
  // The body and the words of its name stand between: "A is B's director".
  const owner = body !== null && body.mention.end <= (words[from]?.start ?? 0) ? body : null;
  if (owner) while (at >= 0 && (words[at]?.start ?? 0) >= owner.mention.start) at--;
  while (DETERMINER.test(words[at]?.text ?? '')) at--;
  if (IS.test(words[at]?.text ?? '')) {
    at--;
    while (/^(?:has|have|had|was|is|,|who|which|also)$/i.test(words[at]?.text ?? '')) at--;
    const subject = ending(words[at], names) ?? null;
    if (subject) return subject;
  } else if (words[at]?.text === ',') {
    const apposed = ending(words[at - 1], names);
    if (apposed && apposed !== body && apposed.mention.person >= PERSON) return apposed;
  }
  return holderBehind(words, to, body, names);
}

const PERSON = 0.3;

function holderBehind(
  words: readonly TaggedWord[],
  to: number,
  body: StatedName | null,
  names: readonly StatedName[],
): StatedName | null {
  let at = to;
  if (body && body.mention.start >= (words[to - 1]?.end ?? 0))
    while (at < words.length && (words[at]?.start ?? 0) < body.mention.end) at++;
  // "(aeCERT)", ", Prof. Dr."
  while (/^[(]$/.test(words[at]?.text ?? '')) {
    while (at < words.length && words[at]?.text !== ')') at++;
    at++;
  }
  // "B's director is A"
  let start = words[at]?.text === ',' || /^(?:is|was)$/.test(words[at]?.text ?? '') ? at + 1 : at;
  while (/\.$/.test(words[start]?.text ?? '') && !starting(words[start], names)) start++;
  const holder = starting(words[start], names);
  return holder && holder !== body && holder.mention.person >= PERSON ? holder : null;
}

function ending(word: TaggedWord | undefined, names: readonly StatedName[]): StatedName | undefined {
  return names.find(({ mention }) => mention.end === word?.end);
}

function starting(word: TaggedWord | undefined, names: readonly StatedName[]): StatedName | undefined {
  return names.find(({ mention }) => mention.start === word?.start);
}

function lastBefore(names: readonly StatedName[], at: number): StatedName | undefined {
  return names.filter(({ mention }) => mention.end <= at).at(-1);
}

/** "Chair of A as well as Director of B": one holds both. */
function isJoined(words: readonly TaggedWord[], last: Office, from: number): boolean {
  const between = words
    .slice(last.to, from)
    .map(({ text }) => text)
    .join(' ');
  return /\b(?:as well as|and)(?: (?:the|a|its|also))?$/i.test(between) && !/[;:]/.test(between);
}
