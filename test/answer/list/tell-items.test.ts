import { expect, it, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import { buildKnowledge } from '../../../src/index/knowledge.ts';
import { articleOf } from '../../support/articles.ts';

const knowledge = buildKnowledge({
  version: '0',
  articles: [
    articleOf({
      id: 'pumps',
      title: 'Pumps for the harbour of Velmar',
      text: 'Castell Robotics joined the Tidewatch Network in 2019.\n\nThe pumps were paid for by the Almar Foundation.',
    }),
    articleOf({
      id: 'ferries',
      title: 'Ferries',
      text: 'Lorvia Ferries joined the Tidewatch Network on 3 May 2022. Norvik Marine did not join the Tidewatch Network.\n\nThe Almar Foundation signed a treaty with Ostby in May 2021.\n\nIn March 2023 the Almar Foundation signed another treaty, with Velmar. The Almar Foundation has not signed a treaty with Marn.\n\nCastell Robotics signed a contract with three schools of Ostby. Castell Robotics signed a contract with the port of Marn.\n\nLorvia Ferries signed a three-year agreement with Marn. Lorvia Ferries signed an agreement with Velmar in 2020.',
    }),
  ],
});

it('names the members of a list that several sentences name, each with its sentence', () => {
  const {
    form,
    parts,
    answer: said,
    status,
  } = answer('Which companies joined the Tidewatch Network?', knowledge);
  expect({ form, status }).toEqual({ form: 'items', status: 'answered' });
  expect(said?.text.split(', ').sort()).toEqual(['Castell Robotics', 'Lorvia Ferries']);
  for (const { label, quotes } of parts) expect(quotes[0]?.text).toContain(label);
});

test.each([
  ['which articles mention the Tidewatch Network?', ['Pumps for the harbour of Velmar', 'Ferries']],
  ['In which article does Lorvia Ferries come up?', ['Ferries']],
])('%s', (question, titles) => {
  const { form, parts } = answer(question, knowledge);
  expect({ form, titles: parts.map(({ label }) => label) }).toEqual({ form: 'articles', titles });
});

it('tells of no article where none has the name', () => {
  expect(answer('Which articles mention Quorvex?', knowledge).form).toBe('one');
});

it('tells of what is to be counted, where no sentence states how many, and says no number', () => {
  const { form, parts, answer: said } = answer('How many treaties did the Almar Foundation sign?', knowledge);
  expect({ form, said }).toEqual({ form: 'counted', said: null });
  expect(new Set(parts.map(({ quotes: [best] }) => best?.text.split(' ').at(-1)))).toEqual(
    new Set(['2021.', 'Velmar.']),
  );
});

it('takes no number for that of what is counted where it counts something else', () => {
  const { form, parts, answer: said } = answer('how many contracts did Castell Robotics sign', knowledge);
  expect({ form, said }).toEqual({ form: 'counted', said: null });
  expect(parts.map(({ quotes: [best] }) => best?.text)).toEqual([
    'Castell Robotics signed a contract with three schools of Ostby.',
    'Castell Robotics signed a contract with the port of Marn.',
  ]);
});

it('says no number of another thing that stands behind one of those that are counted', () => {
  const harbour = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'harbour',
        title: 'Harbour notes',
        text: 'The delegation of Marn numbered eleven people. Brede Harbour signed a memorandum on the exchange of four pilots a year.',
      }),
    ],
  });
  expect(answer('how many delegations did Marn send', harbour).answer).toBeNull();
  expect(answer('how many memoranda has Brede Harbour signed', harbour).answer).toBeNull();
  expect(answer('how many people were in the delegation of Marn', harbour).answer?.text).toBe('eleven');
});

it('counts nothing where no deed is asked about', () => {
  expect(answer('how many treaties does the Almar Foundation have', knowledge).form).toBe('one');
});

it('takes no years for the number of what they measure', () => {
  const { form, answer: said } = answer('how many agreements did Lorvia Ferries sign', knowledge);
  expect({ form, said }).toEqual({ form: 'counted', said: null });
});

it.each(['all agreements of Lorvia Ferries', 'list the agreements of Lorvia Ferries'])(
  'tells of what is of somebody: %s',
  (question) => {
    const { form, parts, answer: said } = answer(question, knowledge);
    expect({ form, said }).toEqual({ form: 'items', said: null });
    expect(parts).toHaveLength(2);
  },
);

it('names nobody of a lesser office among those who held one', () => {
  const board = buildKnowledge({
    version: '0',
    articles: [
      articleOf({
        id: 'board',
        title: 'The board',
        text: 'Mira Stellan was elected chair of the Tidewatch Network. Omar Ruiz was elected vice-chair of the Tidewatch Network.\n\nIn 2020 Lena Haug became chair of the Tidewatch Network.',
      }),
    ],
  });
  const { parts } = answer('who chaired the Tidewatch Network, all of them', board);
  expect(new Set(parts.map(({ label }) => label))).toEqual(new Set(['Mira Stellan', 'Lena Haug']));
});
