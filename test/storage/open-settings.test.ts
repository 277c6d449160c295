import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { openSettings } from '../../src/storage/open-settings.ts';
import { type ServerSettings, type SettingsStore, UNSET } from '../../src/storage/settings.ts';
import { UserError } from '../../src/user-error.ts';
import { findBytes } from '../support/question-logs.ts';

const GUILD = '300000000000000001';
const OTHER = '300000000000000002';

const SET: ServerSettings = {
  mentions: ['200000000000000001'],
  replies: 'in a thread',
  language: 'fr',
  channelLanguages: new Map([['200000000000000002', 'ar']]),
};

interface Opened {
  readonly folder: string;
  readonly lines: string[];
  open(): Promise<SettingsStore>;
}

async function makeFolder(): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'accord-settings-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  return {
    folder,
    lines,
    async open() {
      const store = openSettings(folder, logger);
      onTestFinished(() => store.close());
      await store.loaded;
      return store;
    },
  };
}

test('what is set is there at once and after a restart, and nothing is on the disk before', async () => {
  const { folder, lines, open } = await makeFolder();
  const first = await open();
  expect(first.of(GUILD)).toEqual(UNSET);
  expect(await readdir(folder)).toEqual([]);
  await first.change(GUILD, () => SET);
  expect(first.of(GUILD)).toEqual(SET);
  await first.close();
  const second = await open();
  expect(second.of(GUILD)).toEqual(SET);
  expect(second.of(OTHER)).toEqual(UNSET);
  expect(lines).toEqual([]);
});

test('changes come one after the other, each on top of the one before', async () => {
  const { open } = await makeFolder();
  const store = await open();
  await Promise.all([
    store.change(GUILD, (before) => ({ ...before, language: 'ar' })),
    store.change(GUILD, (before) => ({ ...before, replies: 'in a thread' })),
    store.change(OTHER, (before) => ({ ...before, language: 'en' })),
  ]);
  await store.close();
  const again = await open();
  expect(again.of(GUILD)).toEqual({ ...UNSET, language: 'ar', replies: 'in a thread' });
  expect(again.of(OTHER)).toEqual({ ...UNSET, language: 'en' });
});

test('a server is forgotten alone, or as one that is not among those that are kept', async () => {
  const { open } = await makeFolder();
  const store = await open();
  for (const guildId of [GUILD, OTHER]) await store.change(guildId, () => SET);
  await store.forget(GUILD);
  expect([store.of(GUILD), store.of(OTHER)]).toEqual([UNSET, SET]);
  await store.change(GUILD, () => SET);
  await store.keepOnly([GUILD]);
  await store.close();
  const again = await open();
  expect([again.of(GUILD), again.of(OTHER)]).toEqual([SET, UNSET]);
});

test('what is forgotten has left the files', async () => {
  const { folder, open } = await makeFolder();
  const store = await open();
  await store.change(GUILD, () => SET);
  expect(await findBytes(folder, GUILD)).toEqual(['settings.db']);
  await store.forget(GUILD);
  expect(await findBytes(folder, GUILD)).toEqual([]);
});

test('where the database cannot be used, a change is refused in words, and nothing is changed', async () => {
  const { folder, lines, open } = await makeFolder();
  await mkdir(join(folder, 'settings.db'));
  const store = await open();
  expect(store.of(GUILD)).toEqual(UNSET);
  await expect(store.change(GUILD, () => SET)).rejects.toThrow(UserError);
  await expect(store.change(GUILD, () => SET)).rejects.toThrow('cannot be read or changed');
  expect(store.of(GUILD)).toEqual(UNSET);
  await store.forget(GUILD);
  expect(lines.filter((line) => line.includes('cannot be read for now'))).toHaveLength(1);
  // It is read again by the next change that finds it mended.
  await rm(join(folder, 'settings.db'), { recursive: true });
  await store.change(GUILD, () => SET);
  expect(store.of(GUILD)).toEqual(SET);
});

test('a damaged database is set aside and begun anew, and goes with the first server that is forgotten', async () => {
  const { folder, lines, open } = await makeFolder();
  await writeFile(join(folder, 'settings.db'), 'no database, though long enough for one'.repeat(40));
  const store = await open();
  expect(lines.join()).toContain('the database of settings is damaged');
  await store.change(GUILD, () => SET);
  expect((await readdir(folder)).join()).toContain('settings.db.damaged-');
  await store.forget(GUILD);
  expect((await readdir(folder)).join()).not.toContain('damaged');
});
