import type { AuthorSet } from './author-set.ts';
import type { OnProgress } from './compare.ts';
import { type Judged, judgeAll, judgeByPatterns } from './judged.ts';
import { measureRisk, type RiskMeasures } from './risk.ts';

interface NamedRisk extends RiskMeasures {
  readonly name: string;
}

export interface AuthorRisk {
  /** Each set, and below several of them all together. */
  readonly sets: readonly NamedRisk[];
  /** The questions of all sets by their kind, in the order in which the kinds first come. */
  readonly kinds: readonly NamedRisk[];
}

/** Asks the questions of each set of its own corpus. */
export function measureAuthorSets(sets: readonly AuthorSet[], onProgress: OnProgress = () => {}): AuthorRisk {
  const total = sets.reduce((sum, { questions }) => sum + questions.length, 0);
  let before = 0;
  const asked = sets.map(({ name, corpus, questions }) => {
    const judged = judgeAll(corpus, questions, judgeByPatterns, (done) => onProgress(before + done, total));
    before += questions.length;
    return { name, judged };
  });
  const each = asked.map(({ name, judged }) => ({ name, ...measureRisk(judged) }));
  const all = asked.flatMap(({ judged }) => judged);
  const kinds = new Map<string, Judged[]>();
  for (const [index, { kind }] of sets.flatMap(({ questions }) => questions).entries())
    kinds.set(kind, [...(kinds.get(kind) ?? []), ...all.slice(index, index + 1)]);
  return {
    sets: each.length > 1 ? [...each, { name: 'all', ...measureRisk(all) }] : each,
    kinds: [...kinds].map(([name, judged]) => ({ name, ...measureRisk(judged) })),
  };
}
