import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { describeError } from '../system-error.ts';
import { UserError } from '../user-error.ts';

/**
 * Reads a file of text, or standard input, as a whole.
 *
 * @param file a path, or `-` for standard input
 * @param expected what the file should be, for the message
 * @returns the text, and what to call the file in a message about it
 * @throws {UserError} when the file cannot be read or is not UTF-8
 */
export async function readInput(file: string, expected: string): Promise<{ name: string; text: string }> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = await read(file, expected);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (cause) {
    throw new UserError(`${name}: bytes that are not UTF-8: expected UTF-8 text`, { cause });
  }
}

async function read(file: string, expected: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UserError(`${file}: cannot be read (${describeError(cause)}): expected ${expected}`, { cause });
  }
}
