import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from 'discord.js';
import type { Texts } from '../texts/texts.ts';
import { CHOICE_LIMITS } from './limits.ts';
import { localise } from './localise.ts';

/** A slash command on two organisations, `first` and `second`, which are completed while they are typed. */
export function describePairCommand(
  name: 'between' | 'dossier',
  describe: (texts: Texts) => string,
): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const command = localise(new SlashCommandBuilder(), name, describe)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
  for (const which of ['first', 'second'] as const)
    command.addStringOption((option) =>
      localise(option, which, (texts) => texts.commands.between[which])
        .setRequired(true)
        .setMaxLength(CHOICE_LIMITS.nameCharacters)
        .setAutocomplete(true),
    );
  return command.toJSON();
}
