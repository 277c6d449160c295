import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplicationCommandType } from 'discord.js';
import { z } from 'zod';
import { describeError } from '../system-error.ts';
import { UserError } from '../user-error.ts';
import { type Command, type Commands, isMessageCommand, type MessageCommand } from './command.ts';

const handlers = z
  .record(z.string(), z.custom(isFunction, 'expected a function'), 'expected functions by action')
  .optional();

const shape = z.object({
  data: z
    .object(
      {
        name: z.string('expected the command’s name'),
        type: z.number().optional(),
        description: z.string('expected a description').optional(),
      },
      'expected what is registered with Discord',
    )
    .refine(({ type, description }) => type === ApplicationCommandType.Message || description !== undefined, {
      path: ['description'],
      error: 'expected a description',
    }),
  moderatorsOnly: z.boolean('expected true or false').optional(),
  managersOnly: z.boolean('expected true or false').optional(),
  execute: z.custom(isFunction, 'expected a function'),
  autocomplete: z.custom(isFunction, 'expected a function').optional(),
  buttons: handlers,
  forms: handlers,
});

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function assertCommand(value: unknown, file: string): asserts value is Command | MessageCommand {
  const { error } = shape.safeParse(value);
  if (error === undefined) return;
  const reasons = error.issues.map(
    ({ path, message }) => `${['its default export', ...path].join('.')}: ${message}`,
  );
  throw invalid(file, reasons.join('; '));
}

/**
 * Loads every file of a folder as a command; there is no list to keep. Hidden files are the system's or an
 * editor's own, and left aside.
 *
 * @throws {UserError} naming every file that is not a command, and why, one a line: a command that is left out
 *   silently is missed by the people who use it, not by the one who broke it.
 */
export async function loadCommands(folder: string): Promise<Commands> {
  const commands = new Map<string, Command | MessageCommand>();
  const problems: UserError[] = [];
  const files = (await readdir(folder)).filter((file) => !file.startsWith('.'));
  for (const file of files.sort()) {
    try {
      const command = await loadCommand(folder, file);
      commands.set(command.data.name, command);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) {
    throw new UserError(problems.map(({ message }) => message).join('\n'), { cause: problems[0]?.cause });
  }
  return commands;
}

async function loadCommand(folder: string, file: string): Promise<Command | MessageCommand> {
  const { name, ext } = parse(file);
  if (ext !== '.ts')
    throw invalid(file, 'only commands live in this folder: expected a file that ends in .ts');
  const command = await importDefault(join(folder, file), file);
  assertCommand(command, file);
  const written = command.data.name;
  if (fileName(command) !== name) {
    throw invalid(file, `its command is called "${written}": expected the file’s name, "${name}"`);
  }
  return command;
}

/** The names of commands on a message are written as in a menu: "Read aloud" is in `read-aloud.ts`. */
function fileName(command: Command | MessageCommand): string {
  const { name } = command.data;
  return isMessageCommand(command) ? name.toLowerCase().replaceAll(' ', '-') : name;
}

async function importDefault(path: string, file: string): Promise<unknown> {
  try {
    const loaded: { default?: unknown } = await import(pathToFileURL(path).href);
    return loaded.default;
  } catch (cause) {
    throw invalid(file, `it cannot be loaded: ${describeError(cause)}`, cause);
  }
}

function invalid(file: string, reason: string, cause?: unknown): UserError {
  return new UserError(`commands/${file}: ${reason}`, { cause });
}
