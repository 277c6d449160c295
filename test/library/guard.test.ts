import { describe, expect, it } from 'vitest';
import { readCorpus, SHIPPED_CORPUS } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { findLostGuards } from '../../src/library/guard.ts';

const corpus = await readCorpus(SHIPPED_CORPUS);

describe('the guard questions', () => {
  it('of the corpus that ships all find their answers', () => {
    expect(corpus.guard?.length).toBeGreaterThan(2);
    expect(findLostGuards(buildKnowledge(corpus))).toEqual([]);
  });

  it('are lost where the article that answers them is gone', () => {
    const articles = corpus.articles.filter(({ id }) => id !== 'huawei-joins-oic-cert');
    expect(findLostGuards(buildKnowledge({ ...corpus, articles }))).toEqual([
      "Who sponsored Huawei's membership of OIC-CERT?",
    ]);
  });
});
