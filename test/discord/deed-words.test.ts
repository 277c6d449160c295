import { expect, test } from 'vitest';
import { deedWords } from '../../src/discord/deed-words.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

function wordsOf(text: string, ...names: string[]): string {
  const knowledge = buildKnowledge({
    version: '0',
    articles: [articleOf({ id: 'a', text })],
    organisations: [],
  });
  const [passage] = knowledge.passages;
  if (passage === undefined) throw new Error('expected a passage');
  const words = deedWords(knowledge.read(passage), names);
  // Words of the sentence in its order, and no others.
  expect(passage.text).toContain(words);
  return words;
}

test.each([
  ['Norvik has joined the Tide Council, which watches the coast.', 'has joined the Tide Council'],
  ['A treaty on tides was signed by Norvik and Tide Council last year.', 'was signed by Norvik'],
  ['Norvik, which builds cranes, will acquire Tide Council for a song.', 'will acquire Tide Council'],
  ['Norvik, headed by its president, met the Tide Council.', 'met the Tide Council'],
  ['Norvik said on Monday that it will lease a quay from Tide Council.', 'will lease a quay'],
])('of %j it says %j', (text, expected) => {
  expect(wordsOf(text, 'Norvik', 'Tide Council')).toMatch(new RegExp(`^${expected}`));
});

test('it ends in no article or preposition', () => {
  expect(wordsOf('Norvik opened a laboratory for the study of tides.', 'Norvik')).toBe('opened a laboratory');
});

test('where no verb has the parties about it, there are no words', () => {
  expect(wordsOf('Cranes were sold.', 'Norvik')).toBe('');
});
