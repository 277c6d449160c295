import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Logger } from '../logger.ts';
import { LANGUAGES } from '../texts/language.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import { type Database, inParts, type OpenDatabase, readList, type WatchTables } from './database.ts';
import { keepOpen } from './keep-open.ts';
import { createSqlite } from './sqlite.ts';
import { isUnavailable } from './storage-error.ts';
import { REPEATABLE_MS } from './wanted.ts';
import { MOST_WATCHES, type Place, type Watch, type WatchStore } from './watches.ts';

/** How often it is tried again to erase what could not be. */
const ERASE_AGAIN_MS = 60_000;

/** Opens what is watched. Where nothing ever was, there is no database, and none is begun. */
export function openWatches(folder: string, logger: Logger, now = () => new Date()): WatchStore {
  const engine = createSqlite(folder, 'watches');
  const database = keepOpen(engine, logger, now);
  let isFailing = false;
  // At first in any case: the process before this may have ended too early for it.
  let isErasureDue = true;
  void erase();
  const timer = setInterval(() => {
    if (isErasureDue) void erase();
  }, ERASE_AGAIN_MS);
  timer.unref();

  /** @throws {UserError} when the database cannot be used. */
  async function use<T>(work: (database: OpenDatabase<WatchTables>) => Promise<T>): Promise<T> {
    try {
      const result = await database.use(work);
      if (isFailing) logger.info('watches can be read and changed again');
      isFailing = false;
      return result;
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      if (!isFailing) logger.warn({ err: error }, 'watches cannot be read or changed for now');
      isFailing = true;
      throw new LocalisedError((texts) => texts.watches.unavailable, { cause: error });
    }
  }

  /** The same, but nothing is begun where there is no database. */
  async function useKept<T>(none: T, work: (db: Database<WatchTables>) => Promise<T>): Promise<T> {
    return (await engine.exists()) ? use(({ db }) => work(db)) : none;
  }

  /** Never fails. @returns whether nothing is left to erase. */
  async function erase(): Promise<boolean> {
    try {
      if (await engine.exists()) await database.use((opened) => opened.erase());
      isErasureDue = false;
    } catch (err) {
      logger.debug({ err }, 'ended watches cannot be erased for now');
    }
    return !isErasureDue;
  }

  /** @returns whether what has ended has left the files as well. */
  async function remove(select: (db: Database<WatchTables>) => Promise<readonly string[]>): Promise<boolean> {
    const isAny = await useKept(false, async (db) => {
      const ids = await select(db);
      if (ids.length === 0) return false;
      await removeAll(db, ids);
      return true;
    });
    if (isAny) isErasureDue = true;
    return isErasureDue ? erase() : true;
  }

  async function forget(isMeant: (guildId: string) => boolean): Promise<void> {
    try {
      await remove(async (db) => {
        const rows = await db
          .selectFrom('watches')
          .select(['id', 'guild'])
          .where('guild', 'is not', null)
          .execute();
        return rows.filter(({ guild }) => guild !== null && isMeant(guild)).map(({ id }) => id);
      });
    } catch (err) {
      logger.debug({ err }, 'the watches of a server that the bot has left cannot be ended for now');
    }
  }

  return {
    add: (subject, place, digestAll) =>
      use(({ db }) =>
        db.transaction().execute(async (transaction) => {
          const rows = await ofPlace(transaction, place).execute();
          const row = writeRow({ id: newId(), subject, place }, now());
          const same = rows.find((one) => one.kind === row.kind && one.subject === row.subject);
          if (same !== undefined) return { watch: readRow(same), isNew: false };
          if (rows.length >= MOST_WATCHES) return null;
          const seen = await transaction.selectFrom('seen').select('digest').limit(1).execute();
          if (seen.length === 0) await addSeen(transaction, [...(await digestAll())]);
          await transaction.insertInto('watches').values(row).execute();
          return { watch: readRow(row), isNew: true };
        }),
      ),

    list: () =>
      useKept([], async (db) => {
        const rows = await db.selectFrom('watches').selectAll().orderBy('made_at').execute();
        return rows.map(readRow);
      }),

    listOf: (userId, guildId) =>
      useKept([], async (db) => {
        const rows = await db
          .selectFrom('watches')
          .selectAll()
          .where(({ eb, or }) =>
            or([eb('user', '=', userId), ...(guildId === null ? [] : [eb('guild', '=', guildId)])]),
          )
          .orderBy('made_at')
          .execute();
        return rows.map(readRow);
      }),

    find: (id) =>
      useKept(null, async (db) => {
        const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst();
        return row === undefined ? null : readRow(row);
      }),

    async end(id) {
      await remove(async () => [id]);
    },

    countOwn: (userId) => useKept(0, async (db) => (await ownIds(db, userId)).length),

    async deleteOwn(userId) {
      const isGone = await remove((db) => ownIds(db, userId));
      // Nobody can tell what a damaged database holds.
      if (await engine.exists()) await engine.removeSetAside(now());
      return isGone;
    },

    forget: (guildId) => forget((id) => id === guildId),

    keepOnly(guildIds) {
      const kept = new Set(guildIds);
      return forget((id) => !kept.has(id));
    },

    unseen: (digests) =>
      useKept(new Set<string>(), async (db) => {
        const left = new Set(digests);
        for (const part of inParts(digests)) {
          const rows = await db.selectFrom('seen').select('digest').where('digest', 'in', part).execute();
          for (const { digest } of rows) left.delete(digest);
        }
        return left;
      }),

    note: (news, seen) =>
      use(({ db }) =>
        db.transaction().execute(async (transaction) => {
          for (const { watch, passages } of news) {
            // It may have ended meanwhile.
            const isThere = transaction.selectFrom('watches').select('id').where('id', '=', watch.id);
            if ((await isThere.executeTakeFirst()) === undefined) continue;
            await transaction
              .insertInto('news')
              .values({
                id: newId(),
                watch: watch.id,
                passages: JSON.stringify(passages),
                claimed_at: null,
              })
              .execute();
          }
          await addSeen(transaction, [...seen]);
        }),
      ),

    untold: () =>
      useKept([], async (db) => {
        // Later than that it counts as told, so that nobody is told twice.
        const repeatableSince = new Date(now().getTime() - REPEATABLE_MS).toISOString();
        await db.deleteFrom('news').where('claimed_at', '<', repeatableSince).execute();
        const rows = await db
          .selectFrom('news')
          .innerJoin('watches', 'watches.id', 'news.watch')
          .selectAll('watches')
          .select(['news.id as newsId', 'news.passages'])
          .orderBy('watches.made_at')
          .execute();
        return rows.map(({ newsId, passages, ...row }) => ({
          id: newsId,
          watch: readRow(row),
          passages: readList(passages),
        }));
      }),

    claim: (id) =>
      use(({ db }) =>
        db.transaction().execute(async (transaction) => {
          const row = await transaction
            .selectFrom('news')
            .select('claimed_at')
            .where('id', '=', id)
            .executeTakeFirst();
          if (row === undefined) return false;
          // A second try goes by the time of the first, as Discord does that is to see that they are one.
          const claimed_at = row.claimed_at ?? now().toISOString();
          await transaction.updateTable('news').set({ claimed_at }).where('id', '=', id).execute();
          return true;
        }),
      ),

    async settle(id, isDone) {
      await use(async ({ db }) => {
        if (isDone) await db.deleteFrom('news').where('id', '=', id).execute();
        else await db.updateTable('news').set({ claimed_at: null }).where('id', '=', id).execute();
      });
    },

    async close() {
      clearInterval(timer);
      await database.close();
    },
  };
}

