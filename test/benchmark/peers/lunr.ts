import lunr from 'lunr';
import type { Peer } from './peer.ts';

/**
 * https://lunrjs.com/guides/: its stemmer and stop words are its defaults. What people type goes through `query`,
 * since `search` would read a colon or a hyphen as its own syntax, and through the trimmer, which lunr has for the
 * texts only: a question would lose the word before its question mark.
 */
export const lunrPeer: Peer = {
  name: 'lunr',
  index(sentences) {
    const index = lunr((builder) => {
      builder.ref('id');
      builder.field('title');
      builder.field('text');
      sentences.forEach(({ title, text }, id) => {
        builder.add({ id, title, text });
      });
    });
    return {
      search: (question, limit) =>
        index
          .query((query) =>
            query.term(
              lunr.tokenizer(question).map((token) => lunr.trimmer(token)),
              {},
            ),
          )
          .slice(0, limit)
          .map(({ ref }) => Number(ref)),
    };
  },
};
