import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Article } from '../corpus/article.ts';
import { type Draft, titleOfFirstWords } from '../corpus/import/draft.ts';
import { BY_EXTENSION } from '../corpus/import/file-kind.ts';
import { openImporter } from '../corpus/import/importer.ts';
import { splitMailArchive } from '../corpus/import/mail-archive.ts';
import { type Prepared, prepareArticle } from '../corpus/import/prepare-article.ts';
import { IMPORT_LIMITS, ImportRefusal } from '../corpus/import/refusal.ts';
import { readCorpus, SHIPPED_CORPUS } from '../corpus/read-corpus.ts';
import { hashBytes } from '../corpus/read-files.ts';
import { writeChanges } from '../corpus/write-changes.ts';
import { describeSystemError, systemCodeOf } from '../system-error.ts';
import {
  formatImport,
  formatRefusal,
  formatSummary,
  type ImportOutcome,
  listNotes,
} from './format-import.ts';
import { IMPORT_USAGE, type ImportArguments, parseImportArguments } from './import-arguments.ts';
import { printOutput } from './print-output.ts';

/** Imports file after file: one that is refused is told, and keeps none of the others. The end sums up more than one. */
async function* importAll({
  paths,
  into,
  dryRun,
  overwrite,
  title,
}: ImportArguments): AsyncGenerator<string> {
  const folder = into ?? SHIPPED_CORPUS;
  const articles = new Map((await readArticles(folder)).map((article) => [article.id, article]));
  const importer = openImporter();
  const retrieved = new Date().toISOString().slice(0, 10);
  const { files, passedOver } = await listFiles(paths);
  const outcomes: ImportOutcome[] = [];
  try {
    for await (const { path, fileName, original } of listOriginals(files)) {
      try {
        if (original instanceof Error) throw original;
        const { draft, prepared } = await prepare(fileName, original);
        if (prepared.exists && !overwrite)
          throw new ImportRefusal(
            `${prepared.id}.md is there already: expected --overwrite to write over it`,
          );
        if (!dryRun) {
          await mkdir(folder, { recursive: true });
          await writeChanges(folder, new Map([[`${prepared.id}.md`, prepared.content]]));
        }
        articles.set(prepared.id, prepared.article);
        outcomes.push({ path, id: prepared.id, notes: listNotes(draft, prepared) });
        yield formatImport(path, draft, prepared, dryRun);
      } catch (error) {
        const reason = error instanceof ImportRefusal ? error.message : describeSystemError(error);
        if (reason === null) throw error;
        outcomes.push({ path, reason });
        yield formatRefusal(path, reason);
      }
    }
  } finally {
    await importer.close();
  }
  if (outcomes.length + passedOver.length > 1) yield formatSummary(outcomes, passedOver, dryRun);
  if (outcomes.some((outcome) => 'reason' in outcome)) process.exitCode = 1;

  async function prepare(
    fileName: string,
    original: Uint8Array,
  ): Promise<{ draft: Draft; prepared: Prepared }> {
    const draft = withTitle(await importer.read(fileName, original), title);
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

/** The articles of a folder; none for one that is empty, or not there yet. */
async function readArticles(folder: string): Promise<readonly Article[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (systemCodeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const isArticle = (name: string) => name.endsWith('.md') && !name.startsWith('.');
  return names.some(isArticle) ? (await readCorpus(folder)).articles : [];
}

/** @param given with --title */
function withTitle(draft: Draft, given: string | null): Draft {
  if (given !== null) return { ...draft, title: given.trim() };
  if (draft.title !== null) return draft;
  const title = titleOfFirstWords(draft.text);
  return {
    ...draft,
    title,
    uncertain: [...draft.uncertain, 'its first words are its title: expected a better one'],
  };
}

interface NamedOriginal {
  /** What it is called in the report: of a message of an archive, with its number. */
  readonly path: string;
  readonly fileName: string;
  /** Its bytes, or why there are none. */
  readonly original: Uint8Array | Error;
}

/** The files, and of an archive of mails each message. */
async function* listOriginals(files: readonly string[]): AsyncGenerator<NamedOriginal> {
  for (const path of files) {
    const fileName = basename(path);
    try {
      const bytes = await readBounded(path);
      if (!isMailArchive(path)) yield { path, fileName, original: bytes };
      else
        for (const [at, original] of splitMailArchive(fileName, bytes).entries())
          yield { path: `${path}#${at + 1}`, fileName: `${fileName}-${at + 1}.eml`, original };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      yield { path, fileName, original: error };
    }
  }
}

function isMailArchive(path: string): boolean {
  return extname(path).toLowerCase() === '.mbox';
}

async function readBounded(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > IMPORT_LIMITS.bytes)
    throw new ImportRefusal(
      `${basename(path)} has ${size} bytes: expected at most 10 MiB (${IMPORT_LIMITS.bytes})`,
    );
  return readFile(path);
}

/** The files of the paths, and what folders hold that nothing here reads. What is not there is refused in its turn. */
async function listFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly string[]; readonly passedOver: readonly string[] }> {
  const files: string[] = [];
  const passedOver: string[] = [];
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (found) => found.isDirectory(),
      () => false,
    );
    if (!isFolder) files.push(path);
    else
      for (const name of (await readdir(path)).sort()) {
        if (name.startsWith('.')) continue;
        const isKnown = BY_EXTENSION.has(extname(name).toLowerCase()) || isMailArchive(name);
        (isKnown ? files : passedOver).push(join(path, name));
      }
  }
  return { files, passedOver };
}

await printOutput(async () => {
  const args = parseImportArguments(process.argv.slice(2));
  return args === null ? [`${IMPORT_USAGE}\n`] : importAll(args);
});
