import { describe, expect, it } from 'vitest';
import { between } from '../../src/knowledge/between.ts';
import { createOrganisationSearch } from '../../src/knowledge/find-organisation.ts';
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

describe('an organisation is found', () => {
  const search = createOrganisationSearch(FACTS.organisations);
  const found = (typed: string) =>
    search(typed).map(({ organisation, matched }) => [organisation.name, matched]);

  it('by its name, its aliases and what they begin with, and the name that fits is told', () => {
    expect(found('norv')).toEqual([
      ['Norvik', 'Norvik'],
      ['Norvik Spain', 'Norvik Spain'],
    ]);
    expect(found('nvk')).toEqual([['Norvik', 'NVK']]);
    expect(found('robot')).toEqual([['Castell', 'Castell Robotics']]);
    expect(found('viking')).toEqual([['Norvik', 'Nordic Vikings']]);
  });

  it('with the whole name before what only begins so, whatever the capitals and accents', () => {
    expect(search('NÓRVIK').map(({ exact }) => exact)).toEqual([true, false]);
  });

  it('by its id, alone', () => {
    expect(found('norvik-spain')).toEqual([['Norvik Spain', 'Norvik Spain']]);
  });

  it('or not at all: nothing is guessed', () => {
    expect(found('Norwik')).toEqual([]);
    expect(found('???')).toEqual([]);
  });

  it('among the most mentioned ones where nothing is typed yet', () => {
    expect(found('')[0]).toEqual(['Norvik', 'Norvik']);
    expect(found('')).toHaveLength(FACTS.organisations.length);
  });
});

describe('the card of an organisation', () => {
  const card = organisationCard(FACTS, 'norvik');

  it('says what it is, whose part and what its parts are', () => {
    expect(card?.definition?.text).toBe('Norvik is one of the oldest shipping companies.');
    expect(card?.parent).toBeNull();
    expect(card?.parts.map(({ name }) => name)).toEqual(['Norvik Spain']);
    expect(organisationCard(FACTS, 'norvik-spain')?.parent?.name).toBe('Norvik');
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
      { organisation: { name: 'Tidewatch Network' }, passages: 1, events: 1 },
      { organisation: { name: 'Castell' }, passages: 1, events: 1 },
    ]);
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
    expect(timeline(FACTS, { from: '2019' }).undated).toEqual([]);
  });

  it('may be that of one organisation and of one type', () => {
    expect(dates({ organisation: 'castell' })).toEqual(['2020', '2023']);
    expect(dates({ organisation: 'castell', type: 'meeting' })).toEqual(['2020']);
  });
});
