import type { Knowledge } from '../index/knowledge.ts';
import { contentTerms } from '../language/words/tokens.ts';
import type { Steps } from '../steps.ts';
import { type Tally, tally } from './outcome.ts';
import type { Unanswered } from './unanswered.ts';

/** Questions that are alike. It holds no words of a question that was asked privately. */
export interface QuestionGroup extends Tally {
  /** What was asked for all to see, the latest first: each of these may stand for the group. */
  readonly publicQuestions: readonly Pick<Unanswered, 'id' | 'question'>[];
  /** How many there are, private ones included. */
  readonly times: number;
  /** When the latest was asked. */
  readonly askedAt: string;
}

/** So much of what two questions ask for, weighted by how rare each word is, has to be the same. */
const LEAST_OVERLAP = 0.6;

/**
 * Puts alike questions together, those that were asked most often first. Each joins the first group whose terms are its own
 * to a share (weighted Jaccard, by the inverse of how many of the questions have a term).
 */
export function* groupQuestions(
  questions: readonly Unanswered[],
  { analyse, detectLanguage }: Pick<Knowledge, 'analyse' | 'detectLanguage'>,
): Steps<QuestionGroup[]> {
  const termsOf: (readonly string[])[] = [];
  const frequency = new Map<string, number>();
  for (const { question } of questions) {
    yield;
    const terms = [...new Set(contentTerms(analyse(question, detectLanguage(question))))];
    termsOf.push(terms);
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const weigh = (term: string) => Math.log(1 + questions.length / (frequency.get(term) ?? 1));
  const groups: { terms: ReadonlySet<string>; questions: Unanswered[] }[] = [];
  const groupsWith = new Map<string, number[]>();
  for (const [place, question] of questions.entries()) {
    yield;
    const terms = new Set(termsOf[place]);
    const found = findAlike(terms);
    if (found !== undefined) groups[found]?.questions.push(question);
    else {
      for (const term of terms) {
        const known = groupsWith.get(term);
        if (known) known.push(groups.length);
        else groupsWith.set(term, [groups.length]);
      }
      groups.push({ terms, questions: [question] });
    }
  }
  return groups
    .map(
      ({ questions }): QuestionGroup => ({
        publicQuestions: questions
          .filter(({ isPrivate }) => !isPrivate)
          .map(({ id, question }) => ({ id, question })),
        times: questions.length,
        ...tally(questions),
        askedAt: questions[0]?.askedAt ?? '',
      }),
    )
    .sort((a, b) => b.times - a.times || (a.askedAt < b.askedAt ? 1 : -1));

  function findAlike(terms: ReadonlySet<string>): number | undefined {
    const own = sumUp(terms);
    // A group that shares enough shares one of the rarer terms: the commonest need not be looked up.
    const [, ...rarer] = [...terms].sort((a, b) => weigh(a) - weigh(b));
    const candidates = new Set(
      (terms.size > 1 ? rarer : [...terms]).flatMap((term) => groupsWith.get(term) ?? []),
    );
    for (const candidate of [...candidates].sort((a, b) => a - b)) {
      const other = groups[candidate]?.terms ?? new Set();
      const shared = sumUp(new Set([...terms].filter((term) => other.has(term))));
      if (shared / (own + sumUp(other) - shared) >= LEAST_OVERLAP) return candidate;
    }
    return undefined;
  }

  function sumUp(terms: ReadonlySet<string>): number {
    let sum = 0;
    for (const term of terms) sum += weigh(term);
    return sum;
  }
}
