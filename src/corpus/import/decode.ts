import { detect } from 'chardet';
import { convert } from 'html-to-text';
import iconv from 'iconv-lite';
import { isMarked } from './file-kind.ts';

export interface Decoded {
  readonly text: string;
  /** What somebody should look at: letters that were lost on the way. */
  readonly uncertain: readonly string[];
}

/** Decodes as `decodeAny` does, and says how many letters were lost. */
export function decodeWithLosses(bytes: Uint8Array): Decoded {
  const text = decode(bytes);
  return { text: cleanText(text), uncertain: sayLost(text) };
}

/** @param text before it is cleaned: what was lost cannot be told from a text that is clean. */
export function sayLost(text: string): string[] {
  const lost = text.match(/\ufffd/gu)?.length ?? 0;
  return lost === 0 ? [] : [`signs that could not be read as letters are missing: ${lost}`];
}

/** Decodes text of any encoding, mends text that was decoded wrongly before, and takes out what is no text. */
export function decodeAny(bytes: Uint8Array): string {
  return cleanText(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  if (!isMarked(bytes)) {
    const start = Buffer.from(bytes.subarray(0, START_BYTES)).toString('latin1');
    // All of its bytes are ASCII, so it would pass for UTF-8.
    if (ISO_2022_JP.test(Buffer.from(bytes).toString('latin1')))
      return new TextDecoder('iso-2022-jp').decode(bytes);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Of another encoding, then.
    }
    const declared = decodeDeclared(bytes, DECLARED.exec(start)?.[1]);
    if (declared !== null) return declared;
  }
  const found = detect(Buffer.from(bytes)) ?? 'windows-1252';
  // What is called ISO-8859-1 is windows-1252 nearly always.
  const name = found === 'ISO-8859-1' || !iconv.encodingExists(found) ? 'windows-1252' : found;
  return iconv.decode(Buffer.from(bytes), name);
}

const START_BYTES = 4096;
const ISO_2022_JP = /\p{Cc}\$[@B][!-~]{2,}\p{Cc}\([BJ]/u;
/** What a page says of its encoding: `<meta charset="tis-620">`, `content="text/html; charset=…"`, `<?xml encoding="…"?>`. */
const DECLARED = /<(?:meta|\?xml)\s[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]+)/i;
/** Of the letters: a text that loses more in an encoding is not written in it. */
const MOST_LOST = 0.01;

/** Null where no encoding is declared that is known, or the text is not written in it. */
function decodeDeclared(bytes: Uint8Array, label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const text = new TextDecoder(label).decode(bytes);
    const lost = text.match(/\ufffd/gu)?.length ?? 0;
    return lost <= text.length * MOST_LOST ? text : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** NFC, no control characters, no invisible marks, line breaks as LF; mends UTF-8 that was read as windows-1252. */
export function cleanText(text: string): string {
  return (
    mendMojibake(text)
      .normalize('NFC')
      .replace(/\r\n?|[\u0085\u2028\u2029\f\v]/g, '\n')
      .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
      // Soft hyphens, zero-width spaces and byte order marks; joiners and direction marks belong to some scripts.
      .replace(/[\u00ad\u200b\u2060\ufeff\ufffd]/g, '')
      .replace(/(?!\n)\p{Cc}/gu, '')
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  );
}

/** What a page's head or data says, in one line; entities that were escaped twice are read. */
export function cleanLine(text: string | null | undefined): string {
  const plain = cleanText(text ?? '');
  const read = /&(?:#\d+|#x[\da-f]+|[a-z]+);/iu.test(plain) ? convert(plain, { wordwrap: false }) : plain;
  return read.replace(/\s+/gu, ' ').trim();
}

/** The first byte of two to four in UTF-8, as windows-1252 shows it, and one that may follow. */
const MISREAD = /[ÂÃÄÅâãäåÐÑØÙàáð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

function mendMojibake(text: string): string {
  if (!MISREAD.test(text)) return text;
  return text
    .split('\n')
    .map((line) => (MISREAD.test(line) ? mendLine(line) : line))
    .join('\n');
}

/** The line as it was meant, where all of it can be read so; else stretch by stretch. */
function mendLine(line: string): string {
  return line.replace(/[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g, (stretch) => {
    const bytes = Buffer.from([...stretch].map(toByte));
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return stretch;
    }
  });
}

/** Bytes that windows-1252 leaves open are shown as the control characters of the same number. */
function toByte(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x100 ? code : (iconv.encode(character, 'windows-1252')[0] ?? 0x3f);
}
