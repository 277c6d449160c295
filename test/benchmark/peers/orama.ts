import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/english';
import { stopwords } from '@orama/stopwords/english';
import type { Peer } from './peer.ts';

/** https://docs.orama.com/docs/orama-js/text-analysis: the stemmer and stop words that its guide has one add. */
export const orama: Peer = {
  name: 'Orama',
  async index(sentences) {
    const database = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'english', stemming: true, stemmer, stopWords: stopwords } },
    });
    await insertMultiple(
      database,
      sentences.map(({ title, text }, id) => ({ id: String(id), title, text })),
    );
    return {
      async search(term, limit) {
        const { hits } = await search(database, { term, limit });
        return hits.map(({ id }) => Number(id));
      },
    };
  },
};
