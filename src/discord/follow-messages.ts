import { type Client, Events, type Message, type PartialMessage } from 'discord.js';
import type { Words } from './address.ts';
import { type Gone, handleDeletion, handleEdit } from './handle-change.ts';
import { handleMessage, type MessageDispatch } from './handle-message.ts';
import { MESSAGE_LIFE_MS } from './late-events.ts';
import { createTurns } from './turns.ts';
import { hearUnknownChannels } from './unknown-channels.ts';

export interface MessageWatch {
  /** Told of what is begun, so that stopping waits for it. */
  readonly track: (work: Promise<void>) => void;
  /** Milliseconds of a clock that never jumps; the process's own unless given. */
  readonly now?: (() => number) | undefined;
}

/**
 * Handles messages as they are written, changed and deleted. What happens to one message is handled in its order: whoever
 * deletes a question while it is being answered finds the answer gone as well.
 *
 * @returns ends that.
 */
export function followMessages(
  client: Client,
  dispatch: MessageDispatch,
  { track, now }: MessageWatch,
): () => void {
  const { late } = dispatch;
  const takeTurn = createTurns(MESSAGE_LIFE_MS, now);
  const underWay = new Map<string, Promise<void>>();
  const inOrder = (id: string, work: () => Promise<void>) => {
    const handled = (underWay.get(id) ?? Promise.resolve()).then(work);
    underWay.set(id, handled);
    track(
      handled.finally(() => {
        if (underWay.get(id) === handled) underWay.delete(id);
      }),
    );
  };
  const onCreate = (message: Message) => {
    late.arrived(message);
    const turn = takeTurn();
    const words = wordsOf(message);
    if (message.inGuild())
      inOrder(message.id, () => turn.then(() => handleMessage(message, words, dispatch)));
  };
  const onUpdate = (_: unknown, message: Message) => {
    const { id, editedTimestamp } = message;
    if (!message.inGuild() || editedTimestamp === null) return;
    late.arrived({ id, createdTimestamp: editedTimestamp });
    const turn = takeTurn();
    const words = wordsOf(message);
    inOrder(id, () => turn.then(() => handleEdit(message, words, dispatch)));
  };
  const onDelete = (message: Gone) => inOrder(message.id, () => handleDeletion(message, dispatch));
  const onBulkDelete = (messages: ReadonlyMap<string, Message | PartialMessage>) => {
    for (const message of messages.values()) onDelete(message);
  };
  const stopHearing = hearUnknownChannels(client, dispatch.logger, track);
  client.on(Events.MessageCreate, onCreate);
  client.on(Events.MessageUpdate, onUpdate);
  client.on(Events.MessageDelete, onDelete);
  client.on(Events.MessageBulkDelete, onBulkDelete);
  return () => {
    stopHearing();
    client.off(Events.MessageCreate, onCreate);
    client.off(Events.MessageUpdate, onUpdate);
    client.off(Events.MessageDelete, onDelete);
    client.off(Events.MessageBulkDelete, onBulkDelete);
  };
}

function wordsOf({ content, mentions }: Message): Words {
  return { content, mentions };
}
