import { describe, expect, it } from 'vitest';
import { createNameSearch, nearestNames } from '../../src/knowledge/find-named.ts';

const named = (name: string, ...aliases: readonly string[]) => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  aliases,
  mentions: [],
});

describe('somebody or something is found', () => {
  const search = createNameSearch([
    named('Norvik', 'NVK', 'Nordic Vikings'),
    named('Norvik Spain'),
    named('Castell', 'Castell Robotics'),
    named('National Vaccine Kit', 'NVK'),
    named('هيئة الموانئ'),
    named('诺维克海事集团'),
  ]);
  const found = (typed: string) =>
    search(typed).map(({ found: { name }, matched, fit }) => [name, matched, fit]);

  it('by its name, its aliases and what they begin with, and the name that fits is told', () => {
    expect(found('norv')).toEqual([
      ['Norvik', 'Norvik', 'beginning'],
      ['Norvik Spain', 'Norvik Spain', 'beginning'],
    ]);
    expect(found('robot')).toEqual([['Castell', 'Castell Robotics', 'part']]);
    expect(found('viking')).toEqual([['Norvik', 'Nordic Vikings', 'part']]);
  });

  it('together with all others that it may be: which one is meant is not guessed', () => {
    expect(found('nvk')).toEqual([
      ['National Vaccine Kit', 'NVK', 'exact'],
      ['Norvik', 'NVK', 'exact'],
    ]);
  });

  it('with the whole name before what only begins so, whatever the capitals and accents', () => {
    expect(search('the NÓRVIK').map(({ fit }) => fit)).toEqual(['exact', 'beginning']);
  });

  it('with a slip of the pen, where nothing fits without', () => {
    expect(found('Norwik')).toEqual([['Norvik', 'Norvik', 'near']]);
    expect(found('Castel Robotiks')).toEqual([['Castell', 'Castell Robotics', 'near']]);
    expect(found('NVX')).toEqual([]);
    expect(found('Morwig')).toEqual([]);
  });

  it('by its id, alone', () => {
    expect(found('norvik')).toEqual([['Norvik', 'Norvik', 'exact']]);
    expect(found('norvik-spain')).toEqual([['Norvik Spain', 'Norvik Spain', 'exact']]);
  });

  it('in Arabic and in Chinese, which writes its words without spaces', () => {
    expect(found('الموانئ')).toEqual([['هيئة الموانئ', 'هيئة الموانئ', 'part']]);
    expect(found('هَيئة')).toEqual([['هيئة الموانئ', 'هيئة الموانئ', 'beginning']]);
    expect(found('海事')).toEqual([['诺维克海事集团', '诺维克海事集团', 'part']]);
  });

  it('or not at all', () => {
    expect(found('???')).toEqual([]);
  });

  it('among all, where nothing is typed yet', () => {
    expect(found('')).toHaveLength(6);
  });
});

it('where nothing fits, the names with the fewest slips come first, by whichever of their names', () => {
  const all = [named('Castell'), named('Norvik', 'Nordic Vikings'), named('Almar')];
  expect(nearestNames(all, 'NORDIC wikinger', 2)[0]).toBe('Norvik');
  expect(nearestNames(all, 'Kastel', 1)).toEqual(['Castell']);
  expect(nearestNames([], 'Kastel', 3)).toEqual([]);
});
