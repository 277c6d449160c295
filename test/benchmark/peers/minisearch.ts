import MiniSearch from 'minisearch';
import type { Peer } from './peer.ts';

/** https://lucaong.github.io/minisearch/: its defaults, any word may match. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  index(sentences) {
    const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields: ['title', 'text'] });
    index.addAll(sentences.map(({ title, text }, id) => ({ id, title, text })));
    return {
      search: (question, limit) =>
        index
          .search(question)
          .slice(0, limit)
          .map(({ id }) => Number(id)),
    };
  },
};
