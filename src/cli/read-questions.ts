import { z } from 'zod';
import { UserError } from '../user-error.ts';
import { readInput } from './read-input.ts';

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
  const { name, text } = await readInput(file, 'a file of questions');
  const questions: FileQuestion[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = questionSchema.safeParse(parseJson(line));
    if (parsed.success) questions.push(parsed.data);
    else problems.push(`${name}:${index + 1}: not a question: ${EXPECTED}`);
  }
  if (problems.length > 0) throw new UserError(problems.join('\n'));
  return questions;
}

/** Undefined, which is no question, where the line is no JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
