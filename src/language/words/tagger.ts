import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { z } from 'zod';
import type { Span } from '../../corpus/split.ts';

/** A word as the part-of-speech tagger sees it. Offsets are into the text that was tagged. */
export interface TaggedWord extends Span {
  readonly text: string;
  /** A universal part of speech: `NOUN`, `PROPN`, `VERB`, `ADP`, `NUM`, `PUNCT`, … */
  readonly tag: string;
}

export interface Tagger {
  /** The dictionary forms of lower-case English words, in their order: "chose" → "choose". */
  lemmas(words: readonly string[]): string[];
  /** Words and punctuation in order, with their parts of speech. */
  tag(text: string): readonly TaggedWord[];
}

/**
 * The model's tokenizer takes time with the square of a run without spaces; no word has so many characters. Cut into parts,
 * such a run is tagged part by part.
 */
const LONG_RUN = /\S{200}(?=\S)/gu;

/** The model's tokenizer takes these letters for the end of a word: "Constanța" would be two. */
const BEYOND_LATIN_1 = /[\u0100-\u024F\u1E00-\u1EFF]/g;

const STROKED: ReadonlyMap<string, string> = new Map(
  ['Łl', 'łl', 'Đd', 'đd', 'ıi', 'Ħh', 'ħh', 'Ŧt', 'ŧt', 'Ŋn', 'ŋn', 'Œo', 'œo', 'Ɓb', 'Ɗd'].map(
    ([letter = '', plain = '']) => [letter, letter === letter.toLowerCase() ? plain : plain.toUpperCase()],
  ),
);

/** "ț" → "t", in one character as before. */
function withoutMark(letter: string): string {
  return STROKED.get(letter) ?? letter.normalize('NFD').charAt(0);
}

// The package's model grows each time that it is loaded (wink-eng-lite-web-model 1.8.1): some twenty reloads later a
// string in it is too long for JavaScript. So it is loaded once for the process.
const nlp = winkNLP(model, ['pos']);

/** Tags English. The model is part of its package, nothing is fetched. */
export function createTagger(): Tagger {
  const { its } = nlp;
  // `out` knows its own functions by identity, but the typings of this one do not fit those of `out`.
  const lemma = z.custom<ItsFunction<string>>((value) => value === its.lemma).parse(its.lemma);
  return {
    lemmas: (words) => {
      // Words on lines of their own do not influence each other's tags, and are read in a third of the time that they
      // take one by one.
      const lemmas = nlp.readDoc(words.join('\n')).tokens().out(lemma);
      let at = 0;
      return words.map((word) => {
        const first = at;
        while (at < lemmas.length && lemmas[at] !== '\n') at++;
        const isWhole = at - first === 1;
        at++;
        // "cannot" is read as two words, and stays as it is.
        return isWhole ? (lemmas[first] ?? word).toLowerCase() : word;
      });
    },
    tag: keepLast((text) => {
      const plain = text.replace(BEYOND_LATIN_1, withoutMark);
      const tokens = nlp.readDoc(plain.replace(LONG_RUN, '$& ')).tokens();
      const words = tokens.out();
      const tags = tokens.out(its.pos);
      const tagged: TaggedWord[] = [];
      let from = 0;
      words.forEach((word, i) => {
        // The model keeps the text of a word but not where it stood; words follow each other, so the next
        // occurrence is the one that is meant.
        const start = plain.indexOf(word, from);
        if (start < 0) return;
        from = start + word.length;
        tagged.push({ text: text.slice(start, from), start, end: from, tag: tags[i] ?? 'X' });
      });
      return tagged;
    }),
  };
}

/** So many texts: a question is tagged for what it asks, for its words and for its parts. */
const KEPT = 8;

/** Remembers the last results: a text is asked for several times in a row. */
function keepLast<Result>(compute: (text: string) => Result): (text: string) => Result {
  const kept = new Map<string, Result>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const result = compute(text);
    const [oldest] = kept.keys();
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(text, result);
    return result;
  };
}
