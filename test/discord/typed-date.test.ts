import { expect, test } from 'vitest';
import { parsePeriod, parseTypedDate } from '../../src/discord/typed-date.ts';

const NOW = new Date('2024-06-15T12:00:00Z');

test.each([
  ['2019', '2019'],
  ['2019-10', '2019-10'],
  ['October 2019', '2019-10'],
  [' oct 2019 ', '2019-10'],
  ['12 December 2023', '2023-12-12'],
  ['December 12, 2023', '2023-12-12'],
  ['31/12/2023', '2023-12-31'],
  ['12/12/2023', '2023-12-12'],
  ['last year', '2023'],
  ['last month', '2024-05'],
  ['yesterday', '2024-06-14'],
  ['1er mai 2021', '2021-05-01'],
  ['octobre 2019', '2019-10'],
  ['décembre 2023', '2023-12'],
])('%j is read at the precision that it has', (typed, date) => {
  expect(parseTypedDate(typed, NOW)).toBe(date);
});

test.each([
  '',
  'soon',
  'May',
  '12 May',
  'last Friday',
  'vendredi dernier',
  '12 mai',
  '10 am',
  '03/04/2023',
  '2023-02-30',
  'from 2019',
  'May 2019 to June 2020',
])('%j is refused rather than guessed', (typed) => {
  expect(() => parseTypedDate(typed, NOW)).toThrow('expected a day, a month or a year');
});

test('a period may end in the month or year that it begins in, and not before', () => {
  expect(parsePeriod('2019-10', '2019', NOW)).toEqual({ from: '2019-10', to: '2019' });
  expect(parsePeriod(null, '2019', NOW)).toEqual({ from: null, to: '2019' });
  expect(() => parsePeriod('2020', '2019-12-31', NOW)).toThrow('ends before it begins');
});
