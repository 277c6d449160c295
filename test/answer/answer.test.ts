import { expect, it } from 'vitest';
import { answer } from '../../src/answer/answer.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { articleOf } from '../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'treaty',
      title: 'A treaty of two harbours',
      text: [
        'The treaty of Ostby was signed in the old customs house on 4 May 2021 by Brenda Lund, mayor of Ostby.',
        'Norvik Marine supplies cranes to Ostby. Norvik Marine supplies pumps to Velmar.',
        'Castell Trust was founded in 1987 by a shipowner.',
        'Almar Foundation was founded in 1993. Omar Ruiz, director of the Almar Foundation, lives in Tavo.',
        'Castell Trust joined the Tidewatch League in 1990. The League has thanked Castell Trust and Almar Foundation. Almar Foundation joined the Tidewatch League on 5 June 2001.',
        'The Ostby office was opened in 2012. The Velmar office was opened in 2015.',
        'Castell Trust has 40 members. Almar Foundation has 75 members.',
      ].join('\n\n'),
    }),
  ],
});

it('answers each of several questions under its own words, and quotes no sentence twice', () => {
  const {
    form,
    parts,
    quotes,
    answer: said,
  } = answer('When was the treaty of Ostby signed, and who signed it?', knowledge);
  expect(form).toBe('questions');
  expect(parts.map(({ label, quotes: [best] }) => [label, best?.text.slice(0, 19)])).toEqual([
    ['When was the treaty of Ostby signed', 'The treaty of Ostby'],
    ['who signed it', 'The treaty of Ostby'],
  ]);
  expect(new Set(quotes.map(({ start }) => start)).size).toBe(quotes.length);
  const marked = quotes[0]?.highlights.map(({ start, end }) => quotes[0]?.text.slice(start, end));
  expect(said === null ? [] : said.text.split('; ')).toEqual(marked);
});

it('asks of each of two names what was asked of both', () => {
  const { form, parts } = answer('What does Norvik Marine supply to Ostby and to Velmar?', knowledge);
  expect(form).toBe('questions');
  expect(parts.map(({ label, quotes: [best] }) => [label, best?.text])).toEqual([
    ['Ostby', 'Norvik Marine supplies cranes to Ostby.'],
    ['Velmar', 'Norvik Marine supplies pumps to Velmar.'],
  ]);
});

it.each([
  ['When were Castell Trust and Almar Foundation founded?', ['Castell Trust', 'Almar Foundation']],
  ['Which was founded first, Castell Trust or Almar Foundation?', ['Castell Trust', 'Almar Foundation']],
  ['Compare the founding dates of Castell Trust and Almar Foundation', ['Castell Trust', 'Almar Foundation']],
])('tells of each of two: %s', (question, names) => {
  const { form, parts } = answer(question, knowledge);
  expect(form).toBe('questions');
  expect(
    parts.map(({ label, quotes: [best] }) => [label, best?.text.slice(0, best.text.indexOf(' was'))]),
  ).toEqual(names.map((name) => [name, name]));
});

it.each([
  ['which came first, the ostby office or the velmar office?', ['2012', '2015']],
  ['Who joined the Tidewatch League first, Castell Trust or Almar Foundation?', ['1990', '5 June 2001']],
  ['Joined the Tidewatch League earlier: Castell Trust or Almar Foundation?', ['1990', '5 June 2001']],
  ['Castell Trust or Almar Foundation, which joined the Tidewatch League first?', ['1990', '5 June 2001']],
  ['Did Castell Trust or Almar Foundation join the Tidewatch League first?', ['1990', '5 June 2001']],
  ['Who has more members, Castell Trust or Almar Foundation?', ['40', '75']],
])('shows what is to be compared of each of two: %s', (question, values) => {
  const { form, parts } = answer(question, knowledge);
  expect(form).toBe('questions');
  expect(parts.map(({ answer: said }) => said?.text)).toEqual(values);
});

