import { rm } from 'node:fs/promises';
import { expect, onTestFinished, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { createHelp } from '../../src/discord/help-reply.ts';
import { buildKnowledge, type Knowledge } from '../../src/index/knowledge.ts';
import { texts } from '../../src/texts/en.ts';
import { TEXTS } from '../../src/texts/languages.ts';
import { ARTICLES, type ArticleFile, writeCorpus } from '../support/articles.ts';

async function build(articles: readonly ArticleFile[]): Promise<Knowledge> {
  const folder = await writeCorpus(articles);
  onTestFinished(() => rm(folder, { recursive: true }));
  return buildKnowledge(await readCorpus(folder));
}

test('examples are looked for once in a corpus, and again in the next', async () => {
  const composeHelp = createHelp(new Map());
  const [one, two] = [await build(ARTICLES), await build(ARTICLES.slice(1))];
  let reads = 0;
  const watched = new Proxy(one, {
    get(target, key) {
      reads++;
      return Reflect.get(target, key);
    },
  });
  const help = await composeHelp(watched, texts);
  expect(await composeHelp(two, texts)).not.toEqual(help);
  reads = 0;
  expect(await composeHelp(watched, texts)).toEqual(help);
  await composeHelp(watched, TEXTS.fr);
  expect(reads).toBe(0);
});

test('a large corpus in which no example does well is not searched to its end', async () => {
  const dull = Array.from({ length: 10 }, (_, index) => ({
    id: `a${index}`,
    title: 'Of this and that',
    text: 'There was rain.',
  }));
  const good = { id: 'b', title: 'The Quorn treaty', text: 'Lena Vexil, who chairs the Quorn Union, spoke.' };
  const compose = async (articles: readonly ArticleFile[]) =>
    JSON.stringify(await createHelp(new Map())(await build(articles), texts));
  expect(await compose([...dull.slice(1), good])).toContain('Who chairs the Quorn Union?');
  expect(await compose([...dull, good])).not.toContain('Quorn');
});
