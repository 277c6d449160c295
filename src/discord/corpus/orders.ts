import type { FileChanges } from '../../corpus/read-files.ts';
import type { ChangeOptions, Library, ReloadReport } from '../../library/library.ts';
import type { OrderStatus } from '../../library/orders.ts';
import { texts } from '../../texts/en.ts';
import { UserError } from '../../user-error.ts';
import type { Services } from '../command.ts';
import { button, section, textDisplay } from '../components.ts';
import type { Respondable } from '../respond.ts';
import { waitFor } from '../wait.ts';

const { orders: wording } = texts;

/**
 * Queues a change, or for no changes a reload, and waits for it. Meanwhile the reply, which must have been deferred, shows the
 * order's place and progress, and a button that cancels it.
 *
 * @throws what `Library.order` and its result do
 */
export async function order(
  interaction: Respondable,
  { library, keepers, stopping }: Services,
  changes: FileChanges,
  options: Omit<ChangeOptions, 'by' | 'authorise'>,
): Promise<ReloadReport> {
  const placed = library.order(changes, {
    ...options,
    by: interaction.user.id,
    authorise: () => keepers.requireStill(interaction),
  });
  // What is being written is finished: its reply must not say that nothing was changed.
  const cancel = () => void library.cancel(placed.id, new UserError(wording.stopping));
  if (stopping.aborted) cancel();
  stopping.addEventListener('abort', cancel);
  try {
    return await waitFor(interaction, placed.result, {
      describe: () => {
        const status = placed.status();
        const isCancellable = status !== null && status.state !== 'writing';
        return {
          text: status === null ? wording.ending : describeState(status),
          ...(isCancellable && { button: button(wording.cancel, ['corpus', 'cancel', placed.id]) }),
        };
      },
      tooLong: wording.orderTooLong,
    });
  } finally {
    stopping.removeEventListener('abort', cancel);
  }
}

function describeState({ state, ahead, progress }: OrderStatus): string {
  if (state === 'waiting') return wording.waiting(ahead);
  if (state === 'writing') return wording.writing;
  if (progress === null) return wording.starting;
  return 'asked' in progress ? wording.asking(progress) : wording.reading(progress);
}

/** @throws {UserError} when it is too late. */
export function cancelOrder(library: Library, id: string, by: string): void {
  const found = library.status().orders.find((one) => one.id === id);
  const isOwn = found?.by === by;
  const reason = new UserError(isOwn ? wording.cancelled : wording.cancelledBy(`<@${by}>`));
  const outcome = library.cancel(id, reason);
  if (outcome === 'over') throw new UserError(wording.over);
  if (outcome === 'writing') throw new UserError(wording.tooLate);
}

/** What is under way and what waits, each with a button that cancels it while it can be cancelled. */
export function listOrders(orders: readonly OrderStatus[]) {
  return orders.map((one) => {
    const { id, cause, by, dryRun, state } = one;
    const kind = dryRun === true ? wording.dryRun : wording.kinds[cause];
    const line = `**${kind}** ${wording.by(by === null ? null : `<@${by}>`)}\n${describeState(one)}`;
    if (state === 'writing') return textDisplay(line);
    return section(line, button(wording.cancel, ['corpus', 'cancel-listed', id]));
  });
}
