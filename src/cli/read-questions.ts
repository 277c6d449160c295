import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { z } from 'zod';
import { describeError } from '../system-error.ts';
import { UserError } from '../user-error.ts';

const questionSchema = z.object({ id: z.union([z.string(), z.number()]).optional(), question: z.string() });

/** A line of a file of questions; other keys are left aside. */
export type FileQuestion = z.output<typeof questionSchema>;

const EXPECTED = 'expected {"id": "…", "question": "…"}';

/**
 * Reads JSON Lines of questions; blank lines count as lines and are skipped.
 *
 * @param file a path, or `-` for standard input
 * @throws {UserError} when the file cannot be read, or naming every line that is no question
 */
export async function readQuestions(file: string): Promise<FileQuestion[]> {
  const name = file === '-' ? 'standard input' : file;
  const content = decode(name, await read(file));
  const questions: FileQuestion[] = [];
  const problems: string[] = [];
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = questionSchema.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else problems.push(`${name}:${index + 1}: not a question: ${EXPECTED}`);
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return questions;
}

async function read(file: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (cause) {
    throw new UserError(`${file}: cannot be read (${describeError(cause)}): expected a file of questions`, {
      cause,
    });
  }
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(`${name}: bytes that are not UTF-8: expected UTF-8 text`, { cause });
  }
}

/** Undefined, which is no question, where the line is no JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
