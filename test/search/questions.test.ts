import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer } from '../../src/answer/answer.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import type { Quote } from '../../src/search/answer.ts';

/**
 * What a right answer holds: one of its quotes all of `must_contain`, and the headline, where there is one, `answer`. Without an
 * answer in the corpus, only that there is none.
 */
const goldQuestion = z.object({
  question: z.string(),
  status: z.enum(['answered', 'not_answered']),
  must_contain: z.array(z.string()),
  answer: z.string().optional(),
  basis: z.enum(['stated', 'publication']).optional(),
});

const lines = (await readFile(resolve(import.meta.dirname, 'questions.jsonl'), 'utf8')).trim().split('\n');
const questions = lines.map((line) => goldQuestion.parse(JSON.parse(line)));
const knowledge = buildKnowledge(await readCorpus(resolve(import.meta.dirname, '../../corpus')));

const answerable = questions.filter((gold) => gold.status === 'answered');

describe('questions about the corpus that ships', () => {
  it('are answered for the most part, many with a headline', () => {
    const given = answerable.map((gold) => answer(gold.question, knowledge));
    const answered = given.filter(({ status }) => status === 'answered');
    expect(answered.length / given.length).toBeGreaterThan(0.65);
    expect(answered.filter((each) => each.answer !== null).length).toBeGreaterThanOrEqual(8);
  });

  it.each(answerable)('$question', (gold) => {
    const given = answer(gold.question, knowledge);
    const isRight = ({ text }: Quote) => gold.must_contain.every((part) => text.includes(part));
    expect(given.quotes.findIndex(isRight)).toBeGreaterThanOrEqual(0);
    expect(given.reason).not.toBe('not_said');
    if (given.answer === null) return;
    expect(given.answer.text).toContain(gold.answer ?? '');
    expect(given.answer.basis).toBe(gold.basis ?? 'stated');
  });
});

describe('questions that the corpus that ships does not answer', () => {
  it.each(questions.filter((gold) => gold.status === 'not_answered'))('$question', (gold) => {
    const given = answer(gold.question, knowledge);
    expect(given.status).not.toBe('answered');
    expect(given.answer).toBeNull();
  });
});
