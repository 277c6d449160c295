import { expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      title: 'Norvik at the fair',
      text: [
        'Castell met the Sea Rescue and Coast Watch team of Norvik at the Harbour Fair in Ostby.',
        'In 2017 a steering committee was formed by the Harbour Agency of Velden and Norvik.',
      ].join('\n\n'),
    }),
  ],
});

const ask = (question: string) => answer(question, knowledge);

test('half of a name is no headline', () => {
  const { answer: said, quotes } = ask('Which Norvik team did Castell meet at the Harbour Fair?');
  expect(quotes[0]?.text).toContain('Coast Watch');
  expect(said?.text ?? null).not.toBe('Coast Watch');
});

test('a body is no headline for who holds an office', () => {
  const { answer: said, quotes } = ask('Who chairs the steering committee?');
  expect(quotes[0]?.text).toContain('steering committee');
  expect(said).toBeNull();
});

test('a day is no headline for the last of several, where the sentence does not say which it was', () => {
  expect(ask('When did the steering committee last meet?').answer).toBeNull();
});
