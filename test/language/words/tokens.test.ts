import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { createAnalyser, isAcronym } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const terms = (text: string): string[] =>
  analyse(text)
    .filter((token) => !token.stop)
    .map((token) => token.term);

describe('analysing a text', () => {
  it('gives offsets that cut each word out of the text', () => {
    const text = 'The “Blue River” bodies’ MoU, signed 5,000 km away.';
    for (const token of analyse(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
  });

  it.each([
    ['chose', 'chooses'],
    ['held', 'holding'],
    ['signed', 'signs'],
    ['laboratories', 'laboratory'],
    ['centre', 'Center'],
    ['organisation', 'organization'],
    ['defence', 'defense'],
    ['programme', 'program'],
    ['MoU’s', 'MOU'],
    ['a U.S. bank', 'the US bank'],
    ['5,000', '5000'],
    ['café', 'cafe'],
    ['ﬁrm', 'firm'],
    ['العَرَبِيَّة', 'عربية'],
  ])('makes one term of %s and %s', (first, second) => {
    expect(terms(first)).toEqual(terms(second));
  });

  it.each([
    ['U.S. deal', ['us', 'deal']],
    ['1.8 billion', ['1.8', 'billion']],
    ['post-quantum', ['post', 'quantum']],
    ['OIC-CERT', ['oic', 'cert']],
    ['5G networks', ['5g', 'network']],
  ])('parts %s into its words', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it('makes characters and overlapping pairs of Chinese, beside words in other scripts', () => {
    expect(terms('合作协议MoU')).toEqual(['合', '合作', '作', '作协', '协', '协议', '议', 'mou']);
  });

  it('makes no pair of Chinese characters over a word that says nothing', () => {
    expect(terms('港口的船')).toEqual(['港', '港口', '口', '船']);
  });

  it('leaves out stop words, but not acronyms that spell one', () => {
    expect(terms('it was the US and IT')).toEqual(['us', 'it']);
  });

  it('takes a question word in capitals for the question word that it is', () => {
    expect(terms('WHO leads Lorvia?')).toEqual(terms('who leads Lorvia?'));
  });

  it('finds nothing in punctuation, white space and nothing', () => {
    for (const text of ['', ' \t\n', '?!… — ()', '\u200b\u202e']) expect(analyse(text)).toEqual([]);
  });
});

describe('isAcronym', () => {
  it.each(['OIC', 'MoU', 'aeCERT', 'GSMA', 'U.S.'])('takes %s for one', (word) => {
    expect(isAcronym(word)).toBe(true);
  });
  it.each(['Huawei', 'the', 'A', 'McDonald', '2019'])('does not take %s for one', (word) => {
    expect(isAcronym(word)).toBe(false);
  });
});
