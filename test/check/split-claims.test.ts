import { describe, expect, test } from 'vitest';
import { HOLE, splitClaims } from '../../src/check/split-claims.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { INVENTED } from './invented-articles.ts';

const knowledge = buildKnowledge(INVENTED);
const split = (text: string) => splitClaims(text, knowledge);

test('statements are told apart as sentences are, items of a list each by itself', () => {
  expect(split('Dr. Lund chairs the league.  It is\nold. Norvik\njoined it in 2020.').claims).toEqual([
    'Dr. Lund chairs the league.',
    'Norvik joined it in 2020.',
  ]);
  expect(split('- Norvik opened an office.\n- Castell closed a quay.').claims).toEqual([
    'Norvik opened an office.',
    'Castell closed a quay.',
  ]);
});

test('what only says that something is said is taken off', () => {
  expect(split('I think that Norvik joined the league. FYI: Castell closed a quay.').claims).toEqual([
    'Norvik joined the league.',
    'Castell closed a quay.',
  ]);
});

describe('a sentence is left aside that is', () => {
  test.each([
    ['a question', 'Has Norvik joined the league?', 'question'],
    ['a question without its mark', 'when did Norvik join the league', 'question'],
    ['a greeting', 'Hello everyone!', 'fragment'],
    ['a heading', 'News of the week', 'fragment'],
    ['without anybody who does it', 'Joined the league in 2020.', 'fragment'],
    ['about what stood before', 'They signed the contract in Skerry.', 'pronoun'],
    ['about who wrote it', 'We signed the contract in Skerry.', 'pronoun'],
    ['hidden in part', `Norvik has ${HOLE} joined the league.`, 'hidden'],
    [
      'in another language',
      'Norvik hat den Vertrag mit dem Hafen von Skerry nicht unterschrieben.',
      'language',
    ],
    ['in another script', '诺维克签署了合同。', 'language'],
    ['too long', `Norvik joined ${'the league and '.repeat(60)}left.`, 'long'],
  ])('%s', (_, sentence, reason) => {
    expect(split(sentence)).toEqual({ claims: [], aside: new Map([[reason, 1]]) });
  });
});

test('somebody who is addressed takes nothing from the sentence', () => {
  expect(split(`${HOLE}, Norvik joined the league.`).claims).toEqual(['Norvik joined the league.']);
});

test('what has no letters is nothing, and counts as nothing', () => {
  expect(split(':) … !!! —')).toEqual({ claims: [], aside: new Map() });
});

test('statements that begin like questions are statements', () => {
  const both = 'When the office opened, Norvik hired a clerk. Will Smith joined the Beacon League.';
  expect(split(both).claims).toHaveLength(2);
});
