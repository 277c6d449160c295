import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/corpus-error.ts';
import { OutdatedError, WarningError } from '../../library/compare.ts';
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
    // One of an earlier version names no corpus, and is answered with the warnings that there are now.
    'reload-anyway': (interaction, { library }, after) =>
      runReload(interaction, library, { anyway: true, expected: { after } }),
  },
};

type Manner = Pick<Making, 'anyway' | 'dryRun' | 'expected'>;

/** Reading and building may take longer than the three seconds that an answer has, so it is deferred. */
async function runReload(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  library: Library,
  manner: Manner,
): Promise<void> {
  await deferPrivately(interaction);
  await completeDeferred(interaction, await tryReload(library, interaction.user.id, manner));
}

async function tryReload(library: Library, by: string, manner: Manner): Promise<Reply> {
  try {
    const report = await library.reload({ by, cause: 'files', ...manner });
    return composeReload(report, manner.dryRun === true ? 'tried' : 'reloaded');
  } catch (error) {
    const { version } = library.current().corpus;
    // The files are not those that the warnings were about: there may be others by now.
    if (error instanceof OutdatedError) return tryReload(library, by, {});
    if (error instanceof WarningError) return composeReloadWarning(error.warnings, version, error.version);
    if (error instanceof CorpusError) return composeReloadFailure(listProblems(error), version);
    throw error;
  }
}
