import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type Interaction,
  Partials,
  RESTEvents,
} from 'discord.js';
import type { Library } from '../library/library.ts';
import type { Logger } from '../logger.ts';
import type { Studio } from '../pictures/studio.ts';
import { deleteQuestionLog, openQuestionLog } from '../storage/open-question-log.ts';
import { openSettings } from '../storage/open-settings.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import type { SettingsStore } from '../storage/settings.ts';
import type { StorageNotice } from '../storage-notice.ts';
import { describeError } from '../system-error.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Commands, SharedServices } from './command.ts';
import { containPackets } from './contain-packets.ts';
import { createEventAges, type EventAges } from './event-ages.ts';
import { followMessages } from './follow-messages.ts';
import { followServers } from './follow-servers.ts';
import { createGivenAnswers } from './given-answers.ts';
import { handleInteraction } from './handle-interaction.ts';
import { createHelp } from './help-reply.ts';
import { openImports } from './imports.ts';
import { checkServers, createKeepers, type KeeperOptions } from './keepers.ts';
import { createLateEvents, INTERACTION_LIFE_MS, type LateEvents } from './late-events.ts';
import { GatewayError, type Patience, type Pause, pauseByClock, withPatience } from './outages.ts';
import { createPictures } from './pictures.ts';
import { createLimiter, createOnceOnly } from './rate-limit.ts';
import { createRecentQuestions } from './recent-questions.ts';
import { createRegistration, type Registration } from './register-commands.ts';
import { createSettings } from './settings.ts';
import { tellFilled } from './tell-filled.ts';
import { createThreads } from './threads.ts';
import { createTurns } from './turns.ts';
import { watchGateway } from './watch-gateway.ts';

/** How long stopping waits for what is under way: the three seconds that Discord gives an answer, and some. */
const STOP_BOUND_MS = 5000;
/** And how long after that it waits for replies to say so. */
const TELL_BOUND_MS = 1000;

export interface BotOptions extends KeeperOptions {
  readonly token: string;
  readonly commands: Commands;
  readonly library: Library;
  readonly studio: Studio;
  /** Where it is kept what people ask, what is set for servers, and what is being imported. */
  readonly dataFolder: string;
  /** Whether it is kept what people ask; it is unless told otherwise. */
  readonly keepsQuestions?: boolean;
  readonly logger: Logger;
  /** Whether it has been said that nothing can be kept in that folder. */
  readonly notice?: Pick<StorageNotice, 'isTold'>;
  /** Called with the code when Discord has closed the connection for good: a reset token, a bad shard. */
  readonly onLost: (code: number) => void;
  /** Where Discord is. Left out, it is where it always is. */
  readonly rest?: NonNullable<ClientOptions['rest']>;
  /** Milliseconds of a clock that never jumps, by which events grow old; the process's own unless given. */
  readonly now?: () => number;
  /** How what Discord cannot do now is waited for; by the clock unless given. */
  readonly pause?: Pause;
}

