import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { answer } from '../../src/search/answer.ts';

/** What a right answer holds; without an answer in the corpus, only that there is none. */
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

describe('questions about the corpus that ships', () => {
  it.each(questions.filter((gold) => gold.status === 'answered'))('$question', (gold) => {
    const given = answer(gold.question, knowledge);
    expect(given.status).toBe('answered');
    const quoted = given.quotes.map((quote) => quote.text).join('\n');
    for (const text of gold.must_contain) expect(quoted).toContain(text);
    if (gold.answer !== undefined) expect(given.answer?.text).toContain(gold.answer);
    if (gold.basis !== undefined) expect(given.answer?.basis).toBe(gold.basis);
  });
});

describe('questions that the corpus that ships does not answer', () => {
  it.each(questions.filter((gold) => gold.status === 'not_answered'))('$question', (gold) => {
    const given = answer(gold.question, knowledge);
    expect(given.status).not.toBe('answered');
    expect(given.answer).toBeNull();
  });
});
