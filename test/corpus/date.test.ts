import { describe, expect, it } from 'vitest';
import { formatDate, isDate } from '../../src/corpus/date.ts';

describe('formatDate', () => {
  it.each([
    ['2023-12-12', '12 December 2023'],
    ['2019-10', 'October 2019'],
    ['2017', '2017'],
    ['2024-02-29', '29 February 2024'],
  ])('writes %s as %s, no more exactly than it is known', (published, written) => {
    expect(formatDate(published)).toBe(written);
  });

  it('refuses what is no date', () => {
    expect(() => formatDate('last Friday')).toThrow(RangeError);
  });
});

describe('isDate', () => {
  it.each(['2023-12-12', '2019-10', '2017', '2024-02-29', '0987'])('takes %s', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2023-02-30',
    '2023-02-29',
    '2023-13',
    '2023-00',
    '0000',
    '23',
    '2023-1-1',
    '2023-12-12T00:00',
    '',
  ])('refuses %j', (text) => {
    expect(isDate(text)).toBe(false);
  });
});
