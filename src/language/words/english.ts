import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Tagger } from './tagger.ts';

export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set([
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
]);

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

/** More words than a large corpus has; beyond, what people ask could fill the memory. */
const MAX_KNOWN_STEMS = 200_000;
const PLAIN = /^[a-z]+$/;

/**
 * Makes a stemmer of lower-case words: Porter2 over their lemmas, so that "chose" meets "choose"; other than plain letters
 * stay. Each word is stemmed once, however often it comes and with whatever capitals it was written.
 */
export function createEnglishStemmer(tagger: Tagger): (words: readonly string[]) => string[] {
  const stems = new Map<string, string>();
  return (words) => {
    if (stems.size > MAX_KNOWN_STEMS) stems.clear();
    const unknown = [...new Set(words)].filter((word) => !stems.has(word) && PLAIN.test(word));
    for (const [i, lemma] of tagger.lemmas(unknown).entries())
      stems.set(unknown[i] ?? lemma, stemmer(foldSpelling(lemma)));
    return words.map((word) => stems.get(word) ?? word);
  };
}

const BRITISH = new RegExp(SPELLINGS.map(([spelling]) => spelling.source).join('|'));

function foldSpelling(word: string): string {
  if (!BRITISH.test(word)) return word;
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), word);
}
