import { createHash } from 'node:crypto';
import { type Client, DiscordAPIError, MessageFlags, type SendableChannels } from 'discord.js';
import type { Facts } from '../../knowledge/fact-types.ts';
import type { Library } from '../../library/library.ts';
import type { Logger } from '../../logger.ts';
import type { News, Place, WatchStore } from '../../storage/watches.ts';
import { TEXTS } from '../../texts/languages.ts';
import type { Texts } from '../../texts/texts.ts';
import { UserError } from '../../user-error.ts';
import type { Reply } from '../components.ts';
import { textsFor } from '../language.ts';
import type { Pause } from '../outages.ts';
import type { GuildSettings } from '../settings.ts';
import { digestOf, noteNews } from './find-news.ts';
import { composeNews } from './news-reply.ts';
import { findTellings } from './subject.ts';

export interface WatchTelling {
  readonly client: Client;
  readonly library: Library;
  readonly watches: WatchStore;
  readonly settings: Pick<GuildSettings, 'settingsFor'>;
  readonly logger: Logger;
  readonly pause: Pause;
  /** Told of what is begun, so that stopping waits for it. */
  readonly track: (work: Promise<void>) => void;
}

/** Within the time in which Discord takes a message with the same nonce for the same. */
const AGAIN_MS = 20_000;
const NONCE_CHARACTERS = 25;

/**
 * Tells people and channels what is new on what they watch, whenever the facts of what is served are there, each thing once.
 * What could not be told is tried again.
 *
 * @returns ends that.
 */
export function followWatches(telling: WatchTelling): () => void {
  const { library, pause, track } = telling;
  const ended = new AbortController();
  let isWaiting = false;
  // One after the other: two at once would both find the same news.
  let queue: Promise<void> = Promise.resolve();
  const tell = () => {
    queue = queue.then(async () => {
      const isAllTold = ended.signal.aborted || (await tellWatches(telling));
      if (isAllTold || isWaiting) return;
      isWaiting = true;
      void pause(AGAIN_MS, ended.signal).then(
        () => {
          isWaiting = false;
          tell();
        },
        () => undefined,
      );
    });
    track(queue);
  };
  const stop = library.onKnown(tell);
  return () => {
    stop();
    ended.abort();
  };
}

/** Never throws. @returns whether nothing is left that Discord, or the database, did not take for now. */
async function tellWatches(telling: WatchTelling): Promise<boolean> {
  const { library, watches, logger } = telling;
  try {
    if ((await watches.list()).length === 0) return true;
    const { facts, version } = await library.known();
    const knowledge = library.current();
    // Those of the corpus that is served by now are being drawn: they come here as well.
    if (version !== knowledge.corpus.version) return true;
    await noteNews(knowledge, facts, watches);
    let isAllTold = true;
    for (const news of await watches.untold())
      isAllTold = (await tellNews(telling, facts, news)) && isAllTold;
    return isAllTold;
  } catch (err) {
    // That the database cannot be used is in the log already.
    const isUnavailable = err instanceof UserError;
    logger[isUnavailable ? 'debug' : 'warn']({ err }, 'nobody is told what is new for now');
    return !isUnavailable;
  }
}

/** @returns false where it has to be tried again. */
async function tellNews(
  telling: WatchTelling,
  facts: Facts,
  { id, watch, passages }: News,
): Promise<boolean> {
  const { watches } = telling;
  const tellings = findTellings(facts, watch.subject).filter(({ passage }) =>
    passages.includes(digestOf(passage)),
  );
  if (tellings.length === 0) {
    // It has been taken out of the articles again.
    await watches.settle(id, true);
    return true;
  }
  const reply = composeNews(textsOf(telling, watch.place), watch, tellings);
  let isClaimed = false;
  try {
    const channel = await openPlace(telling.client, watch.place);
    // Claimed last of all, since a claim stands if the bot ends now.
    isClaimed = await watches.claim(id);
    if (!isClaimed) return true;
    await send(channel, reply, id);
  } catch (error) {
    if (error instanceof UserError) throw error;
    return await settleFailed(telling, { id, watch }, error, isClaimed);
  }
  await watches.settle(id, true);
  return true;
}

function textsOf({ client, settings }: WatchTelling, place: Place): Texts {
  if ('userId' in place) return TEXTS[place.language];
  const { guildId, channelId } = place;
  const guildLocale = client.guilds.cache.get(guildId)?.preferredLocale;
  return textsFor({ setting: settings.settingsFor(guildId, channelId).language, guildLocale });
}

/** Thrown for a channel that there is no writing to. */
class ClosedChannelError extends Error {
  override readonly name: string = 'ClosedChannelError';
}

async function openPlace(client: Client, place: Place): Promise<SendableChannels> {
  if ('userId' in place) return client.users.createDM(place.userId);
  const channel = await client.channels.fetch(place.channelId);
  if (channel?.isSendable() !== true) throw new ClosedChannelError('the channel takes no messages');
  return channel;
}

async function send(channel: SendableChannels, { components }: Reply, id: string): Promise<void> {
  await channel.send({
    components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
    nonce: createHash('sha256').update(id).digest('hex').slice(0, NONCE_CHARACTERS),
    enforceNonce: true,
  });
}

/** @returns whether that was the end of it. */
async function settleFailed(
  { watches, logger }: WatchTelling,
  { id, watch }: Pick<News, 'id' | 'watch'>,
  error: unknown,
  isClaimed: boolean,
): Promise<boolean> {
  const { status, code } =
    error instanceof DiscordAPIError
      ? error
      : { status: null, code: error instanceof Error ? error.name : '' };
  if (status === 403 || status === 404 || error instanceof ClosedChannelError) {
    await watches.end(watch.id);
    const whose = 'userId' in watch.place ? 'person' : 'channel';
    logger.warn({ whose, code }, 'a watch has ended: what is new cannot be told there any more');
    return true;
  }
  const isRefused = status !== null && status >= 400 && status < 500 && status !== 429;
  if (isRefused) logger.error({ err: error }, 'Discord does not take what a watch has to tell');
  else logger.debug({ err: error }, 'what a watch has to tell could not be told for now');
  // Where no answer came, it may have been told: the claim stands, and with it how long it may be repeated.
  if (isRefused || (status !== null && isClaimed)) await watches.settle(id, isRefused);
  return isRefused;
}
