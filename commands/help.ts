import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { respond } from '../src/discord/respond.ts';
import { texts } from '../src/texts/en.ts';

export default {
  data: new SlashCommandBuilder()
    .setName('help')
    .setDescription(texts.commands.help.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { library, composeHelp }) {
    await respond(interaction, await composeHelp(library.current()));
  },

  buttons: {
    async show(interaction, { library, composeHelp }) {
      await respond(interaction, await composeHelp(library.current()));
    },
  },
} satisfies Command;
