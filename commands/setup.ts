import {
  ApplicationIntegrationType,
  type Guild,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import type { Command, Services } from '../src/discord/command.ts';
import { localise, localiseChoice } from '../src/discord/localise.ts';
import { completeDeferred, deferChange, deferPrivately, type Respondable } from '../src/discord/respond.ts';
import {
  composeSetup,
  findMentionChannels,
  MENTION_CHANNELS,
  NO_LANGUAGE,
  parseMentions,
} from '../src/discord/setup-reply.ts';
import { waitFor } from '../src/discord/wait.ts';
import { REPLIES, type ServerSettings } from '../src/storage/settings.ts';
import { LANGUAGES, type Language } from '../src/texts/language.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

type Update = (before: ServerSettings) => ServerSettings;

const LANGUAGE_CHOICES = [
  localiseChoice(NO_LANGUAGE, (texts) => texts.setup.noLanguage),
  ...LANGUAGES.map((language) => localiseChoice(language, (texts) => texts.setup.languageNames[language])),
];

export default {
  data: localise(new SlashCommandBuilder(), 'setup', (texts) => texts.setup.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addStringOption((option) =>
      localise(option, 'mentions', (texts) => texts.setup.options.mentions).setMaxLength(1000),
    )
    .addStringOption((option) =>
      localise(option, 'replies', (texts) => texts.setup.options.replies).addChoices(
        REPLIES.map((way) => localiseChoice(way, (texts) => texts.setup.repliesOptions[way])),
      ),
    )
    .addStringOption((option) =>
      localise(option, 'language', (texts) => texts.setup.options.language).addChoices(LANGUAGE_CHOICES),
    )
    .addChannelOption((option) =>
      localise(option, 'channel', (texts) => texts.setup.options.channel).addChannelTypes(
        ...MENTION_CHANNELS,
      ),
    )
    .toJSON(),

  managersOnly: true,

  async execute(interaction, services) {
    const { options } = interaction;
    const guild = requireGuild(interaction);
    const [mentions, replies, language] = ['mentions', 'replies', 'language'].map((name) =>
      options.getString(name),
    );
    const channel = options.getChannel('channel');
    const [channelId = null] = channel === null ? [] : findMentionChannels(guild, [channel.id]);
    const updates = [
      ...(mentions == null ? [] : [setMentions(parseMentions(guild, mentions))]),
      ...(replies == null ? [] : [setReplies(replies)]),
      ...(language == null ? [] : [setLanguage(language, channelId)]),
    ];
    await deferPrivately(interaction);
    await change(interaction, services, updates, channelId);
  },

  buttons: {
    async mentions(interaction, services, argument) {
      const ids = findMentionChannels(requireGuild(interaction), argument.split(':').filter(Boolean));
      await deferChange(interaction);
      await change(interaction, services, [setMentions(ids.length === 0 ? 'all' : ids)]);
    },

    async replies(interaction, services, argument) {
      const update = setReplies(argument);
      await deferChange(interaction);
      await change(interaction, services, [update]);
    },

    async language(interaction, services, argument) {
      const update = setLanguage(argument, null);
      await deferChange(interaction);
      await change(interaction, services, [update]);
    },

    /** Shows the select for the language of one channel, or takes it away. */
    async channel(interaction, services, argument) {
      const [channelId = null] = findMentionChannels(
        requireGuild(interaction),
        argument === '' ? [] : [argument],
      );
      await deferChange(interaction);
      await change(interaction, services, [], channelId);
    },

    async 'channel-language'(interaction, services, argument) {
      const [id = '', language = ''] = argument.split(':');
      const [channelId = null] = findMentionChannels(requireGuild(interaction), [id]);
      const update = setLanguage(language, channelId);
      await deferChange(interaction);
      await change(interaction, services, [update], channelId);
    },
  },
} satisfies Command;

/** Makes the changes, if there are any, and shows what is set. @param channelId as for `composeSetup` */
async function change(
  interaction: Respondable,
  { settings, texts }: Services,
  updates: readonly Update[],
  channelId: string | null = null,
): Promise<void> {
  const guild = requireGuild(interaction);
  const changing =
    updates.length === 0
      ? settings.loaded
      : settings.change(guild.id, (before) => updates.reduce((now, update) => update(now), before));
  await waitFor(interaction, changing, { describe: () => ({ text: texts.setup.waiting }) });
  await completeDeferred(
    interaction,
    composeSetup(texts, guild, settings.of(guild.id), channelId, interaction),
  );
}

/** @throws {UserError} where the bot is not in the server, but only its commands are. */
function requireGuild({ guild }: Respondable): Guild {
  if (guild === null) throw new LocalisedError(({ setup }) => setup.notInServer);
  return guild;
}

function setMentions(mentions: ServerSettings['mentions']): Update {
  return (before) => ({ ...before, mentions });
}

/** @throws {UserError} for what an earlier version offered. */
function setReplies(given: string): Update {
  const replies = REPLIES.find((one) => one === given);
  if (replies === undefined) throw new LocalisedError((texts) => texts.staleMessage);
  return (before) => ({ ...before, replies });
}

/** @param channelId null for the server. @throws {UserError} for what an earlier version offered. */
function setLanguage(given: string, channelId: string | null): Update {
  const language: Language | undefined = LANGUAGES.find((one) => one === given);
  if (language === undefined && given !== NO_LANGUAGE)
    throw new LocalisedError((texts) => texts.staleMessage);
  if (channelId === null) return (before) => ({ ...before, language: language ?? null });
  return (before) => {
    const others = [...before.channelLanguages].filter(([id]) => id !== channelId);
    return {
      ...before,
      channelLanguages: new Map([...others, ...(language ? [[channelId, language] as const] : [])]),
    };
  };
}
