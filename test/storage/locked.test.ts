import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { UserError } from '../../src/user-error.ts';
import { ANN, BEN, GUILD, lockDatabase, readQuestions, TestLog } from '../support/question-logs.ts';

const WAIT = { timeout: 20_000 };

test('while another process has locked the database, the bot goes on, and what was asked is written afterwards', async () => {
  const kept = await TestLog.start();
  const id = kept.ask('Who owns the moon?', { status: 'answered' });
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  const release = await lockDatabase(kept.folder);
  kept.ask('Who owns the sun?');
  let turns = 0;
  while (!kept.lines.join().includes('SQLITE_BUSY')) {
    await nextTurn();
    turns += 1;
  }
  // A connection in this thread would have let hardly any other work happen while it waited for the lock.
  expect(turns).toBeGreaterThan(50);
  // What is only read needs no lock; what waits is counted.
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 2, votes: 0 });
  expect(await kept.log.unanswered(GUILD)).toEqual([]);
  await expect(kept.log.vote(id, BEN, GUILD, false)).rejects.toThrow(UserError);
  await expect(kept.log.deleteOwn(BEN)).rejects.toThrow(UserError);
  expect(kept.lines.filter((line) => line.includes('cannot be kept for now'))).toHaveLength(1);
  await release();
  await expect
    .poll(() => readQuestions(kept.folder), WAIT)
    .toEqual(['Who owns the moon?', 'Who owns the sun?']);
  expect(await kept.log.vote(id, BEN, GUILD, false)).toBe('first');
}, 30_000);

test('what waits for a locked database is deleted as well', async () => {
  const kept = await TestLog.start();
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  const release = await lockDatabase(kept.folder);
  kept.ask('Who owns the moon?');
  kept.ask('Who owns the sun?', { userId: BEN });
  await expect(kept.log.deleteOwn(ANN)).rejects.toThrow(UserError);
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  await release();
  await expect.poll(() => readQuestions(kept.folder), WAIT).toEqual(['Who owns the sun?']);
}, 30_000);
