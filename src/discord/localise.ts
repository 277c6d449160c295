import {
  type APIApplicationCommandOptionChoice,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
  type SharedNameAndDescription,
} from 'discord.js';
import { texts as english } from '../texts/en.ts';
import { french } from '../texts/fr.ts';
import type { Texts } from '../texts/texts.ts';

/**
 * Names and describes a command, a subcommand or an option, in English and for those whose Discord is in French. Discord has
 * no Arabic: there they stand in English.
 *
 * @param name as interactions have it, whatever language they come from.
 */
export function localise<Builder extends SharedNameAndDescription>(
  builder: Builder,
  name: keyof Texts['names'],
  describe: (texts: Texts) => string,
): Builder {
  return builder
    .setName(english.names[name])
    .setNameLocalization('fr', french.names[name])
    .setDescription(describe(english))
    .setDescriptionLocalization('fr', describe(french));
}

/** A choice of an option, likewise. @param value as interactions have it. */
export function localiseChoice<Value extends string>(
  value: Value,
  name: (texts: Texts) => string,
): APIApplicationCommandOptionChoice<Value> {
  return { name: name(english), name_localizations: { fr: name(french) }, value };
}

/** A command in the menu of a message, which has a name and no description. */
export function describeMessageCommand(
  name: keyof Texts['names'],
): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return new ContextMenuCommandBuilder()
    .setName(english.names[name])
    .setNameLocalization('fr', french.names[name])
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .toJSON();
}
