import type { FileChanges } from '../../corpus/read-files.ts';
import type { ChangeOptions, Library, ReloadReport } from '../../library/library.ts';
import type { OrderStatus } from '../../library/orders.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Services } from '../command.ts';
import { button, section, textDisplay } from '../components.ts';
import type { Respondable } from '../respond.ts';
import { waitFor } from '../wait.ts';

/**
 * Queues a change, or for no changes a reload, and waits for it. Meanwhile the reply, which must have been deferred, shows the
 * order's place and progress, and a button that cancels it.
 *
 * @throws what `Library.order` and its result do
 */
export async function order(
  interaction: Respondable,
  { library, keepers, stopping, texts }: Services,
  changes: FileChanges,
  options: Omit<ChangeOptions, 'by' | 'authorise'>,
): Promise<ReloadReport> {
  const placed = library.order(changes, {
    ...options,
    by: interaction.user.id,
    authorise: () => keepers.requireStill(interaction),
  });
  // What is being written is finished: its reply must not say that nothing was changed.
  const cancel = () => void library.cancel(placed.id, new LocalisedError((texts) => texts.orders.stopping));
  if (stopping.aborted) cancel();
  stopping.addEventListener('abort', cancel);
  try {
    return await waitFor(interaction, placed.result, {
      describe: () => {
        const status = placed.status();
        const isCancellable = status !== null && status.state !== 'writing';
        return {
          text: status === null ? texts.orders.ending : describeState(texts, status),
          ...(isCancellable && { button: button(texts.orders.cancel, ['corpus', 'cancel', placed.id]) }),
        };
      },
      tooLong: (texts) => texts.orders.orderTooLong,
    });
  } finally {
    stopping.removeEventListener('abort', cancel);
  }
}

function describeState(texts: Texts, { state, ahead, progress }: OrderStatus): string {
  if (state === 'waiting') return texts.orders.waiting(ahead);
  if (state === 'writing') return texts.orders.writing;
  if (progress === null) return texts.orders.starting;
  return 'asked' in progress ? texts.orders.asking(progress) : texts.orders.reading(progress);
}

/** @throws {UserError} when it is too late. */
export function cancelOrder(library: Library, id: string, by: string): void {
  const found = library.status().orders.find((one) => one.id === id);
  const isOwn = found?.by === by;
  const reason = new LocalisedError((texts) =>
    isOwn ? texts.orders.cancelled : texts.orders.cancelledBy(`<@${by}>`),
  );
  const outcome = library.cancel(id, reason);
  if (outcome === 'over') throw new LocalisedError((texts) => texts.orders.over);
  if (outcome === 'writing') throw new LocalisedError((texts) => texts.orders.tooLate);
}

/** What is under way and what waits, each with a button that cancels it while it can be cancelled. */
export function listOrders(texts: Texts, orders: readonly OrderStatus[]) {
  return orders.map((one) => {
    const { id, cause, by, dryRun, state } = one;
    const kind = dryRun === true ? texts.orders.dryRun : texts.orders.kinds[cause];
    const line = `**${kind}** ${texts.orders.by(by === null ? null : `<@${by}>`)}\n${describeState(texts, one)}`;
    if (state === 'writing') return textDisplay(line);
    return section(line, button(texts.orders.cancel, ['corpus', 'cancel-listed', id]));
  });
}
