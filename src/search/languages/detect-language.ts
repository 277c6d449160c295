import { ENGLISH_STOP_WORDS } from './english.ts';
import { QUESTION_WORDS } from './question-words.ts';
import { defaultLanguage, scriptOf, scriptOfLanguage } from './scripts.ts';
import { functionWords } from './word-analysis.ts';

/** Tells the language of a short text, as a BCP 47 primary subtag. */
export type LanguageDetector = (text: string) => string;

/** Letters beside a to z that a language writes, or that its neighbours in the same script do not. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  de: 'äöüß',
  es: 'áéíóúñ¿¡',
  fr: 'àâçèêëéîïôùûœ',
  tr: 'çğışöü',
  ur: 'ٹڈڑںےہگچپک',
  vi: 'ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
};
/** A language that no article is in has to show in as many words. */
const LEAST_FOREIGN = 2;

/**
 * Makes a detector. The script decides first; among languages of one script, the words that each uses to ask and to
 * join, and letters of its own. Where nothing tells, the earlier of `languages` (the corpus', English among them).
 */
export function createLanguageDetector(languages: readonly string[]): LanguageDetector {
  const known = [...new Set([...languages, 'en', ...Object.keys(QUESTION_WORDS)])];
  const wordsOf = new Map<string, ReadonlySet<string>>();
  const words = (language: string): ReadonlySet<string> => {
    const list =
      wordsOf.get(language) ??
      (language === 'en'
        ? new Set([...ENGLISH_STOP_WORDS, ...ENGLISH_QUESTION_WORDS])
        : new Set(functionWords(language).flatMap((word) => word.split(' '))));
    wordsOf.set(language, list);
    return list;
  };
  return (text) => {
    const script = mainScript(text);
    const candidates = known.filter((language) => scriptOfLanguage(language) === script);
    const own = candidates.filter((language) => languages.includes(language));
    const letters = text.normalize('NFC').toLowerCase();
    const tokens =
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{M}]+/gu) ?? [];
    let best = own[0] ?? defaultLanguage(script);
    let most = 0;
    for (const language of candidates) {
      const told = tokens.filter((token) => words(language).has(token)).length;
      const score =
        told + [...(OWN_LETTERS[language] ?? '')].filter((letter) => letters.includes(letter)).length;
      if (score > most && (own.includes(language) || score >= LEAST_FOREIGN)) {
        best = language;
        most = score;
      }
    }
    return best;
  };
}

const ENGLISH_QUESTION_WORDS = [
  'who',
  'whom',
  'whose',
  'when',
  'where',
  'which',
  'what',
  'why',
  'how',
  'did',
  'does',
];

/** The script that most letters of a text are in: names may be in another. */
function mainScript(text: string): ReturnType<typeof scriptOfLanguage> {
  const counts = new Map<ReturnType<typeof scriptOfLanguage>, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOf(letter) ?? 'other';
    // One Chinese character says as much as several letters.
    counts.set(script, (counts.get(script) ?? 0) + (script === 'han' ? 3 : 1));
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'latin';
}
