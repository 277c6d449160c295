import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';

const QUESTIONS = 10;
const WINDOW_S = 30;

/** How long a button on a private answer can be pressed at all: the life of an interaction's token. */
const TOKEN_LIFE_S = 15 * 60;

/** More questions than one person may ask. `repeated` when this person has been told in this window already. */
export class TooManyQuestionsError extends UserError {
  override readonly name = 'TooManyQuestionsError';
  readonly repeated: boolean;

  constructor(waitMs: number, repeated: boolean) {
    super(texts.tooManyQuestions(QUESTIONS, WINDOW_S, Math.max(1, Math.ceil(waitMs / 1000))));
    this.repeated = repeated;
  }
}

export interface QuestionLimiter {
  /** Counts one question, or one button that answers a question again. @throws {TooManyQuestionsError} */
  count(userId: string): Promise<void>;
}

/** Ten questions in thirty seconds for each person, over every way of asking. */
export function createQuestionLimiter(): QuestionLimiter {
  const limiter = new RateLimiterMemory({ points: QUESTIONS, duration: WINDOW_S });
  return {
    async count(userId) {
      try {
        await limiter.consume(userId);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new TooManyQuestionsError(refusal.msBeforeNext, refusal.consumedPoints > QUESTIONS + 1);
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
