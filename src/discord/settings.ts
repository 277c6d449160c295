import type { Client } from 'discord.js';
import { type Replies, type SettingsStore, UNSET } from '../storage/settings.ts';
import type { Language } from '../texts/language.ts';

/** What is set where somebody asks. */
interface Settings {
  /** The language of the bot's own words; null for the one that Discord has for the server. */
  readonly language: Language | null;
  /** The channels of the server in which mentions are answered, by their ids. */
  readonly mentions: 'all' | readonly string[];
  readonly replies: Replies;
}

/** What is set for servers and their channels. Looking it up needs no query. */
export interface GuildSettings extends SettingsStore {
  /** A thread has what is set for its channel. Outside of a server nothing is set. */
  settingsFor(guildId: string | null, channelId: string | null): Settings;
  /** Whether mentions are answered in a channel, or in a thread of one. */
  answersMentions(guildId: string, channelId: string): boolean;
}

export function createSettings(client: Client, store: SettingsStore): GuildSettings {
  /** A channel, and the one that it is a thread of. */
  function placesOf(channelId: string): readonly string[] {
    const channel = client.channels.cache.get(channelId);
    const parentId = channel?.isThread() === true ? channel.parentId : null;
    return parentId === null ? [channelId] : [channelId, parentId];
  }

  function settingsFor(guildId: string | null, channelId: string | null): Settings {
    const { mentions, replies, language, channelLanguages } = guildId === null ? UNSET : store.of(guildId);
    const places = channelId === null ? [] : placesOf(channelId);
    const own = places.map((id) => channelLanguages.get(id)).find((one) => one !== undefined);
    return { mentions, replies, language: own ?? language };
  }

  return {
    ...store,
    settingsFor,
    answersMentions(guildId, channelId) {
      const { mentions } = store.of(guildId);
      return mentions === 'all' || placesOf(channelId).some((id) => mentions.includes(id));
    },
  };
}
