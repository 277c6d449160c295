import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/check/check-sentence.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

const N = 'Norvik Marine';
const B = 'Harbour Safety Board';

const verdict = (text: string, sentence: string) =>
  createChecker(
    buildKnowledge({ version: '0', articles: [articleOf({ id: 'a', text })], organisations: [] }),
  )(sentence).verdict;

describe('a sentence is not supported by a passage that', () => {
  it.each([
    ['denies it', `${N} denied that it had joined the ${B} in 2018.`, `${N} joined the ${B} in 2018.`],
    [
      'calls it false',
      `Reports that ${N} joined the ${B} in 2018 are false.`,
      `${N} joined the ${B} in 2018.`,
    ],
    [
      'denies its subject',
      `Neither ${N} nor Castell joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
    ['plans it', `${N} had hoped to join the ${B} in 2018.`, `${N} joined the ${B} in 2018.`],
    [
      'supposes it',
      `Had the vote passed, ${N} would have joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
    ['declines it', `${N} turned down an offer to join the ${B} in 2018.`, `${N} joined the ${B} in 2018.`],
    [
      'is taken back',
      `A newspaper said that ${N} joined the ${B} in 2018. That is not true.`,
      `${N} joined the ${B} in 2018.`,
    ],
    ['says it of another', `Not ${N} but Castell joined the ${B} in 2018.`, `${N} joined the ${B} in 2018.`],
    [
      'excepts whom it names',
      `${N} signed a charter with Castell, not with the ${B}.`,
      `${N} signed a charter with the ${B}.`,
    ],
    [
      'denies the noun',
      `There is no partnership between ${N} and the ${B}.`,
      `${N} and the ${B} have a partnership.`,
    ],
    [
      'says that it is over',
      `The partnership between ${N} and the ${B} has ended.`,
      `${N} and the ${B} have a partnership.`,
    ],
    ['ends it', `${N} no longer sponsors the ${B}.`, `${N} sponsors the ${B}.`],
  ])('%s: %s', (_, text, sentence) => {
    expect(verdict(text, sentence)).not.toBe('supported');
  });
});

describe('a sentence is supported by a passage that', () => {
  it.each([
    ['says it', `${N} joined the ${B} in 2018.`, `${N} joined the ${B} in 2018.`],
    [
      'says it with more',
      `${N} not only joined the ${B} in 2018 but paid for its house.`,
      `${N} joined the ${B} in 2018.`,
    ],
    [
      'denies something else',
      `${N}, which never signed the charter, joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
    ['denies it as well', `${N} did not join the ${B} in 2018.`, `${N} did not join the ${B} in 2018.`],
    ['plans it as well', `${N} will join the ${B} in 2028.`, `${N} will join the ${B} in 2028.`],
    [
      'says it of whom it is',
      `Not Castell but ${N} joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
  ])('%s: %s', (_, text, sentence) => {
    expect(verdict(text, sentence)).toBe('supported');
  });
});
