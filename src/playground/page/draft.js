import { nameOf } from './state.js';

/** @import { APIApplicationCommand } from 'discord.js' */
/** @import { BasicOption, Choice, Draft, FieldValue, OptionValue, Place, RunnableCommand } from './types.ts' */

/** Types of options: https://discord.com/developers/docs/interactions/application-commands. */
const OPTION = /** @type {const} */ ({
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
});

/** @param {BasicOption} option */
export function takesFile({ type }) {
  return type === OPTION.attachment;
}

/** @param {BasicOption} option */
export function takesNumber({ type }) {
  return type === OPTION.integer || type === OPTION.number;
}

/** @param {BasicOption} option */
export function completes(option) {
  return 'autocomplete' in option && option.autocomplete === true;
}

/**
 * What the reader of this page reads of two: the one in the language of the browser, where the bot has it.
 *
 * @param {string} plain
 * @param {Readonly<Record<string, string | null | undefined>> | null | undefined} localised by Discord's names of languages.
 */
function inLanguage(plain, localised) {
  const [language = ''] = navigator.language.split('-');
  return localised?.[navigator.language] ?? localised?.[language] ?? plain;
}

/**
 * What a command, a subcommand, an option or a choice is called here. To the bot it goes by its `name`.
 *
 * @param {{ name: string, name_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined }} named
 */
export function nameHere({ name, name_localizations }) {
  return inLanguage(name, name_localizations);
}

/** @param {{ description: string, description_localizations?: Readonly<Record<string, string | null | undefined>> | null | undefined }} described */
export function descriptionHere({ description, description_localizations }) {
  return inLanguage(description, description_localizations);
}

/**
 * Every slash command that can be run, in the order of their names.
 *
 * @param {readonly APIApplicationCommand[]} commands
 * @returns {RunnableCommand[]}
 */
