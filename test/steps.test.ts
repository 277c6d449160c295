import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finish, sortInSteps } from '../src/steps.ts';

test('sorting in steps sorts as sorting in one go does, equals in their order', () => {
  const items = fc.array(fc.record({ key: fc.integer({ min: 0, max: 50 }), place: fc.integer() }), {
    size: 'max',
    maxLength: 3000,
  });
  fc.assert(
    fc.property(items, (all) => {
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(finish(sortInSteps(all, compare))).toEqual(all.toSorted(compare));
    }),
    { numRuns: 30 },
  );
});
