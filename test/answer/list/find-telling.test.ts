import { expect, it, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'pier',
      title: 'A pier for Velmar',
      published: '2021-04-10',
      text: 'The Almar Foundation gave the Velmar Port Authority 2 million euros for a pier.\n\nThe Velmar Port Authority signed a memorandum with Castell Robotics. It has not signed a memorandum with Ostby.\n\nThe drones of the pier were delivered by Castell Robotics. Mira Stellan, who maps the bay, praised them.',
    }),
    articleOf({
      id: 'report',
      title: 'Almar Foundation: report of 2022',
      published: '2023-02-01',
      text: '**Grants of 2022**\n\n- Norvik College: 40,000 euros for boats\n- Lorvia Ferries: 15,000 euros for ramps\n\nThe Foundation paid 90,000 euros to the Tidewatch Network. It gave no money to Ostby.\n\nThe Foundation opened an office in Norvik. It closed the one in Marn.',
    }),
    articleOf({
      id: 'network',
      title: 'News of the Tidewatch Network',
      published: '2019-05-05',
      text: 'Norvik College became the fourth member of the Tidewatch Network in 2018.\n\nLorvia Ferries joined the network in May 2019. Ostby did not join it.\n\nThe Tidewatch Network signed a memorandum with Norvik College. Dr Stellan thanked the network.',
    }),
  ],
});

const quotesOf = (question: string): string[] =>
  answer(question, knowledge).parts.map(({ quotes: [best] }) => best?.text ?? '');

it('tells of all who were given money, the oldest article first, with the items of a list under a heading that says so', () => {
  const question = 'Who received money from the Almar Foundation over the years?';
  expect(answer(question, knowledge)).toMatchObject({ form: 'items', status: 'answered', answer: null });
  expect(quotesOf(question)).toEqual([
    'The Almar Foundation gave the Velmar Port Authority 2 million euros for a pier.',
    '- Norvik College: 40,000 euros for boats',
    '- Lorvia Ferries: 15,000 euros for ramps',
    'The Foundation paid 90,000 euros to the Tidewatch Network.',
  ]);
});

it('tells of the items of a list alone where its heading is what is asked for', () => {
  expect(quotesOf('almar grants 2022')).toEqual([
    '- Norvik College: 40,000 euros for boats',
    '- Lorvia Ferries: 15,000 euros for ramps',
  ]);
});

it('tells of each deed that was done, whoever did it, and of none that is denied', () => {
  expect(quotesOf('list every memorandum signed by anyone')).toEqual([
    'The Tidewatch Network signed a memorandum with Norvik College.',
    'The Velmar Port Authority signed a memorandum with Castell Robotics.',
  ]);
});

it('takes who became a member for one who joined', () => {
  expect(quotesOf('all companies that joined the Tidewatch Network, please list them')).toEqual([
    'Norvik College became the fourth member of the Tidewatch Network in 2018.',
    'Lorvia Ferries joined the network in May 2019.',
  ]);
});

test.each([
  'list everything that Quorvex signed',
  'list all treaties of the Almar Foundation',
  'who is the chair of the Tidewatch Network, name pls',
])('tells of nothing where the articles do not: %s', (question) => {
  expect(answer(question, knowledge).form).toBe('one');
});

it('tells in which articles a person comes up, by the last name alone as well', () => {
  const { form, parts } = answer('where is Mira Stellan mentioned?', knowledge);
  expect(form).toBe('articles');
  expect(parts.map(({ label }) => label)).toEqual(['A pier for Velmar', 'News of the Tidewatch Network']);
});

const offices = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'yard',
      title: 'The yard',
      published: '2020-01-01',
      text: 'Omar Ruiz, director of Castell Robotics, opened the yard.\n\nA crew led by Castell Robotics built it.\n\nLorvia Ferries runs a school with Castell Robotics.',
    }),
    articleOf({
      id: 'chair',
      title: 'A new face',
      published: '2022-01-01',
      text: 'Lena Haug became director of Castell Robotics.\n\nThe yard gave Castell Robotics a crane. Castell Robotics gave a boat to Ostby. In May Castell Robotics gave two boats to Marn.',
    }),
  ],
});

test.each([
  [
    'all directors of Castell Robotics so far',
    [
      'Omar Ruiz, director of Castell Robotics, opened the yard.',
      'Lena Haug became director of Castell Robotics.',
    ],
  ],
  [
    'list everything that Castell Robotics gave',
    ['Castell Robotics gave a boat to Ostby.', 'In May Castell Robotics gave two boats to Marn.'],
  ],
])('tells of those who hold the office and of what those did who were asked about: %s', (question, said) => {
  expect(answer(question, offices).parts.map(({ quotes: [best] }) => best?.text)).toEqual(said);
});

