import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { splitText } from '../../src/corpus/split.ts';

const { articles } = await readCorpus(resolve(import.meta.dirname, '../../corpus'));

describe('the corpus that comes with Accord', () => {
  it('dates its articles only where the original is dated', () => {
    expect(Object.fromEntries(articles.map(({ id, published }) => [id, published]))).toEqual({
      'comstech-huawei-barcelona-meeting': null,
      'comstech-huawei-memorandum': '2023-12-12',
      'huawei-joins-oic-cert': '2021-03-25',
      'malaysia-huawei-cyber-security-laboratory': null,
      'oic-cert-huawei-strategic-collaboration': '2024-11-18',
    });
  });

  it('says of every article what it is a digest of', () => {
    for (const { source } of articles) expect(source).toMatch(/^Digest in Accord's own words of /);
  });

  it.each(articles)('splits $id into whole sentences', ({ text, language }) => {
    const sentences = splitText(text, language)
      .flatMap((paragraph) => paragraph.sentences)
      .map(({ start, end }) => text.slice(start, end));
    expect(sentences.length).toBeGreaterThan(10);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.{30,}\.$/u);
  });
});
