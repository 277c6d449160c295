import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Article, Corpus } from './article.ts';
import { checkId, parseArticle } from './article-file.ts';
import { CorpusError, type Problem } from './corpus-error.ts';
import { parseGuard } from './guard.ts';
import { parseOrganisations } from './organisations.ts';
import { type CorpusFiles, GUARD_FILE, readFiles } from './read-files.ts';
import type { FileProblem } from './yaml.ts';

/** Absolute path of the articles that come with Accord. */
export const SHIPPED_CORPUS = resolve(import.meta.dirname, '../../corpus');

/**
 * Reads a folder of articles.
 *
 * @returns the articles in the order of their ids
 * @throws {CorpusError} with every problem of every file
 */
export async function readCorpus(folder: string): Promise<Corpus> {
  return parseCorpus(await readFiles(folder));
}

/**
 * Makes a corpus of files that have been read.
 *
 * @returns the articles in the order of their ids
 * @throws {CorpusError} with every problem of every file
 */
export function parseCorpus({ folder, files }: CorpusFiles): Corpus {
  const articles: Article[] = [];
  let beside: Pick<Corpus, 'organisations' | 'guard'> = {};
  const problems: Problem[] = [];
  const seen = new Map<string, string>();

  for (const [name, reading] of files) {
    const report = (found: readonly FileProblem[]) => {
      const inOrder = found.toSorted((a, b) => a.line - b.line);
      problems.push(...inOrder.map((problem) => ({ file: join(folder, name), ...problem })));
    };
    if (!name.endsWith('.md')) {
      const parsed = 'problems' in reading ? reading : parseBeside(name, reading.bytes);
      if ('problems' in parsed) report(parsed.problems);
      else beside = { ...beside, ...parsed };
      continue;
    }
    const id = name.slice(0, -'.md'.length);
    const key = id.normalize('NFKC').toLowerCase();
    const twin = seen.get(key);
    seen.set(key, id);
    if (twin !== undefined) {
      const message = `the same id as ${twin}.md: expected names that differ in more than capitals and encoding`;
      report([{ line: 1, message }]);
    }
    const parsed = 'problems' in reading ? reading : parseArticle(id, reading.bytes);
    if ('article' in parsed) articles.push(parsed.article);
    else report('problems' in reading ? [...checkId(id), ...parsed.problems] : parsed.problems);
  }
  if (problems.length > 0) throw new CorpusError(problems);
  // Files are in the order of their names, in which "a-b.md" comes before "a.md".
  articles.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { articles, ...beside, version: hashContent(articles, beside.organisations) };
}

function parseBeside(name: string, bytes: Uint8Array) {
  return name === GUARD_FILE ? parseGuard(bytes) : parseOrganisations(bytes);
}

/** The first seven hexadecimal digits of SHA-256 over all that answers are made of, in order. */
function hashContent(articles: readonly Article[], organisations: Corpus['organisations'] = []): string {
  const hash = createHash('sha256');
  for (const entry of [...articles, ...organisations]) hash.update(`${JSON.stringify(entry)}\n`);
  return hash.digest('hex').slice(0, 7);
}
