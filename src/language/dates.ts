import type { Span } from '../corpus/split.ts';
import { LOCAL_DATES } from './multilingual/local-spans.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const ERA = '(?:\\s?(?:BCE?|AD|CE))';
const YEAR = `(?:1\\d{3}|20\\d{2})(?:s\\b)?${ERA}?(?![\\d,.]*\\d|%|\\s?(?:million|billion|people|km|metres|meters|feet))`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const PART = `(?:[Tt]he )?(?:early|mid-?|late|beginning of|start of|end of|middle of|first half of|second half of|(?:first|second|third|last) quarter of|${SEASON} of|${SEASON}|mid)(?: the)?[ -]`;
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)';
const RANGE = '\\s?(?:–|-|to|and|until)\\s?';
/** A time named after what it is known for: "the Ming dynasty", "the Bronze Age". */
const NAMED_TIME =
  '\\b(?:[Tt]he )?(?:[Ee]arly |[Ll]ate |[Mm]id-?)?(?:\\p{Lu}[\\p{L}-]+ ){1,3}(?:[Ee]ra|[Pp]eriod|[Dd]ynasty|Ages?|[Ee]poch)\\b|\\b(?:[Tt]he )?(?:Middle Ages|Renaissance|Enlightenment)\\b';

/** A date as English writes it, at whatever precision: a day, a month, a year, a decade, a weekday, "last week". */
const ENGLISH_DATES = [
  '\\b\\d{4}-\\d{2}(?:-\\d{2})?\\b',
  `\\b(?:${WEEKDAY},? )?${DAY}${RANGE}${DAY} ${MONTH}(?:,? ${YEAR})?(?!\\w)`,
  `\\b(?:${WEEKDAY},? )?${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?!\\w)`,
  `\\b(?:${WEEKDAY},? )?${MONTH} ${DAY}(?!\\d|:|st\\b)(?:\\s?[–-]\\s?${DAY}\\b)?(?:,? ${YEAR})?`,
  `(?:${PART})?\\b${MONTH}(?: of)?,? ${YEAR}`,
  `\\bbetween (?:${MONTH} )?${YEAR} and (?:${MONTH} )?${YEAR}`,
  `\\b(?:${PART})?(?:the )?${YEAR}(?:${RANGE}(?=\\d{4})${YEAR}|[–-]\\d{2}\\b)?`,
  `\\b(?:${PART})?(?:the )?(?:early |mid-?|late )?(?:\\d{1,2}(?:st|nd|rd|th)(?:${RANGE}\\d{1,2}(?:st|nd|rd|th))?|${ORDINAL}(?:${RANGE}${ORDINAL})?)[ -]centur(?:y|ies)${ERA}?`,
  `\\b\\d{1,4}(?:[–-]\\d{1,4})?${ERA}\\b|\\bAD \\d{1,4}\\b`,
  '\\b\\d[\\d,]*(?:[–-]\\d[\\d,]*)? BP\\b',
  // Before the year 1000 a bare number is a year only where English puts a year.
  '(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|circa|c\\.|year) )[1-9]\\d{2}(?![\\w,.%°]*\\w| (?!(?:and|as|at|but|by|in|it|he|she|the|to|under|until|when|with)\\b)\\p{Ll})(?:[–-][1-9]\\d{2}\\b)?',
  '\\b(?:\\d[\\d.,]*(?:(?:–|-| to | and )\\d[\\d.,]*)?|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en)(?: (?:hundred|thousand|million|billion))? (?:days|weeks?|months?|years?|decades?|centur(?:y|ies)) (?:ago|later|earlier)\\b',
  `\\b(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Pp]revious) (?:${WEEKDAY}|week|month|year|${MONTH}|${SEASON})\\b`,
  `\\b(?:[Tt]he )?${WEEKDAY}(?: before| after)?\\b`,
  `(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|of|[Ll]ate|[Ee]arly|mid) )${MONTH}(?![\\w.])`,
  `(?<=\\bin )(?:the )?(?:early |late )?${SEASON}\\b`,
  '\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\b\\.?',
  '\\b(?:yesterday|today|tomorrow)\\b',
  "\\b(?:Christmas|Easter|New Year['’]s|Thanksgiving)(?: Day| Eve| Sunday| Monday)?\\b|\\b(?:Ramadan|Eid)\\b",
  NAMED_TIME,
];
/** None begins within a word: said once before all of them, a look at the letters inside a word is a short one. */
const ENGLISH = `(?<!\\w)(?:${ENGLISH_DATES.join('|')})`;
const ENGLISH_DATE = new RegExp(ENGLISH, 'gu');
const ANY_DATE = new RegExp([...LOCAL_DATES, ENGLISH].join('|'), 'gu');

/** What each of the English dates has, which takes far less time to look for: half of all sentences have none of these. */
const MAY_BE_ENGLISH = new RegExp(
  [
    '\\d',
    MONTH,
    'day\\b|[Cc]entur|weeks?\\b|months?\\b|years?\\b|decades?\\b|tomorrow',
    SEASON,
    '[Ee]ra\\b|[Pp]eriod|[Dd]ynasty|Ages?\\b|[Ee]poch|Renaissance|Enlightenment',
    'Christmas|Easter|New Year|Thanksgiving|Ramadan|Eid\\b',
  ].join('|'),
  'u',
);

/** The dates that a text states. Offsets are into the text; `language` is its BCP 47 tag. */
export function findDates(text: string, language = 'en'): Span[] {
  const isEnglish = /^en\b/i.test(language);
  if (isEnglish && !MAY_BE_ENGLISH.test(text)) return [];
  return [...text.matchAll(isEnglish ? ENGLISH_DATE : ANY_DATE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
