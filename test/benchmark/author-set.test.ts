import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { ARTICLES, writeArticle } from '../support/articles.ts';
import { readAuthorSet } from './author-set.ts';

const chair = {
  id: 'q1',
  question: 'Who chairs the Tidewatch Network?',
  kind: 'fact',
  status: 'answered',
  all: ['haugen', 'chairs.*welcomed'],
  slot: 'Lena Haugen',
  part: null,
  union: null,
};
const unknown = {
  id: 'q2',
  question: 'Who conducts the orchestra?',
  kind: 'not-said',
  status: 'either_unanswered',
};

/** A folder of questions, one a line, about two articles. */
async function writeSet(...lines: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-set-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'corpus'));
  await Promise.all(ARTICLES.map((article) => writeArticle(join(folder, 'corpus'), article)));
  await writeFile(join(folder, 'questions.jsonl'), `${lines.join('\n')}\n`);
  return folder;
}

it('a folder is read as its questions over its articles, in their order', async () => {
  const set = await readAuthorSet(await writeSet(JSON.stringify(chair), '', JSON.stringify(unknown)));
  expect(set.corpus.articles.map(({ id }) => id).sort()).toEqual(ARTICLES.map(({ id }) => id).sort());
  expect(set.questions).toMatchObject([
    { question: chair.question, kind: 'fact', status: 'answered', part: null, union: null },
    { question: unknown.question, status: 'either_unanswered', all: [], slot: null },
  ]);
});

it('its patterns take no heed of capitals and of line breaks', async () => {
  const [question] = (await readAuthorSet(await writeSet(JSON.stringify(chair)))).questions;
  expect(question?.slot?.test('prof. lena haugen')).toBe(true);
  expect(question?.all.every((each) => each.test('Lena HAUGEN, who chairs it,\nwelcomed them.'))).toBe(true);
});

it('a file is read as questions about the articles that ship', async () => {
  const folder = await writeSet(JSON.stringify(chair));
  const set = await readAuthorSet(join(folder, 'questions.jsonl'));
  expect(set.name).toBe('questions');
  expect(set.questions).toHaveLength(1);
  expect(set.corpus.articles.map(({ id }) => id)).toContain('huawei-joins-oic-cert');
});

it('every bad line is named, with what is wrong in it', async () => {
  const folder = await writeSet(
    JSON.stringify(chair),
    'no JSON',
    JSON.stringify({ ...chair, status: 'maybe' }),
    JSON.stringify({ ...chair, slot: '(' }),
  );
  await expect(readAuthorSet(folder)).rejects.toThrow(
    /questions\.jsonl:2: .*questions\.jsonl:3: .*status.*questions\.jsonl:4: .*"\(" is no regular expression/s,
  );
});

it('a folder without questions is named', async () => {
  await expect(readAuthorSet('nowhere')).rejects.toThrow(
    'cannot read nowhere/questions.jsonl: expected questions',
  );
});
