import { expect, it } from 'vitest';
import { ARTICLES, articleOf } from '../support/articles.ts';
import { mixCorpus } from './mixed-corpus.ts';
import { sentencesOf } from './sentences.ts';

const corpus = {
  articles: ARTICLES.map(({ id, title, text }) => articleOf({ id, title, text })),
  version: '0',
};
const original = sentencesOf(corpus).map(({ text }) => text);

it('a mixed corpus begins with the articles that it is made of', () => {
  expect(mixCorpus(corpus, 200).articles.slice(0, corpus.articles.length)).toEqual(corpus.articles);
});

it('it has as many sentences as were asked for, but for the end of a paragraph, and hardly two are the same', () => {
  const texts = sentencesOf(mixCorpus(corpus, 500)).map(({ text }) => text);
  expect(texts.length).toBeGreaterThanOrEqual(500);
  expect(texts.length).toBeLessThan(505);
  expect(new Set(texts).size).toBeGreaterThan(490);
});

it('its articles have ids of their own', () => {
  const ids = mixCorpus(corpus, 500).articles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('the most frequent words stay as frequent, and there are more words that occur once', () => {
  const wordsOf = (texts: readonly string[]): string[] => texts.join(' ').match(/\p{L}+/gu) ?? [];
  const before = wordsOf(original);
  const after = wordsOf(sentencesOf(mixCorpus(corpus, 2000)).map(({ text }) => text));
  const shareOf = (words: readonly string[], word: string): number =>
    words.filter((each) => each === word).length / words.length;
  expect(shareOf(after, 'the') / shareOf(before, 'the')).toBeCloseTo(1, 0);
  expect(new Set(after).size).toBeGreaterThan(2 * new Set(before).size);
});

it('the same corpus comes of the same seed, another of another', () => {
  expect(mixCorpus(corpus, 200, 7)).toEqual(mixCorpus(corpus, 200, 7));
  expect(mixCorpus(corpus, 200, 7)).not.toEqual(mixCorpus(corpus, 200, 8));
});

it('a corpus without a sentence stays as it is', () => {
  expect(mixCorpus({ articles: [], version: '0' }, 200).articles).toEqual([]);
});
