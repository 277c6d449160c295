import { randomBytes } from 'node:crypto';
import type { Version } from '../corpus/versions/version.ts';
import type { AskingProgress, Progress } from '../steps.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { UserError } from '../user-error.ts';

/** How many orders may wait while one is carried out. */
export const ORDERS_WAITING = 8;

export interface OrderInfo extends Pick<Version, 'by' | 'cause'> {
  /** Whether nothing is to be written or served. */
  readonly dryRun?: boolean;
}

export interface OrderStatus extends OrderInfo {
  readonly id: string;
  /** An order can be cancelled until it is being written. */
  readonly state: 'waiting' | 'building' | 'writing';
  /** How many orders come before it. */
  readonly ahead: number;
  /** Null before the first article has been read; once it is built, of the questions that are asked. */
  readonly progress: Progress | AskingProgress | null;
}

/** What the work on an order gets from the queue. */
export interface OrderControl {
  /** Aborted, with the error that the order ends with, when it is cancelled. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress | AskingProgress) => void;
  /** From here on the order cannot be cancelled. @throws the error of the signal, when it has been. */
  beginWriting(): void;
}

export interface Order<Result> {
  readonly id: string;
  readonly result: Promise<Result>;
  /** Null once it is over. */
  status(): OrderStatus | null;
}

/** A queue of orders to the corpus: one is carried out at a time, in the order in which they came. */
export interface Orders {
  /**
   * @throws {UserError} when too many people's orders are waiting. Those of nobody are always taken: whoever gives them has
   * no more than one waiting.
   */
  place<Result>(info: OrderInfo, work: (control: OrderControl) => Promise<Result>): Order<Result>;
  /** The one that is being carried out comes first. */
  list(): readonly OrderStatus[];
  /**
   * Cancels an order that nothing has been written for.
   *
   * @param reason what its result is rejected with
   * @returns whether it was cancelled; `over` for one that there is not any more
   */
  cancel(id: string, reason?: UserError): 'cancelled' | 'writing' | 'over';
  /** Cancels all orders that can be. Returns when the one that is being written is over, if there is one. */
  close(reason: UserError): Promise<void>;
}

interface Entry {
  readonly id: string;
  readonly info: OrderInfo;
  readonly cancelling: AbortController;
  /** Never rejects. */
  readonly run: () => Promise<void>;
  /** Resolves when it is over. Never rejects. */
  readonly over: Promise<unknown>;
  readonly reject: (reason: unknown) => void;
  state: OrderStatus['state'];
  progress: OrderStatus['progress'];
}

export function createOrders(): Orders {
  /** The first is being carried out. */
  const queue: Entry[] = [];

  function describe(entry: Entry): OrderStatus {
    const { id, info, state, progress } = entry;
    return { ...info, id, state, progress, ahead: queue.indexOf(entry) };
  }

  /** One that was cancelled while it was being built stays in the queue until its process has ended. */
  function isOpen(entry: Entry): boolean {
    return queue.includes(entry) && !entry.cancelling.signal.aborted;
  }

  async function runAll(): Promise<void> {
    for (let entry = queue[0]; entry !== undefined; entry = queue[0]) {
      entry.state = 'building';
      await entry.run();
      queue.shift();
    }
  }

  function cancelEntry(entry: Entry, reason: UserError): void {
    entry.cancelling.abort(reason);
    if (entry.state !== 'waiting') return;
    queue.splice(queue.indexOf(entry), 1);
    entry.reject(reason);
  }

  return {
    place<Result>(info: OrderInfo, work: (control: OrderControl) => Promise<Result>) {
      if (info.by !== null && queue.length > ORDERS_WAITING)
        throw new LocalisedError((texts) => texts.orders.full(ORDERS_WAITING));
      const { promise, resolve, reject } = withResolvers<Result>();
      const cancelling = new AbortController();
      const { signal } = cancelling;
      const control: OrderControl = {
        signal,
        onProgress: (progress) => {
          entry.progress = progress;
        },
        beginWriting() {
          signal.throwIfAborted();
          entry.state = 'writing';
        },
      };
      const entry: Entry = {
        id: randomBytes(6).toString('hex'),
        info,
        cancelling,
        run: () => work(control).then(resolve, reject),
        // Whoever placed the order may look at its result later.
        over: promise.catch(() => undefined),
        reject,
        state: 'waiting',
        progress: null,
      };
      queue.push(entry);
      if (queue.length === 1) void runAll();
      return {
        id: entry.id,
        result: promise,
        status: () => (isOpen(entry) ? describe(entry) : null),
      };
    },
    list: () => queue.filter(isOpen).map(describe),
    cancel(id, reason = new LocalisedError((texts) => texts.orders.cancelled)) {
      const entry = queue.find((one) => one.id === id);
      if (entry === undefined || !isOpen(entry)) return 'over';
      if (entry.state === 'writing') return 'writing';
      cancelEntry(entry, reason);
      return 'cancelled';
    },
    async close(reason) {
      for (const entry of queue.toReversed()) if (entry.state !== 'writing') cancelEntry(entry, reason);
      const [first] = queue;
      if (first?.state === 'writing') await first.over;
    },
  };
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function withResolvers<Result>() {
  let resolve: (result: Result) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<Result>((...functions) => {
    [resolve, reject] = functions;
  });
  return { promise, resolve, reject };
}
