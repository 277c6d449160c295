import { Piscina } from 'piscina';
import type { DaysPicture, NetworkPicture, TimelinePicture } from './types.ts';

export type PictureFormat = 'png' | 'svg';

/** What the thread is told. */
export interface DrawingOrder<Picture> {
  readonly picture: Picture;
  readonly format: PictureFormat;
}

/** Draws in a thread of its own, so that the bot goes on answering meanwhile. */
export interface Studio {
  /** @throws {PictureError} when it takes too long, when too many are waiting, and when the studio is closed. */
  drawNetwork(picture: NetworkPicture, format: PictureFormat): Promise<Buffer>;
  /** @throws {PictureError} as for a network. */
  drawTimeline(picture: TimelinePicture, format: PictureFormat): Promise<Buffer>;
  /** A PNG. @throws {PictureError} as for a network. */
  drawDays(picture: DaysPicture): Promise<Buffer>;
  /** Ends the thread; what is being drawn or waits is given up. */
  close(): Promise<void>;
}

type Picture = DaysPicture | NetworkPicture | TimelinePicture;

export interface StudioOptions {
  /** From the order to the picture, waiting included. A thread that is at it still is ended, and the next is new. */
  readonly timeLimitMs?: number;
  /** How many pictures may wait while one is being drawn. */
  readonly queueLimit?: number;
}

/** A picture that could not be drawn, with the reason as its cause: whoever ordered it does without. */
export class PictureError extends Error {
  override readonly name: string = 'PictureError';
}

/** Opens a studio. Its thread starts with the first picture, stays for the next, and is replaced when it dies. */
export function openStudio({ timeLimitMs = 10_000, queueLimit = 8 }: StudioOptions = {}): Studio {
  const pool = new Piscina<DrawingOrder<Picture>, Uint8Array>({
    filename: new URL('./start-drawing-worker.js', import.meta.url).href,
    // What the process was started with is not for its threads: the file knows all that it needs.
    execArgv: [],
    // Between pictures the thread waits as threads do: the pool's own way never lets the memory of pictures go.
    atomics: 'disabled',
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: Number.POSITIVE_INFINITY,
  });
  // Of a thread that cannot start: an error that nobody listens to would end the process. Whoever ordered is told.
  let fault: unknown = null;
  pool.on('error', (error) => {
    fault = error;
  });
  let ordered = 0;
  let closed = false;

  async function draw(name: 'days' | 'network' | 'timeline', picture: Picture, format: PictureFormat) {
    if (closed) throw new PictureError('The studio is closed');
    // Counted here: the pool's own limit lets more in while a thread is starting, and its closing lets a new one start.
    if (ordered > queueLimit) throw new PictureError(`Expected at most ${queueLimit} pictures to be waiting`);
    ordered += 1;
    try {
      const drawn = await pool.run({ picture, format }, { name, signal: AbortSignal.timeout(timeLimitMs) });
      return Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
    } catch (cause) {
      const reason = fault ?? cause;
      fault = null;
      throw new PictureError(`A picture of a ${name} could not be drawn`, { cause: reason });
    } finally {
      ordered -= 1;
    }
  }

  return {
    drawNetwork: (picture, format) => draw('network', picture, format),
    drawTimeline: (picture, format) => draw('timeline', picture, format),
    drawDays: (picture) => draw('days', picture, 'png'),
    async close() {
      closed = true;
      await pool.destroy();
    },
  };
}
