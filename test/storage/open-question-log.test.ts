import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Asked } from '../../src/storage/question-log.ts';
import { UserError } from '../../src/user-error.ts';
import { ANN, BEN, countRows, GUILD, readQuestions, TestLog } from '../support/question-logs.ts';

let kept: TestLog;
beforeEach(async () => {
  kept = await TestLog.start();
});
const ask = (question: string, more: Partial<Asked> = {}) => kept.ask(question, more);

test('no id of a user is on the disk, and without the key nobody can tell whose a question was', async () => {
  ask('Who owns the moon?');
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  expect(await kept.log.countOwn(BEN)).toEqual({ questions: 0, votes: 0 });
  await kept.log.close();
  for (const name of await readdir(kept.folder))
    expect((await readFile(join(kept.folder, name))).includes(ANN)).toBe(false);
  expect((await stat(join(kept.folder, 'user-key'))).mode & 0o777).toBe(0o600);
  await kept.restart();
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  await kept.log.close();
  await rm(join(kept.folder, 'user-key'));
  await kept.restart();
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
});

test('a user has one vote on a question, which can be changed, and none on those of another guild', async () => {
  const id = ask('Who owns the moon?', { status: 'answered' });
  expect(await kept.log.vote(id, ANN, GUILD, false)).toBe('first');
  expect(await kept.log.vote(id, BEN, GUILD, false)).toBe('first');
  expect(await kept.log.vote(id, ANN, GUILD, false)).toBe('same');
  expect((await kept.log.unanswered(GUILD))[0]).toMatchObject({ dislikes: [null, null] });
  expect(await kept.log.vote(id, ANN, GUILD, true)).toBe('changed');
  expect((await kept.log.unanswered(GUILD))[0]).toMatchObject({ dislikes: [null] });
  expect(await kept.log.vote(id, ANN, '300000000000000002', true)).toBeNull();
  expect(await kept.log.vote('0123456789abcdef', ANN, GUILD, true)).toBeNull();
});

test('what is one’s own is deleted with the votes on it, and nothing else', async () => {
  const own = ask('Who owns the moon?');
  const other = ask('Who owns the sun?', { userId: BEN });
  await kept.log.vote(own, BEN, GUILD, false);
  await kept.log.vote(other, ANN, GUILD, false);
  expect(await kept.log.deleteOwn(ANN)).toBe(true);
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 0, votes: 0 });
  expect(await kept.log.countOwn(BEN)).toEqual({ questions: 1, votes: 0 });
  expect(await kept.log.unanswered(GUILD)).toMatchObject([{ question: 'Who owns the sun?', dislikes: [] }]);
});

test('unanswered are the questions of the guild alone, private ones marked as such', async () => {
  ask('Who owns the moon?', { isPrivate: true });
  ask('Who owns Mars?', { guildId: '300000000000000002' });
  ask('Who chairs it?', { status: 'answered' });
  expect(await kept.log.unanswered(GUILD)).toMatchObject([
    { question: 'Who owns the moon?', isPrivate: true },
  ]);
});

test('usage counts questions and answers by day, and how often each article was cited', async () => {
  ask('One?', { status: 'answered', articles: ['a', 'b', 'a'] });
  kept.now = new Date('2024-06-05T00:00:00Z');
  const two = ask('Two?', { status: 'answered', outcome: 'quotes', articles: ['b'] });
  ask('Three?', { status: 'related', outcome: 'unsure', articles: ['c'] });
  ask('Four?', { status: 'related', counter: 'denied' });
  await kept.log.vote(two, BEN, GUILD, false);
  await kept.log.giveReason(two, BEN, GUILD, 'outdated');
  expect(await kept.log.usage(GUILD, 3)).toEqual({
    days: [
      { day: '2024-06-03', asked: 0, answered: 0 },
      { day: '2024-06-04', asked: 1, answered: 1 },
      { day: '2024-06-05', asked: 3, answered: 1 },
    ],
    articles: [
      { id: 'b', count: 2 },
      { id: 'a', count: 1 },
    ],
    tally: {
      outcomes: { headline: 1, quotes: 1, unsure: 1, refused: 1 },
      countered: 1,
      earlier: 0,
      dislikes: { wrong: 0, incomplete: 0, outdated: 1, other: 0, none: 0 },
    },
  });
});

