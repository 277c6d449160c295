import { describe, expect, test } from 'vitest';
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
        'Two companies left the fair in June 2020: Lorvia of Tavo and Marn of Ostby.',
        'The tide laboratory is run jointly by Velmar University and the Ostby Harbour Trust.',
        'Castell Marine joined the Lantern League in 2018.',
        'The work that the Tavo Bank and Norvik already do together as partners is on cranes.',
        'The harbour board met in Velden on 9 May 2022. Present were Brenda Lund (chair), Omar Ruiz (Norvik) and Tereza Novak (secretary).',
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

test('one of several is no headline for all of them', () => {
  const { answer: said, quotes } = ask('Which companies joined the Lantern League?');
  expect(quotes[0]?.text).toContain('Castell Marine');
  expect(said).toBeNull();
});

test('two bodies are a headline for who runs something together', () => {
  expect(ask('Who runs the tide laboratory?').answer?.text).toBe(
    'Velmar University and the Ostby Harbour Trust',
  );
});

test('what a colon announces is a headline, though the verb stands before it', () => {
  expect(ask('Which companies left the fair in June 2020?').answer?.text).toMatch(/Lorvia.* and Marn/);
});

test('a list of people is a headline for who was there, though the sentence says little else', () => {
  expect(ask('Who was present at the spring gathering of the harbour board in Velden?').answer?.text).toMatch(
    /^Brenda Lund.*Omar Ruiz.*Tereza Novak/,
  );
});

test('whoever the question names is not one of those that it asks for', () => {
  expect(ask('List the partners of Norvik.').answer?.text ?? '').not.toContain('Norvik');
});

describe('no headline', () => {
  const guild = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        title: 'Minutes of the Tarn quay committee',
        text: [
          'Mr Orvel, chair of Tarn County Council, reported on the planting of the quay.',
          'The Tarn Harbour Guild receives €95,000 for two dryers on the quay.',
          'Item 4, staff of the quay office. The question was put off.',
        ].join('\n\n'),
      }),
    ],
  });

  test.each([
    ['a sum of money for how many', 'How many members has the Tarn Harbour Guild got?', /€/],
    [
      'the very body that is asked about',
      'Which council reported on the quay of Tarn County?',
      /Tarn County Council/,
    ],
    ['the number of an item for how many', 'How many staff has the quay office?', /4/],
  ])('is %s', (_, question, wrong) => {
    expect(answer(question, guild).answer?.text ?? '').not.toMatch(wrong);
  });
});