const pacts = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'ties',
      title: 'Ties in the north',
      publisher: 'Ostby Post',
      published: '2019-03-01',
      text: 'Norvik College and Lorvia Ferries opened the Deep Water Laboratory. The laboratory has a pool.\n\nNorvik College runs a ferry. A delegation of four engineers from Marn visited Norvik College. Ostby sent a large delegation to Velmar, and the delegation stayed.\n\nBrede Harbour agreed with Norvik College to share a crane. All in all it was a great deal of work for Norvik College.',
    }),
    articleOf({
      id: 'own',
      title: 'A year of the Almar Foundation',
      publisher: 'Almar Foundation',
      published: '2022-02-02',
      text: 'Agreements.\n\nThe Almar Foundation signed two agreements in 2021. The first, with Lorvia Ferries, is on ramps. The second, with Marn, is on boats. The Deep Water Laboratory was closed.\n\nWe gave 40,000 euros to Norvik College for its Tidal Energy Laboratory. The study is good.',
    }),
  ],
});
const toldOf = (question: string): string[] =>
  answer(question, pacts).parts.map(({ quotes: [best] }) => best?.text ?? '');

it('tells of two that are named all that names both', () => {
  const both = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'both',
        title: 'Two towns',
        text: 'Brede lent Tarnholm a crane. Tarnholm has a pier.\n\nIn May Tarnholm and Brede opened a school. Brede has a mill.',
      }),
    ],
  });
  for (const question of [
    'what connects Brede and Tarnholm?',
    'what do Brede and Tarnholm have in common',
    'how are Tarnholm and Brede linked',
  ])
    expect(answer(question, both).parts.map(({ quotes: [best] }) => best?.text)).toEqual([
      'Brede lent Tarnholm a crane.',
      'In May Tarnholm and Brede opened a school.',
    ]);
});

test.each([
  [
    'which laboratories are named?',
    [
      'Norvik College and Lorvia Ferries opened the Deep Water Laboratory.',
      'We gave 40,000 euros to Norvik College for its Tidal Energy Laboratory.',
    ],
  ],
  [
    'list the delegations',
    [
      'A delegation of four engineers from Marn visited Norvik College.',
      'Ostby sent a large delegation to Velmar, and the delegation stayed.',
    ],
  ],
])('tells of all things of a kind by name once, or where they are brought up: %s', (question, said) => {
  expect(toldOf(question)).toEqual(said);
});

it('goes on to what is told of one by one behind their number', () => {
  expect(toldOf('which agreements did the Almar Foundation sign in 2021')).toEqual([
    'The Almar Foundation signed two agreements in 2021.',
    'The first, with Lorvia Ferries, is on ramps.',
    'The second, with Marn, is on boats.',
  ]);
});

const signed = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'signed',
      title: 'Signed',
      publisher: 'Ostby Post',
      published: '2020-01-01',
      text: 'Norvik College signed a memorandum with Lorvia Ferries. It covers pilots and the tug Brede.\n\nA second memorandum of Norvik College was ready. It signed one with Castell Robotics in July.\n\nOstby Bank gave Norvik College 9,000 euros. Norvik College closed a hall.',
    }),
  ],
});
test.each([
  [
    'every partner Norvik College has signed something with pls',
    [
      'Norvik College signed a memorandum with Lorvia Ferries.',
      'It signed one with Castell Robotics in July.',
    ],
  ],
  [
    'Who has Norvik College signed agreements with?',
    [
      'Norvik College signed a memorandum with Lorvia Ferries.',
      'It signed one with Castell Robotics in July.',
    ],
  ],
])('tells of those with whom something was signed: %s', (question, said) => {
  const ends = answer(question, signed).parts.map(({ quotes: [best] }) => best?.text ?? '');
  expect(ends.map((text) => said.find((one) => text.endsWith(one)))).toEqual(said);
});

it('takes what a report says was received for given by its publisher, unless it came from another', () => {
  const report = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'report',
        title: 'Report of the Almar Foundation',
        publisher: 'Almar Foundation',
        text: 'Norvik College received a grant of 40,000 euros. Ostby received a grant of 9,000 euros from Lorvia Ferries.\n\nA grant of 7,000 euros went to Marn. Lorvia Ferries has a pier.',
      }),
    ],
  });
  const { parts } = answer('which grants did the Almar Foundation give', report);
  expect(parts.map(({ quotes: [best] }) => best?.text)).toEqual([
    'Norvik College received a grant of 40,000 euros.',
    'A grant of 7,000 euros went to Marn.',
  ]);
});

it('takes "we" for the one who publishes the article, and no great deal for an agreement', () => {
  const given = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'given',
        title: 'Gifts of the Almar Foundation',
        publisher: 'Almar Foundation',
        text: 'The Almar Foundation had a good year.\n\nWe opened an office in Norvik. "We opened an office, too", said Marn.\n\nIn June we opened an office in Ostby.',
      }),
    ],
  });
  const { parts } = answer('list the offices of the Almar Foundation', given);
  expect(parts.map(({ quotes: [best] }) => best?.text)).toEqual([
    'We opened an office in Norvik.',
    'In June we opened an office in Ostby.',
  ]);
  expect(toldOf('list every deal of Norvik College')).toEqual([]);
});

