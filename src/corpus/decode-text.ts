import { isUtf8 } from 'node:buffer';
import type { FileProblem } from './yaml.ts';

/**
 * Decodes a text file: UTF-8, with or without a byte order mark, CRLF made LF.
 *
 * @returns the text, and what is wrong with it; bytes that are not UTF-8 are replaced, so that what else is wrong is
 *   told at the same time
 */
export function decodeText(bytes: Uint8Array): { content: string; problems: FileProblem[] } {
  const problems: FileProblem[] = [];
  const badLine = findLineNotUtf8(bytes);
  if (badLine !== null)
    problems.push({ line: badLine, message: 'bytes that are not UTF-8: expected UTF-8 text' });
  const content = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  const control = /[^\P{Cc}\t\n]/u.exec(content);
  if (control) {
    const message = `the control character ${nameCharacter(control[0])}: expected text without any`;
    problems.push({ line: countLines(content, control.index), message });
  }
  return { content, problems };
}

/** A character as a message shows it: with its number, and itself where it can be seen. */
export function nameCharacter(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}]/u.test(character) ? `U+${code}` : `"${character}" (U+${code})`;
}

/** The line, counting from 1, that the offset lies on. */
export function countLines(content: string, offset: number): number {
  return content.slice(0, offset).split('\n').length;
}

/** The first line, counting from 1, that is not UTF-8. A line break's byte is never part of another character. */
function findLineNotUtf8(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  for (let start = 0, line = 1; ; line++) {
    const newline = bytes.indexOf(0x0a, start);
    if (newline === -1 || !isUtf8(bytes.subarray(start, newline))) return line;
    start = newline + 1;
  }
}
