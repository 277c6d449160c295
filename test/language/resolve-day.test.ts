import { expect, test } from 'vitest';
import { resolveDay } from '../../src/language/resolve-day.ts';

// 14 March 2024 was a Thursday.
test.each([
  ['today', false, '2024-03-14'],
  ['yesterday', false, '2024-03-13'],
  ['tomorrow', true, '2024-03-15'],
  ['Tuesday', false, '2024-03-12'],
  ['Thursday', false, '2024-03-14'],
  ['Friday', false, '2024-03-08'],
  ['Friday', true, '2024-03-15'],
  ['last Friday', false, '2024-03-08'],
  ['last week', false, null],
  ['last year', false, null],
  ['spring', false, null],
])('“%s” in an article, to come: %s, is %s', (written, isToCome, day) => {
  expect(resolveDay(written, '2024-03-14', isToCome)).toBe(day);
});

test('in an article of which only the month is known, no day can be told', () => {
  expect(resolveDay('today', '2024-03', false)).toBeNull();
});
