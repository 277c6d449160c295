import type { Passage } from '../../index/passage.ts';
import type { Statement } from '../statement/statement.ts';
import { findDisagreement } from './agree.ts';
import { findNames } from './find-names.ts';
import { findOffices } from './find-offices.ts';
import { findDate, findNumber } from './find-values.ts';
import { findRank, findTellingWords, findWords } from './find-words.ts';
import type { Claim, Difference, Finding, Pair } from './pair.ts';
import type { Holds } from './paraphrases.ts';

export type Comparison =
  | { readonly verdict: 'supported' /** The date is the article's own. */; readonly byPublication: boolean }
  | { readonly verdict: 'contradicted'; readonly difference: Difference }
  | { readonly verdict: 'not_covered' /** Why not, for whoever looks into it. */; readonly reason: string };

/**
 * Compares a claim with one sentence. It is supported when every part of it is there and nothing turns it round, and
 * contradicted when all is there but one date, number or name, in whose place the sentence has another.
 */
export function compare(claim: Claim, said: Statement, passage: Passage, holds: Holds): Comparison {
  const pair: Pair = { claim, said, passage, holds };
  const { numbers, dates } = claim.statement;
  const findings: Finding[] = [
    ...findTellingWords(pair),
    ...findRank(pair),
    ...findWords(pair),
    ...findOffices(pair),
    ...findNames(pair),
    ...numbers.map((number) => findNumber(number, pair)),
    ...dates.map((date) => findDate(date, pair)),
  ];
  const failed = findings.filter((finding) => !finding.holds);
  const [differing, ...more] = failed;
  if (more.length > 0 || (differing && differing.difference === null))
    return { verdict: 'not_covered', reason: failed.map(({ reason }) => reason).join('; ') };
  const difference = differing?.difference ?? null;
  const reason = findDisagreement(pair, difference);
  if (reason !== null) return { verdict: 'not_covered', reason };
  if (difference !== null) return { verdict: 'contradicted', difference };
  return { verdict: 'supported', byPublication: findings.some((each) => each.holds && each.byPublication) };
}
