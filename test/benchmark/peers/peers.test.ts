import { describe, expect, it } from 'vitest';
import { articleOf } from '../../support/articles.ts';
import { sentencesOf } from '../sentences.ts';
import { PEERS } from './peers.ts';

const articles = [
  articleOf({
    id: 'harbour',
    title: 'The harbour of Ostby',
    text: 'The northern quay was built in 1961. Pilots guide the ferries past the shoals.\n\nCranes lift timber there.',
  }),
  articleOf({
    id: 'bakery',
    title: 'A bakery',
    text: 'The bakery sells rye bread. Its oven burns birch. Guests eat in the garden.',
  }),
];
const sentences = sentencesOf({ articles, version: '0' });

describe.each(PEERS)('$name', (peer) => {
  const ask = async (question: string, limit = 5): Promise<(string | undefined)[]> => {
    const { search } = await peer.index(sentences);
    return (await search(question, limit)).map((place) => sentences[place]?.text);
  };

  it('finds the sentence that holds most words of a question, though not all', async () => {
    expect(await ask('Who guides the ferries past dangerous shoals?', 1)).toEqual([
      'Pilots guide the ferries past the shoals.',
    ]);
  });

  it('finds a sentence by the title of its article', async () => {
    const harbour = sentences.filter(({ article }) => article === 'harbour').map(({ text }) => text);
    expect(harbour).toContain((await ask('Ostby'))[0]);
  });

  it('gives no more than was asked for, each once', async () => {
    const found = await ask('the bakery oven garden quay cranes', 2);
    expect(found).toHaveLength(2);
    expect(new Set(found).size).toBe(2);
  });

  it.each(['oven: "birch', 'oven AND NOT (birch)*', '-oven ^birch~2 +', "oven's (birch"])(
    'takes a question for words and not for syntax: %s',
    async (question) => {
      expect((await ask(question))[0]).toBe('Its oven burns birch.');
    },
  );

  it('finds nothing for a question without a word', async () => {
    expect(await ask('?!')).toEqual([]);
  });
});
