import type { Corpus } from '../../src/corpus/article.ts';
import type { Contender, Found } from './contender.ts';
import { type IndexMeasures, measureIndex } from './measure-index.ts';

/** What one question brought from one contender, and how long that took. */
export interface Outcome<Gold> {
  readonly gold: Gold;
  readonly found: Found;
  readonly durationMs: number;
}

export interface Result<Gold> extends IndexMeasures {
  readonly name: string;
  readonly outcomes: readonly Outcome<Gold>[];
}

/** How much is done: questions asked, over all contenders. */
export type OnProgress = (done: number, total: number) => void;

/**
 * The contenders take turns after so many questions: whatever else the machine does then slows all alike, while one's
 * garbage is mostly collected at its own cost.
 */
const TURN = 50;
/** Has every contender index the corpus and answer every question, in one process. */
export async function compare<Gold extends { readonly question: string }>(
  corpus: Corpus,
  questions: readonly Gold[],
  contenders: readonly Contender[],
  onProgress: OnProgress = () => {},
): Promise<Result<Gold>[]> {
  const total = contenders.length * questions.length;
  let done = 0;
  onProgress(done, total);
  const running = [];
  for (const contender of contenders) {
    const index = await measureIndex(
      contender,
      corpus,
      questions.map(({ question }) => question),
    );
    const outcomes: Outcome<Gold>[] = [];
    running.push({ name: contender.name, index, outcomes });
  }
  for (let from = 0; from < questions.length; from += TURN)
    for (const { index, outcomes } of running)
      for (const gold of questions.slice(from, from + TURN)) {
        const startMs = performance.now();
        const found = await index.ask(gold.question);
        outcomes.push({ gold, found, durationMs: performance.now() - startMs });
        onProgress(++done, total);
      }
  return running.map(({ name, index: { indexMs, bytes }, outcomes }) => {
    return { name, indexMs, bytes, outcomes };
  });
}
