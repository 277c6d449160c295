import { expect, test } from 'vitest';
import { isFirstName } from '../../../src/language/names/first-names.ts';

test.each(['Ada', 'Lucía', 'Oscar', 'Mohammed', 'Anne-Marie'])('%s is a first name', (name) => {
  expect(isFirstName(name)).toBe(true);
});

test.each(['Norvik', 'Harbour', 'OIC-CERT', '', '漢'])('“%s” is none', (word) => {
  expect(isFirstName(word)).toBe(false);
});
