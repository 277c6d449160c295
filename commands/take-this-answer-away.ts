import type { MessageCommand } from '../src/discord/command.ts';
import { describeMessageCommand } from '../src/discord/localise.ts';
import { completeDeferred, composeNotice, deferPrivately } from '../src/discord/respond.ts';
import { takeAnswerAway } from '../src/discord/take-away.ts';

export default {
  data: describeMessageCommand('takeAway'),

  async execute(interaction, services) {
    await deferPrivately(interaction);
    await takeAnswerAway(interaction.targetMessage, interaction.user.id, services);
    await completeDeferred(interaction, composeNotice(services.texts.takeAway.done));
  },
} satisfies MessageCommand;
