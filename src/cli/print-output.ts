import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../user-error.ts';
import { cleanForTerminal } from './format-answer.ts';

/**
 * Writes what a command has to say to standard output, piece by piece. What its user can mend goes to standard error,
 * and the process will end with status 1.
 *
 * @throws whatever is a bug
 */
export async function printOutput(
  open: () => Promise<Iterable<string> | AsyncIterable<string>>,
): Promise<void> {
  try {
    await pipeline(Readable.from(await open()), process.stdout, { end: false });
  } catch (error) {
    // Whoever read the output has read enough (`| head`).
    const isClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
    if (isClosed) return;
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${cleanForTerminal(error.message)}\n`);
    process.exitCode = 1;
  }
}