export function listRunnable(commands) {
  return commands
    .filter(({ type }) => type === 1)
    .flatMap((command) => {
      const { id, name, options = [] } = command;
      const description = descriptionHere(command);
      return expand({ id, path: nameHere(command), plainPath: name, subcommand: null, description }, options);
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Whether what was typed without its slash may become the command, by its name here or by the one that all know.
 *
 * @param {RunnableCommand} command
 * @param {string} typed
 */
export function mayBecome({ path, plainPath }, typed) {
  return path.startsWith(typed) || plainPath.startsWith(typed);
}

/**
 * @param {Omit<RunnableCommand, 'options'>} command
 * @param {NonNullable<APIApplicationCommand['options']>} options
 * @returns {RunnableCommand[]}
 */
function expand(command, options) {
  /** @type {BasicOption[]} */
  const basic = [];
  /** @type {RunnableCommand[]} */
  const below = [];
  for (const option of options) {
    if (option.type !== OPTION.subcommand && option.type !== OPTION.group) basic.push(option);
    else {
      const subcommand = command.subcommand === null ? option.name : `${command.subcommand} ${option.name}`;
      const path = `${command.path} ${nameHere(option)}`;
      const plainPath = `${command.plainPath} ${option.name}`;
      const description = descriptionHere(option);
      below.push(...expand({ ...command, path, plainPath, subcommand, description }, option.options ?? []));
    }
  }
  return below.length > 0 ? below : [{ ...command, options: basic }];
}

/**
 * A command with a field for each option that it needs, or else for the first that it may have, if that is to be
 * typed: one that is chosen of a list has to be asked for, so that Enter never chooses it.
 *
 * @param {RunnableCommand} command
 * @param {string} [text] for the first field.
 * @returns {Draft}
 */
export function startDraft(command, text = '') {
  const required = command.options.filter((option) => option.required === true);
  const typed = command.options.slice(0, 1).filter((option) => fixedChoices(option, null) === null);
  const shown = (required.length > 0 ? required : typed).map(({ name }) => name);
  const [first] = shown;
  return {
    command,
    shown,
    fields: first === undefined || text === '' ? {} : { [first]: { text } },
    problem: null,
    focused: null,
  };
}

/**
 * The command that has been typed out with a space after it, and what follows.
 *
 * @param {readonly RunnableCommand[]} commands
 * @param {string} text
 */
export function matchTyped(commands, text) {
  const [longest] = commands
    .flatMap((command) => [command.path, command.plainPath].map((path) => ({ command, path })))
    .filter(({ path }) => text.startsWith(`/${path} `))
    .sort((a, b) => b.path.length - a.path.length);
  return longest === undefined
    ? null
    : { command: longest.command, rest: text.slice(longest.path.length + 2) };
}

/**
 * What an option is limited to; null when anything may be typed.
 *
 * @param {BasicOption} option
 * @param {Place | null} place
 * @returns {readonly { name: string, value: string | number | boolean }[] | null}
 */
export function fixedChoices(option, place) {
  const people = () =>
    [...(place?.users ?? []), ...(place?.bot ? [place.bot] : [])].map((user) => ({
      name: nameOf(user),
      value: user.id,
    }));
  switch (option.type) {
    case OPTION.boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case OPTION.user:
    case OPTION.mentionable:
      return people();
    case OPTION.channel:
      return place === null ? [] : place.channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    default:
      return 'choices' in option && option.choices !== undefined && option.choices.length > 0
        ? option.choices.map((choice) => ({ name: nameHere(choice), value: choice.value }))
        : null;
  }
}

/**
 * What has been filled in, checked as Discord's own clients check it before anything is sent.
 *
 * @param {Draft} draft
 * @param {Place | null} place
 * @returns {{ options: OptionValue[], files: { option: string, file: File }[], problem: Draft['problem'] }}
 */
export function readDraft({ command, shown, fields }, place) {
  /** @type {OptionValue[]} */
  const options = [];
  /** @type {{ option: string, file: File }[]} */
  const files = [];
  for (const option of command.options.filter(({ name }) => shown.includes(name))) {
    const { name, type, required = false } = option;
    const field = fields[name] ?? { text: '' };
    const isEmpty = takesFile(option) ? field.file === undefined : field.text.trim() === '';
    if (isEmpty && required)
      return { options, files, problem: { option: name, text: 'This option is required.' } };
    if (isEmpty) continue;
    if (field.file !== undefined) {
      files.push({ option: name, file: field.file });
      continue;
    }
    const read = readField(option, field, place);
    if ('text' in read) return { options, files, problem: { option: name, text: read.text } };
    options.push({ name, type, value: read.value });
  }
  return { options, files, problem: null };
}

/**
 * @param {BasicOption} option
 * @param {FieldValue} field
 * @param {Place | null} place
 * @returns {{ value: OptionValue['value'] } | { text: string }}
 */
function readField(option, { text, value }, place) {
  if (value !== undefined) return { value };
  const choices = fixedChoices(option, place);
  if (choices !== null) {
    const wanted = text.trim().toLowerCase();
    const chosen = choices.find(({ name }) => name.toLowerCase() === wanted);
    return chosen === undefined ? { text: 'Choose one of the list.' } : { value: chosen.value };
  }
  if (takesNumber(option)) return readNumber(option, Number(text));
  if ('min_length' in option && text.length < (option.min_length ?? 0)) {
    return { text: `Expected at least ${option.min_length} characters.` };
  }
  return { value: text };
}

/**
 * @param {BasicOption} option
 * @param {number} number
 */
function readNumber(option, number) {
  if (!Number.isFinite(number)) return { text: 'Expected a number.' };
  if (option.type === OPTION.integer && !Number.isInteger(number))
    return { text: 'Expected a whole number.' };
  const { min_value = -Infinity, max_value = Infinity } =
    'min_value' in option || 'max_value' in option ? option : {};
  if (number < min_value || number > max_value) {
    return { text: `Expected a number from ${min_value} to ${max_value}.` };
  }
  return { value: number };
}
