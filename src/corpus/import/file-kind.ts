import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { IMPORT_LIMITS, ImportRefusal } from './refusal.ts';

export type FileKind = 'text' | 'html' | 'pdf' | 'docx' | 'email' | 'mhtml';

/** By the end of a file's name, in small letters. */
export const BY_EXTENSION: ReadonlyMap<string, FileKind> = new Map([
  ['.txt', 'text'],
  ['.text', 'text'],
  ['.md', 'text'],
  ['.markdown', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.pdf', 'pdf'],
  ['.docx', 'docx'],
  ['.eml', 'email'],
  ['.mhtml', 'mhtml'],
  ['.mht', 'mhtml'],
]);

const EXPECTED = 'expected a file .txt, .md, .html, .mhtml, .pdf, .docx or .eml';
const START_BYTES = 4096;

/**
 * Tells what a file is by its name and its content, which must agree.
 *
 * @throws {ImportRefusal} for what is neither or both, too large or empty, or has a name that leads elsewhere.
 */
export async function tellKind(name: string, bytes: Uint8Array): Promise<FileKind> {
  if (/[/\\\p{Cc}]|^\.{1,2}$/u.test(name))
    throw new ImportRefusal(
      `the name ${JSON.stringify(name)} leads elsewhere: expected the plain name of a file`,
    );
  const kind = BY_EXTENSION.get(extname(name).toLowerCase());
  if (kind === undefined) throw new ImportRefusal(`${name} is of no known kind: ${EXPECTED}`);
  if (bytes.length === 0) throw new ImportRefusal(`${name} is empty: ${EXPECTED}`);
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new ImportRefusal(
      `${name} has ${bytes.length} bytes: expected at most 10 MiB (${IMPORT_LIMITS.bytes})`,
    );
  const found = isMarked(bytes) ? undefined : await fileTypeFromBuffer(bytes).catch(() => undefined);
  const start = Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1');
  const holds = describeContent(found?.ext, start);
  if (kind === 'pdf' || kind === 'docx') {
    // What is packed says only inside whether it is a document.
    if (holds !== kind && !(kind === 'docx' && holds === 'zip'))
      throw lies(name, kind, holds ?? 'something else');
  } else if (holds !== null) throw lies(name, kind, holds);
  if (start.startsWith('#!')) throw new ImportRefusal(`${name} is a script: ${EXPECTED}`);
  return kind === 'text' && /^\s*(?:<!doctype html|<html[\s>])/iu.test(start) ? 'html' : kind;
}

/** Whether it begins as text does whose letters have two bytes each. */
export function isMarked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/** What a file holds that is no text; null for what may be text. */
function describeContent(extension: string | undefined, start: string): string | null {
  if (extension === undefined) return start.startsWith('%PDF-') ? 'pdf' : null;
  // XML and the like are text.
  return ['xml', 'html', 'rtf', 'ics', 'vcf', 'eml', 'mhtml', 'mht'].includes(extension) ? null : extension;
}

function lies(name: string, kind: string, holds: string): ImportRefusal {
  return new ImportRefusal(`${name} holds ${holds}, which its name denies: expected ${kind}`);
}
