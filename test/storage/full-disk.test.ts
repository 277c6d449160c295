import { execFileSync } from 'node:child_process';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/user-error.ts';
import { ANN, findBytes, GUILD, readQuestions, TestLog } from '../support/question-logs.ts';

/** Puts a small disk in the place of a folder. @returns whether this process may do so. */
function mountSmallDisk(folder: string): boolean {
  try {
    execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' });
    onTestFinished(() => void execFileSync('/bin/umount', ['--lazy', folder]));
    return true;
  } catch {
    return false;
  }
}

test('on a full disk questions wait, and nothing is damaged; they are written once there is room', async (context) => {
  let isSmall = false;
  const kept = await TestLog.start(async (folder) => {
    isSmall = mountSmallDisk(folder);
  });
  context.skip(!isSmall, 'only root can mount a small disk');
  kept.ask('Who owns the moon?');
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  const filler = join(kept.folder, 'filler');
  for (let size = 8 * 1024 * 1024; size >= 1024; size /= 2)
    await writeFile(filler, Buffer.alloc(size), { flag: 'a' }).catch(() => undefined);
  for (let n = 0; n < 500; n += 1) kept.ask(`Who owns moon ${n} of ${'Jupiter '.repeat(20)}?`);
  await expect.poll(() => kept.lines.join(), { timeout: 15_000 }).toContain('cannot be kept for now');
  expect(kept.lines.join()).toMatch(/"code":"SQLITE_(FULL|IOERR\w*)"/);
  // What can be read still is, and counts what waits.
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 501, votes: 0 });
  expect((await kept.log.unanswered(GUILD)).length).toBeGreaterThan(0);
  expect(kept.lines.join()).not.toContain('set aside');
  await rm(filler);
  await expect.poll(() => readQuestions(kept.folder).length, { timeout: 20_000 }).toBe(501);
  expect(await kept.log.deleteOwn(ANN)).toBe(true);
  expect(await findBytes(kept.folder, 'moon')).toEqual([]);
}, 60_000);

test('on a disk that becomes read-only questions wait, it is said once, and a restart is clean', async (context) => {
  let isOwn = false;
  const kept = await TestLog.start(async (folder) => {
    isOwn = mountSmallDisk(folder);
  });
  context.skip(!isOwn, 'only root can mount a disk');
  const remount = (mode: string) => execFileSync('/bin/mount', ['-o', `remount,${mode}`, kept.folder]);
  kept.ask('Who owns the moon?');
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  await kept.log.close();
  remount('ro');
  await kept.restart();
  kept.ask('Who owns the sun?');
  await expect(kept.log.countOwn(ANN)).rejects.toThrow(UserError);
  await expect(kept.log.unanswered(GUILD)).rejects.toThrow(UserError);
  await expect(kept.log.deleteOwn(ANN)).rejects.toThrow(UserError);
  kept.ask('Who owns Mars?');
  expect(kept.lines.filter((line) => line.includes('cannot be kept for now'))).toHaveLength(1);
  expect(kept.lines.join()).not.toContain(kept.folder);
  await kept.restart();
  expect(kept.lines.join()).toContain('"lost":1');
  remount('rw');
  await expect.poll(() => kept.log.countOwn(ANN), { timeout: 15_000 }).toEqual({ questions: 1, votes: 0 });
  expect(await readdir(kept.folder)).not.toContainEqual(expect.stringContaining('damaged'));
}, 60_000);
