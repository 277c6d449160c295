import type { Span } from '../../corpus/split.ts';
import type { Reading } from '../../language/reading.ts';
import type { Token } from '../../language/words/tokens.ts';

/** A number of a sentence, and what it is a number of. */
export interface StatedNumber extends Span {
  readonly text: string;
  /** Null where the words are no number that can be reckoned with: "dozens". */
  readonly value: number | null;
  readonly unit: string | null;
  /** How the sentence stands to it: "more than" and the like are not the number itself. */
  readonly bound: 'exact' | 'about' | 'more' | 'less';
  /** The noun that is counted, or what is ranked behind an ordinal; null for none. */
  readonly counted: Token | null;
}

export type NumberRelation = 'same' | 'other' | 'apart';

const WORDS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at) => [word, 20 + 10 * at]),
]);
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth'.split(
    ' ',
  );
const ORDINAL = new RegExp(`\\b(?:${ORDINALS.join('|')}|\\d{1,3}(?:st|nd|rd|th))\\b(?=[ -]\\p{L})`, 'giu');
const OFTEN: Readonly<Record<string, number>> = { once: 1, twice: 2 };
const PERIODS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};

const MORE = /\b(?:more than|over|above|at least|upwards of|exceed\w*)(?: the)? $/i;
const LESS = /\b(?:less than|fewer than|under|below|at most|up to)(?: the)? $/i;
const ABOUT =
  /\b(?:about|approximately|around|some|roughly|nearly|almost|circa|c\.|an estimated)(?: the)? $/i;

/** The numbers of a sentence, ordinals among them, but for those in its dates. */
export function readNumbers(reading: Reading): StatedNumber[] {
  const { text } = reading;
  const taken = [...reading.dates(), ...reading.quantities()];
  const quantities = reading.quantities().map(({ start, end, number, unit }): StatedNumber => {
    const written = text.slice(start, end);
    const often = unit === 'often' ? readOften(written) : null;
    return {
      start,
      end,
      text: written,
      value: often ? often.value : readValue(text.slice(number.start, number.end)),
      unit: often ? often.unit : unit,
      bound: boundOf(text.slice(Math.max(0, start - 30), start)),
      counted: unit === null ? countedBehind(reading, end) : null,
    };
  });
  const ordinals = [...text.matchAll(ORDINAL)].flatMap((match): StatedNumber[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((span) => start < span.end && span.start < end)) return [];
    const value = ORDINALS.indexOf(match[0].toLowerCase()) + 1 || Number.parseInt(match[0], 10);
    const counted = nextContent(reading, end);
    return [{ start, end, text: match[0], value, unit: 'ordinal', bound: 'exact', counted }];
  });
  return [...quantities, ...ordinals];
}

function boundOf(before: string): StatedNumber['bound'] {
  if (MORE.test(before)) return 'more';
  if (LESS.test(before)) return 'less';
  return ABOUT.test(before) ? 'about' : 'exact';
}

/** "twice a year", "three times a week", "monthly": how many times in which period. */
function readOften(written: string): { value: number | null; unit: string } {
  const lower = written.toLowerCase();
  const adverb = PERIODS[lower];
  if (adverb !== undefined) return { value: 1, unit: `per ${adverb}` };
  const [first = ''] = lower.split(' ');
  const value = OFTEN[first] ?? WORDS[first] ?? null;
  const [, every] = /^every (?:\w+ )?(\w+?)s?$/.exec(lower) ?? [];
  if (every !== undefined) return { value: 1, unit: lower };
  return { value, unit: `per ${lower.split(' ').at(-1)}` };
}

/** "1.8 billion", "fifty-seven", "1,200", "$4m"; null for a range and for words such as "dozens". */
function readValue(written: string): number | null {
  const parts = written
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .match(/\d+(?:\.\d+)?|\p{L}+/gu);
  if (parts === null || /\d\s?[–-]\s?\d| to | or /.test(written)) return null;
  let whole = 0;
  let part = 0;
  for (const word of parts) {
    const magnitude = MAGNITUDES[word.replace(/s$/, '')] ?? MAGNITUDES[word];
    if (/^\d/.test(word)) part += Number(word);
    else if (WORDS[word] !== undefined) part += WORDS[word];
    else if (magnitude !== undefined) {
      part = (part || 1) * magnitude;
      if (magnitude > 100) {
        whole += part;
        part = 0;
      }
    } else if (!/^(?:and|a|us|c|hk)$/.test(word)) return null;
  }
  return whole + part;
}

/** The last noun of the phrase behind a number: "states" in "57 member states". */
function countedBehind(reading: Reading, end: number): Token | null {
  const words = reading.words().filter((word) => word.start >= end);
  let last: number | null = null;
  for (const { tag, start } of words) {
    if (/^(?:NOUN|PROPN)$/.test(tag)) last = start;
    else if (tag !== 'ADJ' && !(tag === 'PUNCT' && last === null && start === end)) break;
  }
  return reading.tokens().find((token) => token.start === last && !token.stop) ?? null;
}

function nextContent(reading: Reading, from: number): Token | null {
  return reading.tokens().find((token) => token.start > from && !token.stop) ?? null;
}

/** How a number that is claimed stands to one that a passage states of the same things. */
export function compareNumbers(claimed: StatedNumber, stated: StatedNumber): NumberRelation {
  if (claimed.value === null || stated.value === null) {
    return claimed.text.toLowerCase() === stated.text.toLowerCase() ? 'same' : 'apart';
  }
  if (claimed.bound === 'more' || claimed.bound === 'less') {
    if (claimed.bound === stated.bound) return claimed.value === stated.value ? 'same' : 'apart';
    if (stated.bound !== 'exact') return 'apart';
    const holds = claimed.bound === 'more' ? stated.value > claimed.value : stated.value < claimed.value;
    return holds ? 'same' : 'other';
  }
  if (claimed.value !== stated.value) {
    // "More than 40" does not say that they are not 43.
    const open =
      (stated.bound === 'more' && claimed.value > stated.value) ||
      (stated.bound === 'less' && claimed.value < stated.value);
    return open || (claimed.bound === 'about' && isNear(claimed.value, stated.value)) ? 'apart' : 'other';
  }
  // "57" is not what "more than 57" says, but "about 57" is.
  return stated.bound === 'more' || stated.bound === 'less' ? 'apart' : 'same';
}

const NEAR = 0.1;

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * Math.max(a, b);
}
