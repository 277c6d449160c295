import type { Knowledge, Passage } from './knowledge.ts';
import type { Question } from './question.ts';

const PARAGRAPHS = 10;
const SENTENCES = 20;

/** Every term of the index that may stand for a word of a question, and how much it is worth, 0 to 1. */
export type StandIns = ReadonlyMap<string, number>;

/** Collects the terms that may stand for a question's words. */
export function collectStandIns(question: Question, knowledge: Knowledge): Map<string, number> {
  const stands = new Map<string, number>();
  for (const term of question.terms)
    for (const { terms, credit } of term.variants)
      for (const each of terms)
        if (knowledge.frequencies.has(each))
          stands.set(each, Math.max(stands.get(each) ?? 0, credit / terms.length));
  return stands;
}

/** Asks the inverted indexes: the sentences of the best paragraphs, and the best sentences by themselves. */
export function findCandidates(stands: StandIns, knowledge: Knowledge): Passage[] {
  if (stands.size === 0) return [];
  const query = [...stands.keys()].join(' ');
  const options = { boost: { title: 0.3 }, boostTerm: (term: string) => stands.get(term) ?? 1 };
  const paragraphs = knowledge.paragraphIndex.search(query, options).slice(0, PARAGRAPHS);
  const sentences = knowledge.sentenceIndex.search(query, options).slice(0, SENTENCES);
  const found = new Set<Passage>();
  for (const { id } of paragraphs)
    for (const passage of knowledge.groups[id]?.passages ?? []) found.add(passage);
  for (const { id } of sentences) {
    const passage = knowledge.passages[id];
    if (passage) found.add(passage);
  }
  return [...found];
}
