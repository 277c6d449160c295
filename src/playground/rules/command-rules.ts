import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import type { Violation } from '../discord-error.ts';

const choiceSchema = z.looseObject({ name: z.string(), value: z.union([z.string(), z.number()]) });

const optionSchema = z.looseObject({
  type: z.number(),
  name: z.string(),
  description: z.string().nullish(),
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  choices: z.array(choiceSchema).nullish(),
  get options() {
    return z.array(optionSchema).nullish();
  },
});
export type CommandOption = z.infer<typeof optionSchema>;

/** A command as a bot registers it. Discord takes permissions as digits too, which its schema does not say. */
export const commandBodySchema = z.looseObject({
  type: z.number().nullish(),
  name: z.string(),
  description: z.string().nullish(),
  options: z.array(optionSchema).nullish(),
  default_member_permissions: z
    .union([z.string(), z.number()])
    .nullish()
    .transform((value) => value?.toString() ?? null),
  contexts: z.array(z.number()).nullish(),
  dm_permission: z.boolean().nullish(),
});
export type CommandBody = z.infer<typeof commandBodySchema>;

/** How many commands of each type there may be. Source: https://discord.com/developers/docs/interactions/application-commands. */
const COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};
const CHARACTERS = 8000;

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type Path = readonly (string | number)[];

/** What is wrong with a list of commands, all of them together, that Discord's schemas let through. */
export function checkCommands(commands: readonly CommandBody[]): Violation[] {
  const violations = commands.flatMap((command, index) => checkCommand(command, [index]));
  for (const [type, most] of Object.entries(COMMANDS)) {
    const ofType = commands.filter((one) => typeOf(one) === Number(type));
    if (ofType.length > most) {
      const message = `Maximum number of application commands of type ${type} reached (${most})`;
      violations.push({ path: [], code: 'APPLICATION_COMMAND_TOO_MANY', message });
    }
    violations.push(
      ...findRepeated(ofType).map(({ name }): Violation => {
        const path = [
          commands.findLastIndex((one) => one.name === name && typeOf(one) === Number(type)),
          'name',
        ];
        return {
          path,
          code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
          message: 'Application command names must be unique',
        };
      }),
    );
  }
  return violations;
}

export function checkCommand(command: CommandBody, path: Path): Violation[] {
  const violations: Violation[] = [];
  const options = command.options ?? [];
  if (typeOf(command) === ApplicationCommandType.ChatInput) {
    violations.push(...checkName(command.name, path));
    if (!command.description) violations.push(required([...path, 'description']));
  } else {
    const legacy = { description: Boolean(command.description), options: options.length > 0 };
    for (const [key, isThere] of Object.entries(legacy)) {
      if (!isThere) continue;
      const message = 'Context menu commands cannot have this field';
      violations.push({ path: [...path, key], code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD', message });
    }
  }
  violations.push(...checkOptions(options, [...path, 'options'], 0));
  if (countCharacters(command) > CHARACTERS) {
    const message = `Command exceeds maximum size (${CHARACTERS})`;
    violations.push({ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message });
  }
  return violations;
}

/** A command of one server is used in that server and nowhere else, which leaves nothing to say of where it is used. */
export function checkContexts({ contexts }: CommandBody, path: Path): Violation[] {
  if (!contexts) return [];
  const message = 'Contexts can only be set for global commands';
  return [{ path: [...path, 'contexts'], code: 'APPLICATION_COMMAND_CONTEXTS_NOT_ALLOWED', message }];
}

function checkOptions(options: readonly CommandOption[], path: Path, depth: number): Violation[] {
  const violations: Violation[] = [];
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const isBranch = ({ type }: CommandOption) => type === Subcommand || type === SubcommandGroup;
  let optionalSeen = false;
  for (const [index, option] of options.entries()) {
    const here = [...path, index];
    violations.push(
      ...checkName(option.name, here),
      ...checkOptions(option.options ?? [], [...here, 'options'], depth + 1),
    );
    const refuse = (key: string, code: string, message: string) =>
      violations.push({ path: [...here, key], code, message });
    if (option.required === true && optionalSeen) {
      refuse(
        'required',
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    }
    if (!isBranch(option)) optionalSeen ||= option.required !== true;
    if (options.findIndex(({ name }) => name === option.name) < index) {
      refuse('name', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option names must be unique');
    }
    if (option.autocomplete === true && option.choices?.length) {
      refuse(
        'choices',
        'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
        'Choices cannot stand beside autocomplete',
      );
    }
    const isTooDeep = option.type === SubcommandGroup ? depth > 0 : option.type === Subcommand && depth > 1;
    if (isTooDeep || isBranch(option) !== isBranch(options[0] ?? option)) {
      refuse(
        'type',
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      );
    }
  }
  return violations;
}

function checkName(name: string, path: Path): Violation[] {
  if (SLASH_NAME.test(name) && name === name.toLowerCase()) return [];
  return [
    { path: [...path, 'name'], code: 'APPLICATION_COMMAND_INVALID_NAME', message: 'Command name is invalid' },
  ];
}

function required(path: Path): Violation {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

function findRepeated(commands: readonly CommandBody[]): CommandBody[] {
  return commands.filter(({ name }, index) => commands.findIndex((one) => one.name === name) < index);
}

export function typeOf({ type }: Pick<CommandBody, 'type'>): number {
  return type ?? ApplicationCommandType.ChatInput;
}

function countCharacters(part: Pick<CommandOption, 'name' | 'description' | 'options' | 'choices'>): number {
  const choices = (part.choices ?? []).reduce(
    (sum, { name, value }) => sum + name.length + String(value).length,
    0,
  );
  const options = (part.options ?? []).reduce((sum, option) => sum + countCharacters(option), 0);
  return part.name.length + (part.description?.length ?? 0) + choices + options;
}
