import { describe, expect, test } from 'vitest';
import { HOLE } from '../../src/check/split-claims.ts';
import { readMessageText } from '../../src/discord/message-text.ts';

describe('of a message is read', () => {
  test.each([
    ['the text, without its emphasis', '**Norvik** joined __the *league*__.', 'Norvik joined the league.'],
    ['the label of a link', 'See [the league](https://a.example/b).', 'See the league.'],
    ['what is escaped, as it shows', 'a \\*star\\*', 'a *star*'],
    ['a heading, as a paragraph of its own', '# News\nNorvik joined.', 'News\n\nNorvik joined.'],
  ])('%s', (_, content, text) => {
    expect(readMessageText(content)).toBe(text);
  });
});

describe('of a message is left aside', () => {
  test.each([
    ['a block of code', 'One.\n```js\nlet a;\n```\nTwo.', /^One\.\s+Two\.$/],
    ['a quote of somebody else', '> They left.\nThey stayed.', /^They stayed\.$/],
    ['an address', 'Read https://a.example/b?c=d now.', /^Read now\.$/],
    ['what was struck out', 'Norvik ~~never~~ joined.', /^Norvik joined\.$/],
    ['an emoji', 'Norvik joined 🎉 <:tada:123456789012345678>', /^Norvik joined$/],
  ])('%s', (_, content, text) => {
    expect(readMessageText(content)).toMatch(text);
  });
});

test.each([
  ['a spoiler', 'Norvik has ||not|| joined.'],
  ['code in a sentence', 'Norvik has `not` joined.'],
  ['somebody who is mentioned', 'Norvik and <@123456789012345678> joined.'],
  ['a time', 'Norvik joined <t:1618953630:D>.'],
])('%s leaves a hole, since the sentence may say something else with it', (_, content) => {
  expect(readMessageText(content)).toContain(HOLE);
});

test.each([
  '_'.repeat(4000),
  '['.repeat(4000),
  '||'.repeat(2000),
  '**a _b '.repeat(570),
  `${'*a _b '.repeat(99)}${'_ *'.repeat(99)}`,
  '> '.repeat(2000),
  '# '.repeat(2000),
  '[a]('.repeat(1000),
  '# '.repeat(399),
  '\ud800',
])('marks without end come back: %.6s', (content) => {
  expect(readMessageText(content).length).toBeLessThanOrEqual(content.length);
});
