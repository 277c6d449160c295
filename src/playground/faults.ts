import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import { DiscordError } from './discord-error.ts';

/** What a route does instead of its work, or after it. */
export interface RouteFault {
  /** Tried against `METHOD /path`, the path without `/api/v10`. */
  readonly matches: RegExp;
  readonly status?: number;
  /** The body's `code`, where the status is an error. */
  readonly code?: number;
  readonly message?: string;
  /** How long to wait: with status 429, or where a code of another asks for it. */
  readonly retryAfterS?: number;
  /** With status 429: whether it is for all routes together. */
  readonly isGlobal?: boolean;
  readonly delayMs?: number;
  /** Until when requests wait. */
  readonly until?: Promise<void>;
  /** Does its work all the same, and loses the answer to it. */
  readonly afterWork?: boolean;
  /** How many requests it befalls; 1 unless given. */
  times?: number;
}

/** Thrown for a fault that stands for a server that cannot answer, or is asked too often. */
export class FaultError extends DiscordError {
  readonly retryAfterS: number | null;
  readonly isGlobal: boolean;

  constructor({
    status = 500,
    code = 0,
    message = `${status}: a fault on demand`,
    retryAfterS,
    isGlobal = false,
  }: RouteFault) {
    super(status, code, message);
    this.isGlobal = isGlobal;
    this.retryAfterS = retryAfterS ?? (status === 429 ? 1 : null);
  }

  override toJSON(): object {
    if (this.retryAfterS === null) return super.toJSON();
    return this.status === 429
      ? { message: 'You are being rate limited.', retry_after: this.retryAfterS, global: this.isGlobal }
      : { ...super.toJSON(), retry_after: this.retryAfterS };
  }
}

/** What goes wrong because a test wants it to. Those of the connection are the gateway's. */
export class Faults {
  readonly #routes: RouteFault[] = [];
  readonly #clock: Clock;
  #deliveryDelayMs: number | null = null;
  /** How many requests wait at the moment. */
  waiting = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The next requests that match are befallen by this. */
  onRoute(fault: RouteFault): void {
    this.#routes.push({ times: 1, ...fault });
  }

  /** Leaves every request that matches without an answer until the function that it returns is called. */
  hold(matches: RegExp): () => void {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    const fault: RouteFault = { matches, until, times: Number.POSITIVE_INFINITY };
    this.#routes.push(fault);
    return () => {
      this.#routes.splice(this.#routes.indexOf(fault), 1);
      release();
    };
  }

  /** The next interaction reaches the bot so much later. */
  delayDelivery(delayMs: number): void {
    this.#deliveryDelayMs = delayMs;
  }

  deliver(send: () => void): void {
    const delayMs = this.#deliveryDelayMs;
    this.#deliveryDelayMs = null;
    if (delayMs === null) send();
    else this.#clock.after(delayMs, send);
  }

  /** Does a route's work, as far as the fault that befalls it lets it. */
  async around<Result>(call: string, work: () => Promise<Result>): Promise<Result> {
    const fault = this.#take(call);
    if (fault === null) return work();
    if (fault.until !== undefined || fault.delayMs !== undefined) {
      this.waiting += 1;
      await (fault.until ?? delay(fault.delayMs));
      this.waiting -= 1;
    }
    if (fault.status === undefined) return work();
    if (fault.afterWork === true) await work();
    throw new FaultError(fault);
  }

  #take(call: string): RouteFault | null {
    const index = this.#routes.findIndex(({ matches }) => matches.test(call));
    const fault = this.#routes[index];
    if (fault === undefined) return null;
    fault.times = (fault.times ?? 1) - 1;
    if (fault.times <= 0) this.#routes.splice(index, 1);
    return fault;
  }
}
