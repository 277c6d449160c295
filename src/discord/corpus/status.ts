import type { Services } from '../command.ts';
import type { Reply } from '../components.ts';
import { composeStatus } from '../corpus-reply.ts';
import { localise } from '../localise.ts';
import { replaceMessage, respond } from '../respond.ts';
import { cancelOrder, listOrders } from './orders.ts';
import type { CorpusSubcommand } from './subcommand.ts';

export const status: CorpusSubcommand = {
  name: 'status',
  describe: (builder) => localise(builder, 'status', (texts) => texts.commands.corpus.status),
  async execute(interaction, services) {
    await respond(interaction, show(services));
  },
  buttons: {
    /** The button of an order's own reply, which then says what became of it. */
    async cancel(interaction, { library }, id) {
      cancelOrder(library, id, interaction.user.id);
      await interaction.deferUpdate();
    },
    async 'cancel-listed'(interaction, services, id) {
      cancelOrder(services.library, id, interaction.user.id);
      await replaceMessage(interaction, show(services));
    },
  },
};

function show({ library, texts }: Services): Reply {
  const { orders, ...loaded } = library.status();
  return composeStatus(texts, library.current(), {
    ...loaded,
    orders: listOrders(texts, orders),
    drawing: library.drawingProgress(),
  });
}
