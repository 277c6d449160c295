import { describe, expect, it } from 'vitest';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

const { index, groups } = buildKnowledge({
  version: '0',
  articles: [
    articleOf({ title: 'Ferries', text: 'Norvik builds boats. Boats sail.\n\nLorvia buys boats and nets.' }),
    articleOf({ title: 'Norvik', text: 'Boats, boats, boats: there is no end of boats.' }),
  ],
});
const search = (weights: [string, number][], limit = 9): (string | undefined)[] =>
  index.search(new Map(weights), limit).map((at) => groups.at(at)?.passages[0]?.text);

describe('an index of terms', () => {
  it('counts in how many passages or their titles a term occurs', () => {
    expect(index.frequency('boat')).toBe(4);
    expect(index.frequency('norvik')).toBe(2);
    expect(index.frequency('ferri')).toBe(3);
    expect(index.frequency('train')).toBe(0);
  });

  it('lists every term once', () => {
    expect([...index.terms].sort()).toEqual(
      ['boat', 'bui', 'build', 'end', 'ferri', 'lorvia', 'net', 'norvik', 'sail'].sort(),
    );
  });

  it('finds the paragraphs that hold a term, and only those', () => {
    expect(search([['net', 1]])).toEqual(['Lorvia buys boats and nets.']);
    expect(search([['train', 1]])).toEqual([]);
  });

  it('puts a paragraph with more of the terms before one that has a term more often', () => {
    expect(
      search([
        ['boat', 1],
        ['sail', 1],
      ])[0],
    ).toBe('Norvik builds boats.');
  });

  it('puts a word of the paragraph before one of its title', () => {
    expect(search([['norvik', 1]])).toEqual([
      'Norvik builds boats.',
      'Boats, boats, boats: there is no end of boats.',
    ]);
  });

  it('lets a term count by its weight', () => {
    expect(
      search([
        ['sail', 1],
        ['net', 0.1],
      ])[0],
    ).toBe('Norvik builds boats.');
    expect(
      search([
        ['sail', 0.1],
        ['net', 1],
      ])[0],
    ).toBe('Lorvia buys boats and nets.');
  });

  it('gives no more than are asked for', () => {
    expect(search([['boat', 1]], 2)).toHaveLength(2);
    expect(search([['boat', 1]], 1)).toEqual(search([['boat', 1]], 3).slice(0, 1));
  });
});
