import { expect, it } from 'vitest';
import { ARTICLES, articleOf } from '../support/articles.ts';
import { measureForeign, measureHalves } from './refusals.ts';
import type { GoldQuestion } from './squad.ts';

const articles = ARTICLES.map(({ id, title, text }) => articleOf({ id, title, text }));
const corpus = { articles, version: '0' };
const [network, memorandum] = articles.map(({ id }) => id);

const about = (article = '', question: string, answers: string[]): GoldQuestion => ({
  question,
  answers,
  article,
  paragraph: 1,
});

const questions = [
  about(network, 'Who chairs the Tidewatch Network?', ['Lena Haugen']),
  about(network, 'Who chairs the Zanzibar Orchestra?', []),
  about(memorandum, 'Who is the director of the port?', ['Marta Quill']),
];

it('of two articles the first is indexed: its questions are answered and those about the other refused', () => {
  expect(measureHalves(corpus, questions)).toEqual({ indexedArticles: 1, answered: 1, refused: 1 });
});

it('a question that the indexed half answers counts as not refused, whichever article it is about', () => {
  const stray = about(memorandum, 'Who chairs the Tidewatch Network?', ['Lena Haugen']);
  expect(measureHalves(corpus, [...questions, stray]).refused).toBe(0.5);
});

it('questions that are asked of another corpus should be refused', () => {
  expect(measureForeign(corpus, questions)).toBeCloseTo(1 / 3);
});
