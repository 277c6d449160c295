import type { Facts } from '../knowledge/fact-types.ts';
import type { Builder, Drawable } from './builder.ts';

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
  begin(drawable: Drawable): void;
  /** Draws the same facts again, where that failed. */
  retry(): void;
  /**
   * The last facts, or the first ones as soon as they are there.
   *
   * @throws {DrawingError} when those of the knowledge that was begun last could not be drawn.
   */
  known(): Promise<Known>;
  /** The version of the last facts; null while there are none. */
  version(): string | null;
  /** What is being drawn is left, and nobody is told of that. */
  close(): void;
}

/** @param onFailure told once of each drawing that failed, and why */
export function createDrawing(draw: Builder['draw'], onFailure: (error: unknown) => void): Drawing {
  let last: Known | null = null;
  let begun: {
    readonly drawable: Drawable;
    readonly drawn: Promise<Known>;
    readonly leaving: AbortController;
  } | null = null;
  let failed: Drawable | null = null;

  async function known(): Promise<Known> {
    if (last !== null) return last;
    if (begun === null) throw new DrawingError('no facts are being drawn');
    return begun.drawn;
  }

  async function drawn(drawable: Drawable, { signal }: AbortController): Promise<Known> {
    try {
      const facts = await draw(drawable, signal);
      if (!signal.aborted) last = { facts, version: drawable.knowledge.corpus.version };
    } catch (error) {
      if (!signal.aborted) {
        last = null;
        failed = drawable;
        onFailure(error);
        throw new DrawingError('the facts could not be drawn', { cause: error });
      }
    }
    // Whoever waited for facts that were left gets those that are drawn instead.
    return known();
  }

  function begin(drawable: Drawable): void {
    failed = null;
    begun?.leaving.abort();
    const leaving = new AbortController();
    begun = { drawable, leaving, drawn: drawn(drawable, leaving) };
    // Commands that need the facts are told; where none does, nobody is.
    begun.drawn.catch(() => undefined);
  }

  return {
    begin(drawable) {
      if (begun?.drawable !== drawable) begin(drawable);
    },
    retry() {
      if (failed !== null) begin(failed);
    },
    known,
    version: () => last?.version ?? null,
    close() {
      begun?.leaving.abort();
    },
  };
}
