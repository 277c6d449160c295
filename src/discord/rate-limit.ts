import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { LocalisedError } from '../texts/localised-error.ts';

/**
 * How often one person may do what, in how many seconds. Everything but completing a name is an action, which leaves room
 * for turning many pages; a question, or a button that answers one again, and a file to import count by themselves as well.
 * While somebody types, Discord asks for choices up to several times a second.
 */
const BOUNDS = {
  questions: { most: 10, withinS: 30 },
  actions: { most: 80, withinS: 30 },
  completions: { most: 120, withinS: 30 },
  imports: { most: 10, withinS: 60 },
} as const;

export type Limited = keyof typeof BOUNDS;

/** How long a button on a private answer can be pressed at all: the life of an interaction's token. */
const TOKEN_LIFE_S = 15 * 60;

/** More than one person may ask or do. `repeated` when this person has been told in this window already. */
export class RateLimitError extends LocalisedError {
  override readonly name = 'RateLimitError';
  readonly repeated: boolean;

  constructor(what: Limited, waitMs: number, repeated: boolean) {
    const { most, withinS } = BOUNDS[what];
    const waitS = Math.max(1, Math.ceil(waitMs / 1000));
    super((texts) => texts.tooMany[what](most, withinS, waitS));
    this.repeated = repeated;
  }
}

export interface Limiter {
  /** Counts one of what a person may do so often. @throws {RateLimitError} */
  count(userId: string, what: Limited): Promise<void>;
}

/** Bounds for each person, over every server and every way of asking. */
export function createLimiter(): Limiter {
  const create = ({ most, withinS }: (typeof BOUNDS)[Limited]) =>
    new RateLimiterMemory({ points: most, duration: withinS });
  const limiters = {
    questions: create(BOUNDS.questions),
    actions: create(BOUNDS.actions),
    completions: create(BOUNDS.completions),
    imports: create(BOUNDS.imports),
  };
  return {
    async count(userId, what) {
      try {
        await limiters[what].consume(userId);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new RateLimitError(what, refusal.msBeforeNext, refusal.consumedPoints > BOUNDS[what].most + 1);
      }
    },
  };
}

export interface OnceOnly {
  /** True the first time that a key is seen, false after. */
  claim(key: string): Promise<boolean>;
  /** Forgets a key: what it was claimed for has failed, and may be tried again. */
  release(key: string): Promise<void>;
}

/** Remembers keys for as long as the same button could be pressed twice. */
export function createOnceOnly(): OnceOnly {
  const seen = new RateLimiterMemory({ points: 1, duration: TOKEN_LIFE_S });
  return {
    async claim(key) {
      const { consumedPoints } = await seen.penalty(key);
      return consumedPoints === 1;
    },
    async release(key) {
      await seen.delete(key);
    },
  };
}
