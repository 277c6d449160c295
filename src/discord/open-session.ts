import { once } from 'node:events';
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
import type { Logger } from '../logger.ts';
import type { SettingsStore } from '../storage/settings.ts';
import { describeError } from '../system-error.ts';
import { texts } from '../texts/en.ts';
import { UserError } from '../user-error.ts';
import type { Commands, SharedServices } from './command.ts';
import { containPackets } from './contain-packets.ts';
import type { EventAges } from './event-ages.ts';
import { followMessages } from './follow-messages.ts';
import { handleInteraction } from './handle-interaction.ts';
import { checkServers, createKeepers, type KeeperOptions, type Keepers } from './keepers.ts';
import { INTERACTION_LIFE_MS, type LateEvents } from './late-events.ts';
import { GatewayError, type Pause } from './outages.ts';
import { createRegistration, type Registration } from './register-commands.ts';
import { createSettings } from './settings.ts';
import { createTurns } from './turns.ts';
import { watchGateway } from './watch-gateway.ts';

export interface SessionOptions extends KeeperOptions {
  readonly token: string;
  readonly commands: Commands;
  readonly logger: Logger;
  /** Called with the code when Discord has closed the connection for good: a reset token, a bad shard. */
  readonly onLost: (code: number) => void;
  /** Where Discord is. Left out, it is where it always is. */
  readonly rest?: NonNullable<ClientOptions['rest']>;
  /** Milliseconds of a clock that never jumps, by which events grow old; the process's own unless given. */
  readonly now?: () => number;
  /** How what Discord cannot do now is waited for; by the clock unless given. */
  readonly pause?: Pause;
}

interface Opening {
  readonly options: SessionOptions;
  readonly services: Omit<SharedServices, 'keepers' | 'settings'>;
  readonly store: SettingsStore;
  readonly ages: EventAges;
  readonly late: LateEvents;
  readonly pause: Pause;
  /** Told of what is begun, so that stopping waits for it. */
  readonly track: (work: Promise<void>) => void;
}

interface Session {
  readonly client: Client<true>;
  readonly keepers: Keepers;
  readonly registration: Registration;
  /** From then on nothing new is taken. */
  stopListening(): void;
}

/**
 * Connects to Discord, and answers from then on. A client of its own for each try: one that could not log in is of no use any
 * more.
 *
 * @throws {GatewayError} when the gateway cannot be reached.
 * @throws {UserError} when Discord refuses the token, or the server is not one of the bot's.
 */
export async function openSession(opening: Opening): Promise<Session> {
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

/** @param date the header of an answer, to the second: the time was up to one second later. */
function noteDate(ages: EventAges, date: string | null): void {
  const dateMs = date === null ? Number.NaN : Date.parse(date);
  if (!Number.isNaN(dateMs)) ages.note(dateMs);
}
