import cliProgress from 'cli-progress';
import type { OnProgress } from './compare.ts';

/** Runs something with a progress bar on standard error, if that is a terminal; nothing of the bar is left behind. */
export async function withProgress<Value>(
  label: string,
  run: (onProgress: OnProgress) => Value | Promise<Value>,
): Promise<Value> {
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage} %, {eta_formatted} left`,
    clearOnComplete: true,
  });
  try {
    return await run((done, total) => (bar.isActive ? bar.update(done) : bar.start(total, done)));
  } finally {
    bar.stop();
  }
}
