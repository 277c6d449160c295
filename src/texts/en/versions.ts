import { count } from './wording.ts';

/** What moderators read about the versions of the corpus. */
export const versionTexts = {
  reading: 'The versions of the corpus are still being read.',
  unknown: (number: number) => `There is no version ${number}, or its record is damaged.`,
  first: 'Version 1 is what there was at the beginning: there is nothing before it.',
  unfinished: (reason: string | null) =>
    `An earlier change of the corpus is half written and cannot be finished${reason === null ? '' : ` (${reason})`}. Once that is mended, try again.`,
  changedByHand:
    'Files of the corpus have been changed by hand. Reload it first, so that they are a version.',
  changedMeanwhile: 'Files of the corpus were changed by hand in the meantime. Try again.',
  notWritten: (reason: string) => `Nothing was changed, since it cannot be written: ${reason}.`,
  contentLost: (name: string) =>
    `An earlier content of ${name} is lost or damaged: see the log of the start.`,
  conflict: (number: number, names: readonly string[]) =>
    `Version ${number} cannot be undone: a later version changed these files again: ${names.join(', ')}.`,

  // Commands
  commands: {
    history: 'The versions of the corpus: when, by whom, and what was added, changed and removed',
    diff: 'What changed between two versions, line by line',
    from: 'The earlier version',
    to: 'The later version; leave it out for the last one',
    undo: 'Take a version back: its files become what they were before it',
    version: 'The version to take back',
    remove: 'Take an article out of the corpus',
    article: 'The article to take out',
  },
  historyTitle: 'Versions of the corpus',
  noHistory: 'There is no version yet.',
  causes: {
    files: 'read from the folder',
    import: 'imported',
    edit: 'edited',
    remove: 'removed',
    undo: 'undone',
  },
  by: (who: string) => `by ${who}`,
  added: 'added',
  changed: 'changed',
  removed: 'removed',
  overruled: 'warnings overruled',
  choice: (number: number, at: string, names: string) => `${number} · ${at} · ${names}`,
  diffTitle: (from: number, to: number) => `From version ${from} to version ${to}`,
  noDifference: (from: number, to: number) => `Version ${from} and version ${to} have the same files.`,
  diffAttached: 'It is too long to show: see the file.',
  undoAsk: (number: number) => `Take version ${number} back?`,
  removeAsk: (title: string) => `Take ${title} out of the corpus?`,
  restored: 'comes back',
  rewritten: 'becomes what it was',
  takenOut: 'goes',
  confirmUndo: 'Take it back',
  confirmRemove: 'Take it out',
  movedOn: 'The corpus has another version since this was asked. Ask again.',
  made: (number: number) => `This is version ${number}.`,
  notMade: 'Not done: something may be missed.',
  anyway: 'Do it anyway',
  undoThis: 'Undo',

  // Answers to kept questions, before and after a change
  answers: {
    changes: (changed: number, asked: number, isDone: boolean) => {
      const [one, many] = isDone ? ['has changed', 'have changed'] : ['changes', 'change'];
      return `${count(changed)} of ${count(asked)} answers ${changed === 1 ? one : many}`;
    },
    times: (times: number) => `${count(times)}×`,
    before: 'Before:',
    after: 'After:',
    hidden: (hidden: number) =>
      `${count(hidden)} of them ${hidden === 1 ? 'is' : 'are'} not listed: asked privately or elsewhere, or deleted since.`,
    attached: 'There is no room for all here: the file has them.',
    failed: 'What this makes of the answers to kept questions could not be found out.',
    unknown: (reason: string) => `What this makes of the answers to kept questions is not known. ${reason}`,
  },
};
