import { detect } from 'chardet';
import { convert } from 'html-to-text';
import iconv from 'iconv-lite';
import { isMarked } from './file-kind.ts';

/** Decodes text of any encoding, mends text that was decoded wrongly before, and takes out what is no text. */
export function decodeAny(bytes: Uint8Array): string {
  return cleanText(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  if (!isMarked(bytes)) {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      // Of another encoding, then.
    }
  }
  const found = detect(Buffer.from(bytes)) ?? 'windows-1252';
  // What is called ISO-8859-1 is windows-1252 nearly always.
  const name = found === 'ISO-8859-1' || !iconv.encodingExists(found) ? 'windows-1252' : found;
  return iconv.decode(Buffer.from(bytes), name);
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
