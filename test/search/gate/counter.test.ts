import { describe, expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'harbour-news',
      title: 'News of the harbour of Velden',
      text: [
        'Norvik Marine did not sign the crane agreement with the port of Velden on 3 May 2021.',
        'Castell Robotics plans to open a repair yard in Ostby in September 2023.',
        'Had the vote gone otherwise, the Almar Foundation would have bought the old customs house in 2019.',
        'Lorvia Ferries joined the Tidewatch Network on 18 June 2020.',
        'The Quay Museum was to merge with the Sailors’ House in 2022. Nothing came of it.',
        'Brenda Lund signed the lease of the fish market on 9 March 2022.',
        'Talks of Marsh Energy with the town of Velden ended in April without a contract.',
        'Odile Brandt had chaired the board of the Harbour Trust for eleven years.',
        'Vantage Ferries cancelled its order for forty life rafts from Corda Works in March.',
        'A ceremony for the handover of the rebuilt sluice of Velden is scheduled for 20 November.',
        'While Tern Logistics waited, Aldmoor Freight obtained the licence for the north quay on 18 January.',
        'Lena Oru, who had been expected to become harbour master, turned the post down in December 2019.',
        'The agreement with the Ostrava school lapsed in 2017. It had provided for the exchange of twenty pilots a year.',
        'Cobalt Air is no longer the official carrier of the Lantern Fair.',
        'Sorrel Quay left the Tidewatch Network in 2019. It keeps a seat in the regional chamber, and sends a delegate.',
        'Perhaps 3,000 visitors came to the Lantern Fair in October 2018.',
        'The Tern Trust was able to buy the lighthouse at Skerry Point in 2016.',
        'If the tide rises by more than two metres, the harbour master receives a call.',
      ].join('\n\n'),
    }),
  ],
});
const ask = (question: string) => answer(question, knowledge);

describe('a passage that contradicts what the question takes for granted is quoted as such, and never as the answer:', () => {
  test.each([
    ['When did Norvik Marine sign the crane agreement with the port of Velden?', 'denied', 'did not sign'],
    ['When did Castell Robotics open the repair yard in Ostby?', 'planned', 'plans to open'],
    ['When did the Almar Foundation buy the old customs house?', 'planned', 'would have bought'],
    ['When did Lorvia Ferries leave the Tidewatch Network?', 'opposite', 'joined'],
    ['How many life rafts did Vantage Ferries get from Corda Works?', 'denied', 'cancelled its order'],
    ['When was the rebuilt sluice of Velden handed over?', 'planned', 'is scheduled'],
    ['When did Lena Oru take charge as harbour master?', 'denied', 'turned the post down'],
    ['Which airline is the official carrier of the Lantern Fair?', 'ended', 'no longer'],
    ['When did Sorrel Quay join the Tidewatch Network?', 'opposite', 'left'],
    ['When did Marsh Energy sign the contract with the town of Velden?', 'denied', 'without a contract'],
    [
      'For how many years has Odile Brandt been chair of the board of the Harbour Trust?',
      'ended',
      'had chaired',
    ],
    ['When did the Quay Museum merge with the Sailors’ House?', 'denied', 'was to merge'],
  ])('%s', (question, counter, quoted) => {
    const { status, answer: said, counter: found, quotes } = ask(question);
    expect({ status, said, found }).toEqual({ status: 'related', said: null, found: counter });
    expect(quotes[0]?.text).toContain(quoted);
  });
});

test('a plan answers who asks for one, and a denial who asks for it', () => {
  expect(ask('When will Castell Robotics open the repair yard in Ostby?').counter).toBeNull();
  expect(ask('Who did not sign the crane agreement with the port of Velden?').counter).toBeNull();
});

test.each([
  'When is Castell Robotics supposed to open the repair yard in Ostby?',
  'By when should the repair yard of Castell Robotics in Ostby be opened?',
  'How many visitors came to the Lantern Fair?',
  'When did the Tern Trust buy the lighthouse at Skerry Point?',
  'Who receives a call if the tide rises?',
  'What happened to the membership of Lorvia Ferries in the Tidewatch Network?',
])('nothing contradicts “%s”', (question) => {
  expect(ask(question).counter).toBeNull();
});

test('a deed that was done is not contradicted', () => {
  expect(ask('When was the lease of the fish market signed?').counter).toBeNull();
  expect(ask('When did Lorvia Ferries join the Tidewatch Network?').counter).toBeNull();
});
