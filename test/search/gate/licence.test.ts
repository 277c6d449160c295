import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { examineQuestion } from '../../../src/search/examine.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'quay-news',
      title: 'News from the quay',
      text: [
        'Norvik Marine signed the crane agreement with Velden Port on 3 May 2021.',
        'Ada Lund, director of Velden Port, has led the works since 2018.',
        'The Almar Foundation did not buy the customs house on 7 June 2022.',
        'Lorvia Ferries hired Tom Reed on 2 March 2023; it dismissed Jon Park on 9 April 2023.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'new-member',
      title: 'Castell Robotics joins the Tidewatch Network',
      published: '2024-03-14',
      text: 'Castell Robotics has joined the Tidewatch Network.\n\nCastell Robotics has left the Crane League.',
    }),
  ],
});
const headline = (question: string) => examineQuestion(question, knowledge, 3).headline;

describe('a sentence that states what was asked needs no odds:', () => {
  test.each([
    ['When did Norvik Marine sign the crane agreement with Velden Port?', '3 May 2021'],
    ['Who is the director of Velden Port?', 'Ada Lund'],
    ['When did Lorvia Ferries dismiss Jon Park?', '9 April 2023'],
  ])('%s', (question, text) => {
    expect(headline(question)).toMatchObject({ choice: { text }, isLicensed: true });
  });
});

describe('what a sentence does not state has no such licence:', () => {
  test.each([
    ['another party', 'When did Castell Robotics sign the crane agreement with Velden Port?'],
    ['another deed', 'When did Norvik Marine cancel the crane agreement with Velden Port?'],
    ['a denied deed', 'When did the Almar Foundation buy the customs house?'],
  ])('%s', (_, question) => {
    expect(headline(question)?.isLicensed ?? false).toBe(false);
  });
});

test('of what the first paragraph reports as news the article’s date may be said, of the rest it may not', () => {
  expect(headline('When did Castell Robotics join the Tidewatch Network?')).toMatchObject({
    choice: { text: '14 March 2024', span: { form: 'published' } },
    isLicensed: true,
  });
  expect(headline('When did Castell Robotics leave the Crane League?')?.isLicensed ?? false).toBe(false);
});

test('where many came from is not where they met', () => {
  const met = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        text: 'Delegates from Norway, Chile, Kenya and Oman were received at the quay in March 2024.',
      }),
    ],
  });
  const { answer: said } = answer('Where were the delegates received in March 2024?', met);
  expect(said?.text ?? '').not.toContain('Chile');
});
