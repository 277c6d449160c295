import type { Span } from '../corpus/split.ts';
import type { TaggedWord } from './words/tagger.ts';

/** A noun with the words before it that belong to it: "the two largest member states". Offsets are into the text. */
export interface NounPhrase extends Span {
  /** The noun itself, the last word. */
  readonly head: TaggedWord;
  /** The word right before the phrase and its article, in small letters: a preposition, a verb; empty at the start. */
  readonly before: string;
  /** An article or another word belongs to the noun: "the harbour", "old harbours", but not "in practice". */
  readonly determined: boolean;
}

const ARTICLE = /^(?:the|an?)$/i;

/** The noun phrases of a tagged sentence, without articles; of phrases in phrases only the inner ones. */
export function findNounPhrases(words: readonly TaggedWord[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  for (let i = 0; i < words.length; ) {
    let end = i;
    while (belongs(words, end, i)) end++;
    while (end > i && !/^(?:NOUN|PROPN)$/.test(words[end - 1]?.tag ?? '')) end--;
    const [first, head] = [words[i], words[end - 1]];
    if (end > i && first && head) {
      const article = ARTICLE.test(words[i - 1]?.text ?? '');
      const before = words[article ? i - 2 : i - 1]?.text.toLowerCase() ?? '';
      phrases.push({ start: first.start, end: head.end, head, before, determined: article || end - i > 1 });
    }
    i = Math.max(end, i + 1);
  }
  return phrases;
}

function belongs(words: readonly TaggedWord[], at: number, first: number): boolean {
  const [last, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word === undefined) return false;
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.tag)) return true;
  const tight = at > first && last?.end === word.start;
  return tight && (word.text === '-' ? next?.start === word.end : /^['’]s?$/.test(word.text));
}
