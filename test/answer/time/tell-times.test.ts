import { describe, expect, it, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'yard',
      title: 'Norvik opens its yard',
      published: '2021-09-14',
      text: [
        'Norvik Marine opened a repair yard in Ostby on Friday.',
        'The yard was agreed on with the Velmar League in March 2017. Its first stone was laid on 5 June 2019.',
        'In 2017 Norvik Marine had also joined the Tidewatch Network.',
      ].join('\n\n'),
    }),
    articleOf({
      id: 'league',
      title: 'The Velmar League in brief',
      published: '2023-02-01',
      text: 'The Velmar League has a new head.\n\nIt was founded in 1998. The Velmar League left Ostby on 3 May 2022.',
    }),
  ],
});
const tell = (question: string) => {
  const { status, form, parts, quotes, undated } = answer(question, knowledge);
  expect(quotes.map(({ text, start, end, article }) => [article.id, text.length, end - start])).toEqual(
    quotes.map(({ text, article }) => [article.id, text.length, text.length]),
  );
  return { status, form, undated, told: parts.map(({ label, answer: said }) => `${label} ${said?.basis}`) };
};

describe('what happened is told by date:', () => {
  test.each([
    ['What happened in 2017?', ['March 2017 stated', '2017 stated']],
    ['anything before 2018?', ['1998 stated', 'March 2017 stated', '2017 stated']],
    [
      'what happened since 2020',
      ['Friday (10 September 2021) stated', '3 May 2022 stated', '1 February 2023 publication'],
    ],
    ['What happened between 2018 and 2020?', ['5 June 2019 stated']],
    ['latest on the Velmar League', ['1 February 2023 publication', '3 May 2022 stated']],
    [
      'timeline of the yard',
      ['March 2017 stated', '2017 stated', '5 June 2019 stated', 'Friday (10 September 2021) stated'],
    ],
    ['what is new in Ostby', ['3 May 2022 stated', 'Friday (10 September 2021) stated']],
    ['the first events of Ostby', ['1998 stated', 'Friday (10 September 2021) stated', '3 May 2022 stated']],
    ['history of Norvik Marine', ['2017 stated', 'Friday (10 September 2021) stated']],
    [
      'background on Norvik Marine, from the start to today',
      ['2017 stated', 'Friday (10 September 2021) stated'],
    ],
    ['catch me up on Norvik Marine please', ['2017 stated', 'Friday (10 September 2021) stated']],
    ['what went on in 2019 with these folks', ['5 June 2019 stated']],
    ['anything from 2017?', ['March 2017 stated', '2017 stated']],
    ['2017??', ['March 2017 stated', '2017 stated']],
    ['Norvik Marine 2017', ['2017 stated']],
    [
      '2019 and later',
      [
        '5 June 2019 stated',
        'Friday (10 September 2021) stated',
        '3 May 2022 stated',
        '1 February 2023 publication',
      ],
    ],
  ])('%s', (question, told) => {
    expect(tell(question)).toMatchObject({ status: 'answered', form: 'times', told });
  });
});

it('says that nothing is dated so, and shows what is nearest', () => {
  expect(tell('What happened in 2018?')).toEqual({
    status: 'related',
    form: 'times',
    undated: { period: '2018', nearest: ['2017', '2019'] },
    told: ['2017 stated', '5 June 2019 stated'],
  });
});

describe('what asks for more than what happened is answered as any other question:', () => {
  test.each([
    'When did the Velmar League leave Ostby?',
    'What did Norvik Marine join in 2017?',
    'What is the Velmar League?',
    'Who was at the yard in 2017?',
    'What happened?',
    'latest head of the Velmar League',
  ])('%s', (question) => {
    expect(tell(question).form).toBe('one');
  });
});

