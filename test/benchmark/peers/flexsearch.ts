import FlexSearch from 'flexsearch';
import english from 'flexsearch/lang/en';
import type { Peer } from './peer.ts';

/**
 * https://github.com/nextapps-de/flexsearch#fuzzy-search: the encoder of the language, and `suggest`, without which a
 * sentence has to hold every word of the question. `merge` lists what is found in one field after the other: the text
 * comes first, or every sentence under a title that matches would precede it.
 */
export const flexSearch: Peer = {
  name: 'FlexSearch',
  index(sentences) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: ['text', 'title'] },
      encoder: new FlexSearch.Encoder(english),
    });
    sentences.forEach(({ title, text }, id) => {
      index.add({ id, title, text });
    });
    return {
      search: (question, limit) =>
        index.search(question, { limit, suggest: true, merge: true }).map(({ id }) => Number(id)),
    };
  },
};
