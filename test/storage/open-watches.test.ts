import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { openWatches } from '../../src/storage/open-watches.ts';
import { MOST_WATCHES, type Place, type Subject } from '../../src/storage/watches.ts';
import { ANN, BEN, CHANNEL, findBytes, GUILD, lockDatabase } from '../support/question-logs.ts';

const NORVIK: Subject = { kind: 'organisation', named: [{ id: 'norvik', name: 'Norvik' }] };
const PAIR: Subject = {
  kind: 'pair',
  named: [
    { id: 'norvik', name: 'Norvik' },
    { id: 'almar', name: 'Almar Foundation' },
  ],
};
const TO_ANN: Place = { userId: ANN, language: 'fr' };
const TO_BEN: Place = { userId: BEN, language: 'en' };
const TO_CHANNEL: Place = { guildId: GUILD, channelId: CHANNEL };
const CORPUS = async () => ['old-article', 'old-sentence'];

async function start() {
  const folder = await mkdtemp(join(tmpdir(), 'accord-watches-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const clock = { now: new Date('2024-06-04T12:00:00Z') };
  const logger = createLogger('silent');
  const open = () => {
    const store = openWatches(folder, logger, () => clock.now);
    onTestFinished(() => store.close());
    return store;
  };
  return { folder, clock, open, store: open() };
}

async function tellable(store: Awaited<ReturnType<typeof start>>['store']) {
  const added = await store.add(NORVIK, TO_ANN, CORPUS);
  if (added === null) throw new Error('expected room for a watch');
  await store.note([{ watch: added.watch, passages: ['new-sentence'] }], ['new-article', 'new-sentence']);
  const [news] = await store.untold();
  if (news === undefined) throw new Error('expected news');
  return news;
}

test('nothing is on the disk until something is watched, which is there after a restart', async () => {
  const { folder, store, open } = await start();
  expect(await store.listOf(ANN, GUILD)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
  await store.add(NORVIK, TO_ANN, CORPUS);
  await store.add(PAIR, TO_CHANNEL, CORPUS);
  await store.close();
  const again = open();
  expect((await again.listOf(ANN, null)).map(({ subject, place }) => [subject, place])).toEqual([
    [NORVIK, TO_ANN],
  ]);
  const [, pair] = await again.listOf(ANN, GUILD);
  // In the order of their ids, whichever was named first.
  expect(pair?.subject.named.map(({ id }) => id)).toEqual(['almar', 'norvik']);
  expect(pair?.place).toEqual(TO_CHANNEL);
  expect(await again.listOf(BEN, null)).toEqual([]);
  expect((await again.add(NORVIK, TO_ANN, CORPUS))?.isNew).toBe(false);
  const turned = { ...PAIR, named: PAIR.named.toReversed() };
  expect((await again.add(turned, TO_CHANNEL, CORPUS))?.isNew).toBe(false);
});

test('each person, and each channel, has as many watches as there may be', async () => {
  const { store } = await start();
  const watched = (index: number): Subject => ({ kind: 'person', named: [{ id: `p${index}`, name: 'P' }] });
  for (let index = 0; index < MOST_WATCHES; index += 1) await store.add(watched(index), TO_ANN, CORPUS);
  expect(await store.add(NORVIK, TO_ANN, CORPUS)).toBeNull();
  expect((await store.add(watched(0), TO_ANN, CORPUS))?.isNew).toBe(false);
  expect((await store.add(NORVIK, TO_BEN, CORPUS))?.isNew).toBe(true);
  expect((await store.add(NORVIK, TO_CHANNEL, CORPUS))?.isNew).toBe(true);
});

test('what the corpus held when the first watch was set is not new, nor is what has been noted since', async () => {
  const { store } = await start();
  await tellable(store);
  const asked = ['old-article', 'old-sentence', 'new-article', 'new-sentence', 'other'];
  expect([...(await store.unseen(asked))]).toEqual(['other']);
  // With the last watch, all of it is forgotten.
  await store.deleteOwn(ANN);
  expect([...(await store.unseen(asked))]).toEqual(asked);
});

test('news are told once: a claim stands until it is settled, and can be repeated for a minute', async () => {
  const { store, clock, open } = await start();
  const news = await tellable(store);
  expect(news).toMatchObject({ passages: ['new-sentence'], watch: { subject: NORVIK, place: TO_ANN } });
  expect(await store.claim(news.id)).toBe(true);
  await store.settle(news.id, false);
  expect(await store.untold()).toEqual([news]);
  expect(await store.claim(news.id)).toBe(true);
  // The process ends here, and nobody knows whether it had been told.
  await store.close();
  const again = open();
  clock.now = new Date(clock.now.getTime() + 50_000);
  expect(await again.untold()).toEqual([news]);
  expect(await again.claim(news.id)).toBe(true);
  clock.now = new Date(clock.now.getTime() + 20_000);
  expect(await again.untold()).toEqual([]);
  expect(await again.claim(news.id)).toBe(false);
});

test('news that are settled, and those of a watch that has ended, are not told', async () => {
  const { store } = await start();
  const first = await tellable(store);
  await store.settle(first.id, true);
  expect(await store.untold()).toEqual([]);
  await store.note([{ watch: first.watch, passages: ['later'] }], ['later']);
  await store.end(first.watch.id);
  expect(await store.untold()).toEqual([]);
  await store.note([{ watch: first.watch, passages: ['last'] }], ['last']);
  expect(await store.untold()).toEqual([]);
});

test('what somebody watches leaves the files once they delete it, as soon as nobody reads these', async () => {
  const { folder, store } = await start();
  await store.add(NORVIK, TO_ANN, CORPUS);
  await store.add(NORVIK, TO_BEN, CORPUS);
  expect(await findBytes(folder, ANN)).not.toEqual([]);
  expect(await store.countOwn(ANN)).toBe(1);
  expect(await store.deleteOwn(ANN)).toBe(true);
  expect(await findBytes(folder, ANN)).toEqual([]);
  expect([await store.countOwn(ANN), await store.countOwn(BEN)]).toEqual([0, 1]);
});

test('watches of servers that the bot has left end, and a locked database is said to be one', async () => {
  const { folder, store } = await start();
  await store.add(NORVIK, TO_ANN, CORPUS);
  await store.add(NORVIK, TO_CHANNEL, CORPUS);
  await store.keepOnly([GUILD]);
  expect(await store.list()).toHaveLength(2);
  await store.keepOnly([]);
  expect((await store.list()).map(({ place }) => place)).toEqual([TO_ANN]);
  const unlock = await lockDatabase(folder, 'watches.db');
  await expect(store.add(PAIR, TO_ANN, CORPUS)).rejects.toThrow(
    'Watches cannot be read or changed at the moment.',
  );
  await store.forget(GUILD);
  await unlock();
  expect(await store.list()).toHaveLength(1);
}, 30_000);