const plans = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'past',
      title: 'Lorvia Ferries',
      published: '2018-04-02',
      text: 'Ostby, 2 April 2018.\n\nLorvia Ferries bought a tug. It has signed a contract with the Velmar League. A depot was to open in June 2018.',
    }),
    articleOf({
      id: 'present',
      title: 'Lorvia Ferries: a look ahead',
      published: '2022-03-01',
      text: 'Castell Robotics left Marn in May 2021. In June Lorvia Ferries sold the tug.\n\nLorvia Ferries signed a contract with Ostby in January 2020. It will open a pier in June 2022. The lease ends on 3 May 2023.',
    }),
  ],
});
const labelsOf = (question: string) => answer(question, plans).parts.map(({ label }) => label);

it('tells of what is yet to come what is dated later than all articles', () => {
  expect(labelsOf("what's planned?")).toEqual(['June 2022', '3 May 2023']);
  expect(labelsOf('upcoming events of Lorvia Ferries')).toEqual(['June 2022', '3 May 2023']);
});

it('tells of a deed that is asked for by the sentences that say it was done, reported at the latest with their article', () => {
  expect(labelsOf('what was signed before 2021')).toEqual(['2 April 2018', 'January 2020']);
});

it('tells of the first of a kind the first alone', () => {
  expect(labelsOf('very first contract of Lorvia Ferries?')).toEqual(['January 2020']);
});

it('tells of somebody nothing that opens with another, and of a month in front of a sentence as of any', () => {
  expect(labelsOf('what did Lorvia Ferries do in 2021')).toEqual(['June']);
});

it('takes the name of a body for no course of events', () => {
  const bank = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'bank',
        title: 'The bank',
        text: 'The Velmar Development Bank paid for a ferry in 2019.\n\nIn 2020 the Velmar Development Bank paid for a pier.',
      }),
    ],
  });
  expect(answer('everything the Velmar Development Bank paid for', bank).form).toBe('items');
});

describe('of a name that several articles tell of,', () => {
  const dock = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'founding',
        title: 'A guild at Ostby',
        published: '2017-04-02',
        text: 'Press notice\n\nTwo ports have founded the Lantern Guild. The charter was signed on 1 April 2017 in Ostby.\n\nOn 9 May 2016 the Ziwa Bank opened a branch in Marn.',
      }),
      articleOf({
        id: 'later',
        title: 'What has changed',
        published: '2024-02-01',
        text: 'Much has changed.\n\nOn 4 June 2020 the Lantern Guild opened a desk in Marn.\n\n"Who leaves the Lantern Guild on Friday is back on Monday," said its head.\n\nThe Ziwa Bank and the Lantern Guild signed a treaty in July 2021.\n\nThe desk of the guild in Marn has been cut to one person. The plans of the Almar Foundation were dropped.\n\nThe Almar Foundation left Norvik on 9 January 2024.',
      }),
    ],
  });
  const toldOf = (question: string): string[] =>
    answer(question, dock).parts.map(
      ({ label, quotes: [best] }) => `${label}: ${best?.text.split(' ').slice(0, 4).join(' ')}`,
    );

  it('tells the newest of it, though the sentence has no date but that of its article', () => {
    expect(toldOf('latest news on the marn desk')).toEqual(['1 February 2024: The desk of the']);
  });

  it('tells news that have a date before what only their article dates', () => {
    expect(toldOf('latest on the almar foundation')).toEqual(['9 January 2024: The Almar Foundation left']);
  });

  it('tells its course by what goes on from the sentence that names it, and takes no heading for an event', () => {
    expect(toldOf('timeline of the Lantern Guild')).toEqual([
      '1 April 2017: Two ports have founded',
      '4 June 2020: On 4 June 2020',
      'July 2021: The Ziwa Bank and',
    ]);
  });

  it('tells of what two did together, by whatever word that is called', () => {
    expect(toldOf('how did the cooperation between ziwa bank and the lantern guild go over time')).toEqual([
      'July 2021: The Ziwa Bank and',
    ]);
    expect(toldOf('what happened w ziwa bank and the lantern guild over time')).toEqual([
      'July 2021: The Ziwa Bank and',
    ]);
  });
});
