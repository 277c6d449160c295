import type { Knowledge } from '../index/knowledge.ts';
import type { Passage } from '../index/passage.ts';
import type { QuestionTerm } from '../search/question/question.ts';

/** So many paragraphs are looked through. */
const PARAGRAPHS = 120;

/**
 * The sentences of the paragraphs that hold most of some words of a question.
 *
 * @param years that count beside them
 */
export function findPassagesAbout(
  about: readonly QuestionTerm[],
  years: readonly number[],
  { index, groups }: Pick<Knowledge, 'index' | 'groups'>,
): Passage[] {
  const weights = new Map<string, number>();
  for (const { variants } of about)
    for (const { terms, credit } of variants) for (const term of terms) weights.set(term, credit);
  for (const year of years) weights.set(String(year), 1);
  return index.search(weights, PARAGRAPHS).flatMap((at) => groups.at(at)?.passages ?? []);
}

/** Which terms some sentences have. Few are asked for: to look through so short lists takes less time than to gather them. */
export function inTerms(...passages: readonly Passage[]): Pick<ReadonlySet<string>, 'has'> {
  return {
    has(term) {
      for (const { terms } of passages) if (terms.includes(term)) return true;
      return false;
    },
  };
}
