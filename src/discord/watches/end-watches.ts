import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Watch } from '../../storage/watches.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import type { Services } from '../command.ts';
import { completeDeferred } from '../respond.ts';
import { composeWatches } from './list-reply.ts';
import { waitForWatches } from './set-watch.ts';

type Asking = ChatInputCommandInteraction | MessageComponentInteraction;

/** Completes what was deferred with a page, counted from 0, of what somebody may end. @throws {UserError} as `WatchStore` does. */
export async function showWatches(
  interaction: Asking,
  { texts, watches }: Services,
  page: number,
): Promise<void> {
  const guildId = managedBy(interaction);
  const listed = watches.listOf(interaction.user.id, guildId);
  await completeDeferred(
    interaction,
    composeWatches(texts, await waitForWatches(texts, interaction, listed), page),
  );
}

/**
 * Ends a watch, for whoever is told, and for those who manage the server whose channel is.
 *
 * @returns null where it has ended already.
 * @throws {UserError} for everyone else, and as `WatchStore` does.
 */
export async function endWatch(
  interaction: Asking,
  { texts, watches }: Services,
  id: string,
): Promise<Watch | null> {
  const watch = await waitForWatches(texts, interaction, watches.find(id));
  if (watch === null) return null;
  const { place } = watch;
  const mayEnd =
    'userId' in place ? place.userId === interaction.user.id : place.guildId === managedBy(interaction);
  if (!mayEnd) throw new LocalisedError((texts) => texts.watches.notYours);
  await waitForWatches(texts, interaction, watches.end(id));
  return watch;
}

/** The server that somebody is in, where they manage it. */
function managedBy({ guildId, memberPermissions }: Asking): string | null {
  return memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true ? guildId : null;
}
