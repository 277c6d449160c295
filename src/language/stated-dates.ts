import type { Span } from '../corpus/split.ts';
import type { SentenceParts } from './sentence-parts.ts';

/** A date as a sentence gives it: only the parts that are written, and how the sentence stands to it. */
export interface StatedDate extends Span {
  readonly text: string;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Words that belong to no calendar, in small letters: "friday", "last year", "the beginning of". */
  readonly words: string;
  /** "since", "before" and their like; "at" for all that name the time itself. */
  readonly relation: string;
}

/**
 * How a date that is claimed stands to one that a passage states: `same` when it is that date or one that holds it, `other`
 * when both name a year, a month or a day and differ in it, `apart` when neither can be told.
 */
export type DateRelation = 'same' | 'other' | 'apart';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const RELATION = /\b(since|before|after|until|till|by|from|between)(?: the)? $/i;
const DAY = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/;
const SEVERAL = /\d\s?(?:–|-|to|and|until)\s?\d|\d0s\b|\bbetween\b|centur|BCE?\b/;

/** The dates of a sentence, read into their parts. */
export function readDates({ text, dates }: Pick<SentenceParts, 'text' | 'dates'>): StatedDate[] {
  return dates().map(({ start, end }) => {
    const written = text.slice(start, end);
    const relation = readRelation(text.slice(Math.max(0, start - FARTHEST), start), text.slice(end));
    return { start, end, text: written, relation, ...readParts(written) };
  });
}

/** In characters. */
const FARTHEST = 50;

function readRelation(before: string, behind: string): string {
  const relation = RELATION.exec(before)?.[1]?.toLowerCase() ?? 'at';
  // "not until 2018 did it open", "since 2015, when it opened": the time itself.
  if (/^(?:until|till)$/.test(relation) && NOT_UNTIL.test(before)) return 'at';
  return relation === 'since' && /^,? when\b/.test(behind) ? 'at' : relation;
}

const NOT_UNTIL = /\b(?:not|n['’]t)(?: \p{L}+){0,2} (?:until|till)(?: the)? $/iu;

/** An ISO date of the corpus, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a sentence would state it. */
export function statedOn(published: string): StatedDate {
  return { start: 0, end: 0, text: published, relation: 'at', ...readParts(published) };
}

function readParts(written: string): Pick<StatedDate, 'year' | 'month' | 'day' | 'words'> {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written);
  if (iso)
    return { year: Number(iso[1]), month: Number(iso[2]), day: iso[3] ? Number(iso[3]) : null, words: '' };
  const lower = written.toLowerCase();
  // Of several days or years only the wording can be compared.
  if (SEVERAL.test(written)) return { year: null, month: null, day: null, words: lower };
  const year = /\b([12]\d{3})\b/.exec(written)?.[1] ?? null;
  const name = MONTH.exec(written)?.[0] ?? null;
  const rest = written.replace(/\b[12]\d{3}\b/, '').replace(MONTH, '');
  const day = name === null ? null : (DAY.exec(rest)?.[1] ?? null);
  const words = (day === null ? rest : rest.replace(DAY, ''))
    .toLowerCase()
    .replace(/\b(?:the|of|in|on)\b|[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return {
    year: year === null ? null : Number(year),
    month: name === null ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1,
    day: day === null ? null : Number(day),
    words,
  };
}

const MONTH =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/;

export function compareDates(claimed: StatedDate, stated: StatedDate): DateRelation {
  if (stated.relation === 'at' && BOUNDING.test(claimed.relation)) return compareWithBound(claimed, stated);
  if (claimed.relation !== stated.relation) return 'apart';
  const parts = ['year', 'month', 'day'] as const;
  const shared = parts.filter((part) => claimed[part] !== null && stated[part] !== null);
  // A 26 March of no year is no other day than a 25th of March of some year, but a 26 October may be meant otherwise.
  const differs = shared.find((part) => claimed[part] !== stated[part]);
  const words = claimed.words === '' || claimed.words === stated.words;
  if (shared.length === 0) return claimed.words !== '' && words && isBare(stated) ? 'same' : 'apart';
  if (differs !== undefined) return words ? 'other' : 'apart';
  const finer = parts.some((part) => claimed[part] !== null && stated[part] === null);
  return finer || !words ? 'apart' : 'same';
}

const BOUNDING = /^(?:before|after|by)$/;

/** "Before 2015" is said by "in May 2014", and "in May 2015" says otherwise. */
function compareWithBound(claimed: StatedDate, stated: StatedDate): DateRelation {
  const [bound, at] = [daysOf(claimed), daysOf(stated)];
  if (bound === null || at === null) return 'apart';
  const { relation } = claimed;
  const holds =
    relation === 'after'
      ? at.first > bound.last
      : at.last < bound.first || (relation === 'by' && at.last <= bound.last);
  if (holds) return 'same';
  const fails =
    relation === 'after'
      ? at.last <= bound.last
      : relation === 'by'
        ? at.first > bound.last
        : at.first >= bound.first;
  return fails ? 'other' : 'apart';
}

/** The first and the last day that a date may be, as numbers that keep their order; null where only words tell. */
function daysOf({ year, month, day, words }: StatedDate): { first: number; last: number } | null {
  if (year === null || words !== '') return null;
  const of = (inMonth: number, onDay: number): number => year * 10_000 + inMonth * 100 + onDay;
  return { first: of(month ?? 1, day ?? 1), last: of(month ?? 12, day ?? 31) };
}

function isBare({ year, month, day }: StatedDate): boolean {
  return year === null && month === null && day === null;
}

/** Whether a date lies behind another as a whole: what is reported by then cannot have happened on it. */
export function isAfter(claimed: StatedDate, other: StatedDate): boolean {
  if (claimed.year === null || other.year === null) return false;
  for (const part of ['year', 'month', 'day'] as const) {
    const [a, b] = [claimed[part], other[part]];
    if (a === null || b === null) return false;
    if (a !== b) return a > b;
  }
  return false;
}
