import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import type { MessageCommand } from '../src/discord/command.ts';
import { completeDeferred, composeNotice, deferPrivately } from '../src/discord/respond.ts';
import { takeAnswerAway } from '../src/discord/take-away.ts';
import { texts as english } from '../src/texts/en.ts';
import { french } from '../src/texts/fr.ts';

export default {
  data: new ContextMenuCommandBuilder()
    .setName(english.names.takeAway)
    .setNameLocalization('fr', french.names.takeAway)
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON(),

  async execute(interaction, services) {
    await deferPrivately(interaction);
    await takeAnswerAway(interaction.targetMessage, interaction.user.id, services);
    await completeDeferred(interaction, composeNotice(services.texts.takeAway.done));
  },
} satisfies MessageCommand;
