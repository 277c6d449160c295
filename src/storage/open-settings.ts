import { z } from 'zod';
import type { Logger } from '../logger.ts';
import { texts } from '../texts/en.ts';
import { LANGUAGES } from '../texts/language.ts';
import { UserError } from '../user-error.ts';
import type { OpenDatabase, SettingsTables } from './database.ts';
import { keepOpen } from './keep-open.ts';
import { REPLIES, type ServerSettings, type SettingsStore, UNSET } from './settings.ts';
import { createSqlite } from './sqlite.ts';
import { isUnavailable } from './storage-error.ts';

/** How long after a failure it is tried again to read what is set. */
const RETRY_MS = 5000;

const channelIds = z.array(z.string());
const languages = z.record(z.string(), z.enum(LANGUAGES));

/**
 * Opens what is set for servers. The database is read once and then opened for each change alone, which is seldom: a thread
 * that waits for one would be there for nothing.
 */
export function openSettings(folder: string, logger: Logger): SettingsStore {
  const engine = createSqlite(folder, 'settings');
  const servers = new Map<string, ServerSettings>();
  let isLoaded = false;
  let isFailing = false;
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;
  /** What is done with the database, one after the other. Never rejects. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function use<T>(work: (database: OpenDatabase<SettingsTables>) => Promise<T>): Promise<T> {
    const database = keepOpen(engine, logger, () => new Date());
    try {
      return await database.use(work);
    } finally {
      await database.close();
    }
  }

  async function load(): Promise<void> {
    if (isLoaded) return;
    const rows = (await engine.exists())
      ? await use(({ db }) => db.selectFrom('servers').selectAll().execute())
      : [];
    for (const row of rows) servers.set(row.guild, readRow(row));
    isLoaded = true;
  }

  async function loadLater(): Promise<void> {
    try {
      await inTurn(load);
      if (isFailing) logger.info('the settings of servers have been read');
    } catch (err) {
      if (!isFailing) logger.warn({ err }, 'the settings of servers cannot be read for now');
      isFailing = true;
      if (isClosed) return;
      retry = setTimeout(() => void loadLater(), RETRY_MS);
      retry.unref();
    }
  }

  async function remove(guildIds: readonly string[]): Promise<void> {
    if (guildIds.length === 0) return;
    await use(({ db }) => db.deleteFrom('servers').where('guild', 'in', guildIds).execute());
    for (const guildId of guildIds) servers.delete(guildId);
  }

  async function write(guildId: string, settings: ServerSettings): Promise<void> {
    const { guild, ...values } = writeRow(guildId, settings);
    await use(({ db }) =>
      db
        .insertInto('servers')
        .values({ guild, ...values })
        .onConflict((conflict) => conflict.column('guild').doUpdateSet(values))
        .execute(),
    );
    servers.set(guildId, settings);
  }

  async function forget(isMeant: (guildId: string) => boolean): Promise<void> {
    try {
      await inTurn(async () => {
        await load();
        const meant = [...servers.keys()].filter(isMeant);
        if (meant.length === 0) return;
        await remove(meant);
        // Nobody can tell what a damaged database holds.
        await engine.removeSetAside(new Date());
      });
    } catch (err) {
      logger.warn({ err }, 'the settings of a server that the bot has left cannot be deleted for now');
    }
  }

  return {
    of: (guildId) => servers.get(guildId) ?? UNSET,

    async change(guildId, update) {
      try {
        await inTurn(async () => {
          await load();
          const after = update(servers.get(guildId) ?? UNSET);
          if (isUnset(after)) await remove(servers.has(guildId) ? [guildId] : []);
          else await write(guildId, after);
        });
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        logger.warn({ err: error }, 'the settings of a server could not be changed');
        throw new UserError(texts.setup.unavailable, { cause: error });
      }
    },

    forget: (guildId) => forget((id) => id === guildId),

    keepOnly(guildIds) {
      const kept = new Set(guildIds);
      return forget((id) => !kept.has(id));
    },

    loaded: loadLater(),

    async close() {
      isClosed = true;
      clearTimeout(retry);
      await queue;
    },
  };
}

function isUnset({ mentions, replies, language, channelLanguages }: ServerSettings): boolean {
  return (
    mentions === UNSET.mentions &&
    replies === UNSET.replies &&
    language === UNSET.language &&
    channelLanguages.size === 0
  );
}

/** @throws {z.ZodError} for a row that this program has not written. */
function readRow({
  mentions,
  replies,
  language,
  channel_languages,
}: SettingsTables['servers']): ServerSettings {
  return {
    mentions: mentions === null ? 'all' : channelIds.parse(JSON.parse(mentions)),
    replies: z.enum(REPLIES).parse(replies),
    language: z.enum(LANGUAGES).nullable().parse(language),
    channelLanguages: new Map(Object.entries(languages.parse(JSON.parse(channel_languages)))),
  };
}

function writeRow(
  guild: string,
  { mentions, replies, language, channelLanguages }: ServerSettings,
): SettingsTables['servers'] {
  return {
    guild,
    mentions: mentions === 'all' ? null : JSON.stringify(mentions),
    replies,
    language,
    channel_languages: JSON.stringify(Object.fromEntries(channelLanguages)),
  };
}
