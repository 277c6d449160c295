import { expect, test } from 'vitest';
import { joinTerms, openDictionary } from '../../src/index/term-dictionary.ts';

const TERMS = [
  'harbour',
  'haven',
  '海',
  'lorvia',
  'havel',
  'le',
  'zebra',
  'lorn',
  '海港',
  '𠮷野',
  '12345',
  'harbinger',
];
const joined = joinTerms(TERMS);
const dictionary = openDictionary(joined);

test('a dictionary has every term once, each at a place of its own', () => {
  expect([...dictionary].sort()).toEqual(TERMS.toSorted());
  [...dictionary].forEach((term, place) => {
    expect(dictionary.at(place)).toBe(term);
    expect(dictionary.placeOf(term)).toBe(place);
  });
});

test.each([-1, TERMS.length, 4_000_000_000])('at place %d is no term', (place) => {
  expect(dictionary.at(place)).toBeUndefined();
});

test.each(['', 'h', 'haver', 'harbours', 'aaaaa', 'zzzzz', 'zebrb', 'zebrá', '港'])(
  'no place is that of %j, which is not among the terms',
  (term) => expect(dictionary.placeOf(term)).toBeUndefined(),
);

test.each([
  ['h', 5, ['havel', 'haven']],
  ['hav', 5, ['havel', 'haven']],
  ['haven', 5, ['haven']],
  ['harb', 9, ['harbinger']],
  ['lor', 4, ['lorn']],
  ['lorx', 4, []],
  ['海', 2, ['海港']],
  ['h', 6, []],
  ['h', -1, []],
  ['x', 5, []],
])('with %j begin, of length %d: %j', (start, length, expected) => {
  expect(dictionary.startingWith(start, length)).toEqual(expected);
});

test('of no terms there is a dictionary too', () => {
  const none = openDictionary(joinTerms([]));
  expect([...none]).toEqual([]);
  expect(none.at(0)).toBeUndefined();
  expect(none.placeOf('haven')).toBeUndefined();
});
