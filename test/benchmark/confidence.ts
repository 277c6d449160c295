import type { Knowledge } from '../../src/index/knowledge.ts';
import { examineQuestion } from '../../src/search/examine.ts';

/**
 * How sure the search is of what it answers: of its headline, where it says one, else of its first quote. Both are logarithms
 * of odds. Only the order of two such numbers means something, not their values.
 */
export function confidenceOf(question: string, knowledge: Knowledge): number {
  const { best, headline, isSaid } = examineQuestion(question, knowledge, 1);
  return (isSaid ? headline?.odds : best?.quoteOdds) ?? Number.NEGATIVE_INFINITY;
}
