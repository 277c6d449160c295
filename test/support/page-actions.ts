import { ApplicationCommandOptionType, ComponentType } from 'discord.js';
import type { PageClient } from './page-client.ts';
import type { OptionValue, Person } from './test-bot.ts';

/** Pressing a button. */
export function pressing(messageId: string, customId: string) {
  return {
    op: 'component',
    message_id: messageId,
    custom_id: customId,
    component_type: ComponentType.Button,
  };
}

/** Choosing one option of a select. */
export function choosing(messageId: string, customId: string, value: string) {
  return {
    op: 'component',
    message_id: messageId,
    custom_id: customId,
    component_type: ComponentType.StringSelect,
    values: [value],
  };
}

/** Choosing channels in a select of channels; none takes back what was chosen. */
export function choosingChannels(messageId: string, customId: string, channelIds: readonly string[]) {
  return {
    op: 'component',
    message_id: messageId,
    custom_id: customId,
    component_type: ComponentType.ChannelSelect,
    values: [...channelIds],
  };
}

/** Discord's numbers for the types of options. */
const TYPES: Readonly<Record<string, number>> = {
  string: ApplicationCommandOptionType.String,
  number: ApplicationCommandOptionType.Integer,
  boolean: ApplicationCommandOptionType.Boolean,
};

/** Using a slash command; `path` may hold a subcommand. @throws when the bot has no such command. */
export function commandOf(
  page: PageClient,
  path: string,
  values: Readonly<Record<string, OptionValue>>,
  { inDirectMessage = false }: Person,
) {
  const [name, subcommand] = path.split(' ');
  const found = page.commands().find((one) => one.name === name);
  const names = page.commands().map((one) => one.name);
  if (found === undefined) throw new Error(`no command "${name}" among ${names.join(', ')}`);
  const branch = found.options?.find((one) => one.name === subcommand);
  const known = (branch ?? found).options ?? [];
  const options = Object.entries(values).map(([key, value]) => ({
    name: key,
    // What is being typed is text, whatever it becomes.
    type: known.find((one) => one.name === key)?.type ?? TYPES[typeof value],
    value,
  }));
  return {
    op: 'command',
    command_id: found.id,
    options,
    direct: inDirectMessage,
    ...(subcommand && { subcommand }),
  };
}
