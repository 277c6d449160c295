import { dropAffixes, foldCase, foldFigures, foldLetters } from '../multilingual/fold.ts';
import { QUESTION_WORDS } from '../multilingual/question-words.ts';
import { STEMMERS } from '../multilingual/stemmers.ts';
import { STOP_WORDS } from '../multilingual/stop-words.ts';
import { createEnglishStemmer, ENGLISH_STOP_WORDS } from './english.ts';
import type { Tagger } from './tagger.ts';

/** What a word becomes in the index. */
export interface Term {
  /** Empty when nothing of the word is left. */
  readonly term: string;
  /** Whether it says nothing about the subject. */
  readonly stop: boolean;
}

/** No word of a language is longer; what is takes time out of all proportion. */
const MAX_WORD_LENGTH = 64;
/** Their stemmers know only one form of a letter. */
const FOLDED_FIRST: ReadonlySet<string> = new Set(['ar', 'hi', 'ur']);

/** Tells what words of one language become, in their order. Many at once take less time than one by one. */
export type WordAnalysis = (words: readonly string[]) => Term[];

/** Makes the analysis of the words of one language, by its BCP 47 primary subtag. */
export function createWordAnalysis(language: string, tagger: Tagger): WordAnalysis {
  const analyse = language === 'en' ? englishAnalysis(tagger) : analysisOf(language);
  return (words) => analyse(words.map((word) => word.slice(0, MAX_WORD_LENGTH)));
}

function englishAnalysis(tagger: Tagger): WordAnalysis {
  const stem = createEnglishStemmer(tagger);
  return (words) => {
    const folded = words.map(foldEnglish);
    const terms = stem(folded);
    return words.map((word, i) => {
      const bare = folded[i] ?? word;
      const stop =
        ENGLISH_STOP_WORDS.has(bare) || ENGLISH_STOP_WORDS.has(word.toLowerCase().replaceAll('’', "'"));
      return { term: terms[i] ?? bare, stop };
    });
  };
}

function foldEnglish(word: string): string {
  // Most words are plain already.
  if (/^[a-z]+$/.test(word)) return word;
  return foldLetters(foldFigures(dropAffixes(foldCase(word, 'en'), 'en'), 'en'));
}

function analysisOf(language: string): WordAnalysis {
  const stem = STEMMERS[language] ?? ((word: string): string => word);
  // Vietnamese tells its syllables apart by their marks; a German or Turkish stem needs them, but only to be found.
  const bare = language === 'vi' ? (word: string): string => word : foldLetters;
  const stopWords = new Set(functionWords(language).map((word) => bare(foldCase(word, language))));
  const analyse = (word: string): Term => {
    const folded = foldFigures(dropAffixes(foldCase(word, language), language), language);
    const letters = bare(folded);
    const stop =
      stopWords.has(letters) || (language === 'ar' && stopWords.has(letters.replace(/^[وف]/u, '')));
    if (/\p{N}/u.test(folded)) return { term: letters, stop };
    return { term: bare(stem(FOLDED_FIRST.has(language) ? letters : folded)), stop };
  };
  return (words) => words.map(analyse);
}

/** Words and phrases that say nothing of a subject: those of the stop list, and those that a question is asked with. */
export function functionWords(language: string): string[] {
  const { nouns, ...asking } = QUESTION_WORDS[language] ?? {};
  const phrases = Object.values(asking).flatMap((list) => list.replaceAll('^', '').split(', '));
  return [...(STOP_WORDS[language] ?? []), ...phrases];
}
