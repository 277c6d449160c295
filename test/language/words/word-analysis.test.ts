import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/language/words/tagger.ts';
import { contentTerms, createAnalyser } from '../../../src/language/words/tokens.ts';

const analyse = createAnalyser(createTagger());
const terms = (language: string, text: string): string[] => contentTerms(analyse(text, language));

describe('analysing a text in its language', () => {
  it.each([
    ['ar', 'المهندسون', 'مهندس'],
    ['ar', 'بالميناء', 'وميناء'],
    ['ar', 'شركتها', 'الشركة'],
    ['de', 'Häfen', 'hafen'],
    ['de', '5.000', '5000'],
    ['es', 'firmaron', 'firmó'],
    ['fr', 'l’accord', 'accords'],
    ['hi', 'हिन्दी', 'हिंदी'],
    ['hi', 'कंपनियों', 'कंपनी'],
    ['hi', '२०२१', '2021'],
    ['id', 'membangun', 'dibangun'],
    ['ms', 'membina', 'dibina'],
    ['ru', 'портом', 'порт'],
    ['ru', 'буёв', 'буев'],
    ['tr', 'İstanbul’da', 'İSTANBUL'],
    ['tr', 'ışık', 'IŞIK'],
    ['tr', 'merkezinde', 'merkezleri'],
    ['tr', 'kuruldu', 'kurulmuştur'],
    ['ur', 'یونیورسٹیوں', 'یونیورسٹی'],
    ['ur', 'كتاب', 'کتاب'],
    ['ur', '۲۰۲۱', '2021'],
    ['th', '๒๐๒๑', '2021'],
    ['vi', 'cảng', 'Cảng'.normalize('NFD')],
  ])('%s: makes one term of %s and %s', (language, first, second) => {
    expect(terms(language, first)).toHaveLength(1);
    expect(terms(language, first)).toEqual(terms(language, second));
  });

  it.each([
    ['de', 'der Hafen und die Boje', 2],
    ['fr', 'le port et la bouée', 2],
    ['vi', 'cảng và phao của quỹ', 3],
    ['hi', 'बंदरगाह और प्लव', 2],
    ['ur', 'بندرگاہ اور بوئے', 2],
    ['ar', 'الميناء الذي في المدينة', 2],
  ])('%s: leaves out the stop words of %s', (language, text, count) => {
    expect(terms(language, text)).toHaveLength(count);
  });

  it('keeps the marks that tell Vietnamese syllables apart', () => {
    expect(terms('vi', 'cảng')).not.toEqual(terms('vi', 'càng'));
  });

  it('parts Thai into words, the same beside a name as alone', () => {
    expect(terms('th', 'ท่าเรือออสต์บี')[0]).toBe(terms('th', 'ท่าเรือ')[0]);
  });

  it('takes a word in another script for one of a language of that script', () => {
    expect(terms('ar', 'Technologies شركة')[0]).toBe(terms('en', 'technology')[0]);
    expect(terms('en', 'Norvik (المهندسون)')[1]).toBe(terms('ar', 'مهندس')[0]);
  });

  it('gives offsets that cut each word out of the text, whatever the script', () => {
    const text = 'L’accord 奥斯比港的MoU، بالميناء ٢٠٢١ हिन्दी ท่าเรือเงียบ İstanbul’da';
    for (const language of ['fr', 'zh', 'ar', 'hi', 'th', 'tr', 'en'])
      for (const token of analyse(text, language))
        expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
