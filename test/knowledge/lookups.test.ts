import { describe, expect, it, test } from 'vitest';
import { between } from '../../src/knowledge/between.ts';
import { familyOf, partBehind } from '../../src/knowledge/family.ts';
import { network } from '../../src/knowledge/network.ts';
import { organisationCard } from '../../src/knowledge/organisation-card.ts';
import { personCard } from '../../src/knowledge/person-card.ts';
import { timeline } from '../../src/knowledge/timeline.ts';
import { curatedOf, factsOf } from '../support/facts.ts';

const FACTS = factsOf(
  [
    {
      published: '2021-05-04',
      text: 'Norvik is one of the oldest shipping companies. Norvik joined the Tidewatch Network in October 2019. Runa Sol, CEO of Norvik, said that it was time.',
    },
    {
      published: '2023',
      text: 'Norvik signed an agreement with Castell. The Almar Foundation met Castell in 2020. Norvik Spain opened a laboratory on Monday.',
    },
    { text: 'Castell acquired Quorvex.' },
  ],
  [
    curatedOf({ name: 'Norvik', aliases: ['NVK', 'Nordic Vikings'] }),
    curatedOf({ name: 'Norvik Spain', parent: 'Norvik' }),
    curatedOf({ name: 'Castell', aliases: ['Castell Robotics'] }),
    curatedOf({ name: 'Quorvex' }),
  ],
);

describe('the card of an organisation', () => {
  const card = organisationCard(FACTS, 'norvik');

  it('says what it is, whose part and what its parts are', () => {
    expect(card?.definition?.text).toBe('Norvik is one of the oldest shipping companies.');
    expect(card?.parent).toBeNull();
    expect(card?.parts.map(({ name }) => name)).toEqual(['Norvik Spain']);
  });

  it('leads to a passage for every name and for whose part it is, where an article has one', () => {
    const curated = organisationCard(FACTS, 'norvik-spain');
    expect(curated?.parent).toMatchObject({
      organisation: { name: 'Norvik' },
      passage: { text: 'Norvik Spain opened a laboratory on Monday.' },
    });
    expect(card?.aliases).toEqual([
      { name: 'NVK', passage: null },
      { name: 'Nordic Vikings', passage: null },
    ]);
    const facts = factsOf([
      'The Buoy Safety Team (BST), a department of the Ostby Harbour Authority, sails. BST sails.',
    ]);
    const told = organisationCard(facts, facts.organisations[0]?.id ?? '');
    expect(told?.aliases).toMatchObject([{ name: 'Buoy Safety Team', passage: { position: 0 } }]);
    expect(told?.parent).toMatchObject({
      organisation: { name: 'Ostby Harbour Authority' },
      passage: { position: 0 },
    });
  });

  it('lists its people, its events from the newest on, and its partners', () => {
    expect(card?.people.map(({ person, roles }) => [person.name, roles[0]?.role])).toEqual([
      ['Runa Sol', 'CEO'],
    ]);
    expect(card?.events.map(({ type, date }) => [type, date?.value])).toEqual([
      ['agreement', '2023'],
      ['membership', '2019-10'],
    ]);
    expect(card?.partners).toMatchObject([
      {
        organisation: { name: 'Tidewatch Network' },
        passages: [{ position: 1 }],
        events: [{ type: 'membership' }],
      },
      { organisation: { name: 'Castell' }, passages: [{ position: 0 }], events: [{ type: 'agreement' }] },
    ]);
  });

  it('holds as many events as there are', () => {
    const facts = factsOf(
      Array.from({ length: 200 }, (_, i) => ({
        published: `${1800 + i}`,
        text: 'Norvik Ltd signed an agreement with Castell Ltd.',
      })),
    );
    const { events = [] } = organisationCard(facts, 'norvik-ltd') ?? {};
    expect(events.map(({ date }) => date?.value)).toEqual(
      Array.from({ length: 200 }, (_, i) => `${1999 - i}`),
    );
  });

  it('does not exist for nobody', () => {
    expect(organisationCard(FACTS, 'nobody')).toBeNull();
  });
});

describe('the card of a person', () => {
  it('lists offices and what was said', () => {
    const card = personCard(FACTS, 'runa-sol');
    expect(card?.roles.map(({ role, organisation }) => [role, organisation])).toEqual([['CEO', 'Norvik']]);
    expect(card?.passages.map(({ text }) => text)).toEqual([
      'Runa Sol, CEO of Norvik, said that it was time.',
    ]);
    expect(personCard(FACTS, 'nobody')).toBeNull();
  });
});

describe('between two organisations', () => {
  it('stand the passages and events that name both', () => {
    const { passages, events, shared } = between(FACTS, 'castell', 'norvik');
    expect(passages.map(({ text }) => text)).toEqual(['Norvik signed an agreement with Castell.']);
    expect(events.map(({ type }) => type)).toEqual(['agreement']);
    expect(shared).toEqual([]);
  });

  it('stands a third, where nothing joins them', () => {
    const { passages, shared } = between(FACTS, 'norvik', 'quorvex');
    expect(passages).toEqual([]);
    expect(shared.map(({ organisation }) => organisation.name)).toEqual(['Castell']);
    expect(between(FACTS, 'quorvex', 'tidewatch-network').shared).toEqual([]);
  });
});

