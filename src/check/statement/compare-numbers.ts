import type { Bound, StatedNumber } from './numbers.ts';

/** `same` when what is stated says what is claimed, `other` when both cannot be, `apart` when neither can be told. */
export type NumberRelation = 'same' | 'other' | 'apart';

/** How a number that is claimed stands to one that a passage states of the same things. */
export function compareNumbers(claimed: StatedNumber, stated: StatedNumber): NumberRelation {
  if (claimed.value === null || stated.value === null) {
    return claimed.text.toLowerCase() === stated.text.toLowerCase() ? 'same' : 'apart';
  }
  const [own, its] = [rangeOf(claimed.value, claimed.bound), rangeOf(stated.value, stated.bound)];
  const isPoint = claimed.bound === 'exact' || claimed.bound === 'about';
  // "About 57" is what "57" says, but "more than 57" is not, nor is it another number.
  if (isPoint && claimed.value === stated.value)
    return stated.bound === 'exact' || stated.bound === 'about' ? 'same' : 'apart';
  if (isPoint && stated.bound === 'exact' && isRounded(claimed.value, stated.value))
    return claimed.bound === 'about' ? 'same' : 'apart';
  if (!isPoint && isWithin(its, own)) return 'same';
  return isDisjoint(its, own) ? 'other' : 'apart';
}

/** Whether a number is another one with fewer digits. */
function isRounded(rounded: number, exact: number): boolean {
  const [{ length: digits }, { length: all }] = [digitsOf(rounded), digitsOf(exact)];
  return digits < all && Number(exact.toPrecision(Math.max(digits, 1))) === rounded;
}

/** The digits that a number is written with, without zeros at either end. */
function digitsOf(value: number): string {
  return String(value)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
}

/** All numbers that a bounded one may be, the ends among them unless they are left out. */
interface Range {
  readonly low: number;
  readonly high: number;
  /** The one end that it has is left out. */
  readonly open: boolean;
}

const NEAR = 0.1;

function rangeOf(value: number, bound: Bound): Range {
  if (bound === 'exact') return { low: value, high: value, open: false };
  if (bound === 'about') return { low: value * (1 - NEAR), high: value * (1 + NEAR), open: false };
  const open = bound === 'more' || bound === 'less';
  const isLow = bound === 'more' || bound === 'least';
  return isLow ? { low: value, high: Infinity, open } : { low: -Infinity, high: value, open };
}

function isWithin(inner: Range, outer: Range): boolean {
  const reaches = (a: number, b: number): boolean => a > b || (a === b && (!outer.open || inner.open));
  return (
    (outer.low === -Infinity || reaches(inner.low, outer.low)) &&
    (outer.high === Infinity || reaches(outer.high, inner.high))
  );
}

function isDisjoint(a: Range, b: Range): boolean {
  const isPast = (low: number, high: number): boolean => low > high || (low === high && (a.open || b.open));
  return isPast(a.low, b.high) || isPast(b.low, a.high);
}
