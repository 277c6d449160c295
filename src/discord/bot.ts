import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Library } from '../library/library.ts';
import type { Studio } from '../pictures/studio.ts';
import { deleteQuestionLog, openQuestionLog } from '../storage/open-question-log.ts';
import { openSettings } from '../storage/open-settings.ts';
import { openWatches } from '../storage/open-watches.ts';
import type { QuestionLog } from '../storage/question-log.ts';
import type { StorageNotice } from '../storage-notice.ts';
import { createEventAges } from './event-ages.ts';
import { followServers } from './follow-servers.ts';
import { createGivenAnswers } from './given-answers.ts';
import { createHelp } from './help-reply.ts';
import { openImports } from './imports.ts';
import { createLateEvents } from './late-events.ts';
import { openSession, type SessionOptions } from './open-session.ts';
import { type Patience, pauseByClock, withPatience } from './outages.ts';
import { createPictures } from './pictures.ts';
import { createLimiter, createOnceOnly } from './rate-limit.ts';
import { createRecentQuestions } from './recent-questions.ts';
import { registerAtStart } from './register-commands.ts';
import { createSettings } from './settings.ts';
import { tellFilled } from './tell-filled.ts';
import { createThreads } from './threads.ts';
import { followWatches } from './watches/tell-watches.ts';

/** How long stopping waits for what is under way: the three seconds that Discord gives an answer, and some. */
const STOP_BOUND_MS = 5000;
/** And how long after that it waits for replies to say so. */
const TELL_BOUND_MS = 1000;

export interface BotOptions extends SessionOptions {
  readonly library: Library;
  readonly studio: Studio;
  /** Where it is kept what people ask, what is set for servers, and what is being imported. */
  readonly dataFolder: string;
  /** Whether it is kept what people ask; it is unless told otherwise. */
  readonly keepsQuestions?: boolean;
  /** Whether it has been said that nothing can be kept in that folder. */
  readonly notice?: Pick<StorageNotice, 'isTold'>;
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
  const watches = openWatches(options.dataFolder, logger);
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
    watches,
    stopping: stopping.signal,
  };
  const patience: Patience = {
    pause,
    stopping: stopping.signal,
    onOutage: (outage) => logger.warn(outage, 'Discord cannot be reached'),
  };
  const opening = { options, services, store, ages, late, pause, track };
  const session = await withPatience(() => openSession(opening), patience).catch(async (error) => {
    await Promise.all([questions?.close(), store.close(), watches.close()]);
    throw error;
  });
  const { client, keepers, registration } = session;
  await registerAtStart(registration, patience, logger);
  const homes = [...keepers.homes()];
  logger.info({ guilds: client.guilds.cache.size, homes, commands: options.commands.size }, 'ready');
  const stopFollowing = followServers({
    client,
    keepers,
    registration,
    kept: [store, watches],
    logger,
    track,
  });
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
  const settings = createSettings(client, store);
  const stopWatching = followWatches({ client, library, watches, settings, logger, pause, track });
  library.startDrawing((err) => logger.error({ err }, 'the facts could not be drawn'));

  return {
    async stop() {
      session.stopListening();
      stopTelling();
      stopComparing();
      stopFollowing();
      stopWatching();
      await within(STOP_BOUND_MS, Promise.all(underWay));
      // Whoever still waits is told so, instead of being left with a reply that never comes.
      stopping.abort();
      await within(TELL_BOUND_MS, Promise.all(underWay));
      late.close();
      const parts = [
        client.destroy(),
        services.imports.close(),
        questions?.close(),
        store.close(),
        watches.close(),
      ];
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
