import { answer } from '../answer/answer.ts';
import type { Knowledge } from '../index/knowledge.ts';

/** The guard questions of the corpus whose answers do not contain what they must. */
export function findLostGuards(knowledge: Knowledge): string[] {
  return (knowledge.corpus.guard ?? []).flatMap(({ question, answer: expected }) => {
    const reply = answer(question, knowledge);
    const given = reply.status === 'answered' ? [reply.answer, ...reply.quotes] : [];
    const text = fold(given.map((part) => part?.text ?? '').join('\n'));
    return expected.every((words) => text.includes(fold(words))) ? [] : [question];
  });
}

const fold = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').toLowerCase();
