import { describe, expect, it } from 'vitest';
import { curatedOf, factsOf } from '../support/facts.ts';

const namesIn = (...texts: readonly string[]): string[] =>
  factsOf(texts).organisations.map(({ name }) => name);

describe('an organisation', () => {
  it('is told by the form of its name', () => {
    expect(namesIn('The Ministry of Fisheries paid. The Ostby Harbour Authority agreed.')).toEqual([
      'Ministry of Fisheries',
      'Ostby Harbour Authority',
    ]);
  });

  it('is told by what it does and what stands beside its name', () => {
    expect(
      namesIn(
        'Norvik acquired Castell, a Danish maker of cranes. Norvik joined the fair. Quorvex, one of the largest shipping companies, was late.',
      ),
    ).toEqual(['Castell', 'Norvik', 'Quorvex']);
  });

  it.each([
    ['what it does, told twice', 'Quorvex won the contract. Quorvex was fined.', ['Quorvex']],
    ['what is done by it', 'The cranes are made by Quorvex, and the tower is owned by Quorvex.', ['Quorvex']],
    ['letters with an article', 'It was run by the QVX.', ['QVX']],
    ['what sort of body it is called', 'It was sung by the choir Quorvex.', ['Quorvex']],
    ['the form of its name, with its article', 'It is a branch of The Quay Trust.', ['The Quay Trust']],
  ])('is told by %s: “%s”', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it.each([
    ['somebody called by a family name', 'Lars Quillen won. Quillen won again. Quillen was fined.'],
    ['somebody with a pronoun', 'Quorvex won his first race, and Quorvex sold her boat.'],
    ['a plural of everyday speech', 'Quorin said that Doctors won. Doctors were fined.'],
    ['a model with a number', 'They flew the QVX 500.'],
    ['the drummer of a band', 'They met Quorin Zevaru, the drummer of a band.'],
  ])('is not %s: “%s”', (_, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is not the town that has it, nor somebody who speaks because others say what it does', () => {
    expect(namesIn('The Port Authority of Ostby chose Norvik Ltd as its builder, and Ostby joined.')).toEqual(
      ['Norvik Ltd', 'Port Authority'],
    );
    const { people, organisations } = factsOf([
      'Norvik has acquired Breton Dairy. Dr. Sol said Breton Dairy would go on.',
    ]);
    expect(people.map(({ name }) => name)).toEqual(['Sol']);
    expect(organisations.map(({ name }) => name)).toContain('Breton Dairy');
  });

  it('is neither a town with a mayor nor somebody from a country', () => {
    expect(namesIn('The Mayor of Ostby left. The Kenyan and the Mayor of Ostby met.')).toEqual([]);
  });

  it('is neither a person, nor a place, nor a paper, nor a meeting', () => {
    expect(
      namesIn(
        'Dr. Runa Solheim signed a Memorandum of Understanding in Bergen, Norway. She spoke at the World Crane Congress about AI.',
      ),
    ).toEqual([]);
  });

  it('goes by its short form where a text explains it, and by spellings that differ in little', () => {
    const [organisation, board] = factsOf([
      'The Harbour Safety Board (HSB) met. HSB was pleased. The Harbour Safety Organisation paid; the Harbour-Safety Organization did not. ',
    ]).organisations;
    expect(board).toMatchObject({ aliases: ['Harbour Safety Board'], name: 'HSB' });
    expect(board?.mentions).toHaveLength(3);
    expect(organisation).toMatchObject({
      name: 'Harbour Safety Organisation',
      aliases: ['Harbour-Safety Organization'],
    });
  });

  it('is not the one whose name its own goes on from, but part of it', () => {
    const { organisations } = factsOf([
      'Norvik Spain, a subsidiary, opened. Norvik signed. Norvik joined. Norvik Spain joined Norvik.',
    ]);
    expect(organisations.map(({ name, parent, mentions }) => [name, parent, mentions.length])).toEqual([
      ['Norvik', null, 3],
      ['Norvik Spain', 'norvik', 2],
    ]);
  });

  it('goes by its first word alone, where the rest says its trade and no other name begins so', () => {
    expect(namesIn('Zephon Telecom paid. Zephon Telecom signed. Zephon agreed.')).toEqual(['Zephon Telecom']);
    expect(namesIn('The Norvik Museum signed. Norvik sailed.')).toEqual(['Norvik Museum']);
  });

  it('is known by initials that no text explains, in the article that spells them out', () => {
    const long = 'The Harbour Safety Board met.';
    expect(factsOf([`${long} HSB was late.`]).organisations[0]?.mentions).toHaveLength(2);
    expect(factsOf([long, 'HSB was late.']).organisations[0]?.mentions).toHaveLength(1);
  });

  it('is one of two where a university and a partner stand side by side', () => {
    expect(namesIn('The University of Ostby and Norvik Ltd signed a contract.')).toEqual([
      'Norvik Ltd',
      'University of Ostby',
    ]);
  });

  it('is one under two names with “and”, where another sentence leaves no doubt', () => {
    const unsure = 'He left Ostby and Dagen College in May.';
    expect(namesIn(`The Ostby and Dagen College signed. ${unsure}`)).toEqual(['Ostby and Dagen College']);
    expect(namesIn(unsure)).toEqual(['Dagen College']);
  });

  it('is one with and without the form of company that a country has', () => {
    const { organisations } = factsOf(['Quorvex Oy signed. Quorvex sails. Zevaru AB paid Zevaru.']);
    expect(organisations.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['Quorvex Oy', 2],
      ['Zevaru AB', 2],
    ]);
  });

  it('is known by what its name ends in, unless that is a family name', () => {
    expect(namesIn('They saw Quillen Pictures and Lars Power.')).toEqual(['Quillen Pictures']);
  });

  it('may have a name with an apostrophe or commas in it', () => {
    expect(namesIn("It was drawn by the firm Solan, Quillen & Haugen for the Ostby Dockers' Union.")).toEqual(
      ["Ostby Dockers' Union", 'Solan, Quillen & Haugen'],
    );
  });

  it('has a name that begins where the letters behind it do', () => {
    const { organisations } = factsOf([
      'The Forum of Harbour Response and Crane Teams (FHRCT) met. FHRCT signed.',
    ]);
    expect(organisations.map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['FHRCT', 'Forum of Harbour Response and Crane Teams'],
    ]);
  });

  it('is of the kind that its name says', () => {
    const { organisations } = factsOf([
      'The Kestrel Bank, Norvik Shipping Ltd, Orvik Telecom and the Crane Board met.',
    ]);
    expect(organisations.map(({ kind }) => kind)).toEqual(['board', 'bank', 'company', 'company']);
  });

  it('is told by the body that it is named beside', () => {
    expect(namesIn('Quorvex and the Harbour Authority ended their partnership. Quorvex sails.')).toEqual([
      'Harbour Authority',
      'Quorvex',
    ]);
  });

  it('goes by the letters that stand in brackets behind it, in whatever language they are its initials', () => {
    const [authority] = factsOf(['The Ostby Harbour Authority (OHM) met. OHM was late.']).organisations;
    expect(authority).toMatchObject({ name: 'OHM', aliases: ['Ostby Harbour Authority'] });
  });

  it('may have a name that begins like a title', () => {
    expect(namesIn('The ward of St Anna Hospital is new.')).toEqual(['St Anna Hospital']);
    expect(namesIn('It was sent to the Sri Lanka Harbour Commission.')).toEqual([
      'Sri Lanka Harbour Commission',
    ]);
  });

  it('is not a prize, nor what is only often written in capitals', () => {
    expect(
      namesIn('The Harbour Times Boat of the Year award and the Crane Academy Prize went to Runa Sol.'),
    ).toEqual([]);
    expect(namesIn('PSPACE holds NP. PSPACE is large. If P is not PSPACE, PSPACE is strict.')).toEqual([]);
  });

  it('with a hyphen in its name is not the one in front of the hyphen', () => {
    const { organisations } = factsOf(
      ['The ABK-NET sails. ABK sails too. The ABK-Norvik partnership holds.'],
      [curatedOf({ name: 'ABK' }), curatedOf({ name: 'ABK-NET' }), curatedOf({ name: 'Norvik' })],
    );
    expect(organisations.map(({ name, mentions }) => [name, mentions.length])).toEqual([
      ['ABK', 2],
      ['ABK-NET', 1],
      ['Norvik', 1],
    ]);
  });

  it('is part of the one whose department a sentence calls it', () => {
    const { organisations } = factsOf([
      'The Buoy Safety Team, a department of the Ostby Harbour Authority, sails.',
    ]);
    expect(organisations.map(({ name, parent }) => [name, parent])).toEqual([
      ['Buoy Safety Team', 'ostby-harbour-authority'],
      ['Ostby Harbour Authority', null],
    ]);
  });

  it('is what its curator says, before what the text says', () => {
    const [nord, norvik] = factsOf(
      ['The Nord Bank paid. NB paid again. Norvik sails.'],
      [
        curatedOf({ name: 'Norvik', aliases: ['NB', 'Nord Bank'], kind: 'company', country: 'Norway' }),
        curatedOf({ name: 'Nord', parent: 'Norvik' }),
      ],
    ).organisations;
    expect(norvik).toMatchObject({ name: 'Norvik', kind: 'company', country: 'Norway', parent: null });
    expect(norvik?.mentions).toHaveLength(3);
    expect(nord).toMatchObject({ name: 'Nord', parent: norvik?.id, mentions: [] });
  });

  it('with a company ending is one with the name without it, unless a curator tells them apart', () => {
    const text = 'Norvik Group paid. Norvik sails.';
    const named = (...names: readonly string[]) =>
      factsOf(
        [text],
        names.map((name) => curatedOf({ name })),
      ).organisations.map(({ name }) => name);
    expect(named('Norvik')).toEqual(['Norvik']);
    expect(named('Norvik', 'Norvik Group')).toEqual(['Norvik', 'Norvik Group']);
  });

  it('may be a state, where that takes part in something', () => {
    const { organisations, events } = factsOf(['Norway and Denmark signed a treaty. Sweden is large.']);
    expect(organisations.map(({ name, kind }) => [name, kind])).toEqual([
      ['Denmark', 'state'],
      ['Norway', 'state'],
    ]);
    expect(events[0]?.parties.map(({ organisationId }) => organisationId)).toEqual(
      expect.arrayContaining(organisations.map(({ id }) => id)),
    );
  });
});

