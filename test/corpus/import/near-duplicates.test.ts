import { expect, test } from 'vitest';
import { findNearDuplicates } from '../../../src/corpus/import/near-duplicates.ts';

const SENTENCES = Array.from(
  { length: 30 },
  (_, n) => `Sentence number ${n} tells how buoy ${n * 7} was laid out near quay ${n * 3}.`,
);
const other = {
  id: 'other',
  title: 'Other',
  text: 'Nothing of this has anything to do with what the port did in that year.',
};

test('a copy with another title, a cut end and a new beginning is found with its overlap', () => {
  const syndicated = { id: 'copy', title: 'Copy', text: `OSTBY – ${SENTENCES.slice(0, 20).join(' ')}` };
  const [found, ...more] = findNearDuplicates(SENTENCES.join(' '), [other, syndicated]);
  expect(found).toMatchObject({ id: 'copy' });
  expect(found?.overlap).toBeGreaterThan(0.95);
  expect(more).toEqual([]);
});

test('a quotation that two articles share makes no copy', () => {
  const quoting = {
    ...other,
    text: `${SENTENCES.slice(10).join(' Well, said others, that is new to us all here. ')} ${SENTENCES[0]}`,
  };
  const own = [
    SENTENCES[0],
    ...Array.from({ length: 20 }, (_, n) => `Quite another matter ${n} came up in the council of ${n}.`),
  ];
  expect(findNearDuplicates(own.join(' '), [quoting])).toEqual([]);
});

test('words that are not spaced are compared by their letters', () => {
  const text = '海港与基金会签署了协议共同测量海浪并且将在冬天之前布置浮标';
  expect(findNearDuplicates(text, [{ id: 'zh', title: 'zh', text }])).toMatchObject([
    { id: 'zh', overlap: 1 },
  ]);
});
