import { describe, expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { explain } from '../../src/search/explain.ts';
import { articleOf } from '../support/articles.ts';

const knowledge = buildKnowledge({
  version: 'abc1234',
  articles: [
    articleOf({
      id: 'ferry',
      title: 'The Ostby ferry',
      text: 'The ferry to Ostby was built in 1971 by the Tavo yard.\n\nIt sails twice a day. The fare is four crowns.',
    }),
  ],
});

describe('an explanation', () => {
  it('is of the very quotes that the answer gives, in their order', () => {
    const question = 'Which yard built the ferry to Ostby?';
    const { quotes } = explain(question, knowledge);
    expect(quotes.map(({ text }) => text)).toEqual(
      answer(question, knowledge).quotes.map(({ text }) => text),
    );
    expect(quotes[0]).toMatchObject({ key: 'ferry¶1', verdict: 'states', objections: [] });
  });

  it('accounts for the whole score by its features', () => {
    const [quote] = explain('When was the ferry built?', knowledge).quotes;
    const sum = quote?.features.reduce((total, { gave }) => total + gave, 0);
    expect(sum).toBeCloseTo(quote?.score ?? Number.NaN, 1);
  });

  it('names what is asked for, the words that are there, those that stand for them, and the spans', () => {
    const { asked, terms, spans, headline, quotes } = explain('When was the ferry constructed?', knowledge);
    expect(asked.type).toBe('date');
    expect(terms.find(({ text }) => text === 'constructed')?.standIns).toContain('build');
    expect(quotes[0]?.terms).toContainEqual({ text: 'ferry', sentence: 1, context: 1 });
    expect(spans[0]).toMatchObject({ text: '1971', key: 'ferry¶1' });
    expect(headline?.text).toBe('1971');
  });

  it('accounts for the score of a span by groups of features, up to a constant', () => {
    const { spans } = explain('Which yard built the ferry?', knowledge);
    const constants = spans.map(
      ({ score, groups }) => score - groups.reduce((sum, { gave }) => sum + gave, 0),
    );
    for (const constant of constants) expect(constant).toBeCloseTo(constants[0] ?? Number.NaN, 1);
  });

  it('says what speaks against a quote that does not answer', () => {
    const [quote] = explain('When did the ferry of Castell sail to Ostby?', knowledge).quotes;
    expect(quote?.verdict).toBe('touches');
    expect(quote?.objections).toContain('name');
  });
});
