import { setTimeout as delay } from 'node:timers/promises';
import { HTTPError } from 'discord.js';
import { describeSystemError } from '../system-error.ts';

/** Waits for so many milliseconds, or rejects as soon as the signal is aborted. */
export type Pause = (delayMs: number, signal: AbortSignal) => Promise<unknown>;

export const pauseByClock: Pause = (delayMs, signal) => delay(delayMs, undefined, { signal });

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 60_000;

/** The pause before the next try: after each failure in a row twice as long, up to a minute. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));
}

/** The gateway could not be reached before the bot was connected for the first time. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
}

/** Why no answer came from Discord; null where an error has another reason. */
function describeOutage(error: unknown): string | null {
  if (error instanceof GatewayError) return error.message;
  if (error instanceof HTTPError) return error.status >= 500 ? `status ${error.status}` : null;
  if (error instanceof Error && error.name === 'AbortError') return 'no answer in time';
  return describeSystemError(error);
}

export interface Patience {
  readonly pause: Pause;
  /** Ends the waiting: what is waited for rejects. */
  readonly stopping: AbortSignal;
  /** Told of each try that failed, and when the next one is. */
  readonly onOutage: (outage: { readonly reason: string; readonly retryInMs: number }) => void;
}

/**
 * Does work that needs Discord, again and again while Discord cannot be reached, with growing pauses.
 *
 * @throws what the work throws, unless that is an outage.
 */
export async function withPatience<Result>(work: () => Promise<Result>, patience: Patience): Promise<Result> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      const reason = describeOutage(error);
      if (reason === null) throw error;
      const retryInMs = pauseAfter(failures);
      patience.onOutage({ reason, retryInMs });
      await patience.pause(retryInMs, patience.stopping);
    }
  }
}
