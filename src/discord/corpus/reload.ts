import type { ChatInputCommandInteraction, MessageComponentInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { OutdatedError, WarningError } from '../../library/compare.ts';
import { type ChangeOptions, listProblems } from '../../library/library.ts';
import { texts } from '../../texts/en.ts';
import type { Services } from '../command.ts';
import type { Reply } from '../components.ts';
import { composeReload, composeReloadFailure, composeReloadWarning } from '../corpus-reply.ts';
import { completeDeferred, deferPrivately } from '../respond.ts';
import { order } from './orders.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const DRY_RUN = 'dry-run';

type ReloadOptions = Pick<ChangeOptions, 'anyway' | 'dryRun' | 'expected'>;

export const reload: CorpusSubcommand = {
  name: 'reload',
  describe: (builder) =>
    builder
      .setDescription(texts.commands.corpus.reload)
      .addBooleanOption((option) => option.setName(DRY_RUN).setDescription(texts.commands.corpus.dryRun)),
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
  await completeDeferred(interaction, await tryReload(interaction, services, options));
}

async function tryReload(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  services: Services,
  options: ReloadOptions,
): Promise<Reply> {
  try {
    const report = await order(interaction, services, new Map(), { cause: 'files', ...options });
    return composeReload(report, options.dryRun === true ? 'tried' : 'reloaded');
  } catch (error) {
    const { version } = services.library.current().corpus;
    // The files are not those that the warnings were about: there may be others by now.
    if (error instanceof OutdatedError) return tryReload(interaction, services, {});
    if (error instanceof WarningError) return composeReloadWarning(error.warnings, version, error.version);
    if (error instanceof CorpusError) return composeReloadFailure(listProblems(error), version);
    throw error;
  }
}
