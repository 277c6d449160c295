import type { Facts } from '../knowledge/fact-types.ts';
import { drawInSteps } from '../knowledge/facts.ts';
import type { Knowledge } from '../search/knowledge.ts';
import { finishInSlices } from '../search/steps.ts';

/** What is known, and the version of the corpus that it was drawn from: buttons hold it. */
export interface Known {
  readonly facts: Facts;
  readonly version: string;
}

/** The facts could not be drawn, which is a bug. Who watches the drawing has been told of its cause: it is in the log. */
export class DrawingError extends Error {
  override readonly name: string = 'DrawingError';
}

/** Draws the facts of one knowledge after the other, while everything else goes on. */
export interface Drawing {
  /** Goes over to this knowledge; what is being drawn of another is left. The last facts are kept until the new ones are there. */
  begin(knowledge: Knowledge): void;
  /** Draws the facts of the same knowledge again, where that failed. */
  retry(): void;
  /**
   * The last facts, or the first ones as soon as they are there.
   *
   * @throws {DrawingError} when those of the knowledge that was begun last could not be drawn.
   */
  known(): Promise<Known>;
  /** The version of the last facts; null while there are none. */
  version(): string | null;
}

/**
 * @param onFailure told once of each drawing that failed, and why
 * @param pause waited for before each slice of the work
 */
export function createDrawing(onFailure: (error: unknown) => void, pause?: () => Promise<unknown>): Drawing {
  let last: Known | null = null;
  let begun: { readonly knowledge: Knowledge; readonly drawn: Promise<Known> } | null = null;
  let failed: Knowledge | null = null;

  async function draw(knowledge: Knowledge): Promise<Known> {
    const isWanted = () => begun?.knowledge === knowledge;
    try {
      const facts = await finishInSlices(drawInSteps(knowledge), isWanted, pause);
      if (facts !== null) last = { facts, version: knowledge.corpus.version };
    } catch (error) {
      if (isWanted()) {
        last = null;
        failed = knowledge;
        onFailure(error);
        throw new DrawingError('the facts could not be drawn', { cause: error });
      }
    }
    // Whoever waited for facts that were left gets those that are drawn instead.
    return known();
  }

  async function known(): Promise<Known> {
    if (last !== null) return last;
    if (begun === null) throw new DrawingError('no facts are being drawn');
    return begun.drawn;
  }

  function begin(knowledge: Knowledge): void {
    failed = null;
    const drawn = draw(knowledge);
    begun = { knowledge, drawn };
    // Commands that need the facts are told; where none does, nobody is.
    drawn.catch(() => undefined);
  }

  return {
    begin(knowledge) {
      if (begun?.knowledge !== knowledge) begin(knowledge);
    },
    retry() {
      if (failed !== null) begin(failed);
    },
    known,
    version: () => last?.version ?? null,
  };
}
