import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  SlashCommandBuilder,
} from 'discord.js';
import { CorpusError } from '../src/corpus/read-corpus.ts';
import type { Command, Services } from '../src/discord/command.ts';
import { composeReload, composeReloadFailure, composeStatus } from '../src/discord/corpus-reply.ts';
import { completeDeferred, deferPrivately, respond } from '../src/discord/respond.ts';
import { listProblems } from '../src/knowledge/library.ts';
import { texts } from '../src/texts/en.ts';

const { corpus } = texts.commands;

export default {
  data: new SlashCommandBuilder()
    .setName('corpus')
    .setDescription(corpus.description)
    .setContexts(InteractionContextType.Guild)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addSubcommand((command) => command.setName('status').setDescription(corpus.status))
    .addSubcommand((command) => command.setName('reload').setDescription(corpus.reload))
    .toJSON(),

  moderatorsOnly: true,

  async execute(interaction, services) {
    if (interaction.options.getSubcommand() === 'reload') return reload(interaction, services);
    const { library } = services;
    await respond(interaction, composeStatus(library.current(), library.status()));
  },

  buttons: { reload },
} satisfies Command;

/** Reading and building may take longer than the three seconds that an answer has, so it is deferred. */
async function reload(interaction: ChatInputCommandInteraction | ButtonInteraction, { library }: Services) {
  await deferPrivately(interaction);
  try {
    await completeDeferred(interaction, composeReload(await library.reload()));
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const { version } = library.current().corpus;
    await completeDeferred(interaction, composeReloadFailure(listProblems(error), version));
  }
}
