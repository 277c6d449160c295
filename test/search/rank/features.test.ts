import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { analyseQuestion } from '../../../src/search/question/question.ts';
import type { Features } from '../../../src/search/rank/feature-names.ts';
import { rankPassages } from '../../../src/search/rank/ranking.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      title: 'Harbours',
      text: [
        'Lorvia built a harbour at Tavo in 1952. It has nine quays. Its lamp is called the Ember, because it glows.',
        'A quay is a wall beside the water. Boats, nets, ropes, oars, sails, hooks and crates lie there.',
      ].join('\n\n'),
    }),
  ],
});

/** What is told of the sentence that begins with some words, as a candidate for a question. */
function featuresOf(question: string, beginning: string): Features {
  const candidates = rankPassages(analyseQuestion(question, knowledge), knowledge);
  const found = candidates.find(({ passage }) => passage.text.startsWith(beginning));
  if (found === undefined) throw new Error(`no candidate begins with "${beginning}"`);
  return found.features;
}

describe('what a sentence covers of a question', () => {
  it('is all of it where every word is there', () => {
    expect(featuresOf('Did Lorvia build a harbour?', 'Lorvia built').coverage).toBe(1);
  });

  it('is told apart from what the sentence before and the one behind add', () => {
    const second = featuresOf('Which quays has the harbour with the lamp?', 'It has');
    expect(second.coverage).toBeGreaterThan(0);
    expect(second.coverage).toBeLessThan(1);
    expect(second.previousAdds).toBeGreaterThan(0);
    expect(second.nextAdds).toBeGreaterThan(0);
    expect(second.pronounAdds).toBe(second.previousAdds);
  });

  it('counts as its own where no other sentence of the paragraph has it', () => {
    const question = 'Does Lorvia have a lamp?';
    expect(featuresOf(question, 'Its lamp').unique).toBeGreaterThan(0);
    expect(featuresOf(question, 'It has').unique).toBe(0);
  });

  it('includes what the title says', () => {
    expect(featuresOf('Which harbours have a quay?', 'A quay').titleCoverage).toBeGreaterThan(0);
  });
});

describe('how the words of a question stand in a sentence', () => {
  it('is close and in order where they follow each other as asked', () => {
    const close = featuresOf('Has Lorvia built a harbour?', 'Lorvia built');
    expect(close).toMatchObject({ phrases: 1, order: 1, fourGrams: 1, window: 1 });
  });

  it('is out of order where they stand the other way round', () => {
    const turned = featuresOf('Was the harbour built by Lorvia?', 'Lorvia built');
    expect(turned.order).toBeLessThan(1);
  });
});

describe('something of the kind that was asked for', () => {
  it.each([
    ['When was the harbour built?', 'Lorvia built', { hasDate: 1, hasQuantity: 0 }],
    ['When was the harbour built?', 'It has', { hasDate: 0 }],
    ['How many quays are there?', 'It has', { hasQuantity: 1, countsHead: 1 }],
    ['How many boats lie there?', 'Boats', { hasQuantity: 0 }],
    ['Where is the harbour?', 'Lorvia built', { hasPlace: 1, hasName: 1 }],
    ['Why was the harbour built?', 'Lorvia built', { hasDate: 0, hasName: 0 }],
  ])('is told for "%s" of "%s …"', (question, beginning, expected) => {
    expect(featuresOf(question, beginning)).toMatchObject(expected);
  });

  it('is none where the question says it already', () => {
    expect(featuresOf('When after 1952 was the harbour closed?', 'Lorvia built').hasDate).toBe(0);
  });
});

describe('words that go with those of a question', () => {
  it.each([
    ['What is the lamp of the harbour called?', 'Its lamp', { naming: 1 }],
    ['What is the lamp of the harbour made of?', 'Its lamp', { naming: 0 }],
    ['What is a quay?', 'A quay', { defines: 1 }],
    ['Why does the lamp of the harbour glow?', 'Its lamp', { reason: 1 }],
    ['Who lit the lamp of the harbour?', 'Its lamp', { reason: 0 }],
    ['Which boats are there?', 'Boats', { list: 1 }],
    ['Which quays are there?', 'It has', { list: 0 }],
  ])('are told for "%s" of "%s …"', (question, beginning, expected) => {
    expect(featuresOf(question, beginning)).toMatchObject(expected);
  });
});
