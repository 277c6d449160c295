import { test } from 'vitest';
import { GUILD_ID } from '../../../src/playground/guild.ts';
import { expectRefusal, many, type RuleRow } from '../../support/expect-refusal.ts';
import { APPLICATION_ID } from '../../support/raw-bot.ts';

const COMMANDS = `/applications/${APPLICATION_ID}/guilds/${GUILD_ID}/commands`;
const option = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
const command = (name: string, ...options: object[]) => ({ name, description: 'x', options });

const OF_COMMANDS: readonly RuleRow[] = [
  [
    'names in small letters',
    [command('ask')],
    [command('Ask')],
    '0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'names without spaces',
    [command('ask-me')],
    [command('ask me')],
    '0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    'names of options the same',
    [command('ask', option('one'))],
    [command('ask', option('One'))],
    '0.options.0.name',
    'APPLICATION_COMMAND_INVALID_NAME',
  ],
  [
    '100 commands',
    many(100, (index) => command(`c${index}`)),
    many(101, (index) => command(`c${index}`)),
    '',
    'APPLICATION_COMMAND_TOO_MANY',
  ],
  [
    'each name once',
    [command('a'), command('b')],
    [command('a'), command('a')],
    '1.name',
    'APPLICATION_COMMANDS_DUPLICATE_NAME',
  ],
  [
    'required options first',
    [command('ask', option('a', { required: true }), option('b'))],
    [command('ask', option('a'), option('b', { required: true }))],
    '0.options.1.required',
    'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
  ],
  [
    'each option’s name once',
    [command('ask', option('a'), option('b'))],
    [command('ask', option('a'), option('a'))],
    '0.options.1.name',
    'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
  ],
  [
    'choices or autocomplete',
    [command('ask', option('a', { choices: [{ name: 'x', value: 'x' }] }))],
    [command('ask', option('a', { autocomplete: true, choices: [{ name: 'x', value: 'x' }] }))],
    '0.options.0.choices',
    'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  ],
  [
    'either subcommands or other options',
    [command('ask', { type: 1, name: 'a', description: 'x' })],
    [command('ask', { type: 1, name: 'a', description: 'x' }, option('b'))],
    '0.options.1.type',
    'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
  ],
  ['a description', [command('ask')], [{ name: 'ask' }], '0.description', 'BASE_TYPE_REQUIRED'],
  [
    'a description of 100 characters',
    [command('ask')],
    [{ name: 'ask', description: 'x'.repeat(101) }],
    '0.description',
    'BASE_TYPE_MAX_LENGTH',
  ],
  [
    '8,000 characters in a command',
    [
      command(
        'ask',
        ...many(2, (index) =>
          option(`o${index}`, { choices: many(25, (at) => ({ name: `${at}`, value: 'x'.repeat(150) })) }),
        ),
      ),
    ],
    [
      command(
        'ask',
        ...many(2, (index) =>
          option(`o${index}`, { choices: many(25, (at) => ({ name: `${at}`, value: 'x'.repeat(160) })) }),
        ),
      ),
    ],
    '0',
    'APPLICATION_COMMAND_TOO_LARGE',
  ],
  [
    'no description of a command in a menu',
    [{ type: 3, name: 'Ask this' }],
    [{ type: 3, name: 'Ask this', description: 'x' }],
    '0.description',
    'APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
  ],
];

test.each(OF_COMMANDS)('commands have %s, or are refused', async (...row) => {
  await expectRefusal('PUT', COMMANDS, row);
});
