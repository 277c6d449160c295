import { describe, expect, test } from 'vitest';
import { findArticle, suggestTitles } from '../../src/discord/find-article.ts';
import { articleOf } from '../support/articles.ts';

const titled = (id: string, title: string) => articleOf({ id, title, text: 'Text.' });

const ARTICLES = [
  titled('norvik', 'Norvik joins the Tidewatch Network'),
  titled('castell', 'Castell Robotics signs a memorandum'),
  titled('cafe', 'Théâtre Østby opens at the harbour'),
  titled('grows', 'The harbour of Ostby grows'),
];

function found(name: string): string | readonly string[] {
  const result = findArticle(ARTICLES, name);
  return 'article' in result ? result.article.id : result.unclear.articles.map(({ title }) => title);
}

describe('an article is found', () => {
  test.each([
    ['norvik', 'norvik', 'by its id'],
    ['castell robotics signs a MEMORANDUM', 'castell', 'by its title in any case'],
    ['Theatre Østby opens at the harbour', 'cafe', 'without its accents'],
    ['tidewatch', 'norvik', 'by a word that only its title holds'],
    ['Castel Robotic signs a memorandun', 'castell', 'with slips of the pen'],
  ])('%j → %s (%s)', (name, id) => {
    expect(found(name)).toBe(id);
  });
});

describe('otherwise the nearest titles are named', () => {
  test('those that hold the words, when several do', () => {
    expect(found('harbour')).toEqual(['The harbour of Ostby grows', 'Théâtre Østby opens at the harbour']);
  });

  test('those that are spelt most alike, when none does, at most three', () => {
    expect(found('Tidewatch Networks of the world')).toHaveLength(3);
    expect(found('???')).toHaveLength(3);
  });

  test('nothing, when there is no article at all', () => {
    expect(findArticle([], 'Norvik')).toEqual({ unclear: { isHeld: false, articles: [] } });
  });
});

describe('while a title is typed', () => {
  test('every title that holds the beginnings of all words is offered, ids as values', () => {
    expect(suggestTitles(ARTICLES, 'har')).toEqual([
      { name: 'The harbour of Ostby grows', value: 'grows' },
      { name: 'Théâtre Østby opens at the harbour', value: 'cafe' },
    ]);
    expect(suggestTitles(ARTICLES, 'ost har').map(({ value }) => value)).toEqual(['grows']);
    expect(suggestTitles(ARTICLES, 'theat').map(({ value }) => value)).toEqual(['cafe']);
    expect(suggestTitles(ARTICLES, 'zzz')).toEqual([]);
  });

  test('titles that start as typed come before those that go on so', () => {
    expect(suggestTitles(ARTICLES, 'the').map(({ value }) => value)).toEqual(['grows', 'cafe', 'norvik']);
  });

  test('at most 25 are offered, and no name is longer than 100 characters', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      titled(`a-${index}`, `Article ${index} ${'long '.repeat(40)}`),
    );
    const choices = suggestTitles(many, 'article');
    expect(choices).toHaveLength(25);
    expect(choices.every(({ name }) => name.length <= 100)).toBe(true);
  });
});
