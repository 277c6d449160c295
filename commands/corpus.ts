import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { diff } from '../src/discord/corpus/diff.ts';
import { gaps } from '../src/discord/corpus/gaps.ts';
import { history } from '../src/discord/corpus/history.ts';
import { importArticle } from '../src/discord/corpus/import-article.ts';
import { reload } from '../src/discord/corpus/reload.ts';
import { remove } from '../src/discord/corpus/remove.ts';
import { stats } from '../src/discord/corpus/stats.ts';
import { status } from '../src/discord/corpus/status.ts';
import type { CorpusSubcommand } from '../src/discord/corpus/subcommand.ts';
import { undo } from '../src/discord/corpus/undo.ts';
import { localise } from '../src/discord/localise.ts';
import { LocalisedError } from '../src/texts/localised-error.ts';

/** In the order in which Discord offers them. */
const SUBCOMMANDS: readonly CorpusSubcommand[] = [
  status,
  reload,
  importArticle,
  history,
  diff,
  undo,
  remove,
  gaps,
  stats,
];

const data = localise(new SlashCommandBuilder(), 'corpus', (texts) => texts.commands.corpus.description)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall);
for (const { describe } of SUBCOMMANDS) data.addSubcommand(describe);

/** @throws {UserError} for one that an earlier version registered. */
function findSubcommand(asked: string): CorpusSubcommand {
  const found = SUBCOMMANDS.find(({ name }) => name === asked);
  if (found === undefined) throw new LocalisedError((texts) => texts.unknownCommand);
  return found;
}

export default {
  data: data.toJSON(),

  moderatorsOnly: true,

  async execute(interaction, services) {
    await findSubcommand(interaction.options.getSubcommand()).execute(interaction, services);
  },

  async autocomplete(typed, services, interaction) {
    const { autocomplete } = findSubcommand(interaction.options.getSubcommand());
    return (await autocomplete?.(typed, services, interaction)) ?? [];
  },

  buttons: Object.fromEntries(SUBCOMMANDS.flatMap(({ buttons = {} }) => Object.entries(buttons))),

  forms: Object.fromEntries(SUBCOMMANDS.flatMap(({ forms = {} }) => Object.entries(forms))),
} satisfies Command;
