import type { Knowledge } from '../../src/index/knowledge.ts';
import { examineQuestion } from '../../src/search/examine.ts';

/** How sure the search is of what it answers. Only the order of two such numbers means something, not their values. */
export function confidenceOf(question: string, knowledge: Knowledge): number {
  return examineQuestion(question, knowledge, 1).best?.logOdds ?? Number.NEGATIVE_INFINITY;
}
