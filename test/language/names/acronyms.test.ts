import { describe, expect, it } from 'vitest';
import { findAcronyms, findInitials } from '../../../src/language/names/acronyms.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const explained = (text: string) =>
  findAcronyms(text, analyse(text)).map(({ short, long }) => `${short}: ${long.join(' ')}`);

describe('acronyms that a text explains', () => {
  it('finds the long form before the bracket', () => {
    expect(explained('They asked the Northern Rail Authority (NRA) for help.')).toEqual([
      'nra: northern rail author',
    ]);
  });

  it('passes over small words', () => {
    expect(explained('A Letter of Intent (LoI) was drafted.')).toEqual(['loi: letter intent']);
  });

  it('takes the words before a long form that belong to the name, and a small prefix of the acronym', () => {
    expect(explained('It told the Lorvian Flood Response Team (loFRT) so.')).toEqual([
      'lofrt: lorvian flood respons team',
    ]);
  });

  it('finds the long form inside the bracket', () => {
    expect(explained('NRA (Northern Rail Authority) agreed.')).toEqual(['nra: northern rail author']);
  });

  it('finds nothing where the letters do not fit', () => {
    expect(explained('The bridge was closed (NRA).')).toEqual([]);
    expect(explained('Some rivers (Tavo) are long.')).toEqual([]);
  });
});

describe('runs of capitalised words', () => {
  const initials = (text: string) =>
    findInitials(analyse(text)).map((found) => `${found.initials}: ${found.long.join(' ')}`);

  it('are found under their initials, with and without the small words', () => {
    expect(initials('both signed a Letter of Intent in May')).toEqual([
      'LoI: letter intent',
      'LI: letter intent',
    ]);
  });

  it('are not made of words in small letters', () => {
    expect(initials('lots of ink were used')).toEqual([]);
  });
});
