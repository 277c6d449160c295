import type { Logger } from '../logger.ts';
import type { EventAges } from './event-ages.ts';

/**
 * Discord takes no answer to an interaction that is older than three seconds. What is left of them when its turn comes has
 * to suffice for the answer and its way to Discord.
 */
export const INTERACTION_LIFE_MS = 2500;

/** A message may be answered at any time, but after a minute nobody waits for it: they have asked again, or gone. */
export const MESSAGE_LIFE_MS = 60_000;

/** A burst is over when nothing has been dropped for so long. */
const QUIET_MS = 2000;
/** A burst that does not end is told of this often. */
const LONGEST_BURST_MS = 60_000;

interface Event {
  readonly id: string;
  /** By Discord's clock, in milliseconds since 1970. */
  readonly createdTimestamp: number;
}

/** Drops what has waited for its turn until nobody can be answered any more. */
export interface LateEvents {
  /** Notes that an event has arrived; called at once, not when its turn comes. */
  arrived(event: Event): void;
  /** Whether an event is too old to be worth any work now that its turn has come. If so it is counted, and logged at debug. */
  drops(event: Event, lifeMs: number): boolean;
  /** Sums up what has not been told of yet. */
  close(): void;
}

/** A burst of events that are dropped is one line at warn. */
export function createLateEvents(ages: EventAges, logger: Logger): LateEvents {
  let burst: {
    dropped: number;
    oldestMs: number;
    readonly startedMs: number;
    readonly timer: NodeJS.Timeout;
  } | null = null;
  const sumUp = (): void => {
    if (burst === null) return;
    clearTimeout(burst.timer);
    const { dropped, oldestMs } = burst;
    burst = null;
    logger.warn({ dropped, oldestMs }, 'dropped what had waited too long to be answered');
  };
  return {
    arrived: ({ createdTimestamp }) => ages.note(createdTimestamp),
    drops({ id, createdTimestamp }, lifeMs) {
      const ageMs = Math.round(ages.ageOf(createdTimestamp));
      if (ageMs <= lifeMs) return false;
      logger.debug({ interactionId: id, ageMs }, 'dropped: too old to be answered');
      burst ??= {
        dropped: 0,
        oldestMs: 0,
        startedMs: performance.now(),
        timer: setTimeout(sumUp, QUIET_MS).unref(),
      };
      burst.dropped += 1;
      burst.oldestMs = Math.max(burst.oldestMs, ageMs);
      if (performance.now() - burst.startedMs > LONGEST_BURST_MS) sumUp();
      else burst.timer.refresh();
      return true;
    },
    close: sumUp,
  };
}
