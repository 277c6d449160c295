import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';
import { hasCredentials, isAddress } from '../address.ts';
import { cleanText } from './decode.ts';
import type { Details } from './draft.ts';
import type { Original } from './original.ts';
import { type PdfLine, readPageLines } from './pdf-lines.ts';
import { bodySize, joinPdfLines, type PdfParagraph } from './pdf-paragraphs.ts';
import { IMPORT_LIMITS, ImportRefusal } from './refusal.ts';
import { findRunningLines } from './running-lines.ts';
import { isUndecoded } from './undecoded.ts';

const READER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
/** What the reader needs for letters whose font is not in the file, those of Chinese, Japanese and Korean above all. */
const OPTIONS = {
  cMapUrl: join(READER, 'cmaps/'),
  cMapPacked: true,
  standardFontDataUrl: join(READER, 'standard_fonts/'),
  useSystemFonts: false,
  disableFontFace: true,
  isEvalSupported: false,
  verbosity: VerbosityLevel.ERRORS,
};

/** Reads the paragraphs of a PDF with the page of each, without what its pages repeat at their top and bottom. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<Original> {
  const fail = (cause: unknown) => {
    throw new ImportRefusal(`${name} cannot be read: expected a PDF without a password`, { cause });
  };
  // A copy: the reader keeps what it is given.
  const task = getDocument({ ...OPTIONS, data: new Uint8Array(bytes) });
  try {
    const document = await task.promise.catch(fail);
    if (document.numPages > IMPORT_LIMITS.pages)
      throw new ImportRefusal(
        `${name} has ${document.numPages} pages: expected at most ${IMPORT_LIMITS.pages}`,
      );
    const lines = await readLines(document).catch(fail);
    const known = await readDetails(document);
    return makeOriginal(name, lines, document.numPages, known);
  } finally {
    await task.destroy();
  }
}

async function readLines(document: PDFDocumentProxy): Promise<PdfLine[]> {
  const lines: PdfLine[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    lines.push(...readPageLines(await page.getTextContent(), number));
    page.cleanup();
  }
  return lines;
}

function makeOriginal(name: string, lines: readonly PdfLine[], pages: number, known: FileDetails): Original {
  if (lines.length === 0)
    throw new ImportRefusal(`${name} has no text: expected a PDF with text, not pictures of it`);
  const decoded = lines.filter(({ text }) => !isUndecoded(text));
  const lost = countLetters(lines) - countLetters(decoded);
  if (lost > countLetters(lines) * LEAST_UNDECODED)
    throw new ImportRefusal(
      `${name} does not say which letters its signs stand for: expected a PDF whose text can be copied`,
    );
  const running = findRunningLines(decoded, pages);
  const cleaned = decoded
    .filter((line) => !running.has(line))
    .map((line) => ({ ...line, text: cleanText(line.text.replace(SYMBOL_BULLET, '• ')).trim() }))
    .filter(({ text }) => text !== '');
  const paragraphs = joinPdfLines(cleaned);
  const left = [...new Set([...running].map(({ text }) => cleanText(text)))];
  const title = findTitle(paragraphs, bodySize(cleaned), known.title);
  return {
    text: paragraphs.map(({ text }) => text).join('\n\n'),
    paragraphs,
    details: { ...title.details, ...(known.author && { author: known.author }), ...findAddress(left) },
    left,
    ...(known.made && { made: known.made }),
    uncertain: [
      ...title.uncertain,
      ...(known.author ? [`the author “${known.author}” is the one of the file`] : []),
      ...(lost > 0 ? [`signs that could not be read as letters are missing: ${lost}`] : []),
    ],
  };
}

/** Bullets are of fonts of signs, whose letters nobody else has. */
const SYMBOL_BULLET = /^\p{Co}\s*(?=.)/u;

/** A file is refused when so much of its text cannot be read. */
const LEAST_UNDECODED = 0.4;

function countLetters(lines: readonly PdfLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}

interface FileDetails {
  readonly title: string | null;
  readonly author: string | null;
  /** `YYYY-MM-DD`. */
  readonly made: string | null;
}

const fileInfo = z.object({
  Title: z.string().optional(),
  Author: z.string().optional(),
  CreationDate: z.string().optional(),
});

/** What the file says of itself, in either of the two ways in which it can; nothing where that is damaged. */
async function readDetails(document: PDFDocumentProxy): Promise<FileDetails> {
  const data = await document.getMetadata().catch(() => null);
  const info = fileInfo.safeParse(data?.info).data;
  const read = (key: string, other: string | undefined) => {
    const value: unknown = data?.metadata?.get(key);
    const text = cleanText(typeof value === 'string' ? value : (other ?? ''));
    return text.replace(/\s+/gu, ' ').trim() || null;
  };
  const day = /^D:(\d{4})(\d{2})(\d{2})/.exec(info?.CreationDate ?? '');
  return {
    title: read('dc:title', info?.Title),
    author: read('dc:creator', info?.Author),
    made: day === null ? null : day.slice(1).join('-'),
  };
}

/** What programs call a file that nobody has given a title. */
const NO_TITLE =
  /^(?:microsoft \w+\b.*|untitled.*|(?:document|dokument|slide|presentation|title|book|print|unknown)\s*\d*|.*\.(?:docx?|pdf|indd|qxd|tex|dvi|ps|xlsx?|pptx?|html?|rtf|odt|txt)|[\x21-\x7e]+)$/iu;
/** The letters of a title are larger than those of the text so many times. */
const TITLE_SIZE = 1.15;
const LONGEST_TITLE = 200;
const LEAST_WORDS = 3;

/** The largest letters on the first page, or what the file is called, whichever the other bears out. */
function findTitle(
  paragraphs: readonly PdfParagraph[],
  body: number,
  stated: string | null,
): { readonly details: Partial<Details>; readonly uncertain: readonly string[] } {
  const called = stated !== null && !NO_TITLE.test(stated) ? stated : null;
  const first = paragraphs.filter(({ page }) => page === paragraphs[0]?.page);
  if (called !== null) {
    // A printed page adds the name of its site.
    const shown = first.find(
      ({ text }) => text.length > 8 && called.toLowerCase().includes(text.toLowerCase()),
    );
    const title = first.some(({ text }) => text === called) ? called : shown?.text;
    if (title !== undefined && countWords(title) >= LEAST_WORDS) return { details: { title }, uncertain: [] };
  }
  const large = first
    .filter(({ text, size }) => size >= body * TITLE_SIZE && text.length <= LONGEST_TITLE && isTitle(text))
    .reduce<PdfParagraph | null>(
      (found, each) => (found === null || each.size > found.size ? each : found),
      null,
    );
  const uncertain = called === null ? [] : [`the file calls itself “${called}”`];
  if (large !== null) return { details: { title: large.text }, uncertain };
  return {
    details: called !== null && countWords(called) >= LEAST_WORDS ? { title: called } : {},
    uncertain,
  };
}

function isTitle(text: string): boolean {
  return (
    countWords(text) >= LEAST_WORDS ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{6}/u.test(text)
  );
}

function countWords(text: string): number {
  return text.split(' ').length;
}

/** Browsers print the address of a page at its foot. */
function findAddress(left: readonly string[]): Partial<Details> {
  const url = left
    .map((line) => /https?:\/\/[^\s…]+(?=\s+\d+\/\d+$|$)/u.exec(line)?.[0])
    .find((found) => found);
  return url === undefined || !isAddress(url) || hasCredentials(url) ? {} : { url };
}