test('after a start a question of 181 days ago is gone, its votes and its gap as well, though nobody asks', async () => {
  const id = ask('Who owns the moon?');
  kept.now = new Date('2024-06-05T12:00:01Z');
  ask('Who owns the sun?', { userId: BEN });
  await kept.log.vote(id, BEN, GUILD, false);
  await kept.log.want(GUILD, [id]);
  await kept.log.close();
  expect(readQuestions(kept.folder)).toHaveLength(2);
  kept.now = new Date('2024-12-02T12:00:00Z');
  await kept.restart();
  await expect.poll(() => readQuestions(kept.folder), { timeout: 15_000 }).toEqual(['Who owns the sun?']);
  expect(await kept.log.countOwn(BEN)).toEqual({ questions: 1, votes: 0 });
  expect([countRows(kept.folder, 'votes'), countRows(kept.folder, 'wanted')]).toEqual([0, 0]);
});

test('a bot that runs on deletes what has become too old by itself', async () => {
  await kept.log.close();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await kept.restart();
  ask('Who owns the moon?');
  expect(await kept.log.countOwn(ANN)).toEqual({ questions: 1, votes: 0 });
  kept.now = new Date('2024-12-02T12:00:00Z');
  vi.advanceTimersByTime(60 * 60 * 1000);
  await expect.poll(() => readQuestions(kept.folder), { timeout: 15_000 }).toEqual([]);
});

test('a database that is damaged is set aside, said, and a new one begun', async () => {
  const damaged = await TestLog.start((folder) =>
    writeFile(join(folder, 'questions.db'), 'no database, though long enough for one'.repeat(40)),
  );
  damaged.ask('Who owns the moon?');
  await expect.poll(() => readQuestions(damaged.folder), { timeout: 15_000 }).toEqual(['Who owns the moon?']);
  const names = await readdir(damaged.folder);
  expect(names.filter((name) => name.startsWith('questions.db.damaged-'))).toHaveLength(1);
  expect(damaged.lines.filter((line) => line.includes('set aside'))).toHaveLength(1);
  expect(damaged.lines.join()).toContain('SQLITE_NOTADB');
  expect(damaged.lines.join()).not.toContain(damaged.folder);
});

test('damage that shows only while the bot runs is treated alike', async () => {
  const path = join(kept.folder, 'questions.db');
  for (let n = 0; n < 200; n += 1) ask(`Who owns moon ${n} of ${'Jupiter '.repeat(20)}?`);
  await kept.log.close();
  const content = await readFile(path);
  // The first page stays: the file opens, and its tables are no tables.
  await writeFile(
    path,
    Buffer.concat([content.subarray(0, 4096), Buffer.alloc(content.length - 4096, 0xff)]),
  );
  await kept.restart();
  ask('Who owns the sun?');
  await expect.poll(() => kept.log.countOwn(ANN), { timeout: 15_000 }).toEqual({ questions: 1, votes: 0 });
  expect(kept.lines.join()).toContain('SQLITE_CORRUPT');
  expect((await readdir(kept.folder)).join()).toContain('questions.db.damaged-');
});

