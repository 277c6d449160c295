import type { Span } from '../../corpus/split.ts';
import type { Passage } from '../../index/passage.ts';
import { compareDates, isAfter, type StatedDate, statedOn } from '../../language/stated-dates.ts';
import { compareNumbers } from '../statement/compare-numbers.ts';
import type { StatedNumber } from '../statement/numbers.ts';
import type { Statement } from '../statement/statement.ts';
import { type Finding, HELD, missing, type Pair, termAt } from './pair.ts';

/** The number, of the same things, in the sentence. */
export function findNumber(number: StatedNumber, pair: Pair): Finding {
  const { claim, said, holds } = pair;
  const { counted } = number;
  const term = counted && termAt(claim, counted);
  const alike = said.numbers.filter((other) => {
    if (number.unit !== other.unit) return false;
    if (counted === null) return number.unit !== null || other.counted === null;
    if (other.counted === null) return false;
    return term ? holds(term, new Set([other.counted.term])) : counted.term === other.counted.term;
  });
  const reason = `the number “${number.text}”`;
  const same = alike.filter((other) => compareNumbers(number, other) === 'same');
  if (same.length > 0) return isOfTheSame(number, same, alike, pair) ? HELD : missing(reason);
  // Of "50–60" nothing can be told.
  if (alike.some(({ value }) => value === null)) return missing(reason);
  const [other, ...more] = alike
    .filter((one) => compareNumbers(number, one) === 'other')
    .filter((one) => isOfTheSame(number, [one], alike, pair));
  // Of two numbers of members, either may be the one that was meant.
  if (other === undefined || more.length > 0) return missing(reason);
  const { start, end, text } = other;
  const difference = { kind: 'number', claimed: number.text, stated: text, at: { start, end } } as const;
  return { holds: false, reason, difference };
}

/**
 * Whether a value belongs to what it belongs to in the claim, where the sentence has several: "published the one book in
 * 1523 and the other in 1530". In English a date follows what it dates, unless the sentence opens with one.
 */
function isOfTheSame(
  claimed: Span,
  same: readonly Span[],
  all: readonly Span[],
  { claim, said, holds }: Pair,
): boolean {
  if (all.length < 2) return true;
  const own = claim.question.terms.filter((term) => !isOneOf(term, claim.statement));
  const near =
    own.findLast(({ end }) => end <= claimed.start) ?? own.find(({ start }) => start >= claimed.end);
  if (near === undefined) return false;
  const content = said.tokens.filter((token) => !token.stop && !isOneOf(token, said));
  const opens = all.some(({ start }) => content.every((token) => token.start > start));
  return content.some(({ term, start }) => {
    if (!holds(near, new Set([term]))) return false;
    const [before, behind] = [all.findLast((one) => one.end <= start), all.find((one) => one.start >= start)];
    const its = opens ? (before ?? behind) : (behind ?? before);
    return its !== undefined && same.includes(its);
  });
}

function isOneOf({ start }: Pick<Span, 'start'>, { dates, numbers }: Statement): boolean {
  return [...dates, ...numbers].some((span) => span.start <= start && start < span.end);
}

/** The date, or one within it, in the sentence; or, where it states none, the date of the report. */
export function findDate(date: StatedDate, pair: Pair): Finding {
  const { said, passage, topic } = pair;
  const reason = `the date “${date.text}”`;
  // "The 2020 games", in an article on them.
  const isTopical = date.relation === 'at' && date.month === null && topic.has(String(date.year));
  if (isTopical && said.dates.every(({ year }) => year === null || year === date.year)) return HELD;
  if (said.dates.length === 0) return findPublication(date, passage, reason);
  const same = said.dates.filter((other) => compareDates(date, other) === 'same');
  if (same.length > 0) return isOfTheSame(date, same, said.dates, pair) ? HELD : missing(reason);
  const [other, ...more] = said.dates
    .filter((one) => compareDates(date, one) === 'other')
    .filter((one) => isOfTheSame(date, [one], said.dates, pair));
  if (other === undefined || more.length > 0) return missing(reason);
  const { start, end, text } = other;
  const difference = { kind: 'date', claimed: date.text, stated: text, at: { start, end } } as const;
  return { holds: false, reason, difference };
}

/**
 * What an article was written to report happened by its date: in its month, as far as is known, if perhaps on another day,
 * and not after it.
 */
function findPublication(date: StatedDate, passage: Passage, reason: string): Finding {
  const { article, group, paragraph, terms } = passage;
  if (article.published === null || date.relation !== 'at') return missing(reason);
  const told = [...group.title].filter((term) => terms.includes(term)).length;
  if (paragraph > 1 && told < group.title.size / 2) return missing(reason);
  const published = statedOn(article.published);
  if (date.day === null && compareDates(date, published) === 'same')
    return { holds: true, byPublication: true };
  if (!isAfter(date, published)) return missing(reason);
  const difference = { kind: 'date', claimed: date.text, stated: article.published, at: null } as const;
  return { holds: false, reason, difference };
}
