import type { Span } from '../../corpus/split.ts';
import type { TaggedWord } from '../words/tagger.ts';
import { RELATIVE, SUBORDINATE } from './lexicon.ts';
import type { VerbGroup } from './verb-groups.ts';

/** In words: a subject begins no farther before its auxiliary. */
const FARTHEST = 40;
const HARD = /^[;:]$/;

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
  const word = words[at];
  if (word === undefined || HARD.test(word.text)) return true;
  // "since 2011" begins no clause.
  const isTime = words[at + 1]?.tag === 'NUM';
  return SUBORDINATE.test(lower[at] ?? '') && !/^(?:DET|ADP)$/.test(word.tag) && !isTime;
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
