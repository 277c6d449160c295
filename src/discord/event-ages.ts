/**
 * How fast the offset between two clocks may grow: ten times what a quartz drifts, and as much as NTP slews one. So one
 * event that came quickly counts for a while, and clocks that part are followed all the same.
 */
const DRIFT = 0.0005;

/** Tells how long ago Discord made an event, whatever the clock of this machine shows. */
export interface EventAges {
  /** Notes an event, or an answer to a request, as soon as it is here: when Discord's clock showed which time, in milliseconds. */
  note(discordMs: number): void;
  /** How many milliseconds ago Discord's clock showed this time. */
  ageOf(discordMs: number): number;
}

/**
 * Discord stamps its events with its own clock, and this machine's may be minutes off. But nothing arrives before it was
 * sent: the least difference seen between the two clocks is their offset and the shortest way here, and what an event
 * exceeds it by, it has spent waiting: on the way, in the socket, or for its turn. A clock that is set anew would look like
 * such a wait, so the time here is one that nobody sets.
 *
 * @param now milliseconds of a clock that never jumps.
 */
export function createEventAges(now: () => number = () => performance.now()): EventAges {
  let offset: { readonly leastMs: number; readonly atMs: number } | null = null;
  const offsetAt = (nowMs: number): number =>
    offset === null ? Number.POSITIVE_INFINITY : offset.leastMs + (nowMs - offset.atMs) * DRIFT;
  const note: EventAges['note'] = (discordMs) => {
    const atMs = now();
    offset = { leastMs: Math.min(offsetAt(atMs), atMs - discordMs), atMs };
  };
  return {
    note,
    ageOf(discordMs) {
      note(discordMs);
      const nowMs = now();
      return Math.max(0, nowMs - discordMs - offsetAt(nowMs));
    },
  };
}
