import { HEDGE, NEGATOR, NO_BUT, NO_TIME, NOBODY, NOT_BUT } from './lexicon.ts';
import type { Clause } from './nodes.ts';
import type { SentenceView } from './sentence-view.ts';
import type { VerbGroup } from './verb-groups.ts';

/** Words that say nothing of the verb behind them. */
export interface PassedOver {
  readonly skipped: ReadonlySet<number>;
  /** Where a clause ends, by the place of its first word. */
  readonly asides: readonly (number | undefined)[];
}

const SINGLE = /^(?:an?|even an?|even one|any) (?:single|one|of)\b/;
const ASIDE = /^(?:not|never|no|hardly|scarcely|rarely|seldom)$/;

/** What the words before a verb say of whether it is so: "nobody", "no bank", "at no time", "perhaps". */
export function readSubject(
  { words, lower }: SentenceView,
  clause: Clause,
  group: VerbGroup,
  { skipped, asides }: PassedOver,
): { readonly denied: boolean; readonly hedged: boolean } {
  // "before a single one had been delivered"
  let denied =
    lower[clause.start - 1] === 'before' && SINGLE.test(`${lower[clause.start]} ${lower[clause.start + 1]}`);
  let hedged = false;
  for (let i = clause.subjectStart; i < group.start; i++) {
    const aside = asides[i];
    if (aside !== undefined && aside > i) {
      i = aside - 1;
      continue;
    }
    const word = lower[i] ?? '';
    if (skipped.has(i)) continue;
    const next = lower[i + 1] ?? '';
    if (HEDGE.test(word)) hedged = true;
    if (!NOBODY.test(word) && !NEGATOR.test(word)) continue;
    // "A, never short of money, signed"
    if (i > clause.subjectStart && lower[i - 1] === ',' && ASIDE.test(word)) {
      const end = lower.indexOf(',', i);
      if (end > i && end < group.start) {
        i = end;
        continue;
      }
    }
    if ((NO_BUT.test(next) && words[i - 1]?.tag !== 'ADP') || NOT_BUT.test(next)) continue;
    // "not until 2019 did it sign"
    if (word === 'not' && next === 'until') continue;
    const behind = words[i - 1]?.tag === 'ADP' && i > clause.subjectStart;
    // "a bank with no staff"; but "at no time did it"
    if (behind && !NO_TIME.test(next) && i - 1 > clause.subjectStart) continue;
    if (behind && !NO_TIME.test(next) && lower[i - 1] !== 'by') continue;
    denied = true;
  }
  return { denied, hedged };
}
