import type { Unchecked } from '../../check/split-claims.ts';
import { bold, plural } from './wording.ts';

/** Sentences that cannot be checked, so many of them. */
export const ASIDE: Readonly<Record<Unchecked, (number: number) => string>> = {
  question: (number) => plural(number, 'question'),
  fragment: (number) => plural(number, 'fragment'),
  pronoun: (number) =>
    `${plural(number, 'sentence')} that ${number === 1 ? 'leans' : 'lean'} on another or on who wrote it`,
  hidden: (number) => `${plural(number, 'sentence')} with a spoiler, a mention or code inside`,
  language: (number) => `${plural(number, 'sentence')} in another language than English`,
  long: (number) => plural(number, 'overlong sentence'),
};

/** What is said of the check of a message. */
export const checkTexts = {
  title: 'Checked against the corpus',
  verdicts: { supported: 'supported', contradicted: 'contradicted', not_covered: 'not covered' },
  supported: 'Supported',
  notCovered: 'Not covered',
  contradicted: {
    date: 'Contradicted in a date',
    number: 'Contradicted in a number',
    name: 'Contradicted in a name',
  },
  /** Both values, the one of the message first. */
  difference: (claimed: string, stated: string) =>
    `The message says ${bold(claimed)}, the passage ${bold(stated)}.`,
  differenceFromReport: (claimed: string, published: string) =>
    `The message says ${bold(claimed)}, and the article that reports it is of ${bold(published)} already.`,
  byPublication: (published: string) =>
    `The passage gives no date: the article that reports it is of ${bold(published)}.`,
  passageAbove: (number: number) => `Passage [${number}] above.`,
  aside: (counts: readonly (readonly [Unchecked, number])[]) =>
    `Left aside: ${counts.map(([reason, number]) => ASIDE[reason](number)).join(', ')}.`,
  leftOut: (sentences: number) =>
    `${plural(sentences, 'more sentence')} ${sentences === 1 ? 'has' : 'have'} no room here: check a shorter message.`,
  meaning: '“Not covered” means that no single passage says it, not that it is false.',
  nothing:
    'There is no sentence in that message to check. Sentences are checked that state something, in English and in words.',
  own: 'That message is mine: what it quotes stands in the corpus.',
};
