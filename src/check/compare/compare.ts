import { findDisagreement } from './agree.ts';
import { findNames } from './find-names.ts';
import { findOffices } from './find-offices.ts';
import { findDate, findNumber } from './find-values.ts';
import { findRank, findTellingWords, findWords } from './find-words.ts';
import type { Difference, Finding, Pair } from './pair.ts';
import { isOfSubject, subjectIn } from './subject.ts';

export type Comparison =
  | { readonly verdict: 'supported' /** The date is the article's own. */; readonly byPublication: boolean }
  | { readonly verdict: 'contradicted'; readonly difference: Difference }
  | { readonly verdict: 'not_covered' /** Why not, for whoever looks into it. */; readonly reason: string };

/**
 * Compares a claim with one sentence. It is supported when every part of it is there and nothing turns it round, and
 * contradicted when all is there but one date, number or name, in whose place the sentence has another.
 */
export function compare(pair: Pair): Comparison {
  const { claim } = pair;
  const { numbers, dates } = claim.statement;
  const subject = subjectIn(pair);
  const findings: Finding[] = [
    ...findTellingWords(pair),
    ...findRank(pair),
    ...findWords(pair),
    ...findOffices(pair),
    ...findNames(pair),
    ...numbers.filter((number) => !isOfSubject(number, subject)).map((number) => findNumber(number, pair)),
    ...dates.filter((date) => !isOfSubject(date, subject)).map((date) => findDate(date, pair)),
  ];
  const failed = findings.filter((finding) => !finding.holds);
  const [differing, ...more] = failed;
  // Two counts that are others are those of another time, but neither time was "more than 57" and "less than 9".
  const areBounded = claim.statement.numbers.every(({ bound }) => bound !== 'exact' && bound !== 'about');
  const areTold = areBounded && failed.every(({ difference: each }) => each?.kind === 'number');
  if ((more.length > 0 && !areTold) || (differing && differing.difference === null))
    return { verdict: 'not_covered', reason: failed.map(({ reason }) => reason).join('; ') };
  const difference = differing?.difference ?? null;
  const reason = findDisagreement(pair, difference);
  if (reason !== null) return { verdict: 'not_covered', reason };
  if (difference !== null) return { verdict: 'contradicted', difference };
  return { verdict: 'supported', byPublication: findings.some((each) => each.holds && each.byPublication) };
}
