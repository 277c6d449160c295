import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readNamedSet } from './named-set.ts';
import { measureNames } from './names.ts';
import { namesTable } from './tables.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-names-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Sentences of `token/TAG`; a blank line between them, as in the files. */
async function readMarked(...sentences: readonly string[]) {
  const file = join(folder, 'marked.conll');
  const lines = sentences.map((sentence) =>
    sentence
      .split(' ')
      .map((token) => token.replace(/\/(?=[^/]*$)/, ' _ '))
      .join('\n'),
  );
  await writeFile(file, `${lines.join('\n\n')}\n`);
  return readNamedSet(file);
}

/** Each article's text, and its names as they are written in it. */
async function namesIn(...sentences: readonly string[]) {
  const { corpus, names } = await readMarked(...sentences);
  return corpus.articles.map(({ id, text }) => [
    text,
    ...(names.get(id) ?? []).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
  ]);
}

it.each([
  ['BIO', 'Runa/B-PER Sol/I-PER left/O Norvik/B-ORG Castell/B-ORG ./O'],
  ['BIOES', 'Runa/B-PER Sol/E-PER left/O Norvik/S-ORG Castell/S-ORG ./O'],
])('names marked as %s are read, two side by side apart', async (_, sentence) => {
  expect(await namesIn(sentence)).toEqual([
    ['Runa Sol left Norvik Castell.', 'PER Runa Sol', 'ORG Norvik', 'ORG Castell'],
  ]);
});

it('names marked as IO are read, and those of other kinds passed over', async () => {
  expect(await namesIn('The/O Danish/I-MISC Crane/I-ORG Board/I-ORG of/O Ostby/I-LOC')).toEqual([
    ['The Danish Crane Board of Ostby', 'ORG Crane Board', 'LOC Ostby'],
  ]);
});

it('tokens are joined as they are written', async () => {
  const sentence =
    "``/O Sol/B-PER 's/O crane/O ,/O \"/O said/O she/O (/O of/O Norvik/B-ORG )/O does/O n't/O lift/O";
  const [[text] = []] = await namesIn(sentence);
  expect(text).toBe('"Sol\'s crane," said she (of Norvik) doesn\'t lift');
});

it('a document is an article with a paragraph for each sentence; without documents each sentence is one', async () => {
  expect(
    await namesIn('-DOCSTART-/O', 'Sol/I-PER left/O', 'Quill/I-PER came/O', '-DOCSTART-/O', 'So/O'),
  ).toEqual([['Sol left\n\nQuill came', 'PER Sol', 'PER Quill'], ['So']]);
  expect(await namesIn('Sol/I-PER left/O', 'Quill/I-PER came/O')).toHaveLength(2);
});

it('a line that is no token with its tag is refused by its number, and a file that is not there by its name', async () => {
  const file = join(folder, 'bad.conll');
  await writeFile(file, 'Sol B-PER\nleft\n');
  await expect(readNamedSet(file)).rejects.toThrow(`${file}:2: "left": expected a token and its tag`);
  await expect(readNamedSet(join(folder, 'none'))).rejects.toThrow('cannot read');
});

it('a name is found where both of its ends and its kind are right, counted for each half of the articles', async () => {
  const set = await readMarked(
    'Dr./O Lars/I-PER Quill/I-PER leads/O the/O Harbour/I-ORG Safety/I-ORG Board/I-ORG ./O',
    'The/I-ORG old/I-ORG Ostby/I-ORG Crane/I-ORG Authority/I-ORG paid/O Quorvex/I-ORG ./O',
  );
  const rows = measureNames(set);
  const row = (kind: string, half: string) => rows.find((each) => each.kind === kind && each.half === half);
  expect(row('PER', 'odd')).toMatchObject({ marked: 1, found: 1, right: 1, precision: 1, recall: 1, f1: 1 });
  expect(row('ORG', 'odd')).toMatchObject({ marked: 1, found: 1, right: 1 });
  expect(row('ORG', 'even')).toMatchObject({ marked: 2, found: 1, right: 0, precision: 0, recall: 0, f1: 0 });
  expect(row('ORG', 'all')).toMatchObject({ marked: 3, found: 2, right: 1, precision: 0.5, f1: 0.4 });
  expect(row('PER', 'even')).toMatchObject({ marked: 0, found: 0, precision: null, recall: null, f1: null });
  expect(namesTable(rows)).toMatch(/\| ORG +\| all +\| +3 \| +2 \| +\.500 \| +\.333 \| +\.400 \|/);
});
