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
    [`Runa Solheim, Director for Foreign Affairs of ${BOARD}, sails.`, 'Director for Foreign Affairs'],
    [`${BOARD}'s chief technology officer, Runa Solheim, sails.`, 'chief technology officer'],
    [`Dr. Runa Solheim, Vice-Chair of ${BOARD}, sails.`, 'Vice-Chair'],
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

  it('of a country is not what one of its people does', () => {
    const [person] = factsOf(['The Norwegian engineer Runa Solheim sails.']).people;
    expect(person?.roles).toMatchObject([{ role: 'engineer', organisation: null }]);
  });

  it('may stand between a company and its holder, with what others would take for a title', () => {
    expect(officesIn('Norvik CEO Runa Solheim met NBK Governor Lars Quill. NBK joined the network.')).toEqual(
      [
        ['Lars Quill', 'Governor of NBK'],
        ['Runa Solheim', 'CEO of Norvik'],
      ],
    );
  });

  it('is not given to somebody else of the sentence', () => {
    expect(officesIn('He asks whether Norvik the director sails.')).toEqual([]);
    expect(officesIn(`The director of ${BOARD} told Dr. Runa Solheim so.`)).toEqual([['Runa Solheim']]);
    expect(officesIn(`Dr. Runa Solheim, who heads ${BOARD}'s fleet, sails.`)).toEqual([['Runa Solheim']]);
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

  it('has the whole name, hyphens and letters of any alphabet included', () => {
    const { people } = factsOf(['Solheim Min-jun, president of the Harbour Board, met Dr. Trần Văn Lộc.']);
    expect(people.map(({ name }) => name)).toEqual(['Solheim Min-jun', 'Trần Văn Lộc']);
  });

  it('is not somebody to whom something is brought, nor a river with a saint in its name', () => {
    expect(factsOf(['It was brought to Lowry Digital. The St. Johns River rose.']).people).toEqual([]);
  });

  it('is not guessed where two go by the shorter name', () => {
    const { people } = factsOf(['Dr. Runa Solheim met Dr. Lars Solheim. Solheim said no.']);
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Lars Solheim', 1],
      ['Runa Solheim', 1],
    ]);
  });

  it('is told by a first name and a family name, and by the family name again in that article', () => {
    const { people } = factsOf([
      'Lars Quillen sails. In May, Quillen rested. Quillen left.',
      'Quillen is red.',
    ]);
    expect(people.map(({ name, aliases, mentions }) => [name, aliases, mentions.length])).toEqual([
      ['Lars Quillen', ['Quillen'], 3],
    ]);
  });

  it.each([
    ['a rank', 'Colonel Lars Quillen sails.', 'Lars Quillen'],
    ['what somebody is', 'Tower Keeper Lars Quillen sails.', 'Lars Quillen'],
    ['a calling of no list', 'Organiser Lars Quillen sails.', 'Lars Quillen'],
    ['a generation', 'Lars Quillen Jr. sails.', 'Lars Quillen Jr.'],
    ['initials', 'The crane of L. K. Quillen sails.', 'L. K. Quillen'],
    ['a calling', 'It was sung by the pianist Quorin Zevaru.', 'Quorin Zevaru'],
    ['a birth', 'Quorin Zevaru (born 1960) sails.', 'Quorin Zevaru'],
    ['a relative', "They met Quorin Zevaru's brother.", 'Quorin Zevaru'],
  ])('has the name that stands beside %s: “%s”', (_, text, name) => {
    expect(factsOf([text]).people.map((person) => person.name)).toEqual([name]);
  });

  it.each([
    ['a place', 'It lies in West Virginia, beside Hamilton Field and Davis Harbour.'],
    ['a team of a town', 'London Quillens won.'],
    ['a ship', 'They sailed with Anna Pulse. Anna Pulse is red.'],
    ['a work', 'They sang “Lars Quillen” twice.'],
    ['a word of everyday speech', 'They flew to Velvet Zevaru.'],
    ['an office', 'The Principal said that Managing said so. Dr. Under said no.'],
    ['from a country', 'The German said so.'],
  ])('is not %s: “%s”', (_, text) => {
    expect(factsOf([text]).people).toEqual([]);
  });

  it('is not meant where the name is part of another, or one of two', () => {
    const { people } = factsOf([
      'Lars Quillen and Runa Haug met Anna Haug. The Quillen Crane sails. Haug left.',
    ]);
    expect(people.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Anna Haug', 1],
      ['Lars Quillen', 1],
      ['Runa Haug', 1],
    ]);
  });
});
