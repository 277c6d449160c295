import type { Span } from '../../corpus/split.ts';
import type { SentenceParts } from '../sentence-parts.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { RELATIVE, SUBORDINATE } from './lexicon.ts';
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
  const isName: boolean[] = new Array(words.length).fill(false);
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

/** In words: a subject begins no farther before its auxiliary. */
const FARTHEST = 40;

/** Where the subject of each verb may stand: back to where the sentence says something else. */
export function findSubjectSpans(
  words: readonly TaggedWord[],
  lower: readonly string[],
  groups: readonly VerbGroup[],
): Span[] {
  const spans: Span[] = [];
  /** Behind the last border before the word that is looked at, and the first comma behind that. */
  let border = 0;
  let comma = -1;
  let at = 0;
  for (const [number, { start, head }] of groups.entries()) {
    if (head < start) {
      // "A did not, as B had announced, sign": who does it stands before the auxiliary.
      let from = head;
      while (from > Math.max(0, head - FARTHEST) && !isBorder(words, lower, from - 1)) from--;
      const [first, last] = [words[from], words[head]];
      if (first && last) {
        spans.push({ start: first.start, end: last.start });
        continue;
      }
    }
    for (; at < start; at++) {
      if (isBorder(words, lower, at)) {
        border = at + 1;
        comma = -1;
      } else if (comma < 0 && lower[at] === ',') comma = at;
    }
    const end = words[start]?.start ?? 0;
    const before = words[start - 1];
    const shared = spans.at(-1);
    const previous = groups[number - 1];
    if (shared && before?.tag === 'CCONJ')
      // "and signed": whoever did the thing before.
      spans.push(shared);
    else if (before !== undefined && RELATIVE.test(before.text)) {
      const from = previous ? (words[previous.at + 1]?.start ?? 0) : 0;
      spans.push({ start: Math.min(from, end), end });
    } else spans.push({ start: Math.min(pastOpening(words, lower, border, comma), end), end });
  }
  return spans;
}

function isBorder(words: readonly TaggedWord[], lower: readonly string[], at: number): boolean {
  const text = lower[at] ?? ';';
  if (text === ';' || text === ':') return true;
  if (!SUBORDINATE.has(text)) return false;
  // "to that effect"
  if (text === 'that' && /^(?:to|of|by|for|from|with)$/.test(lower[at - 1] ?? '')) return false;
  // "since 2011" begins no clause.
  const isTime = words[at + 1]?.tag === 'NUM';
  return !/^(?:DET|ADP)$/.test(words[at]?.tag ?? '') && !isTime;
}

/** "At the congress, A met B": what stands before the comma does nothing. */
function pastOpening(
  words: readonly TaggedWord[],
  lower: readonly string[],
  border: number,
  comma: number,
): number {
  const first = words[border];
  if (first === undefined) return 0;
  const next = words[comma + 1];
  // "On this basis A, which …, chose B": there the subject is before the comma.
  if (first.tag !== 'ADP' || comma < 0 || next === undefined || RELATIVE.test(lower[comma + 1] ?? ''))
    return first.start;
  return next.start;
}
