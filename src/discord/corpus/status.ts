import { texts } from '../../texts/en.ts';
import { composeStatus } from '../corpus-reply.ts';
import { respond } from '../respond.ts';
import type { CorpusSubcommand } from './subcommand.ts';

export const status: CorpusSubcommand = {
  name: 'status',
  describe: (builder) => builder.setDescription(texts.commands.corpus.status),
  async execute(interaction, { library }) {
    await respond(interaction, composeStatus(library.current(), library.status()));
  },
};
