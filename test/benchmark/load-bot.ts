import { resolve } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { z } from 'zod';
import { startBot } from '../../src/discord/bot.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/logger.ts';
import { openStudio } from '../../src/pictures/studio.ts';

// The bot in a process of its own, in somebody else's playground: `load.ts` starts it, and asks it how it fared.

const ROOT = resolve(import.meta.dirname, '../..');
const RESOLUTION_MS = 1;

const logLine = z.looseObject({ status: z.string().optional(), dropped: z.number().optional() });
const [api = '', token = '', homeGuildId = '', dataFolder = ''] = process.argv.slice(2);

let [answered, failed, dropped] = [0, 0, 0];
function write(line: string): void {
  const read = logLine.parse(JSON.parse(line));
  dropped += read.dropped ?? 0;
  if (read.status === 'ok') answered += 1;
  else if (read.status !== undefined) failed += 1;
}

const studio = openStudio();
const library = await openLibrary({ corpusFolder: resolve(ROOT, 'corpus'), dataFolder });
const bot = await startBot({
  token,
  rest: { api },
  guildId: null,
  homeGuildIds: [homeGuildId],
  moderatorRoleId: null,
  commands: await loadCommands(resolve(ROOT, 'commands')),
  library,
  studio,
  dataFolder,
  logger: createLogger('info', { write }),
  onLost: (code) => {
    throw new Error(`the playground closed the connection with ${code}`);
  },
});
await library.known();
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delays.enable();

process.on('message', async (order) => {
  if (order === 'measure') {
    const loopP99Ms = delays.percentile(99) / 1e6 - RESOLUTION_MS;
    process.send?.({ answered, failed, dropped, loopP99Ms, bytes: process.memoryUsage.rss() });
    [answered, failed, dropped] = [0, 0, 0];
    delays.reset();
  } else {
    await bot.stop();
    await library.close();
    await studio.close();
    process.disconnect();
  }
});
process.send?.('ready');
