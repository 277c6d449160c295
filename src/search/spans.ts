import type { Span } from '../corpus/split.ts';
import { findDates } from './dates.ts';
import { findQuantities } from './quantities.ts';
import type { Question } from './question.ts';

/** Spans are looked for in this many characters of a sentence: far more than any real one has. */
export const LOOKED_THROUGH = 4000;

/** A capitalised word that does not open a sentence. */
const NAME_LIKE = /(?<!^)(?<![.!?] )\b\p{Lu}[\p{L}\p{M}]+/gu;

/** Whether a sentence may hold what was asked for: a quick look, without tagging its words. */
export function hasSpanOfKind(text: string, { wanted, allTerms }: Question): boolean {
  const isNew = ({ start, end }: Span): boolean => !allTerms.has(text.slice(start, end).toLowerCase());
  switch (wanted.kind) {
    case 'date':
      return findDates(text).some(isNew);
    case 'quantity':
      return findQuantities(text, findDates(text)).some(isNew);
    case 'other':
      return true;
    default:
      for (const [name] of text.matchAll(NAME_LIKE)) if (!allTerms.has(name.toLowerCase())) return true;
      return false;
  }
}
