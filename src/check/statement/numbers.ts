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
  readonly bound: Bound;
  /** Where the words that say so begin; the start of the number where there are none. */
  readonly from: number;
  /** The noun that is counted, or what is ranked behind an ordinal; null for none. */
  readonly counted: Token | null;
}

/** `more` and `less` leave the number itself out, `least` and `most` do not. */
export type Bound = 'exact' | 'about' | 'more' | 'least' | 'less' | 'most';

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

/** What stands before a number and bounds it; the first that matches counts. */
const BEFORE: readonly (readonly [bound: Bound, words: string])[] = [
  ['most', '(?:no|not) (?:more|greater|higher) than|at most|up to|as many as|as much as|a maximum of'],
  ['least', '(?:no|not) (?:less|fewer|lower) than|at least|a minimum of'],
  ['more', '(?:more|greater|higher) than|over|above|upwards of|in excess of|exceed\\w*'],
  ['less', '(?:less|fewer|lower) than|under|below'],
  ['about', 'about|approximately|around|some|roughly|nearly|almost|close to|circa|c\\.|an estimated'],
];
const BOUNDS = BEFORE.map(
  ([bound, words]) => [bound, new RegExp(`\\b(?:${words})(?: the| a total of)? $`, 'i')] as const,
);
/** "30 or more", "270+". */
const OR_MORE = /^(?:\+| or (?:more|above|over|higher)\b)/i;
const OR_LESS = /^ or (?:less|fewer|under|below|lower)\b/i;

/** "8.5/10", "87 out of 100": one number, on a scale. */
const SCORE = /^(\d+(?:\.\d+)?)(?: ?\/ ?| out of )(5|10|20|100)(?![\d.]*\d|%)/;
const OF_SCORE = /(?<![\d/])\d+(?:\.\d+)?(?: ?\/ ?| out of )$/;

/** The numbers of a sentence, ordinals among them, but for those in its dates. */
export function readNumbers(reading: Reading): StatedNumber[] {
  const { text } = reading;
  const taken = [...reading.dates(), ...reading.quantities()];
  const quantities = reading.quantities().flatMap(({ start, end, number, unit }): StatedNumber[] => {
    const written = text.slice(start, end);
    const score = SCORE.exec(text.slice(number.start));
    if (score) {
      const [{ length }, value, of] = score;
      const span = { start: number.start, end: number.start + length };
      return [
        {
          ...span,
          text: text.slice(span.start, span.end),
          value: Number(value),
          unit: `of ${of}`,
          ...readBound(text, span),
          counted: null,
        },
      ];
    }
    if (OF_SCORE.test(text.slice(Math.max(0, start - LONGEST_BOUND), start))) return [];
    const often = unit === 'often' ? readOften(written) : null;
    return [
      {
        start,
        end,
        text: written,
        value: often ? often.value : readValue(text.slice(number.start, number.end)),
        unit: often ? often.unit : unit,
        ...readBound(text, { start, end }),
        counted: unit === null ? countedBehind(reading, end) : null,
      },
    ];
  });
  const ordinals = [...text.matchAll(ORDINAL)].flatMap((match): StatedNumber[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (taken.some((span) => start < span.end && span.start < end)) return [];
    const value = ORDINALS.indexOf(match[0].toLowerCase()) + 1 || Number.parseInt(match[0], 10);
    const counted = nextContent(reading, end);
    return [{ start, end, text: match[0], value, unit: 'ordinal', bound: 'exact', from: start, counted }];
  });
  return [...quantities, ...ordinals];
}

function readBound(text: string, { start, end }: Span): Pick<StatedNumber, 'bound' | 'from'> {
  const behind = text.slice(end, end + LONGEST_BOUND);
  if (OR_MORE.test(behind)) return { bound: 'least', from: start };
  if (OR_LESS.test(behind)) return { bound: 'most', from: start };
  const before = text.slice(Math.max(0, start - LONGEST_BOUND), start);
  for (const [bound, words] of BOUNDS) {
    const match = words.exec(before);
    if (match) return { bound, from: start - match[0].length };
  }
  return { bound: 'exact', from: start };
}

/** In characters. */
const LONGEST_BOUND = 30;

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
  const [bound = ''] = OR_MORE.exec(reading.text.slice(end)) ?? OR_LESS.exec(reading.text.slice(end)) ?? [];
  const words = reading.words().filter((word) => word.start >= end + bound.length);
  let last: number | null = null;
  for (const { text, tag, start } of words) {
    if (/^(?:NOUN|PROPN)$/.test(tag)) last = start;
    // "57 confirmed cases"
    else if (tag === 'VERB' && last === null && /(?:ed|en)$/i.test(text)) continue;
    else if (tag !== 'ADJ' && !(tag === 'PUNCT' && last === null && start === end)) break;
  }
  return reading.tokens().find((token) => token.start === last && !token.stop) ?? null;
}

function nextContent(reading: Reading, from: number): Token | null {
  return reading.tokens().find((token) => token.start > from && !token.stop) ?? null;
}
