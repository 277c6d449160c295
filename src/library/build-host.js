import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';

// What runs in the process that `builder.ts` starts: starts one for each order, which leaves no memory in use. JavaScript, so
// that it is as small as it can be while it waits.

/** What is large is handed over in this folder. */
const [, , folder = ''] = process.argv;
const execArgv = ['--import', import.meta.resolve('tsx/esm')];
/** By the file of their order. @type {Map<string, import('node:child_process').ChildProcess>} */
const children = new Map();

/** The parent exited; clean up here. */
function giveUp() {
  for (const child of children.values()) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit();
}

/**
 * Tells the parent, which may have exited just now: `disconnect` says so then, and an error of sending would end
 * this process before it has cleaned up.
 *
 * @param {import('./builder.ts').Outcome | import('./builder.ts').OrderProgress} message
 */
function tell(message) {
  process.send?.(message, () => undefined);
}

/** @param {import('./builder.ts').Order} order */
function start(order) {
  const { file } = order;
  const child = fork(new URL('./build-process.ts', import.meta.url), { execArgv, serialization: 'advanced' });
  children.set(file, child);
  /** @type {import('./builder.ts').Outcome | undefined} */
  let outcome;
  child.on(
    'message',
    (/** @type {import('./builder.ts').Outcome | import('./builder.ts').OrderProgress} */ message) => {
      if ('progress' in message) tell(message);
      else outcome = message;
    },
  );
  child.once('close', (code, by) => {
    children.delete(file);
    const error = new Error(`the process for the corpus has ended: ${by ?? `exit code ${code}`}`);
    tell(outcome ?? { file, error });
  });
  child.send(order);
}

process.once('disconnect', giveUp);
process.on(
  'message',
  (/** @type {import('./builder.ts').Order | import('./builder.ts').GiveUp} */ message) => {
    if (message.task === 'give up') children.get(message.file)?.kill('SIGKILL');
    else start(message);
  },
);
if (!process.connected) giveUp();
