import { QUESTION_WORDS } from '../multilingual/question-words.ts';
import { defaultLanguage, type Script, scriptOf, scriptOfLanguage } from '../multilingual/scripts.ts';
import { ENGLISH_STOP_WORDS } from './english.ts';
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
  const byScript = new Map<Script, readonly Candidate[]>();
  const candidatesIn = (script: Script): readonly Candidate[] => {
    const candidates =
      byScript.get(script) ??
      known
        .filter((language) => scriptOfLanguage(language) === script)
        .map((language) => createCandidate(language, languages.includes(language)));
    byScript.set(script, candidates);
    return candidates;
  };
  return (text) => {
    const script = mainScript(text);
    const candidates = candidatesIn(script);
    const letters = text.normalize('NFC').toLowerCase();
    const tokens = letters.match(/[\p{L}\p{M}]+/gu) ?? [];
    let best = candidates.find(({ isOwn }) => isOwn)?.language ?? defaultLanguage(script);
    let most = 0;
    for (const { language, isOwn, words, ownLetters } of candidates) {
      let score = 0;
      for (const token of tokens) if (words.has(token)) score++;
      for (const letter of ownLetters) if (letters.includes(letter)) score++;
      if (score > most && (isOwn || score >= LEAST_FOREIGN)) {
        best = language;
        most = score;
      }
    }
    return best;
  };
}

interface Candidate {
  readonly language: string;
  /** Whether articles are in it. */
  readonly isOwn: boolean;
  /** Words that it uses to ask and to join. */
  readonly words: ReadonlySet<string>;
  readonly ownLetters: readonly string[];
}

function createCandidate(language: string, isOwn: boolean): Candidate {
  const words =
    language === 'en'
      ? [...ENGLISH_STOP_WORDS, ...ENGLISH_QUESTION_WORDS]
      : functionWords(language).flatMap((word) => word.split(' '));
  return { language, isOwn, words: new Set(words), ownLetters: [...(OWN_LETTERS[language] ?? '')] };
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
function mainScript(text: string): Script {
  if (/^[ -~]*$/.test(text)) return 'latin';
  const counts = new Map<Script, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOf(letter) ?? 'other';
    // One Chinese character says as much as several letters.
    counts.set(script, (counts.get(script) ?? 0) + (script === 'han' ? 3 : 1));
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'latin';
}
