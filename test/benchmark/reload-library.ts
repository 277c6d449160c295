import { appendFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { openLibrary } from '../../src/library/open-library.ts';
import { collectGarbage } from './measure-index.ts';

// Opens a library as a bot does, says how long that took, reloads it again and again, and says what each reload did to whoever
// waits: `reload.ts` runs it, and reads what it says.

/** V8 collects three times what a start has left, the first time after eight seconds without much to do. */
const SETTLE_MS = 30_000;
const [corpusFolder = '', dataFolder = '', reloads = '0'] = process.argv.slice(2);
const say = (line: object) => void process.stdout.write(`${JSON.stringify(line)}\n`);

const startMs = performance.now();
const library = await openLibrary({ corpusFolder, dataFolder });
say({ openMs: performance.now() - startMs, sentences: library.current().passages.length });
if (Number(reloads) > 0) {
  library.startDrawing((error) => {
    throw error;
  });
  await library.known();
  await delay(SETTLE_MS);
  say(await measureMemory());
  const names = (await readdir(corpusFolder)).slice(0, Number(reloads));
  for (const name of names) {
    await appendFile(join(corpusFolder, name), '\nOne more sentence has been written by hand.\n');
    say(await reload());
  }
  say(await measureMemory());
}
await library.close();

async function measureMemory(): Promise<object> {
  collectGarbage();
  // What buffers held is given back beside the program.
  await delay(1000);
  return { bytes: process.memoryUsage.rss() };
}

/** From the order to the facts of what is served then. */
async function reload(): Promise<object> {
  const histogram = monitorEventLoopDelay({ resolution: 1 });
  histogram.enable();
  await library.reload();
  while (library.knownVersion() !== library.current().corpus.version) await delay(100);
  histogram.disable();
  return { delaysMs: [50, 99, 99.9, 100].map((share) => histogram.percentile(share) / 1e6) };
}
