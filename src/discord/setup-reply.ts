import { type BaseInteraction, ChannelType, type Guild } from 'discord.js';
import { REPLIES, type ServerSettings } from '../storage/settings.ts';
import { LANGUAGES } from '../texts/language.ts';
import { LocalisedError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { channelSelectRow, container, type Reply, selectRow, textDisplay } from './components.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { THREAD_PERMISSIONS } from './threads.ts';

/** The channels in which somebody can mention the bot, or in whose threads and posts. */
export const MENTION_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
  ChannelType.GuildForum,
] as const;

/**
 * Channels as somebody types them, `#general #help`, of which Discord makes `<#id>` where they choose from what it offers; or
 * the word for all.
 *
 * @throws {UserError} for anything else.
 */
export function parseMentions(guild: Guild, typed: string): ServerSettings['mentions'] {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length === 0) throw new LocalisedError(({ setup }) => setup.mentionsUnclear);
  if (words.length === 1 && words[0]?.toLowerCase() === 'all') return 'all';
  return findMentionChannels(
    guild,
    words.map((word) => readChannel(guild, word)),
  );
}

/** The id of a channel. @throws {UserError} for a word that names none, or more than one. */
function readChannel(guild: Guild, word: string): string {
  const [, id] = /^<#(\d+)>$/.exec(word) ?? [];
  if (id !== undefined) return id;
  const name = word.replace(/^#/, '').toLowerCase();
  const named = guild.channels.cache.filter((channel) => channel.name.toLowerCase() === name);
  const only = named.size === 1 ? named.first() : undefined;
  if (only === undefined) throw new LocalisedError(({ setup }) => setup.mentionsUnclear);
  return only.id;
}

/** @returns each of the channels once. @throws {UserError} when one of them cannot be chosen, or they are too many. */
export function findMentionChannels(guild: Guild, ids: readonly string[]): readonly string[] {
  const types: readonly ChannelType[] = MENTION_CHANNELS;
  const isMeant = (id: string) => types.includes(guild.channels.cache.get(id)?.type ?? ChannelType.DM);
  if (!ids.every(isMeant)) throw new LocalisedError(({ setup }) => setup.channelUnknown);
  const each = [...new Set(ids)];
  if (each.length > CHOICE_LIMITS.choices)
    throw new LocalisedError(({ setup }) => setup.tooManyChannels(CHOICE_LIMITS.choices));
  return each;
}

/** How many channels with a language of their own are listed. */
const MOST_LISTED = 25;

/** For no language of one's own, as the value of an option. */
export const NO_LANGUAGE = 'none';

/**
 * What is set for a server, with selects that change it.
 *
 * @param channelId of the channel whose own language can be chosen; null for none.
 */
export function composeSetup(
  texts: Texts,
  guild: Guild,
  { mentions, replies, language, channelLanguages }: ServerSettings,
  channelId: string | null,
  { appPermissions }: Pick<BaseInteraction, 'appPermissions'>,
): Reply {
  const { setup } = texts;
  const isHere = (id: string) => guild.channels.cache.has(id);
  const chosen = mentions === 'all' ? [] : mentions.filter(isHere);
  const own = [...channelLanguages].filter(([id]) => isHere(id));
  const left = own.length - MOST_LISTED;
  const lines = own.slice(0, MOST_LISTED).map(([id, one]) => setup.channelLanguage(`<#${id}>`, one));
  return {
    components: [
      container([
        textDisplay(`**${setup.title}**\n${setup.everywhere}`),
        textDisplay(mentions === 'all' ? setup.mentionsAll : setup.mentions(chosen.map((id) => `<#${id}>`))),
        channelSelectRow(
          setup.chooseMentions,
          ['setup', 'mentions'],
          MENTION_CHANNELS,
          chosen,
          CHOICE_LIMITS.choices,
        ),
        textDisplay([setup.replies[replies], ...tellMissing(texts, replies, appPermissions)].join('\n')),
        selectRow(
          setup.chooseReplies,
          ['setup', 'replies'],
          REPLIES.map((value) => ({
            value,
            label: setup.repliesOptions[value],
            isChosen: value === replies,
          })),
        ),
        textDisplay(
          [setup.language(language), ...lines, ...(left > 0 ? [texts.andMore(left)] : [])].join('\n'),
        ),
        languageRow(setup, setup.chooseLanguage, ['setup', 'language'], setup.asDiscord, language),
        channelSelectRow(
          setup.chooseChannel,
          ['setup', 'channel'],
          MENTION_CHANNELS,
          channelId === null ? [] : [channelId],
          1,
        ),
        ...(channelId === null
          ? []
          : [
              textDisplay(setup.inChannel(`<#${channelId}>`)),
              languageRow(
                setup,
                setup.chooseChannelLanguage(guild.channels.cache.get(channelId)?.name ?? channelId),
                ['setup', 'channel-language', channelId],
                setup.asServer,
                channelLanguages.get(channelId) ?? null,
              ),
            ]),
      ]),
    ],
  };
}

function languageRow(
  { languageNames }: Texts['setup'],
  placeholder: string,
  target: readonly [string, string, ...string[]],
  none: string,
  language: ServerSettings['language'],
) {
  const options = [
    { value: NO_LANGUAGE, label: none },
    ...LANGUAGES.map((value) => ({ value, label: languageNames[value] })),
  ];
  const chosen = language ?? NO_LANGUAGE;
  return selectRow(
    placeholder,
    target,
    options.map((option) => ({ ...option, isChosen: option.value === chosen })),
  );
}

/** What keeps the bot from opening threads in the channel that this is shown in. */
function tellMissing(
  { setup }: Texts,
  replies: ServerSettings['replies'],
  appPermissions: BaseInteraction['appPermissions'],
): string[] {
  const missing =
    replies === 'in place' ? [] : THREAD_PERMISSIONS.filter((permission) => !appPermissions.has(permission));
  if (missing.length === 0) return [];
  return [setup.missing(missing.map((permission) => setup.permissions[permission]))];
}
