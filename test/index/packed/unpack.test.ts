import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { answer } from '../../../src/answer/answer.ts';
import type { Article, Corpus } from '../../../src/corpus/article.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { assembleKnowledge, createLanguageTools, readParts } from '../../../src/index/knowledge.ts';
import { packParts } from '../../../src/index/packed/pack.ts';
import { joinSections, splitSections } from '../../../src/index/packed/sections.ts';
import { unpackParts } from '../../../src/index/packed/unpack.ts';
import type { Passage } from '../../../src/index/passage.ts';
import { finish } from '../../../src/steps.ts';
import { ARTICLES, writeCorpus } from '../../support/articles.ts';
import { COLLABORATIONS, ORGANISATIONS } from '../../support/collaborations.ts';
import { SAMPLES } from '../../support/multilingual-articles.ts';

const tools = createLanguageTools();

async function readAll(): Promise<Corpus> {
  const folder = await writeCorpus([...ARTICLES, ...COLLABORATIONS], ORGANISATIONS);
  const { articles, ...beside } = await readCorpus(folder);
  await rm(folder, { recursive: true });
  return { articles: [...articles, ...SAMPLES.map(({ article }) => article)], ...beside };
}

function contentOf({ index, article, paragraph, position, start, end, text, terms, group }: Passage) {
  return { index, article: article.id, paragraph, position, start, end, text, terms, group: group.index };
}

/** Articles are not of one class, and what they hold is the same. */
function fieldsOf(article: Article) {
  const { id, title, publisher, author, published, url, language, retrieved, source, tags, text } = article;
  return { id, title, publisher, author, published, url, language, retrieved, source, tags, text };
}

test('what is unpacked is what was packed: articles, passages, and how often each term occurs', async () => {
  const parts = readParts(await readAll(), tools);
  const unpacked = finish(unpackParts(splitSections(joinSections(packParts(parts)))));
  expect({ ...unpacked.corpus, articles: unpacked.corpus.articles.map(fieldsOf) }).toEqual({
    ...parts.corpus,
    articles: parts.corpus.articles.map(fieldsOf),
  });
  expect(Array.from(unpacked.passages, contentOf)).toEqual(parts.passages.map(contentOf));
  expect(unpacked.passages.length).toBe(parts.passages.length);
  expect(unpacked.groups.length).toBe(parts.groups.length);
  for (const { index, title, period, passages } of parts.groups) {
    const group = unpacked.groups.at(index);
    expect(group).toMatchObject({ index, title, period });
    expect(group?.passages.map(contentOf)).toEqual(passages.map(contentOf));
  }
  expect(unpacked.groups.at(parts.groups.length)).toBeUndefined();
  const terms = [...parts.index.terms];
  expect(terms.map(unpacked.index.frequency)).toEqual(terms.map(parts.index.frequency));
  expect(unpacked.index.frequency('no-such-term')).toBe(0);
  expect(unpacked.explained).toEqual(parts.explained);
  expect(parts.initials.length).toBeGreaterThan(10);
  for (const [initials, runs] of parts.initials) expect(unpacked.byInitials(initials)).toEqual(runs);
  for (const initials of ['', 'a', 'zzzz', 'é']) expect(unpacked.byInitials(initials)).toEqual([]);
});

test('a restored index finds the same paragraphs in the same order as the one that was built', async () => {
  const parts = readParts(await readAll(), tools);
  const unpacked = finish(unpackParts(splitSections(joinSections(packParts(parts)))));
  for (const { terms } of parts.passages) {
    const weights = new Map(terms.map((term, place) => [term, 1 + (place % 3)]));
    expect(unpacked.index.search(weights, 20)).toEqual(parts.index.search(weights, 20));
  }
  expect(unpacked.index.search(new Map(), 20)).toEqual([]);
});

test('every sentence, asked about, is answered alike', async () => {
  const parts = readParts(await readAll(), tools);
  const built = assembleKnowledge(parts, tools);
  const unpacked = assembleKnowledge(
    finish(unpackParts(splitSections(joinSections(packParts(parts))))),
    tools,
  );
  for (const { text } of parts.passages) {
    const question = `Who said that ${text}`;
    expect(answer(question, unpacked)).toEqual(answer(question, built));
  }
});

test('what is not packed parts is refused', () => {
  for (const bytes of [
    new Uint8Array(),
    new Uint8Array(64),
    new TextEncoder().encode('no such thing at all'),
  ])
    expect(() => finish(unpackParts(splitSections(bytes)))).toThrow();
});
