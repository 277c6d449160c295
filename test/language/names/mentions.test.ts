import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/language/names/mentions.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';

const tagger = createTagger();

const mentionsOf = (text: string) => findMentions(text, tagger.tag(text), new Set(['norland']));
const namesIn = (text: string): string[] => mentionsOf(text).map((mention) => mention.text);

describe('names in a sentence', () => {
  it.each([
    ['They met at the University of Tavo.', ['University of Tavo']],
    ['The contract went to Level 3 Studios.', ['Level 3 Studios']],
    ['Norvik tests 5G in Tavo.', ['Norvik', 'Tavo']],
    ['They met Prof. Dr. Ines Moor there.', ['Ines Moor']],
    ['They met Lady Ines Moor there.', ['Lady Ines Moor']],
    ['They met Pope Olin there.', ['Pope Olin']],
    ['The queue at the Church for Norlandish tea', ['Church', 'Norlandish']],
  ])('are whole, without titles but those of queens and popes: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('are not people where they name what happens', () => {
    const [bowl] = mentionsOf('They won the Harbour Bowl again.');
    expect(bowl?.person).toBe(0);
  });

  it('are not people where an office is of them', () => {
    const [affairs] = mentionsOf('She became director of Harbour Affairs.');
    expect(affairs?.person).toBeLessThan(0.1);
  });

  it('are likely places behind "at the"', () => {
    const text = (preposition: string) => `They waited ${preposition} the Moor Archive.`;
    const [inside] = mentionsOf(text('at'));
    const [beside] = mentionsOf(text('for'));
    expect(inside?.place).toBeGreaterThan(beside?.place ?? 1);
  });
});
