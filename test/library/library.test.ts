import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { CorpusError } from '../../src/corpus/corpus-error.ts';
import { OutdatedError, WarningError } from '../../src/library/compare.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { ARTICLES, foldersOf, writeArticle, writeCorpus } from '../support/articles.ts';
import { buildInPlace } from '../support/builder-in-place.ts';

let folder: string;
let library: Library;
beforeEach(async () => {
  folder = await writeCorpus(ARTICLES);
  library = await openLibrary({ ...foldersOf(folder), builder: buildInPlace() });
  onTestFinished(async () => {
    await library.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('in a process of its own', () => {
  let separate: Library;
  beforeEach(async () => {
    // One library at a time uses a folder of data.
    await library.close();
    separate = await openLibrary(foldersOf(folder));
    onTestFinished(() => separate.close());
  });

  test('a reload serves new knowledge and names the articles that were added, changed and removed', async () => {
    const before = separate.current();
    await writeArticle(folder, { id: 'new', title: 'A new one', published: '2021', text: 'It is new.' });
    await writeArticle(folder, {
      id: 'castell-signs-memorandum',
      title: 'Castell, rewritten',
      published: '2021',
      text: 'It is changed.',
    });
    await rm(join(folder, 'norvik-joins-the-tidewatch-network.md'));
    const report = await separate.reload();
    expect(report).toEqual({
      version: separate.current().corpus.version,
      number: 2,
      added: ['A new one'],
      changed: ['Castell, rewritten'],
      removed: ['Norvik joins the Tidewatch Network'],
      warnings: [],
    });
    expect(separate.current()).not.toBe(before);
    expect(before.corpus.articles.map(({ title }) => title)).toContain('Norvik joins the Tidewatch Network');
  });

  test('a reload of a bad folder changes nothing and is remembered until one succeeds', async () => {
    const before = separate.current();
    const { loadedAt } = separate.status();
    await writeFile(join(folder, 'bad.md'), '---\ntitle: Bad\nflavour: salty\n---\nText.\n');
    await writeFile(join(folder, 'worse.md'), 'No front matter.');
    await expect(separate.reload()).rejects.toThrow(CorpusError);
    expect(separate.current()).toBe(before);
    const { failure, loadedAt: still } = separate.status();
    expect(still).toBe(loadedAt);
    expect(failure?.problems).toEqual([
      expect.stringMatching(/bad\.md:3: .*flavour/),
      expect.stringContaining('worse.md:1: '),
    ]);
    await Promise.all(['bad.md', 'worse.md'].map((file) => rm(join(folder, file))));
    await separate.reload();
    expect(separate.status().failure).toBeNull();
  });
});

test('the facts are those of the knowledge that is served', async () => {
  const names = async () => (await library.known()).facts.organisations.map(({ name }) => name);
  expect(await names()).toContain('Tidewatch Network');
  await rm(join(folder, 'norvik-joins-the-tidewatch-network.md'));
  await library.reload();
  await expect.poll(names).not.toContain('Tidewatch Network');
});

test('a reload without a change reports none and keeps the version', async () => {
  const { version } = library.current().corpus;
  expect(await library.reload()).toEqual({
    version,
    number: null,
    added: [],
    changed: [],
    removed: [],
    warnings: [],
  });
});

test('a change in the front matter alone is a change', async () => {
  const [article] = ARTICLES;
  if (article !== undefined) await writeArticle(folder, { ...article, published: '2022' });
  expect((await library.reload()).changed).toEqual([article?.title]);
});

test('changes that come while another is made are made after it, in their order, even where that fails', async () => {
  await writeFile(join(folder, 'bad.md'), 'No front matter.');
  const article = (text: string) => Buffer.from(`---\ntitle: Hold\npublished: 2021\n---\n${text}\n`);
  const importing = (text: string) =>
    library.change(new Map([['hold.md', article(text)]]), { by: 'somebody', cause: 'import' });
  const reload = library.reload();
  const changes = [library.change(new Map([['bad.md', null]]), { by: 'somebody', cause: 'remove' })];
  await expect(reload).rejects.toThrow(CorpusError);
  await expect(changes[0]).rejects.toThrow('changed by hand');
  await rm(join(folder, 'bad.md'));
  const imports = [importing('It was opened.'), importing('It was closed.'), importing('It was sold.')];
  expect(library.status().orders).toMatchObject([
    { state: 'building', cause: 'import', by: 'somebody', ahead: 0 },
    { state: 'waiting', ahead: 1 },
    { state: 'waiting', ahead: 2 },
  ]);
  expect((await Promise.all(imports)).map(({ number }) => number)).toEqual([2, 3, 4]);
  expect(await readFile(join(folder, 'hold.md'), 'utf8')).toContain('It was sold.');
  expect(library.status().orders).toEqual([]);
  await expect(library.reload()).resolves.toMatchObject({ added: [] });
});

test('a folder that is bad from the start is not opened', async () => {
  await library.close();
  await writeFile(join(folder, 'bad.md'), 'No front matter.');
  await expect(openLibrary(foldersOf(folder))).rejects.toThrow(/bad\.md:1: /);
});

test('a change writes the files and takes them away, serves the result and tells who listens', async () => {
  const served: unknown[] = [];
  library.onSwap((knowledge) => served.push(knowledge));
  const text = '---\ntitle: Hold\npublished: 2021\n---\nThe hold was opened.\n';
  const changes = new Map([
    ['hold.md', Buffer.from(text)],
    ['norvik-joins-the-tidewatch-network.md', null],
  ]);
  const report = await library.change(changes, { by: null, cause: 'import' });
  expect(report).toMatchObject({ added: ['Hold'], removed: ['Norvik joins the Tidewatch Network'] });
  expect(await readFile(join(folder, 'hold.md'), 'utf8')).toBe(text);
  expect((await readdir(folder)).filter((name) => name.endsWith('.md')).sort()).toEqual([
    'castell-signs-memorandum.md',
    'hold.md',
  ]);
  expect(served).toEqual([library.current()]);
});

test('a change that was confirmed for another corpus than is served by then writes nothing, and is no failure', async () => {
  const before = library.current().corpus.version;
  const write = (text: string) =>
    new Map([['new.md', new TextEncoder().encode(`---\ntitle: New\npublished: 2021\n---\n${text}\n`)]]);
  const making = { by: '1', cause: 'import', expected: { before } } as const;
  await library.change(write('The first.'), making);
  await expect(library.change(write('The second.'), making)).rejects.toThrow(OutdatedError);
  expect(await readFile(join(folder, 'new.md'), 'utf8')).toContain('The first.');
  expect(library.status().failure).toBeNull();
});

test('a reload that was confirmed for other files than there are by then serves nothing new', async () => {
  const before = library.current();
  await writeArticle(folder, { id: 'new', title: 'New', text: 'It has no date.' });
  const warning: unknown = await library.reload().catch((error: unknown) => error);
  const after = warning instanceof WarningError ? warning.version : '';
  await writeArticle(folder, { id: 'newer', title: 'Newer', text: 'Nor has this.' });
  const making = { by: '1', cause: 'files', anyway: true, expected: { after } } as const;
  await expect(library.reload(making)).rejects.toThrow(OutdatedError);
  expect(library.current()).toBe(before);
  await rm(join(folder, 'newer.md'));
  expect((await library.reload(making)).version).toBe(after);
});

test('a change that would make the corpus bad writes nothing', async () => {
  const before = library.current();
  const changes = new Map([
    ['good.md', Buffer.from('---\ntitle: Good\npublished: 2021\n---\nIt is good.\n')],
    ['bad.md', Buffer.from('---\ntitel: Bad\n---\nIt is bad.\n')],
  ]);
  await expect(library.change(changes, { by: null, cause: 'import' })).rejects.toThrow(/bad\.md:2: /);
  expect(await readdir(folder)).not.toContain('good.md');
  expect(library.current()).toBe(before);
});

test('an article without a date stops a reload until somebody goes over it, and then not again', async () => {
  const before = library.current();
  await writeArticle(folder, { id: 'new', title: 'A new one', text: 'It is new.' });
  await expect(library.reload()).rejects.toThrow('“A new one” has no date.');
  expect(library.current()).toBe(before);
  expect(library.status().failure?.problems).toEqual(['“A new one” has no date.']);
  const report = await library.reload({ by: null, cause: 'files', anyway: true });
  expect(report).toMatchObject({ added: ['A new one'], warnings: ['“A new one” has no date.'] });
  await writeArticle(folder, { id: 'new', title: 'A new one', text: 'It is newer.' });
  expect(await library.reload()).toMatchObject({ changed: ['A new one'], warnings: [] });
});

test('a guard question that loses its answer stops a reload; one that never had it does not stop the next', async () => {
  const guard = [
    '- question: Who chairs the Tidewatch Network?',
    '  answer: lena  HAUGEN',
    '- question: Who owns the moon?',
    '  answer: Nobody',
  ];
  await writeFile(join(folder, 'guard.yaml'), guard.join('\n'));
  const moon = 'The guard question “Who owns the moon?” does not find its answer any more.';
  await expect(library.reload()).rejects.toThrow(moon);
  await library.reload({ by: null, cause: 'files', anyway: true });
  await rm(join(folder, 'norvik-joins-the-tidewatch-network.md'));
  await expect(library.reload()).rejects.toThrow(
    /^The guard question “Who chairs the Tidewatch Network\?” does not find its answer any more\.$/,
  );
});

test('a dry run says what a reload would do, and does nothing', async () => {
  const before = library.current();
  await writeArticle(folder, { id: 'new', title: 'A new one', text: 'It is new.' });
  const report = await library.reload({ by: null, cause: 'files', dryRun: true });
  expect(report).toMatchObject({ added: ['A new one'], warnings: ['“A new one” has no date.'] });
  expect(report.version).not.toBe(before.corpus.version);
  expect(library.current()).toBe(before);
  expect(library.status().failure).toBeNull();
});

const CHAIR = { id: '1', question: 'Who chairs the Tidewatch Network?' };
const DIRECTOR = { id: '2', question: 'Who is the director of the port of Ostby?' };

test('what is tried or reloaded is compared by its answers to kept questions, and a confirmed change is not again', async () => {
  const end = library.compareAnswers(async () => [CHAIR, DIRECTOR]);
  const removal = new Map([['norvik-joins-the-tidewatch-network.md', null]]);
  const options = { by: 'somebody', cause: 'remove' } as const;
  const tried = await library.change(removal, { ...options, dryRun: true });
  expect(tried.answers).toMatchObject({ asked: 2, changed: 1, changes: [{ ids: ['1'] }] });
  expect(library.current().corpus.articles).toHaveLength(ARTICLES.length);
  expect((await library.change(removal, options)).answers).toBeUndefined();
  expect((await library.reload()).answers).toBeUndefined();
  await rm(join(folder, 'castell-signs-memorandum.md'));
  await writeArticle(folder, { id: 'new', title: 'A new one', published: '2021', text: 'It is new.' });
  expect((await library.reload()).answers).toMatchObject({ asked: 2, changed: 1, changes: [{ ids: ['2'] }] });
  end();
  await writeArticle(folder, { id: 'newer', title: 'A newer one', published: '2021', text: 'It is newer.' });
  expect((await library.reload()).answers).toBeUndefined();
});

test('answers that cannot be compared stop no reload, and a comparison can be cancelled', async () => {
  await library.close();
  const warnings: unknown[] = [];
  let comparing: (signal: AbortSignal) => Promise<never> = () => Promise.reject(new TypeError('a slip'));
  const other = await openLibrary({
    ...foldersOf(folder),
    builder: {
      ...buildInPlace(),
      compareAnswers: (_before, _after, _questions, { signal }) => comparing(signal),
    },
    logger: { warn: (...line: unknown[]) => void warnings.push(line) },
  });
  onTestFinished(() => other.close());
  other.compareAnswers(async () => [CHAIR]);
  await writeArticle(folder, { id: 'new', title: 'A new one', published: '2021', text: 'It is new.' });
  expect(await other.reload()).toMatchObject({ answers: 'failed', added: ['A new one'] });
  expect(JSON.stringify(warnings)).toContain('could not be compared');

  comparing = (signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      for (const { id } of other.status().orders) other.cancel(id);
    });
  await writeArticle(folder, { id: 'newer', title: 'A newer one', published: '2021', text: 'It is newer.' });
  await expect(other.reload()).rejects.toThrow('Cancelled');
  expect(other.current().corpus.articles).toHaveLength(ARTICLES.length + 1);
  expect(other.status()).toMatchObject({ failure: null });
});

test('a quote that only moved is the same answer; another status, headline or first quote is not', async () => {
  library.compareAnswers(async () => [CHAIR, DIRECTOR]);
  const [norvik] = ARTICLES;
  if (norvik === undefined) throw new Error('no article');
  const rewrite = async (text: string) => {
    await writeArticle(folder, { ...norvik, text });
    const { answers } = await library.reload();
    return answers === undefined || answers === 'failed' ? null : answers.changed;
  };
  expect(await rewrite(`It was a windy day.\n\n${norvik.text}`)).toBe(0);
  expect(await rewrite(norvik.text.replace('Lena Haugen', 'Ingrid Moe'))).toBe(1);
  expect(
    await rewrite(norvik.text.replace('Lena Haugen', 'Ingrid Moe').replace('in Bergen', 'in Tromso')),
  ).toBe(1);
  expect(await rewrite(norvik.text.replace(/Lena Haugen.*/, 'Nobody came.'))).toBe(1);
});

test('a change that is cancelled as soon as it is built writes nothing and fails nothing', async () => {
  await library.close();
  const { build, ...others } = buildInPlace();
  const cancelling = await openLibrary({
    ...foldersOf(folder),
    builder: {
      ...others,
      async build(request, options) {
        const built = await build(request, { ...options, signal: new AbortController().signal });
        for (const { id } of cancelling.status().orders) cancelling.cancel(id);
        return built;
      },
    },
  });
  onTestFinished(() => cancelling.close());
  const before = cancelling.current();
  const hold = Buffer.from('---\ntitle: Hold\npublished: 2021\n---\nThe hold was opened.\n');
  const change = cancelling.change(new Map([['hold.md', hold]]), { by: 'somebody', cause: 'import' });
  await expect(change).rejects.toThrow('Cancelled. Nothing has been changed.');
  expect(await readdir(folder)).not.toContain('hold.md');
  expect(cancelling.current()).toBe(before);
  expect(cancelling.status()).toMatchObject({ failure: null, orders: [] });
});
