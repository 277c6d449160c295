import type { Span } from '../corpus/split.ts';
import { languageOfWord, primaryLanguage } from './languages/scripts.ts';
import { isUnspaced, segmentUnspaced } from './languages/unspaced.ts';
import { createWordAnalysis, type Term, type WordAnalysis } from './languages/word-analysis.ts';
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
export interface Analyser {
  (text: string, language?: string): Token[];
  /** The tokens of many texts of one language: what words become is looked up for all of them at once. */
  all(texts: readonly string[], language?: string): Token[][];
}

/** More words than a large corpus has; beyond, what people ask could fill the memory. */
const MAX_KNOWN_WORDS = 500_000;

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
  const isFunctionWord = (text: string): boolean =>
    vocabularyOf('zh')([[{ text, start: 0 }]]).get(text)?.stop === true;

  const all: Analyser['all'] = (texts, tag = 'en') => {
    const words = texts.map((text) => findWords(text, isFunctionWord));
    const terms = vocabularyOf(primaryLanguage(tag))(words);
    return texts.map((text, i) => toTokens(text, words[i] ?? [], terms));
  };
  return Object.assign((text: string, language?: string) => all([text], language)[0] ?? [], { all });
}

/** A word as it is written, and where it stands in its text. */
interface Word {
  readonly text: string;
  readonly start: number;
}

/** Tells what each word of some texts becomes; other words may be among them. */
type Vocabulary = (texts: readonly (readonly Word[])[]) => ReadonlyMap<string, Term>;

/** A vocabulary of the texts of one language: each word is analysed once, in the language that its script tells. */
function createVocabulary(language: string, tagger: Tagger): Vocabulary {
  const known = new Map<string, Term>();
  const analyses = new Map<string, WordAnalysis>();
  return (texts) => {
    if (known.size > MAX_KNOWN_WORDS) known.clear();
    const unknown = new Map<string, Set<string>>();
    for (const words of texts)
      for (const { text } of words) {
        if (known.has(text)) continue;
        const own = languageOfWord(text, language);
        const others = unknown.get(own);
        if (others) others.add(text);
        else unknown.set(own, new Set([text]));
      }
    for (const [own, set] of unknown) {
      const words = [...set];
      const analyse = analyses.get(own) ?? createWordAnalysis(own, tagger);
      analyses.set(own, analyse);
      for (const [i, term] of analyse(words).entries()) known.set(words[i] ?? '', term);
    }
    return known;
  };
}

function findWords(text: string, isFunctionWord: (word: string) => boolean): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isUnspaced(word)) words.push({ text: word, start: index });
    else
      for (const piece of segmentUnspaced(word, isFunctionWord))
        words.push({ text: piece.text, start: index + piece.index });
  }
  return words;
}

function toTokens(text: string, words: readonly Word[], terms: ReadonlyMap<string, Term>): Token[] {
  const tokens: Token[] = [];
  const shouted = !/\p{Ll}/u.test(text);
  for (const { text: word, start } of words) {
    const known = terms.get(word);
    if (known === undefined || known.term === '') continue;
    // "the US", "IT staff": an acronym that spells a stop word, unless everything is in capitals.
    const spelled = known.stop && !shouted && /^[\p{Lu}.]{2,}$/u.test(word);
    const asks = spelled && tokens.length === 0 && /^(?:WH|HOW)/.test(word);
    const stop = known.stop && (!spelled || asks);
    tokens.push({ text: word, start, end: start + word.length, term: known.term, stop });
  }
  return tokens;
}

/** The terms that a text is indexed under, in its order. */
export function contentTerms(tokens: readonly Token[]): string[] {
  return tokens.filter((token) => !token.stop).map((token) => token.term);
}

/** Whether a word is written as an acronym: two capitals or more and no lower-case run ("OIC", "MoU", "aeCERT"). */
export function isAcronym(word: string): boolean {
  if (!/\p{Lu}.*\p{Lu}/u.test(word)) return false;
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * 2 >= word.replace(/\P{L}/gu, '').length - 1;
}
