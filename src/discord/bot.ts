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
  HTTPError,
  type Interaction,
  type Message,
  RESTEvents,
} from 'discord.js';
import type { Library } from '../library/library.ts';
import type { Logger } from '../logger.ts';
import type { Studio } from '../pictures/studio.ts';
import { deleteQuestionLog, openQuestionLog } from '../storage/open-question-log.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import type { StorageNotice } from '../storage-notice.ts';
import { describeSystemError } from '../system-error.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Commands } from './command.ts';
import { createEventAges, type EventAges } from './event-ages.ts';
import { followServers } from './follow-servers.ts';
import { handleInteraction } from './handle-interaction.ts';
import { handleMessage } from './handle-message.ts';
import { createHelp } from './help-reply.ts';
import { openImports } from './imports.ts';
import { checkServers, createKeepers, type KeeperOptions, type Keepers } from './keepers.ts';
import { createLateEvents, INTERACTION_LIFE_MS, MESSAGE_LIFE_MS } from './late-events.ts';
import { createPictures } from './pictures.ts';
import { createLimiter, createOnceOnly } from './rate-limit.ts';
import { createRecentQuestions } from './recent-questions.ts';
import { createRegistration, type Registration } from './register-commands.ts';
import { tellFilled } from './tell-filled.ts';
import { createTurns } from './turns.ts';

/** How long stopping waits for what is under way: the three seconds that Discord gives an answer, and some. */
const STOP_BOUND_MS = 5000;
/** And how long after that it waits for replies to say so. */
const TELL_BOUND_MS = 1000;

export interface BotOptions extends KeeperOptions {
  readonly token: string;
  readonly commands: Commands;
  readonly library: Library;
  readonly studio: Studio;
  /** Where it is kept what people ask, and what is being imported. */
  readonly dataFolder: string;
  /** Whether it is kept what people ask; it is unless told otherwise. */
  readonly keepsQuestions?: boolean;
  readonly logger: Logger;
  /** Whether it has been said that nothing can be kept in that folder. */
  readonly notice?: Pick<StorageNotice, 'isTold'>;
  /** Called when Discord has closed the connection for good: a reset token, a bad shard. */
  readonly onLost: (code: number) => void;
  /** Where Discord is. Left out, it is where it always is. */
  readonly rest?: NonNullable<ClientOptions['rest']>;
  /** Milliseconds of a clock that never jumps, by which events grow old; the process's own unless given. */
  readonly now?: () => number;
}

export interface Bot {
  /** Takes nothing new, waits for what is under way, within a bound, and leaves Discord. */
  stop(): Promise<void>;
}

/**
 * Connects to Discord, registers the commands and answers from then on. Only then are the facts drawn that the lookups need.
 *
 * Guild messages are asked for without their content, which needs a privilege: Discord sends the content of
 * messages that mention the bot all the same.
 *
 * @throws {UserError} when Discord cannot be reached or refuses the token, or the server is not one of the bot's.
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { commands, library, logger } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [] },
    failIfNotExists: false,
    ...(options.rest === undefined ? {} : { rest: options.rest }),
  });
  const keepers = createKeepers(client, options);
  const stopping = new AbortController();
  const services = {
    library,
    limiter: createLimiter(),
    composeHelp: createHelp(commands),
    sharing: createOnceOnly(),
    recent: createRecentQuestions(),
    pictures: createPictures(options.studio, logger),
    questions: await openQuestions(options),
    imports: openImports(join(options.dataFolder, 'drafts')),
    keepers,
    stopping: stopping.signal,
  };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>) => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const ages = createEventAges(options.now);
  const late = createLateEvents(ages, logger);
  const takeTurn = {
    interaction: createTurns(INTERACTION_LIFE_MS, options.now),
    message: createTurns(MESSAGE_LIFE_MS, options.now),
  };
  const dispatch = { commands, services, late, logger };
  const onInteraction = (interaction: Interaction) => {
    late.arrived(interaction);
    track(takeTurn.interaction().then(() => handleInteraction(interaction, dispatch)));
  };
  const onMessage = (message: Message) => {
    late.arrived(message);
    if (message.inGuild())
      track(takeTurn.message().then(() => handleMessage(message, services, late, logger)));
  };
  client.on(Events.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, onMessage);
  logConnection(client, logger, options.onLost);

  // Until an event has come, how Discord's clock differs is known by the answers to what starts the bot.
  const onAnswer = (_request: unknown, { headers }: Pick<Response, 'headers'>) =>
    noteDate(ages, headers.get('date'));
  client.rest.on(RESTEvents.Response, onAnswer);
  const { questions } = services;
  const connected = await connect(client, options, keepers).catch(async (error) => {
    await questions?.close();
    throw error;
  });
  client.rest.off(RESTEvents.Response, onAnswer);
  const stopFollowing = followServers({ ...connected, keepers, logger, track });
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
      client.off(Events.InteractionCreate, onInteraction);
      client.off(Events.MessageCreate, onMessage);
      stopTelling();
      stopComparing();
      stopFollowing();
      await within(STOP_BOUND_MS, Promise.all(underWay));
      // Whoever still waits is told so, instead of being left with a reply that never comes.
      stopping.abort();
      await within(TELL_BOUND_MS, Promise.all(underWay));
      // discord.js takes leave in the same words as it connects again.
      client.removeAllListeners(Events.ShardReconnecting);
      late.close();
      const parts = [client.destroy(), services.imports.close(), services.questions?.close()];
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

async function connect(
  client: Client,
  options: BotOptions,
  keepers: Keepers,
): Promise<{ client: Client<true>; registration: Registration }> {
  try {
    await Promise.all([once(client, Events.ClientReady), client.login(options.token)]);
    if (!client.isReady()) throw new Error('discord.js is ready and says that it is not');
    checkServers(client, options, keepers);
    const registration = createRegistration(client, options.commands, options, keepers, options.logger);
    await registration.everywhere();
    const homes = [...keepers.homes()];
    options.logger.info(
      { guilds: client.guilds.cache.size, homes, commands: options.commands.size },
      'ready',
    );
    return { client, registration };
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
      throw new UserError(texts.tokenRefused, { cause: error });
    }
    const reason = describeOutage(error);
    if (reason !== null) throw new UserError(texts.discordUnreachable(reason), { cause: error });
    throw error;
  }
}

/** @param date the header of an answer, to the second: the time was up to one second later. */
function noteDate(ages: EventAges, date: string | null): void {
  const dateMs = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(dateMs)) ages.note(dateMs);
}

/** Why no answer came from Discord; null where an error has another reason. */
function describeOutage(error: unknown): string | null {
  if (error instanceof HTTPError) return error.status >= 500 ? `status ${error.status}` : null;
  if (error instanceof Error && error.name === 'AbortError') return 'no answer in time';
  return describeSystemError(error);
}

/** discord.js connects again by itself; what it cannot mend is passed on. */
function logConnection(client: Client, logger: Logger, onLost: (code: number) => void): void {
  client.on(Events.Error, (err) => logger.error({ err }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => logger.warn({ warning }, 'discord.js warned'));
  client.on(Events.ShardError, (err) => logger.warn({ err }, 'the connection to Discord failed'));
  client.on(Events.ShardReconnecting, () => logger.info('connecting to Discord again'));
  client.on(Events.ShardResume, (_id, replayed) =>
    logger.info({ replayed }, 'the connection to Discord resumed'),
  );
  client.on(Events.ShardDisconnect, ({ code }) => onLost(code));
}
