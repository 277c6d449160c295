import { expect, it } from 'vitest';
import { ARTICLES, articleOf } from '../support/articles.ts';
import { compare } from './compare.ts';
import { accord, CONTENDERS, type Contender } from './contender.ts';
import { measureIndex } from './measure-index.ts';

const corpus = {
  articles: ARTICLES.map(({ id, title, text }) => articleOf({ id, title, text })),
  version: '0',
};
const questions = [
  { question: 'Who chairs the Tidewatch Network?', quoted: 'Lena Haugen' },
  { question: 'Where will Castell Robotics build a laboratory?', quoted: 'southern quay' },
];
const results = await compare(corpus, questions, CONTENDERS);

it('every contender answers every question, in the order of the questions', () => {
  expect(results.map(({ name }) => name)).toEqual(CONTENDERS.map(({ name }) => name));
  for (const { outcomes } of results) {
    expect(outcomes.map(({ gold }) => gold)).toEqual(questions);
    for (const { gold, found } of outcomes)
      expect(found.quotes.map(({ text }) => text).join('\n')).toContain(gold.quoted);
  }
});

it('only Accord gives a status, and the quotes of all are slices of the articles', () => {
  for (const { name, outcomes } of results)
    for (const { found } of outcomes) {
      expect(found.answer === null).toBe(name !== accord.name);
      for (const { article, start, end, text } of found.quotes)
        expect(corpus.articles.find(({ id }) => id === article)?.text.slice(start, end)).toBe(text);
    }
});

it('the progress counts each question of each contender once', async () => {
  const steps: [number, number][] = [];
  await compare(corpus, questions, [accord, accord], (done, total) => steps.push([done, total]));
  expect(steps).toEqual([0, 1, 2, 3, 4].map((done) => [done, 4]));
});

it('the memory of an index is what it adds, wherever it is held', async () => {
  const bytes = 64_000_000;
  const held: ArrayBuffer[] = [];
  const hoarder: Contender = {
    name: 'Hoarder',
    prepare: () => async () => {
      held.push(new ArrayBuffer(bytes));
      return { ask: () => ({ quotes: [], answer: null }), bytesElsewhere: bytes };
    },
  };
  const measured = await measureIndex(hoarder, corpus, ['Who?']);
  expect(measured.bytes / bytes).toBeCloseTo(2, 1);
});
