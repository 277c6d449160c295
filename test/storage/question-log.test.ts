import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type Asked, openQuestionLog, type QuestionLog } from '../../src/storage/question-log.ts';

let folder: string;
let log: QuestionLog;
let lines: string[];
let now: Date;
const open = () => {
  log = openQuestionLog(folder, createLogger('info', { write: (line) => void lines.push(line) }), () => now);
};
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accord-questions-'));
  lines = [];
  now = new Date('2024-06-04T12:00:00Z');
  open();
  onTestFinished(async () => {
    await log.close();
    await rm(folder, { recursive: true });
  });
});

const ANN = '100000000000000001';
const BEN = '100000000000000002';
const GUILD = '300000000000000001';

function ask(question: string, more: Partial<Asked> = {}): string {
  const id = log.newId();
  log.record({
    id,
    question,
    status: 'not_found',
    articles: [],
    corpusVersion: 'abcdef0',
    guildId: GUILD,
    channelId: '200000000000000001',
    userId: ANN,
    isPrivate: false,
    ...more,
  });
  return id;
}

test('no id of a user is on the disk, and without the key nobody can tell whose a question was', async () => {
  ask('Who owns the moon?');
  expect(await log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  expect(await log.countOwn(BEN)).toEqual({ questions: 0, votes: 0 });
  await log.close();
  for (const name of await readdir(folder))
    expect((await readFile(join(folder, name))).includes(ANN)).toBe(false);
  expect((await stat(join(folder, 'user-key'))).mode & 0o777).toBe(0o600);
  open();
  expect(await log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  await log.close();
  await rm(join(folder, 'user-key'));
  open();
  expect(await log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
});

test('a user has one vote on a question, which can be changed, and none on those of another guild', async () => {
  const id = ask('Who owns the moon?', { status: 'answered' });
  expect(await log.vote(id, ANN, GUILD, false)).toBe('first');
  expect(await log.vote(id, BEN, GUILD, false)).toBe('first');
  expect(await log.vote(id, ANN, GUILD, false)).toBe('same');
  expect((await log.unanswered(GUILD))[0]).toMatchObject({ downvotes: 2, isAnswered: true });
  expect(await log.vote(id, ANN, GUILD, true)).toBe('changed');
  expect((await log.unanswered(GUILD))[0]).toMatchObject({ downvotes: 1 });
  expect(await log.vote(id, ANN, '300000000000000002', true)).toBeNull();
  expect(await log.vote('0123456789abcdef', ANN, GUILD, true)).toBeNull();
});

test('what is one’s own is deleted with the votes on it, and nothing else', async () => {
  const own = ask('Who owns the moon?');
  const other = ask('Who owns the sun?', { userId: BEN });
  await log.vote(own, BEN, GUILD, false);
  await log.vote(other, ANN, GUILD, false);
  await log.deleteOwn(ANN);
  expect(await log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  expect(await log.countOwn(BEN)).toEqual({ questions: 1, votes: 0 });
  expect(await log.unanswered(GUILD)).toMatchObject([{ question: 'Who owns the sun?', downvotes: 0 }]);
});

test('unanswered are the questions of the guild alone; the channel of a private one is not told', async () => {
  ask('Who owns the moon?', { isPrivate: true });
  ask('Who owns Mars?', { guildId: '300000000000000002' });
  ask('Who chairs it?', { status: 'answered' });
  expect(await log.unanswered(GUILD)).toMatchObject([{ question: 'Who owns the moon?', channel: null }]);
});

test('usage counts questions and answers by day, and how often each article was cited', async () => {
  ask('One?', { status: 'answered', articles: ['a', 'b', 'a'] });
  now = new Date('2024-06-05T00:00:00Z');
  ask('Two?', { status: 'answered', articles: ['b'] });
  ask('Three?', { status: 'related', articles: ['c'] });
  expect(await log.usage(GUILD, 3)).toEqual({
    days: [
      { day: '2024-06-03', asked: 0, answered: 0 },
      { day: '2024-06-04', asked: 1, answered: 1 },
      { day: '2024-06-05', asked: 2, answered: 1 },
    ],
    articles: [
      { id: 'b', count: 2 },
      { id: 'a', count: 1 },
    ],
  });
});

test('after 180 days what was asked is forgotten, with the votes on it', async () => {
  const id = ask('Who owns the moon?');
  await log.vote(id, BEN, GUILD, false);
  now = new Date('2024-12-02T12:00:00Z');
  ask('Who owns the sun?', { userId: BEN });
  expect(await log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  expect(await log.countOwn(BEN)).toEqual({ questions: 1, votes: 0 });
});

test('a database that is damaged is set aside, said, and a new one begun', async () => {
  await writeFile(
    join(folder, 'questions.db'),
    'no database at all, though long enough to look like one'.repeat(40),
  );
  ask('Who owns the moon?');
  expect(await log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  expect((await readdir(folder)).some((name) => name.startsWith('questions.db.damaged-'))).toBe(true);
  expect(lines.join()).toContain('set aside');
});

test('what cannot be kept is told to the log without the question, and nobody waits for it', async () => {
  await log.close();
  await rm(folder, { recursive: true });
  await writeFile(folder, 'no folder');
  open();
  ask('Who owns the moon?');
  await expect(log.countOwn(ANN)).rejects.toThrow();
  expect(lines.join()).toContain('a question could not be kept');
  expect(lines.join()).not.toContain('moon');
  // What follows closes and removes it.
  log = { ...log, close: async () => undefined };
});

test('a gap that is marked is filled once', async () => {
  await log.want(GUILD, { id: 'a', question: 'Who?', channels: ['1', '2'] });
  await log.want(GUILD, { id: 'b', question: 'When?', channels: [] });
  await log.unwant(GUILD, 'b');
  await log.unwant('300000000000000002', 'a');
  expect(await log.wanted(GUILD)).toEqual([{ id: 'a', question: 'Who?', channels: ['1', '2'] }]);
  expect([await log.fill('a'), await log.fill('a')]).toEqual([true, false]);
  expect(await log.wanted(null)).toEqual([]);
});
