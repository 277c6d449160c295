import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';

/** In bytes of articles: what is smaller is built in a few seconds, even beside programs that are always busy. */
const SMALL_BYTES = 512 * 1024;
/** Under Linux this is a third of the processor time of a program at normal priority. */
const NICE_OF_LARGE = 5;

/**
 * Sets this process's priority for building a corpus or drawing its facts. A small corpus is built at normal priority: at the
 * lowest one, programs that have nothing to do with the bot made people wait for minutes. A large one yields to the answers
 * that are given meanwhile.
 *
 * @param bytes of what is read
 */
export async function setBuildPriority(bytes: number): Promise<void> {
  const nice = bytes > SMALL_BYTES ? NICE_OF_LARGE : 0;
  setPriority(nice);
  // Under Linux a priority may count only among the processes of one session; the session has one of its own.
  await writeFile('/proc/self/autogroup', String(nice)).catch(() => undefined);
}
