import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { describeSystemError } from '../system-error.ts';
import { CorpusError } from './corpus-error.ts';
import type { FileProblem } from './yaml.ts';

/** The files of the folder beside the articles that are read. */
const ORGANISATIONS_FILE = 'organisations.yaml';
export const GUARD_FILE = 'guard.yaml';

const MAX_FILE_BYTES = 1024 * 1024;

/** How many files are open at once: well under the limit that any system sets. */
const BATCH = 64;

/** SHA-256 is in hexadecimal digits. */
type FileReading = { bytes: Uint8Array; sha256: string } | { problems: readonly FileProblem[] };

/** SHA-256 of each file's content in hexadecimal digits, by the file's name. */
export type Hashes = Readonly<Record<string, string>>;

/** The content of files to be written, or null for those to be taken away, by their names in the folder. */
export type FileChanges = ReadonlyMap<string, Uint8Array | null>;

/** The files of a folder of articles as they are on the disk. */
export interface CorpusFiles {
  /** The folder's own name. */
  readonly folder: string;
  /** By their names, in the order of these. */
  readonly files: ReadonlyMap<string, FileReading>;
  /** SHA-256 of names and content, in hexadecimal digits; null where a file could not be read. */
  readonly digest: string | null;
}

/**
 * Reads the bytes of every `*.md` directly in a folder, of `organisations.yaml` and of `guard.yaml`; hidden files, other
 * files and subfolders are not read.
 *
 * @param changes read as though they had been made already
 * @throws {CorpusError} for a folder that cannot be read or holds no article
 */
export async function readFiles(folder: string, changes: FileChanges = new Map()): Promise<CorpusFiles> {
  const names = await listNames(folder, changes);
  const realFolder = await realpath(folder);
  const files = new Map<string, FileReading>();
  const hash = createHash('sha256');
  let isWhole = true;
  for (let first = 0; first < names.length; first += BATCH) {
    const batch = names.slice(first, first + BATCH);
    const readings = await Promise.all(
      batch.map((name) => {
        const change = changes.get(name);
        return change ? checkSize(change) : readInside(realFolder, name);
      }),
    );
    for (const [place, name] of batch.entries()) {
      const reading = readings[place];
      if (reading === undefined) continue;
      files.set(name, reading);
      if ('problems' in reading) isWhole = false;
      else hash.update(`${name}\0${reading.sha256}\0`);
    }
  }
  return { folder: basename(resolve(folder)), files, digest: isWhole ? hash.digest('hex') : null };
}

/** Each file that could be read. */
export function hashesOf({ files }: CorpusFiles): Hashes {
  return Object.fromEntries(
    [...files].flatMap(([name, file]) => ('sha256' in file ? [[name, file.sha256] as const] : [])),
  );
}

async function listNames(folder: string, changes: FileChanges): Promise<string[]> {
  const fail = (message: string) => new CorpusError([{ file: basename(resolve(folder)), line: 1, message }]);
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fail(`${describeFailure(error)}: expected a folder of articles (*.md)`);
  });
  const present = new Set(entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name));
  for (const [name, content] of changes) {
    if (content === null) present.delete(name);
    else present.add(name);
  }
  const isArticle = (name: string) => name.endsWith('.md') && !name.startsWith('.');
  const names = [...present].filter(
    (name) => isArticle(name) || name === ORGANISATIONS_FILE || name === GUARD_FILE,
  );
  if (!names.some(isArticle)) throw fail('no article in this folder: expected at least one file *.md');
  return names.sort();
}

/** SHA-256, in hexadecimal digits. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Undefined where there is no file, or it cannot be read. */
export async function hashFile(path: string): Promise<string | undefined> {
  const bytes = await readFile(path).catch(() => null);
  return bytes === null ? undefined : hashBytes(bytes);
}

function checkSize(bytes: Uint8Array): FileReading {
  return bytes.length > MAX_FILE_BYTES ? tooLarge(bytes.length) : { bytes, sha256: hashBytes(bytes) };
}

function tooLarge(size: number): FileReading {
  return {
    problems: [{ line: 1, message: `${size} bytes: expected at most 1 MiB (${MAX_FILE_BYTES} bytes)` }],
  };
}

/** Reads a file of the folder that is neither too large nor somewhere else. */
async function readInside(realFolder: string, name: string): Promise<FileReading> {
  const fail = (message: string): FileReading => ({ problems: [{ line: 1, message }] });
  try {
    const target = await realpath(join(realFolder, name));
    if (!target.startsWith(realFolder.endsWith(sep) ? realFolder : realFolder + sep)) {
      return fail('a symbolic link that leaves the folder: expected a file of the folder itself');
    }
    const file = await stat(target);
    if (!file.isFile()) return fail('not a file: expected a file of text');
    if (file.size > MAX_FILE_BYTES) return tooLarge(file.size);
    return checkSize(await readFile(target));
  } catch (error) {
    return fail(`${describeFailure(error)}: expected a file that can be read`);
  }
}

/** A failure of the file system in words; anything else is not the corpus's fault and goes on up. */
function describeFailure(error: unknown): string {
  const reason = describeSystemError(error);
  if (reason === null) throw error;
  return reason;
}
