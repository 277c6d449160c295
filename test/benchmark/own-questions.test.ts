import { expect, it } from 'vitest';
import { ARTICLES, articleOf } from '../support/articles.ts';
import { compare } from './compare.ts';
import { CONTENDERS } from './contender.ts';
import { measureOwn, type OwnQuestion, readOwnQuestions } from './own-questions.ts';

const corpus = {
  articles: ARTICLES.map(({ id, title, text }) => articleOf({ id, title, text })),
  version: '0',
};
const chair: OwnQuestion = {
  question: 'Who chairs the Tidewatch Network?',
  status: 'answered',
  must_contain: ['Lena Haugen', 'chairs'],
  answer: 'Haugen',
  basis: 'stated',
};
const unknown: OwnQuestion = {
  question: 'Who conducts the Zanzibar Orchestra?',
  status: 'not_answered',
  must_contain: [],
  answer: '',
};

async function measureAccord(...questions: OwnQuestion[]) {
  const [result] = await compare(corpus, questions, CONTENDERS.slice(0, 1));
  return measureOwn(result?.outcomes ?? []);
}

it('an answer is right when its quotes hold all they have to and its span is the one', async () => {
  expect(await measureAccord(chair, unknown)).toEqual({
    questions: 2,
    found: 1,
    answeredRightly: 1,
    refusedRightly: 1,
  });
});

it('an answer with another span, or a date of another origin, is found and not right', async () => {
  const wrong: OwnQuestion[] = [
    { ...chair, answer: 'Tidewatch' },
    { ...chair, basis: 'publication' },
  ];
  expect(await measureAccord(...wrong)).toMatchObject({ found: 1, answeredRightly: 0, refusedRightly: null });
});

it('an answer whose quotes lack something is neither', async () => {
  const lacking = { ...chair, must_contain: ['Lena Haugen', 'Marta Quill'] };
  expect(await measureAccord(lacking)).toMatchObject({ found: 0, answeredRightly: 0 });
});

it('a question without an answer that is answered all the same is not refused', async () => {
  expect(await measureAccord({ ...chair, status: 'not_answered' })).toMatchObject({ refusedRightly: 0 });
});

it('the project’s own questions are of both kinds', async () => {
  const statuses = new Set((await readOwnQuestions()).map(({ status }) => status));
  expect(statuses.size).toBe(2);
});
