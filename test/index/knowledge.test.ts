import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

it('can be built as often as a corpus is reloaded', () => {
  const article = articleOf({ title: 'Norvik', text: 'Ann Lee chairs Norvik.' });
  for (let reloads = 0; reloads < 60; reloads++) {
    const knowledge = buildKnowledge({ version: '0', articles: [article] });
    expect(answer('Who chairs Norvik?', knowledge).answer?.text).toBe('Ann Lee');
  }
});
