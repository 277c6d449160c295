import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Libsql from 'libsql';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { createLogger } from '../../src/logger.ts';
import { openQuestionLog } from '../../src/storage/open-question-log.ts';
import type { Asked, QuestionLog } from '../../src/storage/question-log.ts';

export const ANN = '100000000000000001';
export const BEN = '100000000000000002';
export const GUILD = '300000000000000001';
export const CHANNEL = '200000000000000001';

/** A log in a folder of its own, what it writes to the program's log, and its clock. */
export class TestLog {
  readonly lines: string[] = [];
  now = new Date('2024-06-04T12:00:00Z');
  log: QuestionLog;

  private constructor(readonly folder: string) {
    this.log = this.#open();
  }

  /** @param prepare what happens to the folder before the log is opened */
  static async start(prepare: (folder: string) => Promise<unknown> = async () => {}): Promise<TestLog> {
    const folder = await mkdtemp(join(tmpdir(), 'accord-questions-'));
    // Before the preparation, whose own cleaning up then comes first.
    onTestFinished(() => rm(folder, { recursive: true }));
    await prepare(folder);
    const test = new TestLog(folder);
    onTestFinished(() => test.log.close());
    return test;
  }

  #open(): QuestionLog {
    const write = (line: string) => void this.lines.push(line);
    const logger = createLogger('info', { write });
    const { folder } = this;
    return openQuestionLog({ folder, logger, now: () => this.now });
  }

  async restart(): Promise<void> {
    await this.log.close();
    this.log = this.#open();
  }

  ask(question: string, more: Partial<Asked> = {}): string {
    const id = this.log.newId();
    this.log.record({
      id,
      question,
      status: 'not_found',
      outcome: more.status === 'answered' ? 'headline' : 'refused',
      counter: null,
      articles: [],
      corpusVersion: 'abcdef0',
      guildId: GUILD,
      channelId: CHANNEL,
      userId: ANN,
      isPrivate: false,
      ...more,
    });
    return id;
  }
}

const questionRow = z.looseObject({ question: z.string() });

/** The questions in a folder's database, read by a connection of the test's. */
export function readQuestions(folder: string): string[] {
  const connection = new Libsql(join(folder, 'questions.db'));
  try {
    const rows: unknown[] = connection.prepare('select question from questions order by asked_at').all([]);
    return rows.map((row) => questionRow.parse(row).question);
  } finally {
    connection.close();
  }
}

/** How many rows a table in a folder's database has. */
export function countRows(folder: string, table: 'questions' | 'votes' | 'wanted'): number {
  const connection = new Libsql(join(folder, 'questions.db'));
  try {
    return connection.prepare(`select 1 from ${table}`).all([]).length;
  } finally {
    connection.close();
  }
}

/** The names of the files below a folder that hold these bytes. */
export async function findBytes(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    // The bot works meanwhile: a file may be gone by now.
    const content = await readFile(join(entry.parentPath, entry.name)).catch((error) => {
      if (error.code === 'ENOENT') return Buffer.alloc(0);
      throw error;
    });
    if (content.includes(text)) found.push(entry.name);
  }
  return found;
}

const HOLDER = `
  const Libsql = require(${JSON.stringify(createRequire(import.meta.url).resolve('libsql'))});
  const connection = new Libsql(process.argv[1], { timeout: 10000 });
  connection.exec('begin exclusive');
  process.stdout.write('locked');
  process.stdin.resume().on('end', () => {
    connection.exec('rollback');
    process.exit(0);
  });
`;

/** Locks a folder's database from another process. @returns what lets it go again. */
export async function lockDatabase(folder: string, file = 'questions.db'): Promise<() => Promise<void>> {
  const child = spawn(process.execPath, ['--eval', HOLDER, join(folder, file)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
}
