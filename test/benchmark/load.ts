import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { startBot } from '../../src/discord/bot.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { openLibrary } from '../../src/library/open-library.ts';
import { createLogger } from '../../src/logger.ts';
import { openStudio } from '../../src/pictures/studio.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { PageClient } from '../support/page-client.ts';
import { readOwnQuestions } from './own-questions.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const USERS = 50;
/** As many as one person may ask within the bot's limit. */
const QUESTIONS_A_USER = 10;
const QUESTIONS_A_SECOND = 100;

export interface LoadMeasures {
  readonly questions: number;
  readonly lost: number;
  readonly answeredTwice: number;
  /** Answers that were no answer: an error, a refusal for asking too often. */
  readonly refused: number;
  readonly questionsASecond: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/**
 * Asks the bot 500 questions from 50 people, 100 a second, over the sockets that Discord would use. Asker, playground and bot
 * share one process, so the times are what a bot alone would stay below.
 */
export async function measureLoad(): Promise<LoadMeasures> {
  const questions = (await readOwnQuestions()).map(({ question }) => question);
  const statuses: string[] = [];
  const write = (line: string) => void statuses.push(logLine.parse(JSON.parse(line)).status ?? '');
  const playground = await startPlayground({ port: 0, logger: createLogger('warn') });
  const studio = openStudio();
  const dataFolder = await mkdtemp(join(tmpdir(), 'accord-data-'));
  const bot = await startBot({
    token: playground.token,
    rest: playground.rest,
    guildId: null,
    homeGuildIds: [playground.homeGuildId],
    moderatorRoleId: null,
    commands: await loadCommands(resolve(ROOT, 'commands')),
    library: await openLibrary({ corpusFolder: resolve(ROOT, 'corpus'), dataFolder }),
    studio,
    dataFolder,
    logger: createLogger('info', { write }),
    onLost: (code) => {
      throw new Error(`the playground closed the connection with ${code}`);
    },
  });
  const pages = await Promise.all(Array.from({ length: USERS }, (_, index) => openPage(index)));
  try {
    const startMs = performance.now();
    const asked: Promise<number | null>[] = [];
    for (let index = 0; index < USERS * QUESTIONS_A_USER; index += 1) {
      await delay(startMs + (index * 1000) / QUESTIONS_A_SECOND - performance.now());
      const page = pages[index % USERS];
      if (page !== undefined) asked.push(ask(page, questions[index % questions.length] ?? ''));
    }
    const askingMs = performance.now() - startMs;
    const durations = (await Promise.all(asked)).filter((one) => one !== null).sort((a, b) => a - b);
    await bot.stop();
    const answers = pages.flatMap((page) =>
      page.messages().map((message) => message.interaction_metadata?.id),
    );
    const percentile = (share: number) => durations[Math.ceil(durations.length * share) - 1] ?? Number.NaN;
    return {
      questions: asked.length,
      lost: asked.length - durations.length,
      answeredTwice: answers.length - new Set(answers).size,
      refused: statuses.filter((status) => status !== '' && status !== 'ok').length,
      questionsASecond: asked.length / (askingMs / 1000),
      p50Ms: percentile(0.5),
      p95Ms: percentile(0.95),
      p99Ms: percentile(0.99),
    };
  } finally {
    await Promise.all(pages.map((page) => page.close()));
    await playground.stop();
    await studio.close();
    await rm(dataFolder, { recursive: true, force: true });
  }

  async function openPage(index: number): Promise<PageClient> {
    const id = playground.world.newId();
    const user = { id, username: `user${index}`, discriminator: '0', global_name: null, avatar: null };
    playground.world.addPerson({ user, rolesIn: { [playground.homeGuildId]: [] } });
    return PageClient.open(playground.address, id);
  }
}

const logLine = z.looseObject({ status: z.string().optional() });

/** How long the answer took, in milliseconds; null when there was none. Privately, so that 50 pages need not show 500 answers. */
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
