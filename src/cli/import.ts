import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Draft } from '../corpus/import/draft.ts';
import { openImporter } from '../corpus/import/importer.ts';
import { type Prepared, prepareArticle } from '../corpus/import/prepare-article.ts';
import { IMPORT_LIMITS, ImportRefusal } from '../corpus/import/refusal.ts';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { hashBytes } from '../corpus/read-files.ts';
import { writeChanges } from '../corpus/write-changes.ts';
import { UserError } from '../user-error.ts';
import { formatImport, formatRefusal } from './format-import.ts';
import { IMPORT_USAGE, type ImportArguments, parseImportArguments } from './import-arguments.ts';
import { printOutput } from './print-output.ts';

const EXTENSIONS = ['.txt', '.text', '.md', '.markdown', '.html', '.htm', '.xhtml', '.pdf', '.docx', '.eml'];

/** Imports file after file: one that is refused is told, and keeps none of the others. */
async function* importAll({
  paths,
  into,
  dryRun,
  overwrite,
  title,
}: ImportArguments): AsyncGenerator<string> {
  const folder = into ?? SHIPPED_CORPUS;
  const articles = new Map((await readCorpus(folder)).articles.map((article) => [article.id, article]));
  const importer = openImporter();
  const retrieved = new Date().toISOString().slice(0, 10);
  let refused = 0;
  try {
    for (const path of await listFiles(paths)) {
      try {
        const { draft, prepared } = await prepare(path);
        if (prepared.exists && !overwrite)
          throw new ImportRefusal(
            `${prepared.id}.md is there already: expected --overwrite to write over it`,
          );
        if (!dryRun) await writeChanges(folder, new Map([[`${prepared.id}.md`, prepared.content]]));
        articles.set(prepared.id, prepared.article);
        yield formatImport(path, draft, prepared, dryRun);
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error;
        refused += 1;
        yield formatRefusal(path, error.message);
      }
    }
  } finally {
    await importer.close();
  }
  if (refused > 0) process.exitCode = 1;

  async function prepare(path: string): Promise<{ draft: Draft; prepared: Prepared }> {
    const fileName = basename(path);
    const original = await readBounded(path);
    const read = await importer.read(fileName, original);
    if (read.title === null && title === null)
      throw new ImportRefusal('the page does not tell its title: expected it with --title');
    const draft = title === null ? read : { ...read, title: title.trim() };
    return {
      draft,
      prepared: prepareArticle(draft, {
        fileName,
        sha256: hashBytes(original),
        retrieved,
        articles: [...articles.values()],
      }),
    };
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > IMPORT_LIMITS.bytes)
    throw new ImportRefusal(
      `${basename(path)} has ${size} bytes: expected at most 10 MiB (${IMPORT_LIMITS.bytes})`,
    );
  return readFile(path);
}

/** @throws {UserError} for a path where nothing is. */
async function listFiles(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (found === null) throw new UserError(`${path} is not there: expected a file or a folder`);
    if (!found.isDirectory()) files.push(path);
    else {
      const names = (await readdir(path)).filter((name) => EXTENSIONS.includes(extname(name).toLowerCase()));
      files.push(...names.sort().map((name) => join(path, name)));
    }
  }
  return files;
}

await printOutput(async () => {
  const args = parseImportArguments(process.argv.slice(2));
  return args === null ? [`${IMPORT_USAGE}\n`] : importAll(args);
});
