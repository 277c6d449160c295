import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Tagger } from '../tagger.ts';

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

/** Porter2 over the lemmas of lower-case words, so that "chose" meets "choose"; other than plain letters stay. */
export function stemEnglish(words: readonly string[], tagger: Tagger): string[] {
  const plain = words.filter((word) => PLAIN.test(word));
  const lemmas = tagger.lemmas(plain);
  let at = 0;
  return words.map((word) => (PLAIN.test(word) ? stemmer(foldSpelling(lemmas[at++] ?? word)) : word));
}

const PLAIN = /^[a-z]+$/;

const BRITISH = new RegExp(SPELLINGS.map(([spelling]) => spelling.source).join('|'));

function foldSpelling(word: string): string {
  if (!BRITISH.test(word)) return word;
  return SPELLINGS.reduce((folded, [british, american]) => folded.replace(british, american), word);
}