const school = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'school',
      title: 'Norvik College at fifty',
      published: '2020-06-01',
      text: 'Norvik College has many friends. Its treaty with Ostby dates from 1998. In March 2012 it signed an agreement with Lorvia Ferries.\n\nCastell Robotics lent the pool its lamps.',
    }),
    articleOf({
      id: 'talk',
      title: 'A talk with Mira Stellan',
      publisher: 'Harbour Weekly',
      published: '2021-06-01',
      text: 'Mira Stellan has been head of Norvik College since 2015. We met her on the quay.\n\n**Who are your friends?**\n\nIn May we signed an agreement with Ziwa Bank. With the Almar Foundation we run a winter course.\n\n**And Marn?**\n\nWe have no agreement with Marn.',
    }),
  ],
});
const schoolQuotes = (question: string): string[] =>
  answer(question, school).parts.map(({ quotes: [best] }) => best?.text ?? '');

it('tells of whom a paragraph calls by its name once, and of whom an interview is with and who says "we"', () => {
  expect(schoolQuotes('list the partners of Norvik College')).toEqual([
    'Norvik College has many friends. Its treaty with Ostby dates from 1998.',
    'In March 2012 it signed an agreement with Lorvia Ferries.',
    'In May we signed an agreement with Ziwa Bank.',
    'With the Almar Foundation we run a winter course.',
  ]);
});

it('takes what an interview says for no words of the paper that prints it', () => {
  expect(schoolQuotes('list the partners of Harbour Weekly')).toEqual([]);
});

it('asks for two kinds of bodies as for one, and for what somebody has as for what there is', () => {
  expect(schoolQuotes('which companies or associations has Norvik College signed something with')).toContain(
    'In May we signed an agreement with Ziwa Bank.',
  );
  expect(quotesOf('what did the almar foundation pay for? everything you got')).toEqual([
    'The Almar Foundation gave the Velmar Port Authority 2 million euros for a pier.',
    'The Foundation paid 90,000 euros to the Tidewatch Network.',
  ]);
});

const meeting = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'minutes',
      title: 'Minutes of the winter council of the Tidewatch Network',
      published: '2021-02-10',
      text: 'Held in Norvik.\n\nPresent for the harbours: Mira Stellan (Ostby), Omar Ruiz (Marn). Guests: Brenda Lund (Ziwa Bank).\n\nA group on nets was formed. Its members are Karl Venn, Brenda Lund and Omar Ruiz.\n\nAt the end of the year the network had two full members:\n\n- Ostby Harbour\n- Marn Harbour\n\nThe winter council thanked its hosts.',
    }),
  ],
});
const meetingQuotes = (question: string): string[] =>
  answer(question, meeting).parts.map(({ quotes: [best] }) => best?.text ?? '');

it('tells who was at a meeting by its minutes, which name it in their title, and not who is in a group', () => {
  const present = [
    'Present for the harbours: Mira Stellan (Ostby), Omar Ruiz (Marn).',
    'Guests: Brenda Lund (Ziwa Bank).',
  ];
  expect(meetingQuotes('Who attended the winter council of 2021?')).toEqual(present);
  expect(meetingQuotes('who was present at the winter council')).toEqual(present);
  expect(meetingQuotes('Who attended the summer council?')).toEqual([]);
});

it('tells of all members of a kind that a list has, though nobody is named whose they are', () => {
  expect(meetingQuotes('list all the full members of the network pls')).toEqual([
    '- Ostby Harbour',
    '- Marn Harbour',
  ]);
});

const visits = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'visits',
      title: 'Guests of Norvik College',
      published: '2022-03-01',
      text: 'Delegations came to the harbour from Ostby and Marn.\n\nA delegation of four from Ziwa Bank looked at the boats. The delegation had lunch.\n\nNorvik College signed an agreement with Marn in 2019. Norvik College and Ostby signed a memorandum in 2020. Norvik College has co-financed a pier with the Almar Foundation.',
    }),
  ],
});
const visitQuotes = (question: string): string[] =>
  answer(question, visits).parts.map(({ quotes: [best] }) => best?.text ?? '');

it('tells of all of a kind, several of which a sentence may bring up, whatever is said of who needs them', () => {
  expect(visitQuotes('which delegations are mentioned in the articles? i need all of them')).toEqual([
    'Delegations came to the harbour from Ostby and Marn.',
    'A delegation of four from Ziwa Bank looked at the boats.',
  ]);
});

it('tells of papers by either of two names, of everybody with whom somebody works, and of what somebody has got', () => {
  const papers = [
    'Norvik College signed an agreement with Marn in 2019.',
    'Norvik College and Ostby signed a memorandum in 2020.',
  ];
  expect(visitQuotes('all agreements and memoranda of Norvik College')).toEqual(papers);
  expect(visitQuotes('list everybody Norvik College works with')).toEqual([
    ...papers,
    'Norvik College has co-financed a pier with the Almar Foundation.',
  ]);
  expect(visitQuotes('how many agreements has Norvik College got in total?')).toEqual(papers);
});
