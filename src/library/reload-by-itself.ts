import { watch } from 'chokidar';
import type { Logger } from '../logger.ts';
import { UserError } from '../user-error.ts';
import { WarningError } from './compare.ts';
import { type Library, listProblems, type ReloadReport } from './library.ts';
import type { Order } from './orders.ts';

const SETTLED_MS = 2000;

export interface ReloadSources {
  /** Read again when its files change; null for a folder that is not watched. */
  readonly watchedFolder: string | null;
  readonly logger: Logger;
  /** How long nothing more must have changed; files are written one after the other. */
  readonly settledMs?: number;
}

/**
 * Reloads the corpus when the process is sent SIGHUP, and when files of the folder change. What comes of it is in the log:
 * nobody is there to be told. Warnings stop such a reload; a moderator may go over them. Of such reloads no more than one waits
 * in the queue at a time.
 *
 * @returns ends it
 */
export function reloadByItself(
  library: Library,
  { watchedFolder, logger, settledMs = SETTLED_MS }: ReloadSources,
): () => Promise<void> {
  let due: NodeJS.Timeout | null = null;
  let stopped = false;
  let last: Order<ReloadReport> | null = null;

  async function reload(cause: string): Promise<void> {
    // One that has not begun will read what this one would.
    if (last?.status()?.state === 'waiting') return;
    let order: Order<ReloadReport> | null = null;
    try {
      order = library.order(new Map(), { by: null, cause: 'files' });
      last = order;
      const { version, added, changed, removed, answers } = await order.result;
      const counts = {
        added: added.length,
        changed: changed.length,
        removed: removed.length,
        ...countAnswers(answers),
      };
      logger.info({ cause, version, ...counts }, 'corpus reloaded');
    } catch (error) {
      if (stopped) return;
      const bug = error instanceof UserError ? {} : { err: error };
      const answers = error instanceof WarningError ? countAnswers(error.answers) : {};
      logger.warn({ cause, problems: listProblems(error), ...answers, ...bug }, 'corpus not reloaded');
    } finally {
      // Its report has the words of questions, which are not to be kept here.
      if (last === order) last = null;
    }
  }

  const onSignal = () => void reload('SIGHUP');
  process.on('SIGHUP', onSignal);
  const watcher =
    watchedFolder === null
      ? null
      : watch(watchedFolder, {
          ignoreInitial: true,
          depth: 0,
          ignored: (path) => /(?:^|\/)\.[^/]*$/.test(path),
        })
          .on('all', () => {
            if (due !== null) clearTimeout(due);
            due = setTimeout(() => void reload('files'), settledMs);
          })
          .on('error', (err) => logger.warn({ err }, 'the corpus cannot be watched'));
  return async () => {
    stopped = true;
    process.off('SIGHUP', onSignal);
    if (due !== null) clearTimeout(due);
    await watcher?.close();
  };
}

/** How many kept questions were asked, and how many of their answers change. */
function countAnswers(answers: ReloadReport['answers']) {
  if (answers === undefined || answers === 'failed') return {};
  return { questions: answers.asked, changedAnswers: answers.changed };
}
