import { describe, expect, it } from 'vitest';
import { joinTerms, openDictionary } from '../../src/index/term-dictionary.ts';
import { createVocabulary } from '../../src/index/vocabulary.ts';

const TERMS = [
  'lorvia',
  'lorvian',
  'lorviant',
  'lorv',
  'lorvianisation',
  'zeira',
  'zebra',
  'harbour',
  'haven',
  'haved',
  'tavostadt',
  '12345',
];
/** Of these, what no passage has. */
const UNUSED = ['lorviant', 'haved'];

const { related, nearest } = createVocabulary({
  terms: openDictionary(joinTerms(TERMS)),
  frequency: (term) => (UNUSED.includes(term) ? 0 : 1),
});

describe('words of one root', () => {
  it.each([
    ['lorvia', ['lorvian']],
    ['lorvian', ['lorvia']],
    ['harbours', ['harbour']],
  ])('finds those of %s', (word, expected) => {
    expect(related(word)).toEqual(expected);
  });

  it('leaves out the word itself and words that are much longer', () => {
    expect(related('lorvia')).not.toContain('lorvia');
    expect(related('lorvia')).not.toContain('lorvianisation');
  });

  it('finds none for short words and numbers', () => {
    expect(related('lor')).toEqual([]);
    expect(related('123456')).toEqual([]);
  });
});

describe('words that a slip of the pen may have meant', () => {
  it.each([
    ['a letter too many', 'havens', ['haven']],
    ['a letter too few', 'habour', ['harbour']],
    ['a wrong letter', 'zebro', ['zebra']],
    ['two neighbours the other way round', 'zeria', ['zeira']],
    ['two letters of a long word', 'tavvostatt', ['tavostadt']],
  ])('finds one with %s', (_, word, expected) => {
    expect(nearest(word, word)).toEqual(expected);
  });

  it('takes the term and the word as it was typed, whichever is nearer', () => {
    expect(nearest('harbr', 'harbur')).toEqual(['harbour']);
  });

  it('keeps only the nearest', () => {
    expect(nearest('lorviann', 'lorviann')).toEqual(['lorvian']);
  });

  it('finds none that begins with another letter, none for short words and numbers', () => {
    expect(nearest('raven', 'raven')).toEqual([]);
    expect(nearest('lorx', 'lorx')).toEqual([]);
    expect(nearest('12346', '12346')).toEqual([]);
  });
});
