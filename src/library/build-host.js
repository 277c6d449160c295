import { rmSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { Worker } from 'node:worker_threads';

// What runs in the process that `builder.ts` starts. JavaScript, so that it is as small as it can be while it waits.

/** What is large is handed over in this folder. */
const [, , folder = ''] = process.argv;
/** A thread has less than a process unless it is told otherwise. */
const resourceLimits = { maxOldGenerationSizeMb: getHeapStatistics().heap_size_limit / 2 ** 20 };
/** By the file of their order. @type {Map<string, Worker>} */
const threads = new Map();

/** Whoever gave the orders is gone, and takes nothing away any more. */
function giveUp() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit();
}

/** @param {import('./builder.ts').Order} order */
function start(order) {
  const { file } = order;
  const thread = new Worker(new URL('./start-build-thread.js', import.meta.url), {
    workerData: order,
    resourceLimits,
  });
  threads.set(file, thread);
  /** @type {import('./builder.ts').Outcome} */
  let outcome = { file, error: new Error('the thread for the corpus has ended') };
  thread.once('message', (result) => {
    outcome = { file, result };
  });
  thread.once('error', ({ message, stack = message }) => {
    // What comes out of a thread looks like an error only until it is sent on.
    outcome = { file, error: Object.assign(new Error(message), { stack }) };
  });
  thread.once('exit', () => {
    threads.delete(file);
    process.send?.(outcome);
  });
}

process.once('disconnect', giveUp);
process.on(
  'message',
  (/** @type {import('./builder.ts').Order | import('./builder.ts').GiveUp} */ message) => {
    if (message.task === 'give up') threads.get(message.file)?.terminate();
    else start(message);
  },
);
if (!process.connected) giveUp();
