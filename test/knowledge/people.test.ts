import { describe, expect, it } from 'vitest';
import { factsOf } from '../support/facts.ts';

/** Each person's offices, as "office of organisation". */
const officesIn = (text: string) =>
  factsOf([text]).people.map(({ name, roles }) => [
    name,
    ...roles.map(({ role, organisation }) => `${role} of ${organisation}`),
  ]);

const BOARD = 'the Harbour Safety Board';

describe('an office', () => {
  it.each([
    [`Runa Solheim, Chief Safety Officer of ${BOARD}, sails.`, 'Chief Safety Officer'],
    [`Runa Solheim, the director of ${BOARD}, sails.`, 'director'],
    [`${BOARD}'s Director General, Runa Solheim, sails.`, 'Director General'],
    [`The Director of ${BOARD}, Runa Solheim, sails.`, 'Director'],
    [`Runa Solheim, who chairs ${BOARD}, sails.`, 'chair'],
    [`${BOARD} is old. Its CEO Runa Solheim sails.`, 'CEO'],
    [`Dr. Runa Solheim is head of ${BOARD}.`, 'head'],
  ])('is read from “%s”', (text, role) => {
    expect(officesIn(text)).toEqual([['Runa Solheim', `${role} of Harbour Safety Board`]]);
  });

  it('may be one of two that a sentence gives', () => {
    expect(
      officesIn(
        `Runa Solheim, who is Chair of ${BOARD} as well as Director General of the Ostby Port Authority, sails.`,
      ),
    ).toEqual([
      ['Runa Solheim', 'Chair of Harbour Safety Board', 'Director General of Ostby Port Authority'],
    ]);
  });

  it('of a state may be told by an adjective, and may be past', () => {
    const [person] = factsOf(['The former Norwegian Prime Minister Runa Solheim sails.']).people;
    expect(person?.roles).toMatchObject([{ role: 'Prime Minister', organisation: 'Norway', former: true }]);
  });

  it('is not given to somebody else of the sentence', () => {
    expect(officesIn(`The director of ${BOARD} told Dr. Runa Solheim so.`)).toEqual([['Runa Solheim']]);
  });
});

describe('a person', () => {
  it('is the same under a shorter name', () => {
    const [person, ...others] = factsOf([
      'Prof. Dr. M. Runa Solheim sails. Prof. Solheim said so. Solheim left.',
    ]).people;
    expect(others).toEqual([]);
    expect(person).toMatchObject({
      name: 'M. Runa Solheim',
      titles: ['Prof.', 'Dr.'],
      aliases: ['Solheim'],
    });
    expect(person?.mentions).toHaveLength(3);
  });

  it('is not guessed where two go by the shorter name', () => {
    const { people } = factsOf(['Dr. Runa Solheim met Dr. Lars Solheim. Solheim said no.']);
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Lars Solheim', 1],
      ['Runa Solheim', 1],
    ]);
  });
});
