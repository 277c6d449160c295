import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { LocalisedError } from '../../texts/localised-error.ts';
import type { Services } from '../command.ts';
import { localise } from '../localise.ts';
import { carryOut, propose } from './confirm.ts';
import type { CorpusSubcommand } from './subcommand.ts';
import { suggestVersions } from './version-choice.ts';

export const undo: CorpusSubcommand = {
  name: 'undo',
  describe: (builder) =>
    localise(builder, 'undo', (texts) => texts.versions.commands.undo).addIntegerOption((option) =>
      localise(option, 'version', (texts) => texts.versions.commands.version)
        .setMinValue(1)
        .setRequired(true)
        .setAutocomplete(true),
    ),
  autocomplete: async (typed, { library, texts }) =>
    suggestVersions(texts, await library.versions.list(), typed),
  execute: (interaction, services) =>
    ask(interaction, services, interaction.options.getInteger('version', true)),
  buttons: {
    undo: (interaction, services, argument) => ask(interaction, services, readNumber(argument)),
    'undo-now': (interaction, services, argument) =>
      carryOut(interaction, services, {
        argument,
        action: 'undo-now',
        cause: 'undo',
        plan: (subject) => services.library.versions.planUndo(readNumber(subject)),
      }),
  },
};

async function ask(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  number: number,
): Promise<void> {
  const { texts } = services;
  await propose(interaction, services, {
    cause: 'undo',
    question: texts.versions.undoAsk(number),
    changes: await services.library.versions.planUndo(number),
    target: ['undo-now', number],
    label: texts.versions.confirmUndo,
  });
}

function readNumber(argument: string): number {
  if (!/^\d{1,9}$/.test(argument)) throw new LocalisedError((texts) => texts.staleMessage);
  return Number(argument);
}