test('a database that cannot be opened is no damaged one: it stays, and questions wait for it', async () => {
  const closed = await TestLog.start((folder) => mkdir(join(folder, 'questions.db')));
  closed.ask('Who owns the moon?');
  closed.ask('Who owns the sun?');
  await expect(closed.log.countOwn(ANN)).rejects.toThrow(UserError);
  await expect(closed.log.unanswered(GUILD)).rejects.toThrow('cannot be read or changed at the moment');
  await expect(closed.log.deleteOwn(BEN)).rejects.toThrow(UserError);
  expect(await readdir(closed.folder)).not.toContainEqual(expect.stringContaining('damaged'));
  const said = closed.lines.filter((line) => line.includes('cannot be kept for now'));
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('"code":"SQLITE_CANTOPEN"');
  expect(closed.lines.join()).not.toContain(closed.folder);
  await rm(join(closed.folder, 'questions.db'), { recursive: true });
  expect(await closed.log.countOwn(ANN)).toEqual({ questions: 2, votes: 0 });
  expect(readQuestions(closed.folder)).toHaveLength(2);
  expect(closed.lines.join()).toContain('what people ask is kept again');
});

test('what could never be kept is counted in the log at the end, without the questions', async () => {
  const closed = await TestLog.start((folder) => mkdir(join(folder, 'questions.db')));
  for (const planet of ['moon', 'sun', 'earth']) closed.ask(`Who owns the ${planet}?`);
  await closed.log.close();
  const [lost] = closed.lines.filter((line) => line.includes('questions are lost'));
  expect(lost).toContain('"lost":3');
  expect(closed.lines.join()).not.toMatch(/moon|sun|earth/);
});

test('a key that cannot be read for now is not replaced', async () => {
  const closed = await TestLog.start((folder) => mkdir(join(folder, 'user-key')));
  closed.ask('Who owns the moon?');
  await expect(closed.log.countOwn(ANN)).rejects.toThrow(UserError);
  expect((await stat(join(closed.folder, 'user-key'))).isDirectory()).toBe(true);
});

test('the reason of a bad vote is the last one given; a good vote has none, and a vote of another takes none', async () => {
  const id = ask('Who owns the moon?', { status: 'answered' });
  const dislikes = async () => (await kept.log.unanswered(GUILD)).map((one) => one.dislikes);
  expect(await kept.log.giveReason(id, ANN, GUILD, 'wrong')).toBe(false);
  await kept.log.vote(id, ANN, GUILD, false);
  await kept.log.vote(id, BEN, GUILD, false);
  expect(await kept.log.giveReason(id, ANN, '300000000000000002', 'wrong')).toBe(false);
  expect(await kept.log.giveReason(id, ANN, GUILD, 'wrong')).toBe(true);
  expect(await kept.log.giveReason(id, ANN, GUILD, 'outdated')).toBe(true);
  expect(await dislikes()).toEqual([expect.arrayContaining(['outdated', null])]);
  expect(await kept.log.vote(id, ANN, GUILD, false)).toBe('same');
  expect((await dislikes())[0]).toContain('outdated');
  await kept.log.vote(id, ANN, GUILD, true);
  expect(await kept.log.giveReason(id, ANN, GUILD, 'wrong')).toBe(false);
  await kept.log.vote(id, ANN, GUILD, false);
  expect(await dislikes()).toEqual([[null, null]]);
  await kept.log.giveReason(id, BEN, GUILD, 'other');
  await kept.log.deleteOwn(BEN);
  expect(await dislikes()).toEqual([[null]]);
});

test('a reason in a direct message is kept as well', async () => {
  const id = ask('Who owns the moon?', { guildId: null });
  await kept.log.vote(id, ANN, null, false);
  expect(await kept.log.giveReason(id, ANN, null, 'wrong')).toBe(true);
});

