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

describe('a sentence is supported by a passage that', () => {
  it.each([
    [
      'tells the sale of the other side',
      `${N} bought the tug Hedda from Castell in 2018.`,
      `Castell sold the tug Hedda to ${N} in 2018.`,
    ],
    [
      'says joined for became a party to',
      `${N} joined the ${B} in 2018.`,
      `${N} became a party to the ${B} in 2018.`,
    ],
    [
      'says signed for put its name to',
      `${N} signed the harbour treaty in 2018.`,
      `${N} put its name to the harbour treaty in 2018.`,
    ],
    ['says not until', `Not until 2018 did ${N} join the ${B}.`, `${N} joined the ${B} in 2018.`],
    [
      'names who does it by a pronoun',
      `${N} was ten years old when it joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
    [
      'denies only something beside it',
      `Not content with that, ${N} joined the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
  ])('%s: %s', (_, text, sentence) => {
    expect(verdict(text, sentence)).toBe('supported');
  });

  it.each([
    [
      'sells the other way round',
      `${N} sold the tug Hedda to Castell in 2018.`,
      `Castell sold the tug Hedda to ${N} in 2018.`,
    ],
    [
      'leaves open who of two did it',
      `${N} told Castell that it joined the ${B} in 2018, and Castell was glad.`,
      `Castell joined the ${B} in 2018.`,
    ],
    [
      'calls it a rumour',
      `That ${N} joined the ${B} in 2018 is only a rumour.`,
      `${N} joined the ${B} in 2018.`,
    ],
    [
      'parts the denial from its verb',
      `${N} did not, as it had announced, join the ${B} in 2018.`,
      `${N} joined the ${B} in 2018.`,
    ],
  ])('but not by one that %s: %s', (_, text, sentence) => {
    expect(verdict(text, sentence)).not.toBe('supported');
  });
});
