import type { DislikeReason, Tally } from '../../storage/outcome.ts';
import { bold, count, plural } from './wording.ts';

/** Of an answer that somebody dislikes. */
const REASONS: Readonly<Record<DislikeReason, string>> = {
  wrong: 'wrong',
  incomplete: 'incomplete',
  outdated: 'outdated',
  other: 'other',
};

/** Those of which there are any. */
const counted = (parts: readonly (readonly [times: number, words: string])[]) =>
  parts.flatMap(([times, words]) => (times === 0 ? [] : [`${count(times)} ${words}`]));

/** What is read about the questions that are kept. */
export const questionTexts = {
  off: 'Nothing is kept of what people ask: it is turned off here.',
  unavailable:
    'What is kept of questions cannot be read or changed at the moment. Try again in a minute; if it stays like this, tell whoever runs this bot that the reason is in its log.',
  voted: {
    first: 'Thank you, that is noted.',
    changed: 'Your vote has been changed.',
    same: 'That was noted already.',
  },
  reasons: {
    ask: 'Why? You need not say',
    options: {
      wrong: 'It is wrong',
      incomplete: 'It is incomplete',
      outdated: 'It is outdated',
      other: 'Something else',
    } satisfies Record<DislikeReason, string>,
    noted: (reason: DislikeReason) => `Thank you, the reason is noted: ${REASONS[reason]}.`,
    notDisliked: 'Nothing is noted: no 👎 of yours is kept for this answer.',
  },
  /** How questions ended and what was disliked: each of which there are any, as a part of a line. */
  tally: ({ outcomes, countered, earlier, dislikes }: Tally): string[] => {
    const against = countered === 0 ? '' : ` (${count(countered)} by what a passage says)`;
    const reasons = counted([
      [dislikes.wrong, REASONS.wrong],
      [dislikes.incomplete, REASONS.incomplete],
      [dislikes.outdated, REASONS.outdated],
      [dislikes.other, REASONS.other],
      [dislikes.none, 'without a reason'],
    ]);
    return [
      ...counted([
        [outcomes.refused, `refused${against}`],
        [outcomes.unsure, 'not clearly answered'],
        [outcomes.quotes, 'without a headline'],
        [outcomes.headline, 'with a headline'],
        [earlier, 'answered before headlines were counted'],
      ]),
      ...(reasons.length === 0 ? [] : [`👎 ${reasons.join(', ')}`]),
    ];
  },
  waiting: 'Waiting for the database in which questions are kept.',
  notKept: 'This question is not kept any more.',

  privacy: {
    description: 'See or delete what is kept of you',
    title: 'What is kept',
    body: (days: number) =>
      `Of each question that is answered: its words, whether an answer was found and with a headline, what the nearest passage said against it, which articles were quoted, the version of the corpus, the time, the server and the channel, whether you asked privately, and your 👍 or 👎 with the reason that you chose. It is kept for ${days} days, so that moderators see what the articles leave open, and what a change of the articles makes of the answers: before one, the newest questions are asked anew.\n` +
      'Who asked is kept as a keyed hash alone: it tells that two questions are of one person, not of whom. Answers, other messages and names are not kept.\n' +
      'Moderators see the words of questions that were asked for all to see, without the person. Of those asked privately they see only how many there were, and how they ended. Once the articles answer a question, the channel in which it was asked for all to see may be told so; no other channel is, and a private question is told nowhere.',
    own: (questions: number, votes: number) =>
      `Of yours: ${plural(questions, 'question')} and ${plural(votes, 'vote')}.`,
    delete: 'Delete mine',
    ask: (questions: number, votes: number) =>
      `Delete your ${plural(questions, 'question')} and ${plural(votes, 'vote')}? This cannot be undone. Messages in Discord stay.`,
    confirm: 'Delete',
    deleted: 'Deleted. No question and no vote of yours is kept.',
    deletedSoon:
      'Deleted. No question and no vote of yours is used or shown any more. Another program is reading the file at the moment: the last traces leave it when that is done.',
  },

  gaps: {
    command: 'What people ask that is refused, answered without a headline, or disliked',
    show: 'Only the gaps of one kind',
    kinds: {
      refused: 'Refused',
      quotes: 'Without a headline, or not clearly answered',
      disliked: 'Disliked',
    },
    title: 'Gaps',
    none: 'Every question has found an answer with a headline that nobody disliked.',
    noneOfKind: 'There are no such gaps.',
    entry: (times: number, downvotes: number) =>
      [`${count(times)}×`, ...(downvotes > 0 ? [`${count(downvotes)} 👎`] : [])].join(' · '),
    mark: 'To be filled',
    unmark: 'Not any more',
    marked: 'to be filled',
    csv: 'Export CSV',
    exported: (gaps: number) => `${plural(gaps, 'gap')}, the most asked first.`,
    private: 'Asked privately: the words are not shown.',
    columns: [
      'question',
      'times',
      'downvotes',
      'last asked',
      'others asked so',
      'refused',
      'refused by what a passage says',
      'not clearly answered',
      'without a headline',
      'wrong',
      'incomplete',
      'outdated',
      'other',
      'without a reason',
    ],
    filled: 'The corpus answers now what was asked here.',
  },

  stats: {
    command: 'How much is asked, answered, refused and disliked, and which articles are cited most',
    title: (days: number) => `The last ${days} days`,
    asked: (asked: number, answered: number) =>
      asked === 0
        ? 'Nothing was asked.'
        : `${bold(count(asked))} ${asked === 1 ? 'question' : 'questions'}, ${bold(`${Math.round((100 * answered) / asked)} %`)} of them answered.`,
    cited: 'Cited most',
    citedEntry: (title: string, times: number) => `${title}: ${count(times)}×`,
    pictureTitle: 'Questions a day',
    answered: 'answered',
    open: 'not answered',
    alt: (days: number, asked: number, answered: number, busiest: string, most: number) =>
      `Questions a day over the last ${days} days, as columns: ${count(asked)} in all, ${count(answered)} of them answered; the most, ${count(most)}, on ${busiest}.`,
  },
};
