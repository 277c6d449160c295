import type { Span } from '../corpus/split.ts';
import { languageOfWord, primaryLanguage } from './languages/scripts.ts';
import { isUnspaced, segmentUnspaced } from './languages/unspaced.ts';
import { createWordAnalysis, type Term } from './languages/word-analysis.ts';
import type { Tagger } from './tagger.ts';

/** A word of a text: where it stands, and the term that the inverted index knows it by. */
export interface Token extends Span {
  readonly text: string;
  readonly term: string;
  /** Words such as "the" and "was", which say nothing about the subject and are not indexed. */
  readonly stop: boolean;
}

/**
 * Turns text into tokens. One analyser is shared by an index and the questions put to it. The language is a BCP 47 tag,
 * English unless told.
 */
export type Analyser = (text: string, language?: string) => Token[];

// A word: letters, marks and digits; inner apostrophes and full stops of abbreviations ("U.S.") belong to it,
// and so do the separators of a number ("5,000", "1.8") and joiners. A hyphen parts two words.
const WORD =
  /\p{N}+(?:[.,٫٬]\p{N}+)*[\p{L}\p{M}]*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}_]+(?:['’\u200c\u200d][\p{L}\p{M}]+)*/gu;

/**
 * Makes an analyser: compatibility forms folded (NFKC), case folded, possessives and diacritics dropped, numbers
 * without thousands separators, words as the stem that their language gives them, and what is written without spaces
 * in pieces. A word in another script than its text's language is taken for one of that script's.
 */
export function createAnalyser(tagger: Tagger): Analyser {
  const analyses = new Map<string, (word: string) => Term>();

  const analysisOf = (language: string): ((word: string) => Term) => {
    const known = analyses.get(language);
    if (known !== undefined) return known;
    const analysis = createWordAnalysis(language, tagger);
    analyses.set(language, analysis);
    return analysis;
  };

  const isFunctionWord = (word: string): boolean => analysisOf('zh')(word).stop;

  return (text, tag = 'en') => {
    const language = primaryLanguage(tag);
    const tokens: Token[] = [];
    const shouted = !/\p{Ll}/u.test(text);
    const push = (word: string, start: number): void => {
      const { term, stop } = analysisOf(languageOfWord(word, language))(word);
      if (term === '') return;
      // "the US", "IT staff": an acronym that spells a stop word, unless everything is in capitals.
      const spelled = stop && !shouted && /^[\p{Lu}.]{2,}$/u.test(word);
      const asks = spelled && tokens.length === 0 && /^(?:WH|HOW)/.test(word);
      tokens.push({ text: word, start, end: start + word.length, term, stop: stop && (!spelled || asks) });
    };
    for (const match of text.matchAll(WORD)) {
      if (isUnspaced(match[0]))
        for (const piece of segmentUnspaced(match[0], isFunctionWord))
          push(piece.text, match.index + piece.index);
      else push(match[0], match.index);
    }
    return tokens;
  };
}

/** The terms that a text is indexed under, in its order. */
export function contentTerms(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !token.stop).map((token) => token.term);
}

/** Whether a word is written as an acronym: two capitals or more and no lower-case run ("OIC", "MoU", "aeCERT"). */
export function isAcronym(word: string): boolean {
  // Asked of every name: most words show at a glance that they are none.
  if (/^[A-Z]?[a-z]*$/.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= word.replace(/\P{L}/gu, '').length - 1;
}
