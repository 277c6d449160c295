import { ApplicationCommandOptionType } from 'discord.js';
import type { Channel, Server } from './guild.ts';
import type { Attachment } from './message.ts';
import { type GivenOption, PageError } from './page-protocol.ts';
import { BOT, describeMember, isMember, type Person, permissionsOf } from './people.ts';
import type { CommandOption } from './rules/command-rules.ts';
import type { Command, World } from './world.ts';

const { Subcommand, SubcommandGroup, String: Text, Integer, Number: Decimal } = ApplicationCommandOptionType;
const { Boolean: Choice, User, Mentionable, Channel: Place, Attachment: File } = ApplicationCommandOptionType;

/** `command` as the person may use it there. @throws {PageError} */
export function requireCommand(
  world: World,
  person: Person,
  { guild_id }: Channel,
  commandId: string,
): Command {
  const found = world.allCommands().find(({ id }) => id === commandId);
  if (found === undefined) throw new PageError('This command is outdated, please try again.');
  const inGuild = guild_id !== undefined;
  if (inGuild && !mayUse(person, world.server(guild_id), found))
    throw new PageError('You do not have permission to use this command.');
  const contexts = found.contexts ?? (found.dm_permission === false ? [0] : [0, 1]);
  const isThere =
    contexts.includes(inGuild ? 0 : 1) && (found.guild_id === undefined || found.guild_id === guild_id);
  if (!isThere) throw new PageError('This command cannot be used here.');
  return found;
}

/** Discord's default: whoever has all the permissions that the command names. */
export function mayUse(
  person: Person,
  server: Server,
  { default_member_permissions: needed }: Command,
): boolean {
  if (needed === null) return true;
  // 0 is nobody but administrators, of whom there is none.
  return needed !== '0' && (permissionsOf(person, server) & BigInt(needed)) === BigInt(needed);
}

export interface CommandInput {
  /** The command's name with its subcommand: `corpus reload`. */
  readonly name: string;
  readonly data: object;
}

/**
 * The data of an interaction with a slash command.
 *
 * @param attachments by the name of their option.
 * @param isTyping while the person types, nothing has to be complete or right yet.
 * @throws {PageError} when the options are not what Discord's own clients would send.
 */
export function describeInput(
  world: World,
  { guild_id: place }: Channel,
  command: Command,
  path: string | undefined,
  given: readonly GivenOption[],
  attachments: ReadonlyMap<string, Attachment>,
  isTyping: boolean,
): CommandInput {
  const names = path === undefined ? [] : path.split(' ');
  let known = command.options ?? [];
  for (const name of names) {
    const branch = known.find((one) => one.name === name && [Subcommand, SubcommandGroup].includes(one.type));
    if (branch === undefined) throw new PageError(`/${command.name} has no subcommand “${name}”.`);
    known = branch.options ?? [];
  }
  if (known.some(({ type }) => type === Subcommand || type === SubcommandGroup)) {
    throw new PageError(`/${command.name} wants a subcommand.`);
  }
  const files = [...attachments].map(([name, { id }]): GivenOption => ({ name, type: File, value: id }));
  const all = [...given, ...files];
  for (const option of all) checkValue(option, known, isTyping);
  const missing = known.find(
    ({ name, required }) => required === true && !all.some((one) => one.name === name),
  );
  if (missing !== undefined && !isTyping) throw new PageError(`The option “${missing.name}” is required.`);

  const options = nest(names, known.length === 0 ? [] : all, command.options ?? []);
  const { id, name, type, guild_id } = command;
  return {
    name: [name, ...names].join(' '),
    data: {
      id,
      name,
      type,
      ...(guild_id && { guild_id }),
      options,
      resolved: resolve(world, place, all, attachments),
    },
  };
}

function checkValue(option: GivenOption, known: readonly CommandOption[], isTyping: boolean): void {
  const { name, value, type } = option;
  const expected = known.find((one) => one.name === name);
  if (expected === undefined || expected.type !== type)
    throw new PageError(`There is no option “${name}” of this type.`);
  if (isTyping) return;
  const { min_length = 0, max_length = 6000, min_value, max_value } = boundsOf(expected);
  const fits = {
    [Text]: typeof value === 'string' && value.length >= min_length && value.length <= max_length,
    [Integer]: Number.isInteger(value),
    [Decimal]: typeof value === 'number',
    [Choice]: typeof value === 'boolean',
  }[type];
  const isWithin =
    typeof value !== 'number' || (value >= (min_value ?? value) && value <= (max_value ?? value));
  const isChosen = !expected.choices?.length || expected.choices.some((choice) => choice.value === value);
  if (fits === false || !isWithin || !isChosen)
    throw new PageError(`The option “${name}” cannot be ${JSON.stringify(value)}.`);
}

function boundsOf(option: CommandOption) {
  const { min_length, max_length, min_value, max_value } = option;
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    min_length: number(min_length),
    max_length: number(max_length),
    min_value: number(min_value),
    max_value: number(max_value),
  };
}

/** Options stand under their subcommand, and that under its group. */
function nest(
  names: readonly string[],
  options: readonly GivenOption[],
  known: readonly CommandOption[],
): object[] {
  const [name, ...rest] = names;
  if (name === undefined) return [...options];
  const branch = known.find((one) => one.name === name);
  return [{ name, type: branch?.type, options: nest(rest, options, branch?.options ?? []) }];
}

/** The people of these ids as an interaction names them: as users, and those of the server as its members as well. */
export function resolvePeople(world: World, guildId: string | undefined, ids: readonly string[]) {
  const people = ids.flatMap((id) => world.people.get(id) ?? []);
  if (people.length === 0) return {};
  const users = Object.fromEntries(people.map(({ user }) => [user.id, user]));
  if (guildId === undefined) return { users };
  const server = world.server(guildId);
  const here = people.filter((person) => isMember(person, guildId));
  const members = here.map((person) => {
    const { user, deaf: _, mute: __, ...member } = describeMember(person, guildId);
    return [user.id, { ...member, permissions: permissionsOf(person, server).toString() }];
  });
  return { users, members: Object.fromEntries(members) };
}

/** The channels of these ids as an interaction names them. */
export function resolveChannels(world: World, guildId: string | undefined, ids: readonly string[]) {
  const channels = ids
    .flatMap((id) => world.channels.get(id) ?? [])
    .filter(({ guild_id }) => guild_id === guildId);
  if (channels.length === 0 || guildId === undefined) return {};
  const permissions = permissionsOf(BOT, world.server(guildId)).toString();
  return { channels: Object.fromEntries(channels.map((one) => [one.id, { ...one, permissions }])) };
}

function resolve(
  world: World,
  guildId: string | undefined,
  options: readonly GivenOption[],
  attachments: ReadonlyMap<string, Attachment>,
) {
  const idsOf = (...types: readonly number[]) =>
    options.filter(({ type }) => types.includes(type)).map(({ value }) => String(value));
  return {
    ...resolvePeople(world, guildId, idsOf(User, Mentionable)),
    ...resolveChannels(world, guildId, idsOf(Place)),
    ...(attachments.size > 0 && {
      attachments: Object.fromEntries([...attachments.values()].map((one) => [one.id, one])),
    }),
  };
}
