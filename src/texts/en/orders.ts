import type { Version } from '../../corpus/versions/version.ts';
import type { AskingProgress, Progress } from '../../steps.ts';
import { count, plural } from './wording.ts';

/** What people read while they wait, and what moderators read about orders to the corpus. */
export const orderTexts = {
  // Waiting
  reading: ({ read, articles }: Progress) =>
    read < articles
      ? `Reading the articles: ${count(read)} of ${count(articles)}.`
      : `All ${plural(articles, 'article')} read: putting together what they say.`,
  asking: ({ asked, questions }: AskingProgress) =>
    `Asking what is kept of questions anew, before and after: ${count(asked)} of ${count(questions)}.`,
  starting: 'Reading the articles: about to start.',
  gathering: 'What the articles say of organisations, people and events is still being gathered.',
  tryAgain: 'Try again in a moment.',
  outdated: (version: string) =>
    `As of corpus ${version}: what the articles say by now is still being gathered.`,
  picture:
    'The picture is still being drawn. It follows within ten seconds, or a line says that it does not.',
  fetching: (name: string) => `Fetching and reading ${name}.`,
  tooLong: 'This takes longer than Discord keeps an answer open. Ask again in a few minutes.',
  orderTooLong:
    'This takes longer than Discord keeps an answer open. It goes on: **/corpus status** says how far it is.',
  stopping: 'Accord is stopping, so this was given up and nothing was changed. Ask again in a minute.',
  gatheringFailed: (interactionId: string) =>
    'What the articles say of organisations, people and events could not be gathered, and it has been noted. ' +
    `Questions are answered as before. Should it happen again, pass on this number: ${interactionId}`,

  // Orders to the corpus
  waiting: (ahead: number) =>
    `Waiting: ${ahead === 1 ? '1 order comes' : `${count(ahead)} orders come`} first.`,
  ending: 'About to end.',
  writing: 'Writing and serving it.',
  full: (limit: number) =>
    `${count(limit)} orders to the corpus are waiting already. Try again when some are done: **/corpus status** lists them.`,
  cancelled: 'Cancelled. Nothing has been changed.',
  tooLate: 'It is too late to cancel this: it is being written.',
  over: 'This order is over: there is nothing to cancel.',
  cancelledBy: (who: string) => `Cancelled by ${who}. Nothing has been changed.`,
  cancel: 'Cancel',
  title: 'Orders',
  none: 'No change is under way.',
  kinds: {
    files: 'Reload',
    import: 'Import',
    edit: 'Edit',
    remove: 'Removal',
    undo: 'Undo',
  } satisfies Record<Version['cause'], string>,
  dryRun: 'Dry run',
  by: (who: string | null) => (who === null ? 'by itself' : `by ${who}`),
};
