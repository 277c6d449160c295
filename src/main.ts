import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { answer } from './answer/answer.ts';
import { readConfig } from './config.ts';
import { type Bot, type BotOptions, startBot } from './discord/bot.ts';
import { loadCommands } from './discord/load-commands.ts';
import type { Library } from './library/library.ts';
import { openLibrary } from './library/open-library.ts';
import { reloadByItself } from './library/reload-by-itself.ts';
import { createLogger, type Logger } from './logger.ts';
import { openStudio, type Studio } from './pictures/studio.ts';
import { createStorageNotice } from './storage-notice.ts';
import { describeError, systemCodeOf } from './system-error.ts';
import { texts } from './texts/en.ts';
import { UserError } from './user-error.ts';

const HOLD_OPEN_MS = 60_000;
const COMMANDS_FOLDER = resolve(import.meta.dirname, '../commands');

/**
 * Starts Accord: environment → configuration → articles → bot, in the playground where there is no token for Discord.
 * Why it cannot is written to standard error, whatever the log's level: what its operator can mend all at once.
 * The process ends with status 1 then.
 *
 * @param rest where Discord is, for whoever plays Discord; left out, the real one.
 */
export async function start(
  environment: Readonly<Record<string, string | undefined>>,
  rest?: BotOptions['rest'],
): Promise<void> {
  let logger = createLogger('info');
  try {
    const config = readConfig(environment);
    logger = createLogger(config.logLevel);
    endOnBugs(logger);
    goOnUnread();
    const { token, guildId, homeGuildIds, moderatorRoleId } = config;
    const notice = createStorageNotice(logger);
    const [library, commands] = await Promise.all([
      openLibrary({ ...config, logger, notice }),
      loadCommands(COMMANDS_FOLDER),
      // Loaded here only to be there when it is needed: a quarter of a second sooner. A bot in Discord does without.
      token === null ? import('./playground/start-playground.ts') : null,
    ]);
    const { corpus, passages } = library.current();
    logger.info(
      { version: corpus.version, articles: corpus.articles.length, passages: passages.length },
      'corpus loaded',
    );
    const onLost = (code: number) => {
      const { closeCode, lost } = texts.connection;
      logger.fatal({ code, meaning: closeCode(code) }, 'Discord closed the connection for good');
      process.stderr.write(`${lost(code)}\n`);
      process.exit(1);
    };
    const studio = openStudio();
    const { dataFolder, keepsQuestions } = config;
    const parts = { commands, library, studio, dataFolder, keepsQuestions, logger, notice, onLost };
    const running =
      token === null
        ? await startInPlayground(parts, config.playgroundPort)
        : await startBot({ ...parts, token, guildId, homeGuildIds, moderatorRoleId, ...(rest && { rest }) });
    const watchedFolder = config.watchesCorpus ? config.corpusFolder : null;
    const endReloading = reloadByItself(library, { watchedFolder, logger });
    stopOnSignals(closing(running, studio, library, endReloading), logger);
  } catch (error) {
    if (!(error instanceof UserError)) logger.fatal({ err: error }, 'Accord could not start');
    process.stderr.write(
      `${error instanceof UserError ? error.message : texts.startFailed(describeError(error))}\n`,
    );
    process.exit(1);
  }
}

/** The same bot, in a Discord of its own on this machine, which has its own servers and roles. */
async function startInPlayground(
  parts: Pick<
    BotOptions,
    'commands' | 'library' | 'studio' | 'dataFolder' | 'keepsQuestions' | 'logger' | 'notice' | 'onLost'
  >,
  port: number,
): Promise<Bot> {
  const { startPlayground } = await import('./playground/start-playground.ts');
  const knowledge = parts.library.current();
  const examples = texts.playgroundExamples.filter(
    (question) => answer(question, knowledge).status === 'answered',
  );
  const playground = await startPlayground({ port, logger: parts.logger, examples });
  const { token, rest, homeGuildId } = playground;
  const servers = { guildId: null, homeGuildIds: [homeGuildId], moderatorRoleId: null };
  const bot = await startBot({ ...parts, ...servers, token, rest });
  process.stdout.write(`${texts.playground(playground.address)}\n`);
  return {
    async stop() {
      await bot.stop();
      await playground.stop();
    },
  };
}

/** The bot, and then what works for it. */
function closing(bot: Bot, studio: Studio, library: Library, endReloading: () => Promise<void>): Bot {
  return {
    async stop() {
      await endReloading();
      await bot.stop();
      await Promise.all([studio.close(), library.close()]);
    },
  };
}

/** What nobody caught leaves the program in a state that nobody knows: better to be started again. */
function endOnBugs(logger: Logger): void {
  // Node hands rejections that nobody handles to this event as well.
  process.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'Accord ends because of a bug');
    process.exit(1);
  });
}

/** Whoever has read the output may have read enough (`| head`): the bot goes on without a reader. */
function goOnUnread(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error) => {
      if (systemCodeOf(error) !== 'EPIPE') throw error;
    });
}

/** The first signal lets what is under way finish; the second does not wait. */
function stopOnSignals(bot: Bot, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    // What is waited for may hold nothing open any more: the process would end before it has said so.
    setInterval(() => {}, HOLD_OPEN_MS);
    await bot.stop();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { error } = dotenv.config({ quiet: true });
  if (error !== undefined && error.code !== 'ENOENT') {
    process.stderr.write(`${texts.envFileUnreadable(describeError(error))}\n`);
    process.exit(1);
  }
  await start(process.env);
}
