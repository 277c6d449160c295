import type { Clock } from '../../src/playground/clock.ts';

/** A clock that stands still until it is put forward. */
export class TestClock implements Clock {
  #nowMs = Date.UTC(2024, 4, 6, 7, 8, 9);
  readonly #due = new Set<{ atMs: number; call: () => void }>();

  now(): number {
    return this.#nowMs;
  }

  /** How many calls are due at some time. */
  get due(): number {
    return this.#due.size;
  }

  after(delayMs: number, call: () => void): () => void {
    const timer = { atMs: this.#nowMs + delayMs, call };
    this.#due.add(timer);
    return () => this.#due.delete(timer);
  }

  /** Puts the clock forward; what falls due is called in its order. */
  advance(byMs: number): void {
    const untilMs = this.#nowMs + byMs;
    for (;;) {
      const [next] = [...this.#due].filter(({ atMs }) => atMs <= untilMs).sort((a, b) => a.atMs - b.atMs);
      if (next === undefined) break;
      this.#due.delete(next);
      this.#nowMs = next.atMs;
      next.call();
    }
    this.#nowMs = untilMs;
  }
}
