import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Span } from '../corpus/split.ts';
import type { Tagger } from './tagger.ts';

/** A word of a text: where it stands, and the term that the inverted index knows it by. */
export interface Token extends Span {
  readonly text: string;
  readonly term: string;
  /** Words such as "the" and "was", which say nothing about the subject and are not indexed. */
  readonly stop: boolean;
}

/** Turns text into tokens. One analyser is shared by an index and the questions put to it. */
export type Analyser = (text: string) => Token[];

// A word: letters, marks and digits; inner apostrophes and full stops of abbreviations ("U.S.") belong to it,
// and so do the separators of a number ("5,000", "1.8"). A hyphen parts two words.
const WORD = /\p{N}+(?:[.,]\p{N}+)*\p{L}*|(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}]+)*/gu;
const HAS_BIGRAM_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BIGRAM_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
const ARABIC = /\p{Script=Arabic}/u;
const ASCII_WORD = /^[a-z]+$/;
/** No word of a language is longer; what is takes time out of all proportion. */
const MAX_WORD_LENGTH = 64;
/** More than a large corpus has; beyond, what people ask could fill the memory. */
const MAX_KNOWN_WORDS = 500_000;
const STOP_WORDS: ReadonlySet<string> = new Set([
  ...stopwords,
  'a',
  'also',
  'across',
  'upon',
  'via',
  'per',
  'us',
  'whose',
  'much',
  'many',
  'within',
  'among',
  'shall',
  'itself',
  'would',
  'yet',
  'us',
]);

/**
 * Makes an analyser: compatibility forms folded (NFKC), case folded, possessives and diacritics dropped, numbers
 * without thousands separators, English words as the stem of their lemma (Porter2 over wink's lemma, so that
 * "chose" meets "choose"), spelling differences folded ("centre", "center"), Chinese and Japanese as overlapping
 * character pairs, Arabic without vowel signs and with one form of alef.
 */
export function createAnalyser(tagger: Tagger): Analyser {
  const terms = new Map<string, string>();

  const termOf = (folded: string): string => {
    if (folded.length > MAX_WORD_LENGTH) return folded.slice(0, MAX_WORD_LENGTH);
    const known = terms.get(folded);
    if (known !== undefined) return known;
    const term = ASCII_WORD.test(folded) ? stemmer(foldSpelling(tagger.lemma(folded))) : folded;
    if (terms.size < MAX_KNOWN_WORDS) terms.set(folded, term);
    return term;
  };

  return (text) => {
    const tokens: Token[] = [];
    const shouted = !/\p{Ll}/u.test(text);
    for (const match of text.matchAll(WORD)) {
      const word = match[0];
      const start = match.index;
      if (HAS_BIGRAM_SCRIPT.test(word)) pushBigrams(tokens, word, start, termOf);
      else {
        const folded = fold(word.slice(0, MAX_WORD_LENGTH + 1));
        if (folded === '') continue;
        // "the US", "IT staff": an acronym that spells a stop word, unless everything is in capitals.
        const spelled =
          !shouted && /^[\p{Lu}.]{2,}$/u.test(word) && !(tokens.length === 0 && /^(?:WH|HOW)/.test(word));
        const stop =
          (STOP_WORDS.has(folded) || STOP_WORDS.has(word.toLowerCase().replaceAll('’', "'"))) && !spelled;
        tokens.push({ text: word, start, end: start + word.length, term: termOf(folded), stop });
      }
    }
    return tokens;
  };
}

/** Whether a word is written as an acronym: two capitals or more and no lower-case run ("OIC", "MoU", "aeCERT"). */
export function isAcronym(word: string): boolean {
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals >= 2 && capitals * 2 >= word.replace(/\P{L}/gu, '').length - 1;
}

function fold(word: string): string {
  let folded = word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/['’]/gu, '');
  if (/\p{N}/u.test(folded)) folded = folded.replace(/,(?=\p{N}{3})/gu, '');
  else folded = folded.replaceAll('.', '');
  if (ARABIC.test(folded)) return foldArabic(folded);
  return /^[ -~]*$/.test(folded) ? folded : foldDiacritics(folded);
}

/** Only Latin, Greek and Cyrillic lose their marks: in other scripts a mark is a letter of its own. */
function foldDiacritics(word: string): string {
  return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word)
    ? word
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replaceAll('ı', 'i')
        .normalize('NFC')
    : word;
}

/** Light normalisation as in Larkey et al. (2002), "Improving stemming for Arabic information retrieval". */
function foldArabic(word: string): string {
  const bare = word
    .replace(/[\u064b-\u065f\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه');
  return bare
    .replace(/^(?:وال|بال|كال|فال|لل|ال)(?=.{3})/u, '')
    .replace(/(?<=.{3})(?:ها|ان|ات|ون|ين|يه|ه|ي)$/u, '');
}

/** British spellings become American ones before stemming, so that "centre" and "center" are one term. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/isation/, 'ization'],
  [/(?<=.{3})is(?=(?:e|er|ing|ed)$)/, 'iz'],
  [/(?<=.{3})our(?=(?:able|ite|al)?$)/, 'or'],
  [/(?<=[bt])re$/, 'er'],
  [/(?<=^(?:def|off|lic|pret))ence$/, 'ense'],
  [/yse$/, 'yze'],
  [/ogue$/, 'og'],
  [/amme$/, 'am'],
];

function foldSpelling(word: string): string {
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), word);
}

function pushBigrams(tokens: Token[], word: string, start: number, termOf: (folded: string) => string): void {
  for (const run of word.matchAll(BIGRAM_RUN)) {
    const at = start + run.index;
    if (!HAS_BIGRAM_SCRIPT.test(run[0])) {
      tokens.push({
        text: run[0],
        start: at,
        end: at + run[0].length,
        term: termOf(fold(run[0])),
        stop: false,
      });
      continue;
    }
    const characters = [...run[0].matchAll(/./gsu)];
    const pairs = Math.max(1, characters.length - 1);
    for (let i = 0; i < pairs; i++) {
      const first = characters[i];
      const second = characters[i + 1];
      const text = `${first?.[0] ?? ''}${second?.[0] ?? ''}`;
      const from = at + (first?.index ?? 0);
      tokens.push({ text, start: from, end: from + text.length, term: text.normalize('NFKC'), stop: false });
    }
  }
}
