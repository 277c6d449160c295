import { setImmediate } from 'node:timers/promises';

/** Pauses that last until a test says so: what is drawn in slices, or built, stands still meanwhile. */
export class HeldPause {
  /** How many pauses have begun. */
  begun = 0;
  #isHeld = true;
  readonly #held: { readonly resolve: () => void; readonly reject: (error: Error) => void }[] = [];

  readonly pause = async (): Promise<void> => {
    this.begun += 1;
    if (!this.#isHeld) await setImmediate();
    else await new Promise<void>((resolve, reject) => this.#held.push({ resolve, reject }));
  };

  hold(): void {
    this.#isHeld = true;
  }

  /** Ends the pause that has lasted longest. */
  endFirst(): void {
    this.#held.shift()?.resolve();
  }

  /** Ends all pauses, and holds none from now on. */
  release(): void {
    this.#isHeld = false;
    for (const { resolve } of this.#held.splice(0)) resolve();
  }

  /** Makes what pauses fail. */
  fail(error: Error): void {
    for (const { reject } of this.#held.splice(0)) reject(error);
  }
}
