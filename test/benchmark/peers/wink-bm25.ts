import bm25 from 'wink-bm25-text-search';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken, type ItsFunction } from 'wink-nlp';
import { z } from 'zod';
import type { Peer } from './peer.ts';

const nlp = winkNLP(model);
const { its } = nlp;
// `out` knows its own functions by identity, but the typings of this one do not fit those of `out`.
const stem = z.custom<ItsFunction<string>>((value) => value === its.stem).parse(its.stem);

/** https://github.com/winkjs/wink-bm25-text-search#example: the words' preparation and the fields' weights. */
export const winkBm25: Peer = {
  name: 'wink-bm25',
  index(sentences) {
    const engine = bm25();
    engine.defineConfig({ fldWeights: { title: 1, body: 2 } });
    engine.definePrepTasks([prepare]);
    sentences.forEach(({ title, text }, id) => {
      engine.addDoc({ title, body: text }, id);
    });
    engine.consolidate();
    return { search: (question, limit) => engine.search(question, limit).map(([id]) => Number(id)) };
  },
};

/** The stems of the words that are no stop words, with a mark on those that are negated. */
function prepare(text: string): string[] {
  const stems: string[] = [];
  nlp
    .readDoc(text)
    .tokens()
    .filter((token) => token.out(its.type) === 'word' && !token.out(its.stopWordFlag))
    .each((token: ItemToken) => {
      stems.push(token.out(its.negationFlag) ? `!${token.out(stem)}` : token.out(stem));
    });
  return stems;
}
