import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answer } from '../../src/answer/answer.ts';
import { createChecker } from '../../src/check/check-sentence.ts';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { buildKnowledge } from '../../src/index/knowledge.ts';
import { drawFacts } from '../../src/knowledge/facts.ts';
import { readAuthorSet } from '../benchmark/author-set.ts';

/** Articles, questions, statements and sentences by somebody who had not seen the code, about deeds that were done and that were not. */
const HERE = import.meta.dirname;

/** What the first run over them kept to, with room for what a new fit moves. */
const BOUNDS = { asserted: 0.2, answered: 0.7, supported: 0.05, statedSupported: 0.15, shown: 0 } as const;

const knowledge = buildKnowledge(await readCorpus(resolve(HERE, 'corpus')));

async function readLines<T>(file: string, line: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(resolve(HERE, file), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((each) => line.parse(JSON.parse(each)));
}

/** The share of some for which something holds. */
function shareOf<T>(all: readonly T[], holds: (each: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

describe('a deed that is denied, planned, supposed or over', async () => {
  const { questions } = await readAuthorSet(HERE);
  const isDone = (question: (typeof questions)[number]): boolean => question.status === 'answered';

  test('is seldom told as done, and what was done mostly is', () => {
    const answered = (question: (typeof questions)[number]) =>
      answer(question.question, knowledge).status === 'answered';
    expect(
      shareOf(
        questions.filter((each) => !isDone(each)),
        answered,
      ),
    ).toBeLessThanOrEqual(BOUNDS.asserted);
    expect(shareOf(questions.filter(isDone), answered)).toBeGreaterThanOrEqual(BOUNDS.answered);
  });

  test('supports no statement that it was done', async () => {
    const claims = await readLines('claims.jsonl', z.object({ claim: z.string(), verdict: z.string() }));
    const check = createChecker(knowledge);
    const isSupported = ({ claim }: { claim: string }): boolean => check(claim).verdict === 'supported';
    const denied = claims.filter(({ verdict }) => verdict === 'not_supported');
    const stated = claims.filter(({ verdict }) => verdict === 'supported');
    expect(shareOf(denied, isSupported)).toBeLessThanOrEqual(BOUNDS.supported);
    expect(shareOf(stated, isSupported)).toBeGreaterThanOrEqual(BOUNDS.statedSupported);
  });

  test('is no event of the facts', async () => {
    const sentences = await readLines(
      'events.jsonl',
      z.object({ article: z.string(), sentence: z.string(), done: z.boolean() }),
    );
    const { events } = drawFacts(knowledge);
    const isShownAsDone = ({ article, sentence }: { article: string; sentence: string }): boolean =>
      events.some(
        ({ status, passage }) =>
          status === 'done' && passage.article.id === article && sentence.includes(passage.text),
      );
    expect(
      shareOf(
        sentences.filter(({ done }) => !done),
        isShownAsDone,
      ),
    ).toBeLessThanOrEqual(BOUNDS.shown);
  });
});
