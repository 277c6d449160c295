import { describe, expect, it, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'harbours',
      title: 'News of two harbours',
      published: '2023-06-02',
      text: [
        'The treaty of Ostby was signed on 4 May 2021 by Brenda Lund, mayor of Ostby. It runs for six years.',
        'Norvik Marine had offered to pay for a new lighthouse. The council refused the offer in March.',
        'Last week we wrote that the Velmar ferry was sold in 2020. This was wrong: it was sold in 2022.',
        'The regatta was sponsored by Castell Robotics, Lorvia Ferries and Ziwa Bank.',
        'Tarn Castings has not joined the Tidewatch Network.',
      ].join('\n\n'),
    }),
  ],
});
const ask = (question: string) => {
  const { status, answer: said, quotes, difference } = answer(question, knowledge);
  const [best] = quotes;
  expect(said).toBeNull();
  const marked = best?.highlights.map(({ start, end }) =>
    best.text.slice(start - best.start, end - best.start),
  );
  return { status, difference, marked, text: best?.text };
};

describe('the words that decide a question of yes or no are marked, and neither yes nor no is said:', () => {
  test.each([
    ['Was the treaty of Ostby signed on 4 May 2021?', ['4 May 2021']],
    ['Has Tarn Castings joined the Tidewatch Network?', ['not joined']],
    ['Was the treaty of Ostby signed by Brenda Lund?', ['signed']],
  ])('%s', (question, marked) => {
    expect(ask(question)).toMatchObject({ status: 'answered', marked, difference: null });
  });
});

describe('another date, number or name than the one that was asked about is shown as such:', () => {
  test.each([
    ['Was the treaty of Ostby signed in 2019?', { kind: 'date', asked: '2019', stated: '4 May 2021' }],
    [
      'Does the treaty of Ostby run for five years?',
      { kind: 'number', asked: 'five years', stated: 'six years' },
    ],
    [
      'Was the treaty of Ostby signed by Karl Venn?',
      { kind: 'name', asked: 'Karl Venn', stated: 'Brenda Lund' },
    ],
  ])('%s', (question, difference) => {
    const { marked, difference: found } = ask(question);
    expect({ found, marked }).toEqual({ found: difference, marked: [difference.stated] });
  });
});

it('takes a question for answered where the passage has all of it but another date', () => {
  expect(ask('Was the treaty of Ostby signed in 2019?').status).toBe('answered');
  expect(ask('Was the treaty of Ostby signed by Karl Venn?').status).toBe('related');
});

it('says that a list has others, and marks them', () => {
  expect(ask('Did Norvik Marine sponsor the regatta?')).toMatchObject({
    difference: { kind: 'list', asked: 'Norvik Marine', stated: null },
    marked: ['Castell Robotics', 'Lorvia Ferries', 'Ziwa Bank'],
  });
});

describe('what a sentence takes back or refuses of the one before is quoted with it:', () => {
  test.each([
    [
      'Was the offer of Norvik Marine to pay for a new lighthouse accepted?',
      'The council refused the offer in March.',
      'refused',
    ],
    ['Was the Velmar ferry sold in 2020?', 'This was wrong: it was sold in 2022.', '2022'],
  ])('%s', (question, last, mark) => {
    const { text, marked } = ask(question);
    expect(text?.endsWith(last)).toBe(true);
    expect(text?.length).toBeGreaterThan(last.length);
    expect(marked).toEqual([mark]);
  });
});

describe('a sentence on something else that happens to have the date does not decide, nor one that is taken back:', () => {
  const yard = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'yard',
        title: 'The shipyard of Ostby',
        published: '2022-05-01',
        text: [
          'The granite slipway was drawn by the Ziwa Drafting Office, a studio from Marn.',
          'Norvik Marine opened its Welding Laboratory on Monday, 7 May 2018. The treaty of Norvik Marine with Marn dates from 2014.',
          'A poster of 2014 hangs in the laboratory. The treaty of 2014 brought five welders to Ostby.',
          'The Marn Herald is quoted as saying that Ziwa paid for the slipway. It did not say so, and Ziwa did not pay.',
        ].join('\n\n'),
      }),
    ],
  });
  test.each([
    ['was the lab opened in 2014?', 'Norvik Marine opened its Welding Laboratory on Monday, 7 May 2018.'],
    [
      'did ziwa pay for the granite slipway',
      'The Marn Herald is quoted as saying that Ziwa paid for the slipway. It did not say so, and Ziwa did not pay.',
    ],
  ])('%s', (question, text) => {
    expect(answer(question, yard).quotes[0]?.text).toBe(text);
  });
});

it('leaves other questions alone', () => {
  const { answer: said, difference } = answer('When was the treaty of Ostby signed?', knowledge);
  expect([said?.text, difference]).toEqual(['4 May 2021', null]);
});

describe('of what still holds the newest sentence decides, whoever it names:', () => {
  const since = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'then',
        title: 'Then',
        published: '2019-02-01',
        text: 'Mira Stellan, director of Norvik College, opened the Deep Water Laboratory. Norvik College is not a member of the Tidewatch Network.\n\nNorvik College hosts the office of the Tidewatch Network.',
      }),
      articleOf({
        id: 'later',
        title: 'Later',
        published: '2023-02-01',
        text: 'Omar Ruiz has been director of Norvik College since May.\n\nThe Deep Water Laboratory closed in March.\n\nThe contract of Norvik College with Marn was renewed.\n\nNorvik College became an associate member on 3 October 2022, after eight years.',
      }),
    ],
  });
  test.each([
    [
      'Is Mira Stellan still director of Norvik College?',
      'Omar Ruiz has been director of Norvik College since May.',
    ],
    [
      'is mira stellan currently the director of norvik college',
      'Omar Ruiz has been director of Norvik College since May.',
    ],
    [
      'Is Norvik College a member of the Tidewatch Network?',
      'Norvik College became an associate member on 3 October 2022, after eight years.',
    ],
    [
      'is norvik college a member of the tidewatch network now',
      'Norvik College became an associate member on 3 October 2022, after eight years.',
    ],
    ['Is the Deep Water Laboratory still open?', 'The Deep Water Laboratory closed in March.'],
    [
      'Does Norvik College still host the office of the Tidewatch Network?',
      'Norvik College hosts the office of the Tidewatch Network.',
    ],
  ])('%s', (question, text) => {
    expect(answer(question, since).quotes[0]?.text).toBe(text);
  });
});
