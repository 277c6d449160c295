import { expect, test } from 'vitest';
import {
  createOrders,
  ORDERS_WAITING,
  type OrderControl,
  type OrderInfo,
  type Orders,
} from '../../src/library/orders.ts';
import { UserError } from '../../src/user-error.ts';

const RELOAD: OrderInfo = { by: 'ada', cause: 'files' };

/** Work that goes on until a test ends it, or it is cancelled. */
class HeldWork {
  control: OrderControl | null = null;
  end: (result: string) => void = () => undefined;

  readonly run = (control: OrderControl): Promise<string> => {
    this.control = control;
    return new Promise((resolve, reject) => {
      this.end = resolve;
      control.signal.addEventListener('abort', () => reject(control.signal.reason));
    });
  };
}

function place(orders: Orders, info = RELOAD) {
  const work = new HeldWork();
  return { work, order: orders.place(info, work.run) };
}

test('one order is carried out at a time, in the order in which they came, whatever becomes of them', async () => {
  const orders = createOrders();
  const [first, second, third] = [place(orders), place(orders), place(orders)];
  expect([first, second, third].map(({ work }) => work.control !== null)).toEqual([true, false, false]);
  expect(third.order.status()).toMatchObject({ state: 'waiting', ahead: 2 });
  first.work.end('done');
  expect(await first.order.result).toBe('done');
  await expect.poll(() => second.work.control).not.toBeNull();
  expect(third.order.status()).toMatchObject({ state: 'waiting', ahead: 1 });
  orders.cancel(second.order.id);
  await expect(second.order.result).rejects.toThrow('Cancelled');
  await expect.poll(() => third.work.control).not.toBeNull();
  third.work.end('done as well');
  expect(await third.order.result).toBe('done as well');
  await expect.poll(() => orders.list()).toEqual([]);
  expect(third.order.status()).toBeNull();
});

test('the list tells whose orders they are, what they do and how far they have come', () => {
  const orders = createOrders();
  const { work, order } = place(orders, { by: 'ada', cause: 'import' });
  place(orders, { by: null, cause: 'files', dryRun: true });
  work.control?.onProgress({ read: 40, articles: 95 });
  expect(orders.list()).toMatchObject([
    {
      id: order.id,
      by: 'ada',
      cause: 'import',
      state: 'building',
      ahead: 0,
      progress: { read: 40, articles: 95 },
    },
    { by: null, cause: 'files', dryRun: true, state: 'waiting', ahead: 1, progress: null },
  ]);
  work.control?.beginWriting();
  expect(orders.list()[0]).toMatchObject({ state: 'writing' });
});

test('an order that waits is cancelled without having begun', async () => {
  const orders = createOrders();
  const [first, second] = [place(orders), place(orders)];
  expect(orders.cancel(second.order.id, new UserError('not wanted'))).toBe('cancelled');
  await expect(second.order.result).rejects.toThrow('not wanted');
  expect(orders.list()).toHaveLength(1);
  first.work.end('done');
  await expect.poll(() => orders.list()).toEqual([]);
  expect(second.work.control).toBeNull();
});

test('an order cannot be cancelled once it is being written, nor when it is over', async () => {
  const orders = createOrders();
  const { work, order } = place(orders);
  work.control?.beginWriting();
  expect(orders.cancel(order.id)).toBe('writing');
  expect(work.control?.signal.aborted).toBe(false);
  work.end('done');
  expect(await order.result).toBe('done');
  await expect.poll(() => orders.cancel(order.id)).toBe('over');
});

test('an order that was cancelled while it was being built is not written', async () => {
  const orders = createOrders();
  const order = orders.place(RELOAD, async (control) => {
    for (const { id } of orders.list()) orders.cancel(id, new UserError('not wanted'));
    control.beginWriting();
    return 'written';
  });
  await expect(order.result).rejects.toThrow('not wanted');
});

test('so many may wait and no more, except for orders of nobody', async () => {
  const orders = createOrders();
  for (let placed = 0; placed <= ORDERS_WAITING; placed++) place(orders);
  expect(() => place(orders)).toThrow(`${ORDERS_WAITING} orders to the corpus are waiting already`);
  expect(orders.list()).toHaveLength(ORDERS_WAITING + 1);
  place(orders, { by: null, cause: 'files' });
  expect(orders.list()).toHaveLength(ORDERS_WAITING + 2);
});

test('closing cancels all that is not being written', async () => {
  const orders = createOrders();
  const [first, second] = [place(orders), place(orders)];
  first.work.control?.beginWriting();
  let isClosed = false;
  const closed = orders.close(new UserError('stopping')).then(() => {
    isClosed = true;
  });
  await expect(second.order.result).rejects.toThrow('stopping');
  expect(isClosed).toBe(false);
  first.work.end('done');
  expect(await first.order.result).toBe('done');
  await closed;
});
