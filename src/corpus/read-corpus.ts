import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Article, Corpus, CuratedOrganisation } from './article.ts';
import { checkId, parseArticle } from './article-file.ts';
import { parseOrganisations } from './organisations.ts';
import type { FileProblem } from './yaml.ts';

/** Absolute path of the articles that come with Accord. */
export const SHIPPED_CORPUS = resolve(import.meta.dirname, '../../corpus');

/** The one file of the folder beside the articles that is read. */
const ORGANISATIONS_FILE = 'organisations.yaml';

const MAX_FILE_BYTES = 1024 * 1024;

/** How many files are open at once: well under the limit that any system sets. */
const BATCH = 64;

/** Something wrong in a folder of articles. */
export interface Problem extends FileProblem {
  /** The folder's name and the file's in it; the folder's path where the folder itself is at fault. */
  readonly file: string;
}

/** One line: `file:line: what is wrong: what was expected`. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}:${line}: ${message}`;
}

/** Everything that is wrong with a folder of articles, one `file:line: what is wrong: what was expected` a line. */
export class CorpusError extends UserError {
  override readonly name = 'CorpusError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}

type Failure = { problems: readonly FileProblem[] };
type Reading = { article: Article } | Failure;

/** The content of files to be written, or null for those to be taken away, by their names in the folder. */
export type FileChanges = ReadonlyMap<string, Uint8Array | null>;

/**
 * Reads every `*.md` directly in a folder, and `organisations.yaml` where there is one; hidden files, other files and
 * subfolders are not read.
 *
 * @param changes read as though they had been made already
 * @returns the articles in the order of their ids
 * @throws {CorpusError} with every problem of every file
 */
export async function readCorpus(folder: string, changes: FileChanges = new Map()): Promise<Corpus> {
  const ids = await listArticleIds(folder, changes);
  const realFolder = await realpath(folder);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();

  for (let first = 0; first < ids.length; first += BATCH) {
    const batch = ids.slice(first, first + BATCH);
    const readings = await Promise.all(
      batch.map(async (id) => ({ id, reading: await readArticleFile(realFolder, id, changes) })),
    );
    for (const { id, reading } of readings) {
      const file = join(basename(resolve(folder)), `${id}.md`);
      const key = id.normalize('NFKC').toLowerCase();
      const twin = seen.get(key);
      seen.set(key, id);
      if (twin !== undefined) {
        const message = `the same id as ${twin}.md: expected names that differ in more than capitals and encoding`;
        problems.push({ file, line: 1, message });
      }
      if ('article' in reading) articles.push(reading.article);
      else {
        const inOrder = reading.problems.toSorted((a, b) => a.line - b.line);
        problems.push(...inOrder.map((problem) => ({ file, ...problem })));
      }
    }
  }

  const organisations = await readOrganisations(realFolder, changes);
  if (organisations !== null && 'problems' in organisations) {
    const file = join(basename(resolve(folder)), ORGANISATIONS_FILE);
    problems.push(...organisations.problems.map((problem) => ({ file, ...problem })));
  }
  if (problems.length > 0) throw new CorpusError(problems);
  if (organisations === null || 'problems' in organisations)
    return { articles, version: hashContent(articles) };
  return { articles, ...organisations, version: hashContent([...articles, ...organisations.organisations]) };
}

async function listArticleIds(folder: string, changes: FileChanges): Promise<string[]> {
  const fail = (message: string) => new CorpusError([{ file: folder, line: 1, message }]);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fail(`${describeFailure(error)}: expected a folder of articles (*.md)`);
  });
  const names = new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
  for (const [name, content] of changes) {
    if (content === null) names.delete(name);
    else names.add(name);
  }
  const ids = [...names]
    .filter((name) => name.endsWith('.md') && !name.startsWith('.'))
    .map((name) => name.slice(0, -'.md'.length));
  if (ids.length === 0) throw fail('no article in this folder: expected at least one file *.md');
  return ids.sort();
}

async function readArticleFile(realFolder: string, id: string, changes: FileChanges): Promise<Reading> {
  const name = `${id}.md`;
  const change = changes.get(name);
  const reading = change ? checkSize(change) : await readInside(realFolder, name);
  if ('problems' in reading) return { problems: [...checkId(id), ...reading.problems] };
  return parseArticle(id, reading.bytes);
}

async function readOrganisations(
  realFolder: string,
  changes: FileChanges,
): Promise<{ organisations: readonly CuratedOrganisation[] } | Failure | null> {
  const change = changes.get(ORGANISATIONS_FILE);
  if (change === null) return null;
  if (change !== undefined) {
    const reading = checkSize(change);
    return 'problems' in reading ? reading : parseOrganisations(reading.bytes);
  }
  const isThere = await lstat(join(realFolder, ORGANISATIONS_FILE)).then(
    () => true,
    () => false,
  );
  if (!isThere) return null;
  const reading = await readInside(realFolder, ORGANISATIONS_FILE);
  return 'problems' in reading ? reading : parseOrganisations(reading.bytes);
}

function checkSize(bytes: Uint8Array): { bytes: Uint8Array } | Failure {
  return bytes.length > MAX_FILE_BYTES ? tooLarge(bytes.length) : { bytes };
}

function tooLarge(size: number): Failure {
  return {
    problems: [{ line: 1, message: `${size} bytes: expected at most 1 MiB (${MAX_FILE_BYTES} bytes)` }],
  };
}

/** Reads a file of the folder that is neither too large nor somewhere else. */
async function readInside(realFolder: string, name: string): Promise<{ bytes: Uint8Array } | Failure> {
  const fail = (message: string): Failure => ({ problems: [{ line: 1, message }] });
  try {
    const target = await realpath(join(realFolder, name));
    if (!target.startsWith(realFolder.endsWith(sep) ? realFolder : realFolder + sep)) {
      return fail('a symbolic link that leaves the folder: expected a file of the folder itself');
    }
    const file = await stat(target);
    if (!file.isFile()) return fail('not a file: expected a file of text');
    if (file.size > MAX_FILE_BYTES) return tooLarge(file.size);
    return { bytes: await readFile(target) };
  } catch (error) {
    return fail(`${describeFailure(error)}: expected a file that can be read`);
  }
}

const FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'not there',
  ENOTDIR: 'not a folder',
  EACCES: 'may not be read',
  EPERM: 'may not be read',
  ELOOP: 'a symbolic link that leads to itself',
};

/** A failure of the file system in words; anything else is not the corpus's fault and goes on up. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
  return FAILURES[String(error.code)] ?? error.message;
}

/** The first seven hexadecimal digits of SHA-256 over all that was read, in order. */
function hashContent(content: readonly (Article | CuratedOrganisation)[]): string {
  const hash = createHash('sha256');
  for (const entry of content) hash.update(`${JSON.stringify(entry)}\n`);
  return hash.digest('hex').slice(0, 7);
}
