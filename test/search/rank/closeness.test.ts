import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distances } from '../../../src/search/rank/closeness.ts';

const places = fc.array(fc.nat(60), { maxLength: 12 }).map((list) => list.sort((a, b) => a - b));

it('the distance of two words is that of their nearest places, a place being no neighbour of itself', () => {
  fc.assert(
    fc.property(places, places, (first, second) => {
      const every = first.flatMap((a) =>
        second.map((b) => Math.abs(a - b)).filter((distance) => distance > 0),
      );
      const expected = first.length > 0 && second.length > 0 ? [Math.min(Infinity, ...every)] : [];
      expect(distances([first, second])).toEqual(expected);
    }),
  );
});
