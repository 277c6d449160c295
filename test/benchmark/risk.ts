import type { Judged } from './judged.ts';
import { mean } from './measures.ts';

/** What answers to a question set are worth. Shares are between 0 and 1; null where no question counts towards one. */
export interface RiskMeasures {
  readonly questions: number;
  /** Share of the answerable questions that are answered. */
  readonly answered: number | null;
  /** Share of the answers that are wrong. */
  readonly wrong: number | null;
  /** The greatest share of the answerable questions that could be answered with no more than `TOLERATED` of the answers wrong. */
  readonly coverage: number;
  /** How many answers have a headline, and how many of the headlines are right. */
  readonly headlines: number;
  readonly headlinesRight: number;
  /** Share of the headlines that are false. */
  readonly headlinesFalse: number | null;
  /** Share of the questions without an answer that are not answered. */
  readonly refused: number | null;
  /** Share of the questions that ask for a span whose headline is it. */
  readonly slot: number | null;
  /** Shares of the answerable questions whose first quote, and one of three, holds the answer. */
  readonly first: number | null;
  readonly ofThree: number | null;
  /** Share of the questions for several passages whose quotes hold together what they have to. */
  readonly union: number | null;
}

/** So many of the answers may be wrong where coverage is measured. */
const TOLERATED = 0.1;

export function measureRisk(judged: readonly Judged[]): RiskMeasures {
  const answerable = judged.filter((each) => each.answerable);
  const answered = judged.filter((each) => each.answered);
  const headlines = answered.filter(({ headline }) => headline !== null);
  const shareOf = (list: readonly Judged[], test: (each: Judged) => boolean | null) =>
    mean(list, (each) => Number(test(each)));
  return {
    questions: judged.length,
    answered: shareOf(answerable, (each) => each.answered),
    wrong: shareOf(answered, ({ wrong }) => wrong),
    coverage: measureCoverage(judged),
    headlines: headlines.length,
    headlinesRight: headlines.filter(({ headline }) => headline === 'right').length,
    headlinesFalse: shareOf(headlines, ({ headline }) => headline === 'false'),
    refused: shareOf(
      judged.filter((each) => !each.answerable),
      (each) => !each.answered,
    ),
    slot: shareOf(
      judged.filter(({ slot }) => slot !== null),
      ({ slot }) => slot,
    ),
    first: shareOf(answerable, ({ first }) => first),
    ofThree: shareOf(answerable, ({ ofThree }) => ofThree),
    union: shareOf(
      judged.filter(({ union }) => union !== null),
      ({ union }) => union,
    ),
  };
}

/**
 * Raises the confidence that an answer needs, from all answers to none, and takes the best of what could be answered. What
 * is refused today stays refused. Answers of one confidence are given together or not at all.
 */
function measureCoverage(judged: readonly Judged[]): number {
  const answerable = judged.filter((each) => each.answerable).length;
  const surestFirst = judged.filter(({ answered }) => answered).sort((a, b) => b.confidence - a.confidence);
  let [covered, wrong, most] = [0, 0, 0];
  surestFirst.forEach((each, index) => {
    if (each.answerable) covered++;
    if (each.wrong) wrong++;
    const isLast = surestFirst[index + 1]?.confidence !== each.confidence;
    if (isLast && wrong <= TOLERATED * (index + 1)) most = Math.max(most, covered);
  });
  return answerable === 0 ? 0 : most / answerable;
}
