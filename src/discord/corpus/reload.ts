import type { ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { CorpusError } from '../../corpus/read-corpus.ts';
import { listProblems } from '../../knowledge/library.ts';
import { texts } from '../../texts/en.ts';
import type { Services } from '../command.ts';
import { composeReload, composeReloadFailure } from '../corpus-reply.ts';
import { completeDeferred, deferPrivately } from '../respond.ts';
import type { CorpusSubcommand } from './subcommand.ts';

export const reload: CorpusSubcommand = {
  name: 'reload',
  describe: (builder) => builder.setDescription(texts.commands.corpus.reload),
  execute: runReload,
  buttons: { reload: runReload },
};

/** Reading and building may take longer than the three seconds that an answer has, so it is deferred. */
async function runReload(
  interaction: ChatInputCommandInteraction | ButtonInteraction,
  { library }: Services,
): Promise<void> {
  await deferPrivately(interaction);
  try {
    const report = await library.reload({ by: interaction.user.id, cause: 'files' });
    await completeDeferred(interaction, composeReload(report));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const { version } = library.current().corpus;
    await completeDeferred(interaction, composeReloadFailure(listProblems(error), version));
  }
}
