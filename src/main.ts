import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import dotenv from 'dotenv';
import { type Config, readConfig } from './config.ts';
import { type Bot, type BotOptions, startBot } from './discord/bot.ts';
import { loadCommands } from './discord/load-commands.ts';
import { openLibrary } from './knowledge/library.ts';
import { createLogger, type Logger } from './logger.ts';
import { texts } from './texts/en.ts';
import { UserError } from './user-error.ts';

const COMMANDS_FOLDER = resolve(import.meta.dirname, '../commands');

/**
 * Starts Accord: environment → configuration → articles → bot. What its operator can mend is written to standard error,
 * all of it at once, and the process ends with status 1.
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
    if (config.token === null) throw new UserError(texts.noToken);
    logger = createLogger(config.logLevel);
    endOnBugs(logger);
    const bot = await assemble({ ...config, token: config.token }, logger, rest);
    stopOnSignals(bot, logger);
  } catch (error) {
    if (error instanceof UserError) process.stderr.write(`${error.message}\n`);
    else logger.fatal({ err: error }, 'Accord could not start');
    process.exit(1);
  }
}

async function assemble(
  config: Config & { readonly token: string },
  logger: Logger,
  rest: BotOptions['rest'],
): Promise<Bot> {
  const [library, commands] = await Promise.all([
    openLibrary(config.corpusFolder),
    loadCommands(COMMANDS_FOLDER),
  ]);
  const { corpus, passages } = library.current();
  logger.info(
    { version: corpus.version, articles: corpus.articles.length, passages: passages.length },
    'corpus loaded',
  );
  const onLost = (code: number) => {
    logger.fatal({ code }, 'Discord closed the connection for good');
    process.exit(1);
  };
  const { token, guildId, moderatorRoleId } = config;
  return startBot({
    token,
    guildId,
    moderatorRoleId,
    commands,
    library,
    logger,
    onLost,
    ...(rest && { rest }),
  });
}

/** What nobody caught leaves the program in a state that nobody knows: better to be started again. */
function endOnBugs(logger: Logger): void {
  // Node hands rejections that nobody handles to this event as well.
  process.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'Accord ends because of a bug');
    process.exit(1);
  });
}

/** The first signal lets what is under way finish; the second does not wait. */
function stopOnSignals(bot: Bot, logger: Logger): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    await bot.stop();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  dotenv.config({ quiet: true });
  await start(process.env);
}
