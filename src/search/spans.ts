import type { Span } from '../corpus/split.ts';
import type { Question } from './question.ts';
import type { Reading } from './reading.ts';

/** Whether a sentence may hold what was asked for: a quick look, without tagging its words. */
export function hasSpanOfKind(reading: Reading, { wanted, allTerms }: Question): boolean {
  const isNew = ({ start, end }: Span): boolean =>
    !allTerms.has(reading.text.slice(start, end).toLowerCase());
  switch (wanted.kind) {
    case 'date':
      return reading.dates().some(isNew);
    case 'quantity':
      return reading.quantities().some(isNew);
    case 'other':
      return true;
    default:
      return reading.capitalised().some((word) => !allTerms.has(word));
  }
}
