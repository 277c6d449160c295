import { randomInt } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, test } from 'vitest';
import { ANN, BEN, findBytes, GUILD, TestLog } from '../support/question-logs.ts';

const MARK = 'zanzibarquestion';

test('what somebody deletes is in no file any more, what others asked is', async () => {
  const kept = await TestLog.start();
  // So many, of so different lengths, that SQLite moves them from page to page.
  for (let n = 0; n < 3000; n += 1) {
    const isAnn = n % 3 === 0;
    kept.ask(`${isAnn ? MARK : 'another'} ${n} ${'x'.repeat(randomInt(250))}?`, {
      userId: isAnn ? ANN : BEN,
    });
  }
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1000, votes: 0 });
  expect(await findBytes(kept.folder, MARK)).not.toEqual([]);
  await kept.restart();
  await kept.log.countOwn(ANN);
  const path = join(kept.folder, 'questions.db');
  const before = await stat(path);
  expect(await kept.log.deleteOwn(ANN)).toBe(true);
  expect(await findBytes(kept.folder, MARK)).toEqual([]);
  // Written anew, it has no room left in which SQLite forgets what it has moved.
  expect((await stat(path)).size).toBeLessThan(before.size);
  expect(await findBytes(kept.folder, 'another 2999')).not.toEqual([]);
  await kept.log.close();
  expect(await findBytes(kept.folder, MARK)).toEqual([]);
});

test('neither is it in a damaged database that was set aside, nor in what waited to be written', async () => {
  const kept = await TestLog.start((folder) =>
    writeFile(join(folder, 'questions.db'), `no database, but a ${MARK}. `.repeat(100)),
  );
  kept.ask(`Is this the ${MARK}?`);
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  expect((await findBytes(kept.folder, MARK)).join()).toContain('damaged');
  kept.ask(`Is this another ${MARK}?`);
  await kept.log.deleteOwn(ANN);
  await kept.log.close();
  expect(await findBytes(kept.folder, MARK)).toEqual([]);
});

test('while another program reads the file, the deletion says that traces are left; the next start erases them', async () => {
  const kept = await TestLog.start();
  const id = kept.ask(`Who asked the ${MARK}?`);
  await kept.log.want(GUILD, [id]);
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  const reader = new Libsql(join(kept.folder, 'questions.db'));
  reader.exec('begin');
  reader.prepare('select * from questions').all([]);
  expect(await kept.log.deleteOwn(ANN)).toBe(false);
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  reader.exec('rollback');
  reader.close();
  await kept.restart();
  await expect.poll(() => findBytes(kept.folder, MARK), { timeout: 15_000 }).toEqual([]);
});
