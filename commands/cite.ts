import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { formatName } from '../src/discord/citation.ts';
import { isCitationFormat } from '../src/discord/citation-formats.ts';
import { composeCitation } from '../src/discord/cite-reply.ts';
import type { Command } from '../src/discord/command.ts';
import { findPassage, suggestPassages } from '../src/discord/find-passage.ts';
import { localise } from '../src/discord/localise.ts';
import { replaceMessage, respond } from '../src/discord/respond.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

/** Room for a title beside its number; a key has 71 at the most. */
const KEY_CHARACTERS = 200;

export default {
  data: localise(new SlashCommandBuilder(), 'cite', (texts) => texts.commands.cite.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      localise(option, 'key', (texts) => texts.commands.cite.key)
        .setRequired(true)
        .setMaxLength(KEY_CHARACTERS)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestPassages(library.current().corpus.articles, typed),

  async execute(interaction, { library, texts }) {
    const { articles } = library.current().corpus;
    const key = interaction.options.getString('key', true);
    const found = findPassage(articles, key);
    if ('nearest' in found)
      throw new LocalisedError((texts) => texts.citation.keyUnknown(formatName(key), found.nearest));
    await respond(interaction, composeCitation(texts, found.place, 'text'));
  },

  buttons: {
    async show(interaction, { library, texts }, argument) {
      const [format = '', paragraph = '', id = ''] = argument.split(':');
      const { articles } = library.current().corpus;
      const article = articles.find((one) => one.id === id);
      if (article === undefined || !isCitationFormat(format))
        throw new LocalisedError((texts) => texts.staleMessage);
      const found = findPassage([article], `${id}¶${paragraph}`);
      if ('nearest' in found) throw new LocalisedError((texts) => texts.staleMessage);
      await replaceMessage(interaction, composeCitation(texts, found.place, format));
    },
  },
} satisfies Command;
