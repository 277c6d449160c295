import { join } from 'node:path';
import Libsql from 'libsql';
import { beforeEach, expect, test } from 'vitest';
import type { Asked } from '../../src/storage/question-log.ts';
import { ANN, BEN, CHANNEL, countRows, findBytes, GUILD, TestLog } from '../support/question-logs.ts';

const OTHER_CHANNEL = '200000000000000002';

let kept: TestLog;
beforeEach(async () => {
  kept = await TestLog.start();
});

/** Asks a minute after the question before. */
async function ask(question: string, more: Partial<Asked> = {}): Promise<string> {
  const id = kept.ask(question, more);
  await kept.log.unanswered(GUILD);
  kept.now = new Date(kept.now.getTime() + 60_000);
  return id;
}

const told = async () =>
  (await kept.log.untold()).map(({ channelId, question }) => [channelId, question]).sort();

test('each channel is told in the words that were last used there for all to see', async () => {
  const ids = [
    await ask('Who owns the moon?'),
    await ask('Who is owner of the moon?'),
    await ask('Who secretly owns the moon?', { isPrivate: true }),
    await ask('whose is the moon', { channelId: OTHER_CHANNEL, userId: BEN }),
    await ask('Who has the moon?', { guildId: null, channelId: '1' }),
  ];
  await kept.log.want(GUILD, ids);
  expect(await told()).toEqual([
    [CHANNEL, 'Who is owner of the moon?'],
    [OTHER_CHANNEL, 'whose is the moon'],
  ]);
  expect(await kept.log.wanted(GUILD)).toEqual(new Set([ids[0], ids[1], ids[3]]));
});

test('with private questions alone, and from another guild, nothing is marked', async () => {
  const id = await ask('Who secretly owns the moon?', { isPrivate: true });
  await kept.log.want(GUILD, [id]);
  await kept.log.want('300000000000000002', [await ask('Who owns the sun?')]);
  expect(await told()).toEqual([]);
  expect(await kept.log.wanted(GUILD)).toEqual(new Set());
});

test('words that are deleted are told nowhere; the gap goes on with those of others', async () => {
  const ids = [
    await ask('Who is the owner of the moon?', { userId: BEN }),
    await ask('Who owns the moon?'),
    await ask('whose is the moon', { channelId: OTHER_CHANNEL }),
  ];
  await kept.log.want(GUILD, ids);
  await kept.log.deleteOwn(ANN);
  expect(await told()).toEqual([[CHANNEL, 'Who is the owner of the moon?']]);
  expect(countRows(kept.folder, 'wanted')).toBe(1);
  await kept.log.deleteOwn(BEN);
  expect(await told()).toEqual([]);
  expect(countRows(kept.folder, 'wanted')).toBe(0);
  expect(await kept.log.wanted(GUILD)).toEqual(new Set());
});

test('a mark is taken back for the whole gap, in its own guild alone', async () => {
  const [first, second] = [await ask('Who owns the moon?'), await ask('Who is owner of the moon?')];
  await kept.log.want(GUILD, [first, second]);
  await kept.log.unwant('300000000000000002', [first]);
  expect(await told()).toHaveLength(1);
  await kept.log.unwant(GUILD, [second]);
  expect(await told()).toEqual([]);
});

test('a channel is told once: a claim stands until it is settled, and can be repeated for a minute', async () => {
  await kept.log.want(GUILD, [await ask('Who owns the moon?'), await ask('Who is owner of the moon?')]);
  const [untold] = await kept.log.untold();
  if (untold === undefined) throw new Error('no channel to tell');
  expect(await kept.log.claimTelling(untold)).toBe(true);
  await kept.log.settleTelling(untold, false);
  expect(await told()).toHaveLength(1);
  expect(await kept.log.claimTelling(untold)).toBe(true);
  // The process ends here, without knowing how the telling ended.
  await kept.restart();
  expect(await kept.log.claimTelling(untold)).toBe(true);
  kept.now = new Date(kept.now.getTime() + 61_000);
  expect(await told()).toEqual([]);
  expect(await kept.log.claimTelling(untold)).toBe(false);
  expect(await kept.log.wanted(GUILD)).toEqual(new Set());
});

test('what was told is told again only if it is marked again', async () => {
  const id = await ask('Who owns the moon?');
  await kept.log.want(GUILD, [id]);
  const [untold] = await kept.log.untold();
  if (untold === undefined) throw new Error('no channel to tell');
  await kept.log.claimTelling(untold);
  await kept.log.settleTelling(untold, true);
  expect(await told()).toEqual([]);
  await kept.log.want(GUILD, [id]);
  expect(await told()).toHaveLength(1);
});

test('a question that is deleted meanwhile is not claimed', async () => {
  await kept.log.want(GUILD, [await ask('Who owns the moon?')]);
  const [untold] = await kept.log.untold();
  if (untold === undefined) throw new Error('no channel to tell');
  await kept.log.deleteOwn(ANN);
  expect(await kept.log.claimTelling(untold)).toBe(false);
});

test('marks of an older version go on where their question is public; the words that they kept go', async () => {
  const ids = [
    await ask('Who owns the moon?'),
    await ask('Who secretly owns the moon?', { isPrivate: true }),
  ];
  await kept.log.close();
  const connection = new Libsql(join(kept.folder, 'questions.db'));
  connection.exec(`
    drop table wanted;
    alter table questions drop column outcome;
    alter table questions drop column counter;
    alter table votes drop column reason;
    delete from kysely_migration where name >= '4-wanted-by-question';
    create table wanted (id varchar(32) primary key, guild varchar(32) not null, question text not null,
      channels text not null, marked_at varchar(32) not null, told_at varchar(32));
    insert into wanted values ('${ids[0]}', '${GUILD}', 'zanzibar', '["${CHANNEL}"]', '2024', null);
    insert into wanted values ('${ids[1]}', '${GUILD}', 'zanzibar', '["${CHANNEL}"]', '2024', null);
    insert into wanted values ('gone', '${GUILD}', 'zanzibar', '["${CHANNEL}"]', '2024', null);`);
  connection.close();
  expect(await findBytes(kept.folder, 'zanzibar')).not.toEqual([]);
  await kept.restart();
  expect(await told()).toEqual([[CHANNEL, 'Who owns the moon?']]);
  await expect.poll(() => findBytes(kept.folder, 'zanzibar'), { timeout: 15_000 }).toEqual([]);
});