export interface Bot {
  /** Takes nothing new, waits for what is under way, within a bound, and leaves Discord. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord, registers the commands and answers from then on. Only then are the facts drawn that the lookups need.
 * While Discord cannot be reached, it tries again; what is heard is answered before the commands are registered, and although
 * they may be refused.
 *
 * Guild messages are asked for without their content, which needs a privilege: Discord sends the content of
 * messages that mention the bot all the same.
 *
 * @throws {UserError} when Discord refuses the token, or the server is not one of the bot's.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { library, logger } = options;
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const ages = createEventAges(options.now);
  const late = createLateEvents(ages, logger);
  const pause = options.pause ?? pauseByClock;
  const questions = await openQuestions(options);
  const store = openSettings(options.dataFolder, logger);
  const services = {
    library,
    limiter: createLimiter(),
    composeHelp: createHelp(options.commands),
    sharing: createOnceOnly(),
    recent: createRecentQuestions(),
    given: createGivenAnswers(),
    pictures: createPictures(options.studio, logger),
    questions,
    imports: openImports(join(options.dataFolder, 'drafts')),
    threads: createThreads(logger),
    stopping: stopping.signal,
  };
  const patience: Patience = {
    pause,
    stopping: stopping.signal,
    onOutage: (outage) => logger.warn(outage, 'Discord cannot be reached'),
  };
  const opening = { options, services, store, ages, late, pause, track };
  const session = await withPatience(() => openSession(opening), patience).catch(async (error) => {
    await Promise.all([questions?.close(), store.close()]);
    throw error;
  });
  const { client, keepers, registration } = session;
  await registerAtStart(registration, patience, logger);
  const homes = [...keepers.homes()];
  logger.info({ guilds: client.guilds.cache.size, homes, commands: options.commands.size }, 'ready');
  const stopFollowing = followServers({ client, keepers, registration, settings: store, logger, track });
  // One after the other: two at once would both find that a channel is to be told.
  let telling = Promise.resolve();
  const tell = () => {
    if (questions === null) return;
    telling = telling.then(() => tellFilled({ client, library, questions, logger }));
    track(telling);
  };
  const stopTelling = library.onSwap(tell);
  const stopComparing =
    questions === null ? () => undefined : library.compareAnswers(() => questions.newest());
  tell();
  library.startDrawing((err) => logger.error({ err }, 'the facts could not be drawn'));

  return {
    async stop() {
      session.stopListening();
      stopTelling();
      stopComparing();
      stopFollowing();
      await within(STOP_BOUND_MS, Promise.all(underWay));
      // Whoever still waits is told so, instead of being left with a reply that never comes.
      stopping.abort();
      await within(TELL_BOUND_MS, Promise.all(underWay));
      late.close();
      const parts = [client.destroy(), services.imports.close(), questions?.close(), store.close()];
      for (const part of await Promise.allSettled(parts))
        if (part.status === 'rejected') logger.warn({ err: part.reason }, 'a part could not be closed');
    },
  };
}

async function within(boundMs: number, work: Promise<unknown>): Promise<void> {
  const bound = new AbortController();
  await Promise.race([work, delay(boundMs, undefined, { signal: bound.signal }).catch(() => undefined)]);
  bound.abort();
}

/** Null where nothing is to be kept: what was kept before is deleted then. */
async function openQuestions({
  keepsQuestions,
  dataFolder,
  logger,
  notice,
}: BotOptions): Promise<QuestionLog | null> {
  if (keepsQuestions !== false) return openQuestionLog({ folder: dataFolder, logger, notice });
  await deleteQuestionLog(dataFolder, logger);
  return null;
}

interface Opening {
  readonly options: BotOptions;
  readonly services: Omit<SharedServices, 'keepers' | 'settings'>;
  readonly store: SettingsStore;
  readonly ages: EventAges;
  readonly late: LateEvents;
  readonly pause: Pause;
  /** Told of what is begun, so that stopping waits for it. */
  readonly track: (work: Promise<void>) => void;
}

/** A client of its own for each try: one that could not log in is of no use any more. */
async function openSession(opening: Opening) {
  const { options, services, store, ages, pause } = opening;
  const { logger } = options;
  const givenUp = new AbortController();
  let failure: Error | null = null;
  const onLost = (code: number) => {
    givenUp.abort();
    options.onLost(code);
  };
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    // Threads that the bot was not told of, and messages from before it was started.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    ws: watchGateway({
      logger,
      onLost,
      pause,
      stopping: AbortSignal.any([services.stopping, givenUp.signal]),
    }),
    ...(options.rest === undefined ? {} : { rest: options.rest }),
  });
  containPackets(client, logger);
  client.on(Events.Error, (err) => logger.error({ err }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'discord.js warned'));
  client.on(Events.ShardError, (err) => {
    failure = err;
    logger.debug({ err }, 'the connection to Discord failed');
  });
  const keepers = createKeepers(client, options);
  const stopListening = listen(
    client,
    { ...services, keepers, settings: createSettings(client, store) },
    opening,
  );
  // Until an event has come, how Discord's clock differs is known by the answers to what starts the bot.
  const onAnswer = (_request: unknown, { headers }: Pick<Response, 'headers'>) =>
    noteDate(ages, headers.get('date'));
  client.rest.on(RESTEvents.Response, onAnswer);
  try {
    await Promise.all([once(client, Events.ClientReady), client.login(options.token)]);
    if (!client.isReady()) throw new Error('discord.js is ready and says that it is not');
    checkServers(client, options, keepers);
    client.rest.off(RESTEvents.Response, onAnswer);
    const registration = createRegistration(client, options.commands, options, keepers, logger);
    return { client, keepers, registration, stopListening };
  } catch (error) {
    const isOutage = error === failure && !givenUp.signal.aborted;
    givenUp.abort();
    await client.destroy();
    if (isOutage) throw new GatewayError(describeError(error), { cause: error });
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
      throw new UserError(texts.tokenRefused, { cause: error });
    }
    throw error;
  }
}

/** @returns ends that. */
function listen(client: Client, services: SharedServices, { options, ages, late, pause, track }: Opening) {
  const { commands, logger, now } = options;
  const dispatch = { commands, services, late, logger };
  const takeTurn = createTurns(INTERACTION_LIFE_MS, now);
  const onInteraction = (interaction: Interaction) => {
    late.arrived(interaction);
    track(takeTurn().then(() => handleInteraction(interaction, dispatch)));
  };
  client.on(Events.InteractionCreate, onInteraction);
  const messages = { services, late, ages, pause, logger };
  const stopFollowing = followMessages(client, messages, { track, now });
  return () => {
    client.off(Events.InteractionCreate, onInteraction);
    stopFollowing();
  };
}

/**
 * Registers the commands, and goes on trying while Discord cannot be reached. Returns as soon as that has been tried: mentions
 * are answered without.
 */
async function registerAtStart(
  registration: Registration,
  patience: Patience,
  logger: Logger,
): Promise<void> {
  await new Promise<void>((resolve) => {
    const onOutage: Patience['onOutage'] = (outage) => {
      logger.warn(outage, 'the commands could not be registered');
      resolve();
    };
    void withPatience(() => registration.everywhere(), { ...patience, onOutage })
      .catch((err: unknown) => {
        if (!patience.stopping.aborted) logger.error({ err }, 'the commands could not be registered');
      })
      .finally(resolve);
  });
}

/** @param date the header of an answer, to the second: the time was up to one second later. */
function noteDate(ages: EventAges, date: string | null): void {
  const dateMs = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(dateMs)) ages.note(dateMs);
}
