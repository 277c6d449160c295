import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChannelSelectMenuInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { DrawingError } from '../library/drawing.ts';
import type { Logger } from '../logger.ts';
import { LocalisedError, sayError } from '../texts/localised-error.ts';
import type { Texts } from '../texts/texts.ts';
import { UserError } from '../user-error.ts';
import {
  type Command,
  type Commands,
  isMessageCommand,
  type MessageCommand,
  type Services,
  type SharedServices,
} from './command.ts';
import { parseCustomId } from './components.ts';
import { requireManager } from './keepers.ts';
import { textsOfInteraction } from './language.ts';
import { INTERACTION_LIFE_MS, type LateEvents } from './late-events.ts';
import { readRefusal } from './refusals.ts';
import { notify } from './respond.ts';

export interface Dispatch {
  readonly commands: Commands;
  readonly services: SharedServices;
  readonly late: LateEvents;
  readonly logger: Logger;
}

type Pressed =
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ChannelSelectMenuInteraction
  | ModalSubmitInteraction;
type Handled =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | Pressed
  | AutocompleteInteraction;
type Status = 'ok' | 'refused' | 'expired' | 'failed';

/**
 * Handles one interaction and logs one line about it, unless it is too old to be answered. Never throws: this is the boundary where errors end,
 * in this order:
 *
 * 1. `UserError`: its message, privately. No error to the log.
 * 2. Discord refuses the answer for good, or asks to wait with it (see `readRefusal`): nothing more is sent, and the log has a
 *    line at warn; where it has been answered already (40060), at debug.
 * 3. Anything else is a bug or a broken connection: logged once with `err`, and the person gets one
 *    neutral sentence with the interaction's id. Facts that could not be drawn are in the log already.
 *
 * Where the sentence itself cannot be sent, that is logged at warn, and that is all.
 */
export async function handleInteraction(interaction: Interaction, dispatch: Dispatch): Promise<void> {
  if (!isHandled(interaction) || dispatch.late.drops(interaction, INTERACTION_LIFE_MS)) return;
  const startedMs = performance.now();
  const { command, action } = nameOf(interaction);
  const { id: interactionId, guildId } = interaction;
  const logger = dispatch.logger.child({ command, action, interactionId, guildId });
  const texts = textsOfInteraction(
    interaction,
    dispatch.services.settings.settingsFor(guildId, interaction.channelId).language,
  );
  let status: Status = 'ok';
  try {
    await run(interaction, dispatch.commands, { ...dispatch.services, texts });
  } catch (error) {
    status = await settle(error, interaction, texts, logger);
  }
  logger.info({ status, durationMs: Math.round(performance.now() - startedMs) }, 'interaction');
}

/** A button, a select, or the form that a button opened. */
function isPressed(interaction: Interaction): interaction is Pressed {
  return interaction.isButton() || isSelect(interaction) || interaction.isModalSubmit();
}

function isSelect(
  interaction: Interaction,
): interaction is StringSelectMenuInteraction | ChannelSelectMenuInteraction {
  return interaction.isStringSelectMenu() || interaction.isChannelSelectMenu();
}

function isHandled(interaction: Interaction): interaction is Handled {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    isPressed(interaction) ||
    interaction.isAutocomplete()
  );
}

function nameOf(interaction: Handled): { command: string; action: string } {
  if (isPressed(interaction)) return parsePressed(interaction);
  return {
    command: interaction.commandName,
    action: interaction.isAutocomplete() ? 'autocomplete' : 'execute',
  };
}

async function run(interaction: Handled, commands: Commands, services: Services): Promise<void> {
  await services.limiter.count(interaction.user.id, interaction.isAutocomplete() ? 'completions' : 'actions');
  const command = commands.get(nameOf(interaction).command);
  if (command === undefined) throw new LocalisedError((texts) => texts.unknownCommand);
  if (command.moderatorsOnly === true) await services.keepers.requireModerator(interaction);
  if (command.managersOnly === true) requireManager(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    if (!isMessageCommand(command)) throw new LocalisedError((texts) => texts.unknownCommand);
    await command.execute(interaction, services);
  } else await runOwn(interaction, command, services);
}

async function runOwn(
  interaction: Exclude<Handled, MessageContextMenuCommandInteraction>,
  command: Command | MessageCommand,
  services: Services,
): Promise<void> {
  // A command on a message has neither options nor buttons, and an earlier version may have registered another.
  if (isMessageCommand(command)) throw new LocalisedError((texts) => texts.unknownCommand);
  if (isPressed(interaction)) await press(interaction, command, services);
  else if (interaction.isChatInputCommand()) await command.execute(interaction, services);
  else {
    const choices = await command.autocomplete?.(
      String(interaction.options.getFocused()),
      services,
      interaction,
    );
    await interaction.respond(choices ?? []);
  }
}

/** What was chosen in a select stands for the end of a button's `custom_id`. */
function parsePressed(interaction: Pressed) {
  const chosen = isSelect(interaction) ? interaction.values : [];
  return parseCustomId([interaction.customId, ...chosen].join(':'));
}

async function press(interaction: Pressed, command: Command, services: Services): Promise<void> {
  const { action, argument } = parsePressed(interaction);
  // Undefined for a button of a message that an earlier version wrote.
  if (!interaction.isModalSubmit()) {
    const handler = new Map(Object.entries(command.buttons ?? {})).get(action);
    if (handler === undefined) throw new LocalisedError((texts) => texts.staleMessage);
    await handler(interaction, services, argument);
  } else {
    const handler = new Map(Object.entries(command.forms ?? {})).get(action);
    if (handler === undefined) throw new LocalisedError((texts) => texts.staleMessage);
    await handler(interaction, services, argument);
  }
}

async function settle(error: unknown, interaction: Handled, texts: Texts, logger: Logger): Promise<Status> {
  if (error instanceof UserError) {
    await send(interaction, sayError(error, texts), logger);
    return 'refused';
  }
  if (error instanceof DiscordAPIError && readRefusal(error) !== 'bug') {
    if (error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) {
      logger.debug('the interaction had been answered already');
      return 'expired';
    }
    logger.warn({ err: error }, 'Discord did not take the answer');
    return error.code === RESTJSONErrorCodes.UnknownInteraction ? 'expired' : 'failed';
  }
  const isLogged = error instanceof DrawingError;
  if (!isLogged) logger.error({ err: error }, 'interaction failed');
  await send(interaction, (isLogged ? texts.orders.gatheringFailed : texts.failure)(interaction.id), logger);
  return 'failed';
}

async function send(interaction: Handled, text: string, logger: Logger): Promise<void> {
  try {
    // While somebody types there is no place for a sentence: no choices is all that can be said.
    if (interaction.isAutocomplete()) {
      if (!interaction.responded) await interaction.respond([]);
    } else await notify(interaction, text);
  } catch (err) {
    logger.warn({ err }, 'the notice could not be sent');
  }
}
