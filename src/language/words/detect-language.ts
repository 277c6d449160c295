import { QUESTION_WORDS } from '../multilingual/question-words.ts';
import { defaultLanguage, type Script, scriptOf, scriptOfLanguage } from '../multilingual/scripts.ts';
import { ENGLISH_STOP_WORDS } from './english.ts';
import { functionWords } from './word-analysis.ts';

/** Tells the language of a short text, as a BCP 47 primary subtag. */
export type LanguageDetector = (text: string) => string;

/** The same; null for letters of Latin script that nothing tells of. */
export type LanguageTeller = (text: string) => string | null;

/** Letters beside a to z that a language writes, or that its neighbours in the same script do not. */
const OWN_LETTERS: Readonly<Record<string, string>> = {
  de: 'äöüß',
  es: 'áéíóúñ¿¡',
  fr: 'àâçèêëéîïôùûœ',
  tr: 'çğışöü',
  ur: 'ٹڈڑںےہگچپک',
  vi: 'ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ',
};
const WORD = /[\p{L}\p{M}]+/gu;
const PLAIN = /^[ -~]*$/;
/** A language that is not one of those expected has to show in as many words. */
const LEAST_FOREIGN = 2;

/**
 * Makes a detector. The script that most letters are in decides first; among languages of one script, the words that each
 * uses to ask and to join, and letters of its own. Where nothing tells, the earlier of `languages` (the corpus', English
 * among them).
 */
export function createLanguageDetector(languages: readonly string[]): LanguageDetector {
  const find = createFinder(languages);
  return (text) => {
    const [script = 'latin'] = scriptsOf(text);
    return find(text, [script]) ?? likeliest(languages, script);
  };
}

/**
 * Makes a teller. It takes the words of all scripts of a text into account, since names may be in another one and longer than
 * all the rest; where no word tells, the script that most letters are in does.
 */
export function createLanguageTeller(languages: readonly string[]): LanguageTeller {
  const find = createFinder(languages);
  return (text) => {
    const scripts = scriptsOf(text);
    const [most = 'latin'] = scripts;
    return find(text, scripts) ?? (most === 'latin' ? null : likeliest(languages, most));
  };
}

function likeliest(languages: readonly string[], script: Script): string {
  return languages.find((language) => scriptOfLanguage(language) === script) ?? defaultLanguage(script);
}

/** The language of these scripts that a text shows most of, if any; of those that show alike, the earlier. */
function createFinder(languages: readonly string[]) {
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
  return (text: string, scripts: readonly Script[]): string | null => {
    const letters = text.normalize('NFC').toLowerCase();
    const tokens = letters.match(WORD) ?? [];
    const isPlain = PLAIN.test(letters);
    let best: string | null = null;
    let most = 0;
    for (const { language, isOwn, words, ownLetters } of scripts.flatMap(candidatesIn)) {
      let score = 0;
      for (const token of tokens) if (words.has(token)) score++;
      // None of a language's own letters is one of a to z.
      if (!isPlain) for (const letter of ownLetters) if (letters.includes(letter)) score++;
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

/** The scripts of a text, the one that most letters are in first: names may be in another. */
function scriptsOf(text: string): readonly Script[] {
  if (PLAIN.test(text)) return ['latin'];
  const counts = new Map<Script, number>();
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    const script = scriptOf(letter) ?? 'other';
    // One Chinese character says as much as several letters.
    counts.set(script, (counts.get(script) ?? 0) + (script === 'han' ? 3 : 1));
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([script]) => script);
}
