import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Corpus } from '../../src/corpus/article.ts';
import type { Contender, Index } from './contender.ts';

/** V8 hands its collector to contexts that are made after the flag was set. */
export const collectGarbage = exposeCollector();

export interface IndexMeasures {
  readonly indexMs: number;
  /** What the index adds to memory. */
  readonly bytes: number;
}

/** What is done first for nothing, so that no contender's figures hold the compiling of its code. */
const WARMING_ARTICLES = 20;
const WARMING_QUESTIONS = 100;
/** V8 compiles beside the program what was warmed up, and keeps hold of the warming index meanwhile. */
const SETTLE_MS = 300;

/**
 * Makes an index and says what it took. Memory is the difference that the index makes to V8's heap and to what is
 * attached to it (`heapUsed` and `external`), with the garbage collected before and after, plus what the index says
 * that it holds elsewhere.
 *
 * @param questions what to warm up with
 */
export async function measureIndex(
  contender: Contender,
  corpus: Corpus,
  questions: readonly string[],
): Promise<Index & IndexMeasures> {
  await warmUp(contender, corpus, questions);
  await setTimeout(SETTLE_MS);
  const makeIndex = contender.prepare(corpus);
  const bytesBefore = usedBytes();
  const startMs = performance.now();
  const index = await makeIndex();
  const indexMs = performance.now() - startMs;
  return { ...index, indexMs, bytes: usedBytes() - bytesBefore + index.bytesElsewhere };
}

async function warmUp(contender: Contender, corpus: Corpus, questions: readonly string[]): Promise<void> {
  const { ask } = await contender.prepare({
    ...corpus,
    articles: corpus.articles.slice(0, WARMING_ARTICLES),
  })();
  for (let asked = 0; asked < WARMING_QUESTIONS; asked += 1)
    await ask(questions[asked % questions.length] ?? '');
}

function usedBytes(): number {
  // Twice, since what a first collection finalises is free only for the next.
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function exposeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collector: unknown = runInNewContext('gc');
  if (typeof collector !== 'function') throw new Error('V8 does not hand out its garbage collector');
  return () => void collector();
}
