import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { debuglog } from 'node:util';
import { describeError, systemCodeOf } from '../system-error.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import { cleanForTerminal } from './format-answer.ts';

const debug = debuglog('accord');

/**
 * Writes what a command has to say to standard output, piece by piece. Why it cannot goes to standard error, in words, and
 * the process will end with status 1. With `NODE_DEBUG=accord` the whole error goes there too.
 */
export async function printOutput(
  open: () => Promise<Iterable<string> | AsyncIterable<string>>,
): Promise<void> {
  try {
    await pipeline(Readable.from(await open()), process.stdout, { end: false });
  } catch (error) {
    // Whoever read the output has read enough (`| head`).
    if (systemCodeOf(error) === 'EPIPE') return;
    debug('%O', error);
    const message = error instanceof UserError ? error.message : texts.commandFailed(describeError(error));
    process.stderr.write(`${cleanForTerminal(message)}\n`);
    process.exitCode = 1;
  }
}
