import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { OutdatedError, WarningError } from '../../library/compare.ts';
import { type ChangeOptions, listProblems } from '../../library/library.ts';
import type { Services } from '../command.ts';
import type { Reply } from '../components.ts';
import { composeReload, composeReloadFailure, composeReloadWarning } from '../corpus-reply.ts';
import { localise } from '../localise.ts';
import { deferPrivately } from '../respond.ts';
import { completeWithAnswers, type Foreseen } from './answer-changes.ts';
import { order } from './orders.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const DRY_RUN = 'dry-run';

type ReloadOptions = Pick<ChangeOptions, 'anyway' | 'dryRun' | 'expected'>;

export const reload: CorpusSubcommand = {
  name: 'reload',
  describe: (builder) =>
    localise(builder, 'reload', (texts) => texts.commands.corpus.reload).addBooleanOption((option) =>
      localise(option, DRY_RUN, (texts) => texts.commands.corpus.dryRun),
    ),
  execute: (interaction, services) =>
    runReload(interaction, services, { dryRun: interaction.options.getBoolean(DRY_RUN) ?? false }),
  buttons: {
    reload: (interaction, services) => runReload(interaction, services, {}),
    // One of an earlier version names no corpus, and is answered with the warnings that there are now.
    'reload-anyway': (interaction, services, after) =>
      runReload(interaction, services, { anyway: true, expected: { after } }),
  },
};

/** Reading and building may take longer than the three seconds that an answer has, so it is deferred. */
async function runReload(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  options: ReloadOptions,
): Promise<void> {
  await deferPrivately(interaction);
  const { reply, answers, isDone } = await tryReload(interaction, services, options);
  await completeWithAnswers(interaction, services, reply, answers, isDone);
}

async function tryReload(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  options: ReloadOptions,
): Promise<{ reply: Reply; answers?: Foreseen; isDone?: boolean }> {
  const { texts } = services;
  try {
    const report = await order(interaction, services, new Map(), { cause: 'files', ...options });
    const isDone = options.dryRun !== true;
    return {
      reply: composeReload(texts, report, isDone ? 'reloaded' : 'tried'),
      answers: report.answers,
      isDone,
    };
  } catch (error) {
    const { version } = services.library.current().corpus;
    // The files are not those that the warnings were about: there may be others by now.
    if (error instanceof OutdatedError) return tryReload(interaction, services, {});
    if (error instanceof WarningError)
      return {
        reply: composeReloadWarning(texts, error.warnings, version, error.version),
        answers: error.answers,
      };
    if (error instanceof CorpusError)
      return { reply: composeReloadFailure(texts, listProblems(error), version) };
    throw error;
  }
}
