import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { WarningError } from '../../library/compare.ts';
import { type Library, listProblems, type Making } from '../../library/library.ts';
import { texts } from '../../texts/en.ts';
import type { Reply } from '../components.ts';
import { composeReload, composeReloadFailure, composeReloadWarning } from '../corpus-reply.ts';
import { completeDeferred, deferPrivately } from '../respond.ts';
import type { CorpusSubcommand } from './subcommand.ts';

const DRY_RUN = 'dry-run';

export const reload: CorpusSubcommand = {
  name: 'reload',
  describe: (builder) =>
    builder
      .setDescription(texts.commands.corpus.reload)
      .addBooleanOption((option) => option.setName(DRY_RUN).setDescription(texts.commands.corpus.dryRun)),
  execute: (interaction, { library }) =>
    runReload(interaction, library, { dryRun: interaction.options.getBoolean(DRY_RUN) ?? false }),
  buttons: {
    reload: (interaction, { library }) => runReload(interaction, library, {}),
    'reload-anyway': (interaction, { library }) => runReload(interaction, library, { anyway: true }),
  },
};

/** Reading and building may take longer than the three seconds that an answer has, so it is deferred. */
async function runReload(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  library: Library,
  manner: Pick<Making, 'anyway' | 'dryRun'>,
): Promise<void> {
  await deferPrivately(interaction);
  await completeDeferred(interaction, await tryReload(library, interaction.user.id, manner));
}

async function tryReload(
  library: Library,
  by: string,
  manner: Pick<Making, 'anyway' | 'dryRun'>,
): Promise<Reply> {
  try {
    const report = await library.reload({ by, cause: 'files', ...manner });
    return composeReload(report, manner.dryRun === true ? 'tried' : 'reloaded');
  } catch (error) {
    const { version } = library.current().corpus;
    if (error instanceof WarningError) return composeReloadWarning(error.warnings, version);
    if (error instanceof CorpusError) return composeReloadFailure(listProblems(error), version);
    throw error;
  }
}
