import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { PageClient } from '../support/page-client.ts';
import type { OnProgress } from './compare.ts';
import { readOwnQuestions } from './own-questions.ts';
import { readStartOptions } from './start-options.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const BOT = resolve(import.meta.dirname, 'load-bot.ts');

/** So many that nobody asks more often than the bot lets one person. */
const USERS = 600;

/** Questions that are asked at an even pace. */
interface Pace {
  readonly questions: number;
  readonly aSecond: number;
}

/** What people ask on a busy day, and more than any bot answers. */
const LOADS: readonly Pace[] = [
  { questions: 500, aSecond: 100 },
  { questions: 5000, aSecond: 1000 },
];
const SOAK: readonly Pace[] = Array.from({ length: 5 }, () => ({ questions: 10_000, aSecond: 130 }));

/** After the last question, until Discord has given up the last one and the bot has summed up what it dropped. */
const SETTLE_MS = 6000;

const botFigures = z.strictObject({
  /** As its log has it; a question that failed was worked on in vain: refused, or answered too late. */
  answered: z.number(),
  failed: z.number(),
  dropped: z.number(),
  /** What 99 % of the delays of its event loop stayed below. */
  loopP99Ms: z.number(),
  /** Its resident memory. */
  bytes: z.number(),
});

export interface LoadMeasures extends Pace, z.infer<typeof botFigures> {
  /** As those who asked have it. */
  readonly received: number;
  readonly answeredTwice: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Asks the bot 500 questions, 100 a second, and then 5,000 in five seconds. */
export function measureLoad(onProgress: OnProgress): Promise<LoadMeasures[]> {
  return measurePaces(LOADS, onProgress);
}

/** Asks the bot 50,000 questions, and measures it after every 10,000. */
export function measureSoak(onProgress: OnProgress): Promise<LoadMeasures[]> {
  return measurePaces(SOAK, onProgress);
}

/**
 * Asks over the sockets that Discord would use. The bot is a process of its own, started as `npm start` starts it; Discord and
 * those who ask are this one.
 */
async function measurePaces(paces: readonly Pace[], onProgress: OnProgress): Promise<LoadMeasures[]> {
  const questions = (await readOwnQuestions()).map(({ question }) => question);
  const total = paces.reduce((sum, pace) => sum + pace.questions, 0);
  const dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  const playground = await startPlayground({ port: 0, logger: createLogger('warn') });
  const bot = await startProcess(playground, dataFolder);
  const pages: PageClient[] = [];
  const measures: LoadMeasures[] = [];
  let asked = 0;
  try {
    // One after the other: all at once, the first would wait for the last.
    for (let index = 0; index < USERS; index += 1) pages.push(await openPage(playground, index));
    for (const pace of paces) {
      await askBot(bot, 'measure');
      const outcomes: Promise<number | null>[] = [];
      const startMs = performance.now();
      for (let index = 0; index < pace.questions; index += 1, asked += 1) {
        const waitMs = startMs + (index * 1000) / pace.aSecond - performance.now();
        if (waitMs > 0) await delay(waitMs);
        const page = pages[asked % USERS];
        if (page) outcomes.push(ask(page, questions[asked % questions.length] ?? ''));
        if (index % 100 === 0) onProgress(asked, total);
      }
      const aSecond = (pace.questions * 1000) / (performance.now() - startMs);
      const durations = (await Promise.all(outcomes)).filter((one) => one !== null).sort((a, b) => a - b);
      await delay(SETTLE_MS);
      const percentile = (share: number) => durations[Math.ceil(durations.length * share) - 1] ?? Number.NaN;
      measures.push({
        questions: pace.questions,
        aSecond,
        received: durations.length,
        answeredTwice: countTwice(pages),
        ...(await askBot(bot, 'measure')),
        p50Ms: percentile(0.5),
        p95Ms: percentile(0.95),
        p99Ms: percentile(0.99),
      });
      // What has been read is let go: this process keeps everything that it was told otherwise.
      for (const page of pages) page.forget();
    }
    return measures;
  } finally {
    const ended = once(bot, 'exit');
    bot.send('stop');
    await ended;
    await Promise.all(pages.map((page) => page.close()));
    await playground.stop();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function startProcess(
  { rest, token, homeGuildId }: Playground,
  dataFolder: string,
): Promise<ChildProcess> {
  const execArgv = await readStartOptions(ROOT);
  const bot = fork(BOT, [rest.api, token, homeGuildId, dataFolder], { cwd: ROOT, execArgv });
  await Promise.race([
    once(bot, 'message'),
    once(bot, 'exit').then(([code]) => Promise.reject(new Error(`the bot's process ended with ${code}`))),
  ]);
  return bot;
}

async function askBot(bot: ChildProcess, order: string): Promise<z.infer<typeof botFigures>> {
  const told = once(bot, 'message');
  bot.send(order);
  const [figures] = await told;
  return botFigures.parse(figures);
}

async function openPage({ world, address, homeGuildId }: Playground, index: number): Promise<PageClient> {
  const id = world.newId();
  const user = { id, username: `user${index}`, discriminator: '0', global_name: null, avatar: null };
  world.addPerson({ user, rolesIn: { [homeGuildId]: [] } });
  return PageClient.open(address, id);
}

function countTwice(pages: readonly PageClient[]): number {
  const answers = pages.flatMap((page) => page.messages().map((message) => message.interaction_metadata?.id));
  return answers.length - new Set(answers).size;
}

/** How long the answer took, in milliseconds; null when there was none. Privately, so that 600 pages need not show all answers. */
async function ask(page: PageClient, question: string): Promise<number | null> {
  const command = page.commands().find(({ name }) => name === 'ask');
  const options = [
    { name: 'question', type: 3, value: question },
    { name: 'private', type: 5, value: true },
  ];
  const startMs = performance.now();
  const outcome = await page.act({ op: 'command', command_id: command?.id, options });
  return outcome.t === 'DONE' ? performance.now() - startMs : null;
}