it('asks for the size of each of two', () => {
  const { form, parts } = answer('Which is older, Castell Trust or Almar Foundation?', knowledge);
  expect({ form, labels: parts.map(({ label }) => label) }).toEqual({
    form: 'questions',
    labels: ['Castell Trust', 'Almar Foundation'],
  });
});

it('says which half of a question about two is missing', () => {
  const { parts } = answer('Who is the director of Almar Foundation and Castell Trust?', knowledge);
  expect(parts.map(({ label, answer: said }) => [label, said?.text])).toEqual([
    ['Almar Foundation', 'Omar Ruiz'],
    ['Castell Trust', undefined],
  ]);
  for (const { text } of parts[1]?.quotes ?? []) expect(text).toContain('Castell Trust');
});

it('does not take apart what is said of both together', () => {
  expect(answer('What did Castell Trust and Almar Foundation found together?', knowledge).form).toBe('one');
});

it('labels a question without what links it to the one before', () => {
  const { parts } = answer('Who signed the treaty of Ostby? Oh, and where was it signed?', knowledge);
  expect(parts.map(({ label }) => label)).toEqual(['Who signed the treaty of Ostby', 'where was it signed']);
});

it('marks what decides a part that asks for yes or no', () => {
  const { parts } = answer('Who signed the treaty of Ostby, and was it signed in 2019?', knowledge);
  expect(parts.map(({ difference }) => difference)).toEqual([
    null,
    { kind: 'date', asked: '2019', stated: '4 May 2021' },
  ]);
});

it('answers the question in a long message, and keeps the message as it was asked', () => {
  const message =
    'hey, my boss needs to know in which house the treaty of Ostby was signed, for the slides, thx';
  expect(answer(message, knowledge)).toMatchObject({ question: message, status: 'answered' });
});

it('leaves one question as it is', () => {
  const { form, parts } = answer('Who signed the treaty of Ostby?', knowledge);
  expect({ form, parts }).toEqual({ form: 'one', parts: [] });
});

const counted = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'before',
      title: 'The yard',
      published: '2019-05-01',
      text: 'The Velmar yard was founded in 1960 and has 40 welders.',
    }),
    articleOf({
      id: 'after',
      title: 'The yard again',
      published: '2022-05-01',
      text: 'The Velmar yard was founded in 1960 and has 75 welders.\n\nIn 2022 Lorvia Ferries built 3 tugs, and in 2019 it built 2 tugs.',
    }),
  ],
});

it.each([
  ['How many welders did the Velmar yard have in 2019 and in 2022?', ['before', 'after']],
  ['welders of the Velmar yard 2019 vs now', ['before', 'after']],
])('tells of each of two times by what is of it: %s', (question, articles) => {
  const { form, parts } = answer(question, counted);
  expect(form).toBe('questions');
  expect(parts.map(({ quotes: [best] }) => best?.article.id)).toEqual(articles);
});

it.each([
  'How many tugs did Lorvia Ferries build in 2019 and in 2022?',
  'What did the Velmar yard do between 2019 and 2022?',
])('tells of two times together where one sentence does, or where they bound a period: %s', (question) => {
  expect(answer(question, counted).form).not.toBe('questions');
});

const given = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'given',
      title: 'Gifts',
      text: 'The Almar Foundation gave Norvik College 40,000 euros for boats.\n\nThe Almar Foundation paid 15,000 euros to Lorvia Ferries.\n\nMira Stellan is president of the Almar Foundation.',
    }),
  ],
});

it('tells of a list among several questions one by one under its words', () => {
  const { form, parts } = answer(
    'Which grants did the Almar Foundation give, and who is its president?',
    given,
  );
  expect(form).toBe('questions');
  expect(parts.map(({ label, quotes: [best] }) => [label, best?.text])).toEqual([
    [
      'Which grants did the Almar Foundation give',
      'The Almar Foundation gave Norvik College 40,000 euros for boats.',
    ],
    [
      'Which grants did the Almar Foundation give',
      'The Almar Foundation paid 15,000 euros to Lorvia Ferries.',
    ],
    ['who is its president', 'Mira Stellan is president of the Almar Foundation.'],
  ]);
});
