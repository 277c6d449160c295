import type { Span } from '../../corpus/split.ts';
import { languageOfWord, primaryLanguage } from '../multilingual/scripts.ts';
import { isUnspaced, segmentUnspaced } from '../multilingual/unspaced.ts';
import type { Tagger } from './tagger.ts';
import { createWordAnalysis, type Term, type WordAnalysis } from './word-analysis.ts';

/** A word of a text: where it stands, and the term that the inverted index knows it by. */
export interface Token extends Span {
  readonly text: string;
  readonly term: string;
  /** Words such as "the" and "was", which say nothing about the subject and are not indexed. */
  readonly stop: boolean;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** Whether it is written as an acronym. */
  readonly acronym: boolean;
}

/**
 * Turns text into tokens. One analyser is shared by an index and the questions put to it. The language is a BCP 47 tag,
 * English unless told.
 */
export interface Analyser {
  (text: string, language?: string): Token[];
  /** The tokens of many texts of one language: what words become is looked up for all of them at once. */
  all(texts: readonly string[], language?: string): Token[][];
}

/** More words than a large corpus has; beyond, what people ask could fill the memory. */
const MAX_KNOWN_WORDS = 200_000;

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
  const vocabularies = new Map<string, Vocabulary>();
  const vocabularyOf = (language: string): Vocabulary => {
    const known = vocabularies.get(language) ?? createVocabulary(language, tagger);
    vocabularies.set(language, known);
    return known;
  };
  const isFunctionWord = (text: string): boolean => {
    const word = wordAt(text, 0);
    vocabularyOf('zh')([word]);
    return word.stop;
  };

  const all: Analyser['all'] = (texts, tag = 'en') => {
    const words = texts.map((text) => findWords(text, isFunctionWord));
    vocabularyOf(primaryLanguage(tag))(words.flat());
    return words.map((each, i) => finish(each, texts[i] ?? ''));
  };
  return Object.assign((text: string, language?: string) => all([text], language)[0] ?? [], { all });
}

/** A token in the making: what its word becomes is not looked up yet. */
type Word = { -readonly [key in keyof Token]: Token[key] };

function wordAt(text: string, start: number): Word {
  return { text, start, end: start + text.length, term: '', stop: true, capital: false, acronym: false };
}

type Looks = Pick<Token, 'capital' | 'acronym'>;

/** Fills in what words become. */
type Vocabulary = (words: readonly Word[]) => void;

/** A vocabulary of the texts of one language: each word is analysed once, in the language that its script tells. */
function createVocabulary(language: string, tagger: Tagger): Vocabulary {
  const known = new Map<string, Looks & Term>();
  const analyses = new Map<string, WordAnalysis>();
  const learn = (words: Iterable<string>): void => {
    const byLanguage = new Map<string, string[]>();
    for (const word of words) {
      const own = languageOfWord(word, language);
      const others = byLanguage.get(own);
      if (others) others.push(word);
      else byLanguage.set(own, [word]);
    }
    for (const [own, list] of byLanguage) {
      const analyse = analyses.get(own) ?? createWordAnalysis(own, tagger);
      analyses.set(own, analyse);
      for (const [i, { term, stop }] of analyse(list).entries()) {
        const word = list[i] ?? '';
        known.set(word, { term, stop, capital: isCapitalised(word), acronym: isAcronym(word) });
      }
    }
  };
  const fill = (word: Word): boolean => {
    const found = known.get(word.text);
    if (found === undefined) return false;
    word.term = found.term;
    word.stop = found.stop;
    word.capital = found.capital;
    word.acronym = found.acronym;
    return true;
  };
  return (words) => {
    if (known.size > MAX_KNOWN_WORDS) known.clear();
    const unknown = words.filter((word) => !fill(word));
    if (unknown.length === 0) return;
    learn(new Set(unknown.map(({ text }) => text)));
    unknown.forEach(fill);
  };
}

function findWords(text: string, isFunctionWord: (word: string) => boolean): Word[] {
  const words: Word[] = [];
  const mayBeUnspaced = isUnspaced(text);
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!mayBeUnspaced || !isUnspaced(word)) words.push(wordAt(word, index));
    else
      for (const piece of segmentUnspaced(word, isFunctionWord))
        words.push(wordAt(piece.text, index + piece.index));
  }
  return words;
}

const HOLDS_SMALL = /\p{Ll}/u;
const ALL_CAPITALS = /^[\p{Lu}.]{2,}$/u;

/** The tokens of a text, given its words: without those of which nothing is left, acronyms told from stop words. */
function finish(words: readonly Word[], text: string): Token[] {
  const tokens = words.filter(({ term }) => term !== '');
  // "the US", "IT staff": an acronym that spells a stop word, unless everything is in capitals.
  if (!HOLDS_SMALL.test(text)) return tokens;
  tokens.forEach((word, i) => {
    if (!word.stop || !ALL_CAPITALS.test(word.text)) return;
    word.stop = i === 0 && /^(?:WH|HOW)/.test(word.text);
  });
  return tokens;
}

/** The terms that a text is indexed under, in its order. */
export function contentTerms(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !token.stop).map((token) => token.term);
}

const CAPITALS = /\p{Lu}/gu;
const NO_LETTERS = /\P{L}/gu;

/** Whether a word is written as an acronym: two capitals or more and no lower-case run ("OIC", "MoU", "aeCERT"). */
export function isAcronym(word: string): boolean {
  // Asked of every name: most words show at a glance that they are none.
  if (/^[A-Z]?[a-z]*$/.test(word)) return false;
  const capitals = word.match(CAPITALS)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= word.replace(NO_LETTERS, '').length - 1;
}

function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
