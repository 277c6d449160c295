import type { Span } from '../corpus/split.ts';
import { LOCAL_DATES, LOCAL_QUANTITIES } from './languages/local-spans.ts';
import type { Question } from './question.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const YEAR =
  '(?:1\\d{3}|20\\d{2})(?:s\\b)?(?:\\s?(?:BCE?|AD|CE))?(?![\\d,.]*\\d|%|\\s?(?:million|billion|people|km|metres|meters|feet))';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const PART =
  '(?:[Tt]he )?(?:early|mid-?|late|beginning of|start of|end of|middle of|first half of|second half of|first quarter of|spring of|summer of|autumn of|fall of|winter of|spring|summer|autumn|winter|mid)(?: the)?[ -]';

/** A date as English writes it, at whatever precision: a day, a month, a year, a decade, a weekday. */
const DATE = new RegExp(
  [
    ...LOCAL_DATES,
    '\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b',
    `\\b(?:${WEEKDAY},? )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?!\\w)`,
    `\\b(?:${WEEKDAY},? )?${MONTH} ${DAY}(?!\\d|:|st\\b)(?:,? ${YEAR})?`,
    `(?:${PART})?\\b${MONTH}(?: of)?,? ${YEAR}`,
    `\\b(?:${PART})?(?:the )?${YEAR}(?:\\s?(?:–|-|to|and|until)\\s?(?=\\d{4})${YEAR})?`,
    '\\b(?:the )?(?:early |mid-?|late )?\\d{1,2}(?:st|nd|rd|th)[ -]century(?: BCE?| AD)?',
    '\\b\\d{1,4} (?:BCE?|AD|CE)\\b',
    `\\b(?:last|next|this|past|previous) (?:${WEEKDAY}|week|month|year|${MONTH}|spring|summer|autumn|winter)\\b`,
    `\\b(?:[Tt]he )?${WEEKDAY}(?: before| after)?\\b`,
    `(?<=\\b(?:in|since|until|by|during|of|late|early|mid) )${MONTH}(?![\\w.])`,
    '\\b(?:yesterday|today|tomorrow)\\b',
  ].join('|'),
  'g',
);

const UNITS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const NUMBER_WORD = `(?:(?:${TENS})(?:-(?:${UNITS}))?|${UNITS}|(?:a |half a )?(?:dozen|hundred|thousand|million|billion)s?)`;
const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion|crore|lakh|bn|m)';
const MEASURE =
  '(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centuries|km2?|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|feet|foot|ft|inches|cm|mm|acres|hectares|square \\w+|tons?|tonnes?|kg|kilograms?|pounds?|degrees|°[CF]?|mph|km/h|dollars|euros|pounds|yards?|gallons?|lit(?:er|re)s?)';
/** A number in figures or words, with what belongs to it: currency, magnitude, per cent, unit of measure; and "twice a year". */
const QUANTITY = new RegExp(
  [
    ...LOCAL_QUANTITIES,
    `(?:US|C|A|HK)?[$£€¥]\\s?\\d[\\d,.]*\\d?(?:\\s?${MAGNITUDE}\\b)?`,
    `(?<![\\w.]|[A-Za-z]-)\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]${MAGNITUDE}\\b)?(?:\\s?%|(?: per ?cent\\b)|[ -]${MEASURE}(?![\\w]))?(?![\\w]|[.,]\\d|-\\w|°)`,
    `\\b(?:${NUMBER_WORD})(?:[ -](?:${MAGNITUDE}|and (?:${UNITS}|${TENS})))*\\b(?: per ?cent\\b|[ -]${MEASURE}\\b)?`,
    `\\b(?:once|twice|(?:${UNITS}) times)(?: (?:a|each|every|per) (?:day|week|month|quarter|year|decade))?\\b`,
    '\\b(?:annually|monthly|weekly|daily|quarterly|yearly)\\b|\\bevery (?:\\w+ )?(?:days?|weeks?|months?|quarters?|years?)\\b',
  ].join('|'),
  'gi',
);

/** Spans are looked for in this many characters of a sentence: far more than any real one has. */
export const LOOKED_THROUGH = 4000;

/** The dates that a text states. Offsets are into the text. */
export function findDates(text: string): Span[] {
  return matches(text, DATE);
}

/** The numbers that a text states, but for those that belong to a date. */
export function findQuantities(text: string): Span[] {
  const dates = findDates(text);
  return matches(text, QUANTITY).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
  );
}

/** Whether a sentence may hold what was asked for: a quick look, without tagging its words. */
export function hasSpanOfKind(text: string, { wanted, allTerms }: Question): boolean {
  const isNew = ({ start, end }: Span): boolean => !allTerms.has(text.slice(start, end).toLowerCase());
  switch (wanted.kind) {
    case 'date':
      return findDates(text).some(isNew);
    case 'quantity':
      return findQuantities(text).some(isNew);
    case 'other':
      return true;
    default:
      return matches(text, /(?<!^)(?<![.!?] )\b\p{Lu}[\p{L}\p{M}]+/gu).some(isNew);
  }
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
