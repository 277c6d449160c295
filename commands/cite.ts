import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { formatName } from '../src/discord/citation.ts';
import { isCitationFormat } from '../src/discord/citation-formats.ts';
import { composeCitation } from '../src/discord/cite-reply.ts';
import type { Command } from '../src/discord/command.ts';
import { findPassage, suggestPassages } from '../src/discord/find-passage.ts';
import { replaceMessage, respond } from '../src/discord/respond.ts';
import { texts } from '../src/texts/en.ts';
import { UserError } from '../src/user-error.ts';

const { cite } = texts.commands;

/** Room for a title beside its number; a key has 71 at the most. */
const KEY_CHARACTERS = 200;

export default {
  data: new SlashCommandBuilder()
    .setName('cite')
    .setDescription(cite.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('key')
        .setDescription(cite.key)
        .setRequired(true)
        .setMaxLength(KEY_CHARACTERS)
        .setAutocomplete(true),
    )
    .toJSON(),

  autocomplete: (typed, { library }) => suggestPassages(library.current().corpus.articles, typed),

  async execute(interaction, { library }) {
    const { articles } = library.current().corpus;
    const key = interaction.options.getString('key', true);
    const found = findPassage(articles, key);
    if ('nearest' in found) throw new UserError(texts.citation.keyUnknown(formatName(key), found.nearest));
    await respond(interaction, composeCitation(found.place, 'text'));
  },

  buttons: {
    async show(interaction, { library }, argument) {
      const [format = '', paragraph = '', id = ''] = argument.split(':');
      const { articles } = library.current().corpus;
      const article = articles.find((one) => one.id === id);
      if (article === undefined || !isCitationFormat(format)) throw new UserError(texts.staleMessage);
      const found = findPassage([article], `${id}¶${paragraph}`);
      if ('nearest' in found) throw new UserError(texts.staleMessage);
      await replaceMessage(interaction, composeCitation(found.place, format));
    },
  },
} satisfies Command;