function newId(): string {
  return randomBytes(8).toString('hex');
}

async function ownIds(db: Database<WatchTables>, userId: string): Promise<string[]> {
  const rows = await db.selectFrom('watches').select('id').where('user', '=', userId).execute();
  return rows.map(({ id }) => id);
}

function ofPlace(db: Database<WatchTables>, place: Place) {
  const all = db.selectFrom('watches').selectAll();
  return 'userId' in place
    ? all.where('user', '=', place.userId)
    : all.where('guild', '=', place.guildId).where('channel', '=', place.channelId);
}

/** Nothing is kept of what the corpus holds once nothing is watched. */
async function removeAll(db: Database<WatchTables>, ids: readonly string[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const part of inParts(ids)) {
      await transaction.deleteFrom('news').where('watch', 'in', part).execute();
      await transaction.deleteFrom('watches').where('id', 'in', part).execute();
    }
    const others = await transaction.selectFrom('watches').select('id').limit(1).execute();
    if (others.length === 0) await transaction.deleteFrom('seen').execute();
  });
}

async function addSeen(db: Database<WatchTables>, digests: readonly string[]): Promise<void> {
  for (const part of inParts(digests))
    await db
      .insertInto('seen')
      .values(part.map((digest) => ({ digest })))
      .onConflict((conflict) => conflict.column('digest').doNothing())
      .execute();
}

const kept = z.object({
  user: z.string().nullable(),
  language: z.enum(LANGUAGES).nullable(),
  guild: z.string().nullable(),
  channel: z.string().nullable(),
});

/** @throws for a row that this program has not written. */
function readRow({ id, kind, subject, names, ...row }: WatchTables['watches']): Watch {
  const called = readList(names);
  const named = readList(subject).map((own, index) => ({ id: own, name: called[index] ?? own }));
  return { id, subject: { kind, named }, place: readPlace(row) };
}

function readPlace(row: z.input<typeof kept>): Place {
  const { user, language, guild, channel } = kept.parse(row);
  if (user !== null && language !== null) return { userId: user, language };
  if (guild !== null && channel !== null) return { guildId: guild, channelId: channel };
  throw new TypeError('expected a watch of a person or of a channel');
}

function writeRow({ id, subject, place }: Watch, at: Date): WatchTables['watches'] {
  const named = subject.named.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const none = { user: null, language: null, guild: null, channel: null };
  return {
    id,
    kind: subject.kind,
    subject: JSON.stringify(named.map((one) => one.id)),
    names: JSON.stringify(named.map(({ name }) => name)),
    ...none,
    ...('userId' in place
      ? { user: place.userId, language: place.language }
      : { guild: place.guildId, channel: place.channelId }),
    made_at: at.toISOString(),
  };
}
