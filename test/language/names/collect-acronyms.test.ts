import { describe, expect, it } from 'vitest';
import { createAcronymCollector, pairForms } from '../../../src/language/names/collect-acronyms.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const collect = (...texts: string[]) => {
  const collector = createAcronymCollector();
  for (const text of texts) collector.read(text, analyse(text));
  const { explained, byInitials } = collector.finish();
  return {
    ...pairForms(explained),
    byInitials: (initials: string) => new Map(byInitials).get(initials) ?? [],
  };
};
const rail = ['northern', 'rail', 'author'];

describe('the acronyms of a corpus', () => {
  it('are known both ways where a text explains them', () => {
    const { longForms, shortForms } = collect('The Northern Rail Authority (NRA) met.');
    expect(longForms.get('nra')).toEqual([rail]);
    expect(shortForms.get('northern')).toEqual([{ short: 'nra', long: rail }]);
  });

  it('are known where one text writes the short form and another, before or behind, the long one', () => {
    expect(collect('NRA met.', 'The Northern Rail Authority met.').longForms.get('nra')).toEqual([rail]);
    expect(collect('The Northern Rail Authority met.', 'NRA met.').longForms.get('nra')).toEqual([rail]);
  });

  it('are not guessed for two letters that a text writes', () => {
    expect(collect('RA met.', 'The Rail Authority met.').longForms.get('ra')).toBeUndefined();
  });

  it('are told by initials where no text writes the short form, each long form once', () => {
    const { longForms, byInitials } = collect('Northern Rail Authority met.', 'Northern Rail Authority sat.');
    expect(longForms.get('nra')).toBeUndefined();
    expect(byInitials('nra')).toEqual([rail]);
    expect(byInitials('xyz')).toEqual([]);
  });

  it('may be spelt with small letters for small words', () => {
    const { byInitials } = collect('A Letter of Intent was drafted.');
    expect(byInitials('loi')).toEqual([['letter', 'intent']]);
    expect(byInitials('li')).toEqual([['letter', 'intent']]);
  });
});
