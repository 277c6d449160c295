import { describe, expect, it } from 'vitest';
import { createLanguageDetector } from '../../../src/language/words/detect-language.ts';
import { SAMPLES } from '../../support/multilingual-articles.ts';

const languages = ['en', ...SAMPLES.map(({ article }) => article.language)];
const questions = SAMPLES.flatMap(({ article, asked, open }) =>
  [...asked.map(([question]) => question), open].map((question) => [article.language, question] as const),
);

describe('telling the language of a question', () => {
  // Malay and Indonesian ask with the same words; which of them is meant, a corpus that has only one decides.
  it.each(questions)('finds %s in %s', (language, question) => {
    const others = languages.filter((other) =>
      language === 'ms' || language === 'id' ? !['ms', 'id'].includes(other) : true,
    );
    expect(createLanguageDetector([...new Set([...others, language])])(question)).toBe(language);
  });

  it('finds a language that no article is in, when several words show it', () => {
    expect(createLanguageDetector(['en'])('Qui dirige le port depuis dix ans ?')).toBe('fr');
  });

  it.each(['Norvik Tidewatch', 'Who is Lena de la Mar?', 'When did Señor Vega leave?', 'What’s Norvik?'])(
    'takes %s for English where the articles are',
    (question) => expect(createLanguageDetector(['en'])(question)).toBe('en'),
  );

  it('goes by the articles where a question holds only names', () => {
    expect(createLanguageDetector(['de', 'en'])('Nordvik Ostby')).toBe('de');
  });

  it('goes by the script of most letters, not by a name in another', () => {
    expect(createLanguageDetector(['en'])('متى تأسست Norvik Marine في المدينة؟')).toBe('ar');
    expect(createLanguageDetector(['en'])('Norvik是谁创立的？')).toBe('zh');
  });
});
