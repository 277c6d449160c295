import {
  ChannelType,
  type ChatInputCommandInteraction,
  channelMention,
  DiscordAPIError,
  type GuildBasedChannel,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Organisation, Person } from '../../knowledge/fact-types.ts';
import type { Known } from '../../library/drawing.ts';
import { MOST_WATCHES, type Place, type Watch, type WatchKind } from '../../storage/watches.ts';
import { LocalisedError } from '../../texts/localised-error.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Services } from '../command.ts';
import { button, buttonRow, container, type Reply, textDisplay } from '../components.ts';
import { requireManager } from '../keepers.ts';
import type { Respondable } from '../respond.ts';
import { waitFor } from '../wait.ts';
import { digestCorpus } from './find-news.ts';
import { describeSubject, findTellings, formatSubject } from './subject.ts';

/** The channels that can be told. */
export const WATCH_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
] as const;

/**
 * Whom a watch is to tell.
 *
 * @param channelId null for whoever sets it.
 * @throws {UserError} for a channel in which the bot may not write, and for who does not manage its server.
 */
export function findPlace(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  { texts }: Pick<Services, 'texts'>,
  channelId: string | null,
): Place {
  if (channelId === null) return { userId: interaction.user.id, language: texts.language };
  const { guild } = interaction;
  if (interaction.guildId === null) throw new LocalisedError(({ watches }) => watches.onlyInServer);
  requireManager(interaction);
  if (guild === null) throw new LocalisedError(({ setup }) => setup.notInServer);
  const channel = guild.channels.cache.get(channelId);
  const mayWrite = channel !== undefined && mayWriteIn(channel);
  if (!mayWrite) throw new LocalisedError(({ watches }) => watches.cannotWrite(channelMention(channelId)));
  return { guildId: guild.id, channelId };
}

function mayWriteIn(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  if (me === null || !channel.isSendable() || !channel.viewable) return false;
  // What is private, or locked, a thread knows itself.
  return channel.isThread()
    ? channel.sendable
    : channel.permissionsFor(me).has(PermissionFlagsBits.SendMessages);
}

/** Sets a watch on one, or on two, and says so. @throws {UserError} where a limit, Discord or the database does not let it. */
export async function setWatch(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  { facts }: Known,
  wanted: {
    readonly kind: WatchKind;
    readonly named: readonly (Organisation | Person)[];
    readonly place: Place;
  },
): Promise<Reply> {
  const { texts, watches, library } = services;
  const { place } = wanted;
  const subject = describeSubject(wanted.kind, wanted.named);
  const channel = 'userId' in place ? null : channelMention(place.channelId);
  const adding = watches.add(subject, place, () => digestCorpus(library.current()));
  const added = await waitForWatches(texts, interaction, adding);
  if (added === null) throw new LocalisedError(({ watches }) => watches.full(MOST_WATCHES, channel));
  if (added.isNew && 'userId' in place) await greet(interaction, services, added.watch);
  const title = formatSubject(texts, added.watch.subject);
  const text = added.isNew
    ? texts.watches.set(title, channel, findTellings(facts, subject).length)
    : texts.watches.there(title, channel);
  const end = button(texts.watches.endThis, ['watch', 'stop', added.watch.id]);
  return { components: [container([textDisplay(text), ...buttonRow([end])])] };
}

/** Waits for what is read or changed in the database of watches. */
export function waitForWatches<Result>(texts: Texts, interaction: Respondable, work: Promise<Result>) {
  return waitFor(interaction, work, { describe: () => ({ text: texts.watches.waiting }) });
}

/** The first direct message of all, which shows whether there can be others. @throws {UserError} where Discord does not let the bot write. */
async function greet(
  interaction: Respondable,
  { texts, watches }: Services,
  { id, subject }: Watch,
): Promise<void> {
  // Who writes to the bot there can be written to, and so could who has been before.
  if (interaction.guildId === null || (await watches.countOwn(interaction.user.id)) > 1) return;
  const text = texts.watches.greeting(formatSubject(texts, subject));
  try {
    await interaction.user.send({
      components: [textDisplay(text)],
      flags: MessageFlags.IsComponentsV2,
      allowedMentions: { parse: [] },
    });
  } catch (error) {
    await watches.end(id);
    if (!(error instanceof DiscordAPIError) || error.status !== 403) throw error;
    throw new LocalisedError((texts) => texts.watches.noDirectMessages, { cause: error });
  }
}
