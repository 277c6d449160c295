import { ComponentType } from 'discord.js';
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
  const options = Object.entries(values).map(([key, value]) => ({
    name: key,
    type: typeof value === 'boolean' ? 5 : 3,
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
