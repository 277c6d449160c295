import { expect, test } from 'vitest';
import { fitLines, fits } from '../../src/discord/limits.ts';

const andMore = (left: number) => `and ${left} more`;

test('texts fit as long as characters and bytes, added up, stay within the limits', () => {
  expect(fits(['a'.repeat(2000), 'b'.repeat(2000)])).toBe(true);
  expect(fits(['a'.repeat(2000), 'b'.repeat(2001)])).toBe(false);
  expect(fits(['語'.repeat(3000)])).toBe(true);
  expect(fits(['語'.repeat(3001)])).toBe(false);
});

test('a list that fits is left as it is', () => {
  expect(fitLines(['one', 'two'], { characters: 7, bytes: 7 }, andMore)).toEqual(['one', 'two']);
});

test('a list that does not fit keeps whole lines and says how many it leaves out', () => {
  const lines = ['first', 'second', 'third', 'fourth'];
  const kept = fitLines(lines, { characters: 23, bytes: 100 }, andMore);
  expect(kept).toEqual(['first', 'second', 'and 2 more']);
  expect(kept.join('\n').length).toBe(23);
  expect(fitLines(lines, { characters: 22, bytes: 100 }, andMore)).toEqual(['first', 'and 3 more']);
});

test('a list whose first line is too long says how many there are', () => {
  expect(fitLines(['x'.repeat(50), 'y'], { characters: 20, bytes: 20 }, andMore)).toEqual(['and 2 more']);
});
