import type { Facts } from '../knowledge/fact-types.ts';
import type { Progress } from '../steps.ts';
import type { WorkOptions } from './builder.ts';
import type { Served } from './compare.ts';

/** What is known, and the version of the corpus that it was drawn from: buttons hold it. */
export interface Known {
  readonly facts: Facts;
  readonly version: string;
}

/** The facts could not be drawn, which is a bug. The cause is in the log already. */
export class DrawingError extends Error {
  override readonly name: string = 'DrawingError';
}

/** Draws the facts of one corpus after the other, while everything else goes on. */
export interface Drawing {
  /** Draws the facts of this corpus; those of another are given up. The last facts are kept until the new ones are there. */
  begin(served: Served): void;
  /** Draws the same facts again, where that failed. */
  retry(): void;
  /**
   * The last facts, or the first ones as soon as they are there.
   *
   * @throws {DrawingError} when those of the corpus that was begun last could not be drawn.
   */
  known(): Promise<Known>;
  /** The version of the last facts; null while there are none. */
  version(): string | null;
  /** How far the drawing is; null when nothing is being drawn. */
  progress(): Progress | null;
  /** Gives up what is being drawn, and tells nobody. */
  close(): void;
}

export interface DrawingOptions {
  readonly draw: (served: Served, options: WorkOptions) => Promise<Facts>;
  /** Called once for each drawing that failed. */
  readonly onFailure: (error: unknown) => void;
  /** Called whenever facts have been drawn, once `known` gives them. */
  readonly onDrawn: () => void;
  /** Facts that were drawn before this process started. */
  readonly kept: KeptFacts | null;
}

export interface KeptFacts {
  readonly known: Known;
  /** Whether they are those of the corpus that is served, and not of the one before. */
  readonly isCurrent: boolean;
}

/** @param first what is served; its facts are drawn when `begin` is called, unless they have been kept. */
export function createDrawing(first: Served, { draw, onFailure, onDrawn, kept }: DrawingOptions): Drawing {
  let last: Known | null = kept?.known ?? null;
  let progress: Progress | null = null;
  let begun: {
    readonly served: Served;
    readonly drawn: Promise<Known>;
    readonly leaving: AbortController;
  } | null = null;
  if (kept?.isCurrent === true)
    begun = { served: first, drawn: Promise.resolve(kept.known), leaving: new AbortController() };
  let failed: Served | null = null;

  async function known(): Promise<Known> {
    if (last !== null) return last;
    if (begun === null) throw new DrawingError('no facts are being drawn');
    return begun.drawn;
  }

  async function drawn(served: Served, { signal }: AbortController): Promise<Known> {
    progress = { read: 0, articles: served.knowledge.corpus.articles.length };
    try {
      const facts = await draw(served, {
        signal,
        onProgress: (made) => {
          if (!signal.aborted) progress = made;
        },
      });
      if (!signal.aborted) last = { facts, version: served.knowledge.corpus.version };
    } catch (error) {
      if (!signal.aborted) {
        last = null;
        progress = null;
        failed = served;
        onFailure(error);
        throw new DrawingError('the facts could not be drawn', { cause: error });
      }
    }
    if (!signal.aborted) {
      progress = null;
      onDrawn();
    }
    // Whoever waited for facts that were given up gets those that are drawn instead.
    return known();
  }

  function begin(served: Served): void {
    failed = null;
    begun?.leaving.abort();
    const leaving = new AbortController();
    begun = { served, leaving, drawn: drawn(served, leaving) };
    // Commands that need the facts are told; where none does, nobody is.
    begun.drawn.catch(() => undefined);
  }

  return {
    begin(served) {
      if (begun?.served !== served) begin(served);
    },
    retry() {
      if (failed !== null) begin(failed);
    },
    known,
    version: () => last?.version ?? null,
    progress: () => progress,
    close() {
      begun?.leaving.abort();
    },
  };
}