/** The tables as the version before outcomes and reasons made them. */
const BEFORE_OUTCOMES = `
  create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
  insert into kysely_migration values ('1-questions', '1'), ('2-votes', '2'), ('3-wanted', '3'), ('4-wanted-by-question', '4');
  create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
  insert into kysely_migration_lock values ('migration_lock', 0);
  create table questions (id varchar(32) primary key, question text not null, status varchar(16) not null,
    articles text not null, corpus_version varchar(16) not null, asked_at varchar(32) not null, guild varchar(32),
    channel varchar(32), user varchar(64) not null, is_private integer not null);
  create table votes (question_id varchar(32) not null, user varchar(64) not null, is_good integer not null,
    constraint votes_key primary key (question_id, user));
  create table wanted (question_id varchar(32) primary key, gap varchar(32) not null, marked_at varchar(32) not null,
    claimed_at varchar(32), told_at varchar(32));
  create index questions_by_guild on questions (guild, asked_at);
  create index questions_by_user on questions (user);
  insert into questions values
    ('1', 'Who owns the moon?', 'answered', '["a"]', 'abcdef0', '2024-06-04T10:00:00Z', '${GUILD}', '1', 'u', 0),
    ('2', 'Who owns the sun?', 'related', '["a"]', 'abcdef0', '2024-06-04T10:00:01Z', '${GUILD}', '1', 'u', 0),
    ('3', 'Who owns Mars?', 'answered', '["a"]', 'abcdef0', '2024-06-04T10:00:02Z', '${GUILD}', '1', 'u', 0);
  insert into votes values ('1', 'v', 0), ('3', 'v', 1);
  insert into wanted values ('2', 'g', '2024-06-04T11:00:00Z', null, null);`;

test('a database of the version before keeps its questions, votes and marks, and takes outcomes and reasons', async () => {
  const old = await TestLog.start(async (folder) => {
    const connection = new Libsql(join(folder, 'questions.db'));
    connection.exec(BEFORE_OUTCOMES);
    connection.close();
  });
  old.ask('Who owns Venus?', { status: 'answered', outcome: 'quotes' });
  expect(await old.log.unanswered(GUILD)).toMatchObject([
    { question: 'Who owns Venus?', outcome: 'quotes', dislikes: [] },
    { question: 'Who owns the sun?', outcome: 'refused', dislikes: [] },
    { question: 'Who owns the moon?', outcome: null, dislikes: [null] },
  ]);
  const { tally } = await old.log.usage(GUILD, 1);
  expect(tally).toMatchObject({ outcomes: { headline: 0, quotes: 1, unsure: 0, refused: 1 }, earlier: 2 });
  expect(await old.log.wanted(GUILD)).toEqual(new Set(['2']));
  await old.log.vote('3', BEN, GUILD, false);
  expect(await old.log.giveReason('3', BEN, GUILD, 'incomplete')).toBe(true);
  await old.restart();
  expect((await old.log.unanswered(GUILD)).map((one) => one.dislikes)).toContainEqual(['incomplete']);
  expect(readQuestions(old.folder)).toHaveLength(4);
});

test('the newest 500 questions of all servers are asked anew, none that is too old; words are for the server alone', async () => {
  ask('Who owned the moon?');
  await kept.log.unanswered(GUILD);
  kept.now = new Date(kept.now.getTime() + 181 * 24 * 60 * 60 * 1000);
  const secret = ask('Who secretly owns the moon?', { isPrivate: true });
  const elsewhere = ask('Who owns Mars?', { guildId: '300000000000000002' });
  const direct = ask('Who owns the sun?', { guildId: null });
  const open = ask('Who owns the moon?');
  const gone = ask('Who owned it?', { userId: BEN });
  const newest = await kept.log.newest();
  expect(newest.map(({ id }) => id).sort()).toEqual([secret, elsewhere, direct, open, gone].sort());
  await kept.log.deleteOwn(BEN);
  const ids = newest.map(({ id }) => id);
  expect(await kept.log.publicWords(GUILD, ids)).toEqual(new Map([[open, 'Who owns the moon?']]));
  kept.now = new Date(kept.now.getTime() + 1000);
  for (let n = 0; n < 500; n += 1) ask(`Who owns moon ${n}?`);
  const later = await kept.log.newest();
  expect(later).toHaveLength(500);
  expect(later.every(({ question }) => /moon \d+/.test(question))).toBe(true);
});
