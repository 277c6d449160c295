import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { readSquad } from './squad.ts';

async function writeSet(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-squad-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'set.json');
  await writeFile(file, content);
  return file;
}

it('a title becomes an article, and its questions know their paragraph, blank lines or not', async () => {
  const mill = { question: 'Who built the mill?', answers: [{ text: 'Orla Finch' }] };
  const pond = { question: 'Who dug the pond?', is_impossible: true, answers: [{ text: 'Orla Finch' }] };
  const paragraphs = [
    { context: 'The mill grinds oats.\n\nOrla Finch built it.', qas: [mill] },
    { context: 'The pond is deep.', qas: [pond] },
  ];
  const file = await writeSet(JSON.stringify({ data: [{ title: 'The_mill', paragraphs }] }));
  const { corpus, questions } = await readSquad(file, 'en');
  expect(questions).toEqual([
    { question: mill.question, article: 'article-1', paragraph: 1, answers: ['Orla Finch'] },
    { question: pond.question, article: 'article-1', paragraph: 2, answers: [] },
  ]);
  expect(sentencesOf(corpus).map(({ title, paragraph, text }) => [title, paragraph, text])).toEqual([
    ['The mill', 1, 'The mill grinds oats.'],
    ['The mill', 1, 'Orla Finch built it.'],
    ['The mill', 2, 'The pond is deep.'],
  ]);
});

it.each([
  ['{', 'is not JSON'],
  ['{"data": 1}', "is not in SQuAD's JSON format"],
])('a file that is no question set is refused by its name: %s', async (content, reason) => {
  const file = await writeSet(content);
  await expect(readSquad(file, 'en')).rejects.toThrow(`${file} ${reason}`);
});
