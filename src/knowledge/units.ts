import type { Span } from '../corpus/split.ts';
import { isTitle } from '../language/names/name-words.ts';
import type { TaggedWord } from '../language/words/tagger.ts';
import type { Mark } from './marked-text.ts';

/** A word of a sentence, as those who took part in something are looked for; a name, and a date, is one word. */
export interface Unit extends Span {
  readonly lower: string;
  readonly tag: string;
  /** Whom it names. */
  readonly mark: Mark | null;
  readonly kind: 'word' | 'name' | 'date';
  /** "Ms", "Dr" */
  readonly isTitle: boolean;
}

/** The units of a sentence; what stands in brackets is left out. */
export function unitsOf(
  words: readonly TaggedWord[],
  marks: readonly Mark[],
  names: readonly Span[],
  dates: readonly Span[],
): Unit[] {
  const taken = wholesOf(marks, names, dates);
  const units: Unit[] = [];
  let next = 0;
  let depth = 0;
  for (const [at, { start, end, text, tag }] of words.entries()) {
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    if (text === '(' || text === ')') {
      depth = Math.max(0, depth + (text === '(' ? 1 : -1));
      continue;
    }
    if (depth > 0) continue;
    const whole = taken[next];
    if (whole !== undefined && start >= whole.start) {
      if (units.at(-1)?.start === whole.start) continue;
      const { start: from, end: to, mark, kind } = whole;
      units.push({
        start: from,
        end: to,
        lower: text.toLowerCase(),
        tag: 'PROPN',
        mark,
        kind,
        isTitle: false,
      });
    } else {
      const written = text.toLowerCase();
      const lower = written.includes('’') ? written.replace('’', "'") : written;
      units.push({
        start,
        end,
        lower,
        tag: isPlan(words, at, lower) ? 'VERB' : tag,
        mark: null,
        kind: 'word',
        isTitle: isTitle(text),
      });
    }
  }
  return units;
}

interface Whole extends Span {
  readonly mark: Mark | null;
  readonly kind: 'name' | 'date';
}

/** What is one unit of several words, in the order of the text. */
function wholesOf(marks: readonly Mark[], names: readonly Span[], dates: readonly Span[]): Whole[] {
  const taken: Whole[] = [];
  for (const mark of marks) if (mark.kind !== 'person') take(taken, mark, mark, 'name');
  // "3 May 2022" is no May.
  for (const date of dates) take(taken, date, null, 'date');
  for (const mark of marks) if (mark.kind === 'person') take(taken, mark, mark, 'name');
  for (const name of names) take(taken, name, null, 'name');
  return taken.sort((a, b) => a.start - b.start);
}

function take(taken: Whole[], { start, end }: Span, mark: Mark | null, kind: Whole['kind']): void {
  for (const other of taken) if (other.start < end && start < other.end) return;
  taken.push({ start, end, mark, kind });
}

/** "Norvik and Castell, which sail, plan to build" */
function isPlan(words: readonly TaggedWord[], at: number, lower: string): boolean {
  return (
    (lower === 'plan' || lower === 'plans') &&
    words[at + 1]?.text === 'to' &&
    !/^(?:DET|ADJ|ADP)$/.test(words[at - 1]?.tag ?? 'DET')
  );
}
