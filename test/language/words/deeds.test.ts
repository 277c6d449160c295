import { describe, expect, it } from 'vitest';
import { createDeeds } from '../../../src/language/words/deeds.ts';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const deeds = createDeeds(analyse);
const groupsOf = (word: string) => deeds.groupsOf(analyse(word)[0]?.term ?? '');

describe('deeds', () => {
  it.each([
    ['signed', 'signature'],
    ['joined', 'membership'],
    ['founded', 'establishment'],
    ['appointed', 'successor'],
  ])('“%s” and “%s” name one', (verb, noun) => {
    expect(groupsOf(verb).some((group) => groupsOf(noun).includes(group))).toBe(true);
  });

  it.each([
    ['joined', 'left'],
    ['opened', 'closed'],
    ['accepted', 'rejected'],
    ['founded', 'dissolved'],
  ])('“%s” excludes “%s”, either way round', (one, other) => {
    expect(deeds.areOpposed(groupsOf(one), groupsOf(other))).toBe(true);
    expect(deeds.areOpposed(groupsOf(other), groupsOf(one))).toBe(true);
  });

  it.each([
    ['bought', 'sold'],
    ['gave', 'received'],
    ['lent', 'borrowed'],
  ])('“%s” and “%s” are two sides of one deed', (one, other) => {
    expect(deeds.areOpposed(groupsOf(one), groupsOf(other))).toBe(false);
  });

  it('other words name none, and exclude nothing', () => {
    expect(groupsOf('harbour')).toEqual([]);
    expect(deeds.areOpposed(groupsOf('harbour'), groupsOf('left'))).toBe(false);
  });
});