describe('a timeline', () => {
  const dates = (filter: Parameters<typeof timeline>[1]) =>
    timeline(FACTS, filter).dated.map(({ date }) => date?.value);

  it('goes by the calendar, at the precision that is known, with the undated apart', () => {
    expect(dates({})).toEqual(['2019-10', '2020', '2023']);
    expect(timeline(FACTS, {}).undated.map(({ date }) => date?.value)).toEqual(['Monday', undefined]);
  });

  it('of a period holds what shares a day with it', () => {
    expect(dates({ from: '2019-10-31', to: '2020-01' })).toEqual(['2019-10', '2020']);
    expect(dates({ from: '2019-11', to: '2019-12' })).toEqual([]);
    expect(timeline(FACTS, { from: '2019' }).undated).toEqual(timeline(FACTS, {}).undated);
  });

  it('may be that of one organisation and of one type', () => {
    expect(dates({ organisation: 'castell' })).toEqual(['2020', '2023']);
    expect(dates({ organisation: 'castell', type: 'meeting' })).toEqual(['2020']);
  });
});

test('what is denied joins nobody in a network', () => {
  const facts = factsOf(
    ['Norvik denied that it had acquired Castell.'],
    [curatedOf({ name: 'Norvik' }), curatedOf({ name: 'Castell' })],
  );
  expect(facts.events.map(({ status }) => status)).toEqual(['denied']);
  expect(network(facts, { atMost: 10 }).edges).toMatchObject([{ kinds: [], weight: 1 }]);
});

describe('what a part did', () => {
  const facts = factsOf(
    ['Norvik Spain signed an agreement with Castell. Norvik Madrid met Castell.'],
    [
      curatedOf({ name: 'Norvik' }),
      curatedOf({ name: 'Norvik Spain', parent: 'Norvik' }),
      curatedOf({ name: 'Norvik Madrid', parent: 'Norvik Spain' }),
      curatedOf({ name: 'Castell' }),
    ],
  );
  const typesOf = (filter: Parameters<typeof timeline>[1]) =>
    timeline(facts, filter).undated.map(({ type }) => type);

  it('counts for the whole, and for the whole of that, unless only its own is wanted', () => {
    expect(typesOf({ organisation: 'norvik' })).toEqual(['agreement', 'meeting']);
    expect(typesOf({ organisation: 'norvik-spain', ownOnly: true })).toEqual(['agreement']);
    expect(typesOf({ organisation: 'norvik', ownOnly: true })).toEqual([]);
    expect(typesOf({ organisation: 'norvik-madrid' })).toEqual(['meeting']);
  });

  it('joins the whole with another', () => {
    expect(between(facts, 'castell', 'norvik').events.map(({ type }) => type)).toEqual([
      'agreement',
      'meeting',
    ]);
    expect(between(facts, 'castell', 'norvik', true)).toMatchObject({ passages: [], events: [] });
    // The one is part of the other: what it did with itself is nothing.
    expect(between(facts, 'norvik', 'norvik-spain').events).toEqual([]);
  });

  it('is said to be that of the part', () => {
    const [event] = facts.events;
    const family = familyOf(facts, 'norvik');
    expect([...family].sort()).toEqual(['norvik', 'norvik-madrid', 'norvik-spain']);
    expect(event && partBehind(event, 'norvik', family)).toBe('Norvik Spain');
    expect(event && partBehind(event, 'castell', familyOf(facts, 'castell'))).toBeNull();
  });
});

describe('a network', () => {
  const named = (filter: Parameters<typeof network>[1]) =>
    network(FACTS, filter).nodes.map(({ name }) => name);

  it('joins all who appear together, with what they did and in how many passages', () => {
    const { nodes, edges } = network(FACTS, { atMost: 10 });
    expect(nodes[0]?.name).toBe('Castell');
    expect(nodes.map(({ name }) => name)).not.toContain('Norvik Spain');
    expect(edges).toContainEqual({ a: 'castell', b: 'norvik', kinds: ['agreement'], weight: 1 });
    expect(edges).toHaveLength(4);
  });

  it('around one organisation holds those who appear with it', () => {
    expect(named({ around: 'norvik', atMost: 10 }).sort()).toEqual([
      'Castell',
      'Norvik',
      'Tidewatch Network',
    ]);
    expect(named({ around: 'nobody', atMost: 10 })).toEqual([]);
  });

  it('is cut to its most connected nodes, and edges lead to none that is gone', () => {
    expect(named({ around: 'tidewatch-network', atMost: 1 })).toEqual(['Tidewatch Network']);
    const { nodes, edges } = network(FACTS, { atMost: 2 });
    expect(nodes).toHaveLength(2);
    expect(edges).toHaveLength(1);
  });
});
