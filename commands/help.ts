import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { localise } from '../src/discord/localise.ts';
import { respond } from '../src/discord/respond.ts';

export default {
  data: localise(new SlashCommandBuilder(), 'help', (texts) => texts.commands.help.description)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, { library, composeHelp, texts }) {
    await respond(interaction, await composeHelp(library.current(), texts));
  },

  buttons: {
    async show(interaction, { library, composeHelp, texts }) {
      await respond(interaction, await composeHelp(library.current(), texts));
    },
  },
} satisfies Command;