describe('a name that is read whole', () => {
  it.each([
    ['what a sentence defines', '7 Cranes to Ostby is a Danish band from the harbour.', '7 Cranes to Ostby'],
    ['letters behind a number', 'He spoke on the radio station 3QVX.', '3QVX'],
    ['a regiment with its number', 'They sent the 14th Ostby Regiment home.', '14th Ostby Regiment'],
    ['a station with its number', 'It was heard on Quorvex Radio 4 at noon.', 'Quorvex Radio 4'],
    ['a party with its place', 'He led the Crane Party of Ostby for a year.', 'Crane Party of Ostby'],
    [
      'an owner who is nobody else',
      "She left the Women's Crane Institute in May.",
      "Women's Crane Institute",
    ],
    ['a hall of fame', 'He was taken into the Crane Hall of Fame.', 'Crane Hall of Fame'],
  ])('is that of %s: “%s”', (_, text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('does not take a measure for letters behind a number', () => {
    expect(namesIn('They built a plant of 300MW, and paid 20EUR.')).toEqual([]);
  });
});

describe('a short form', () => {
  /** How often each organisation is named. */
  const timesNamed = (text: string) =>
    factsOf([text]).organisations.map(({ name, mentions }) => [name, mentions.length]);

  it('is the one organisation of its article that ends so', () => {
    expect(timesNamed('The Ostby Crane Council met in May. On Friday the Council paid.')).toEqual([
      ['Ostby Crane Council', 2],
    ]);
  });

  it('gives its holder the office of the body that is meant', () => {
    const { people } = factsOf([
      'The Ostby Crane Council met in May. Runa Solheim, chair of the Council, was late.',
    ]);
    expect(people[0]?.roles.map(({ role, organisation }) => [role, organisation])).toEqual([
      ['chair', 'Ostby Crane Council'],
    ]);
  });

  it.each([
    [
      'where two end so',
      'The Ostby Crane Council met the Dagen Ship Council. On Friday the Council paid.',
      [
        ['Dagen Ship Council', 1],
        ['Ostby Crane Council', 1],
      ],
    ],
    [
      'without an article',
      'The Ostby Crane Council met in May. On Friday Council seats were sold.',
      [['Ostby Crane Council', 1]],
    ],
    [
      'where it is the place of the body',
      'The University of Ostby opened in May. He saw the Ostby quay.',
      [['University of Ostby', 1]],
    ],
  ])('is nobody %s', (_, text, times) => {
    expect(timesNamed(text)).toEqual(times);
  });
});

describe('what many small signs make likely', () => {
  it('is a team that is played for, in a text about the sport', () => {
    expect(
      namesIn(
        'Lars Quillen is a hockey coach. He played two seasons for the Ostby Harriers. The team won the league in his second season.',
      ),
    ).toEqual(['Ostby Harriers']);
  });

  it('is neither somebody with a full name nor a word that is in every sentence', () => {
    expect(
      namesIn(
        'The band toured with Lars Quillen. They heard Give It A Name at night. It was loud. It was a song by Runa Solheim.',
      ),
    ).toEqual([]);
  });
});
