import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startBot } from '../../src/discord/bot.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import type { Library } from '../../src/library/library.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/logger.ts';
import { openStudio } from '../../src/pictures/studio.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';

const COMMANDS_FOLDER = resolve(import.meta.dirname, '../../commands');

export interface RunningPlayground {
  readonly playground: Playground;
  readonly library: Library;
  stop(): Promise<void>;
}

/** The bot in the playground, as it is started without a token, on a port that is free. */
export async function runPlayground(
  corpusFolder: string,
  { examples = [], port = 0 }: { examples?: readonly string[]; port?: number } = {},
): Promise<RunningPlayground> {
  const logger = createLogger('silent');
  const dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  const [library, commands] = await Promise.all([
    openLibrary({ corpusFolder, dataFolder }),
    loadCommands(COMMANDS_FOLDER),
  ]);
  const studio = openStudio();
  const playground = await startPlayground({ port, logger, examples });
  const bot = await startBot({
    token: playground.token,
    rest: playground.rest,
    guildId: null,
    homeGuildIds: [playground.homeGuildId],
    moderatorRoleId: null,
    commands,
    library,
    studio,
    dataFolder,
    logger,
    onLost: (code) => {
      throw new Error(`The playground closed the bot's connection for good: ${code}`);
    },
  });
  return {
    playground,
    library,
    async stop() {
      await bot.stop();
      await library.close();
      await studio.close();
      await playground.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
